//! What a rule may say.

use super::condition::{Condition, DiskFilling, LogLines, Measure, ServiceDown, Side, Threshold};
use super::event::Terms;
use super::refusal::AlertRuleRefusal;

const NAME_AT_MOST: usize = 200;
const DESCRIPTION_AT_MOST: usize = 5_000;
const READINGS_AT_MOST: u16 = 60;

type Checked<T> = Result<T, AlertRuleRefusal>;

/// As they are kept.
pub fn checked(terms: &Terms) -> Checked<Terms> {
    let name = text(&terms.name, NAME_AT_MOST)?;
    let subject = text(&terms.subject, NAME_AT_MOST)?;
    let description = text(&terms.description, DESCRIPTION_AT_MOST)?;
    match (name.is_empty(), subject.is_empty()) {
        (true, _) => return Err(AlertRuleRefusal::NameMissing),
        (false, true) => return Err(AlertRuleRefusal::SubjectMissing),
        (false, false) => {}
    }
    Ok(Terms {
        name,
        machines: terms.machines,
        condition: condition(&terms.condition)?,
        subject,
        description,
        priority: terms.priority,
    })
}

/// As it is kept; also for whoever only tries it.
pub fn condition(condition: &Condition) -> Checked<Condition> {
    Ok(match condition {
        Condition::Threshold(threshold) => Condition::Threshold(level(threshold)?),
        Condition::ServiceDown(down) => {
            counts(down.hits, down.last)?;
            let service = named(&down.service)?;
            Condition::ServiceDown(ServiceDown {
                service,
                ..down.clone()
            })
        }
        Condition::DiskFilling(filling) => {
            within((2..=72).contains(&filling.over_hours))?;
            within((1..=365).contains(&filling.within_days))?;
            let mounted_on = named(&filling.mounted_on)?;
            Condition::DiskFilling(DiskFilling {
                mounted_on,
                ..filling.clone()
            })
        }
        Condition::AntivirusOff => Condition::AntivirusOff,
        Condition::LogLines(lines) => Condition::LogLines(log_lines(lines)?),
    })
}

fn level(threshold: &Threshold) -> Checked<Threshold> {
    counts(threshold.hits, threshold.last)?;
    let apart = match threshold.side {
        Side::Above => threshold.clear < threshold.raise,
        Side::Below => threshold.clear > threshold.raise,
    };
    if !apart {
        return Err(AlertRuleRefusal::LevelsCrossed);
    }
    Ok(Threshold {
        of: of_what(threshold.measure, threshold.of.as_deref())?,
        ..threshold.clone()
    })
}

fn of_what(measure: Measure, of: Option<&str>) -> Checked<Option<String>> {
    match measure.is_of_something() {
        true => named(of.unwrap_or_default()).map(Some),
        false => Ok(None),
    }
}

fn log_lines(lines: &LogLines) -> Checked<LogLines> {
    counts(1, lines.lines)?;
    within((1..=1440).contains(&lines.within_minutes))?;
    let source = lines
        .source
        .as_deref()
        .map(str::trim)
        .filter(|source| !source.is_empty());
    Ok(LogLines {
        containing: named(&lines.containing)?,
        source: source.map(str::to_owned),
        ..lines.clone()
    })
}

fn counts(hits: u16, last: u16) -> Checked<()> {
    match (1..=last).contains(&hits) && last <= READINGS_AT_MOST {
        true => Ok(()),
        false => Err(AlertRuleRefusal::CountsOutOfRange {
            most: READINGS_AT_MOST,
        }),
    }
}

fn within(sound: bool) -> Checked<()> {
    match sound {
        true => Ok(()),
        false => Err(AlertRuleRefusal::SpanOutOfRange),
    }
}

fn named(name: &str) -> Checked<String> {
    let name = text(name, NAME_AT_MOST)?;
    match name.is_empty() {
        true => Err(AlertRuleRefusal::NothingNamed),
        false => Ok(name),
    }
}

fn text(text: &str, most: usize) -> Checked<String> {
    let text = text.trim();
    match text.chars().count() > most {
        true => Err(AlertRuleRefusal::TextTooLong { most }),
        false => Ok(text.to_owned()),
    }
}
