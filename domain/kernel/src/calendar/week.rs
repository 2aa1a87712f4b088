//! The hours of a week: spans of local time for each weekday, with the breaks between them.

use super::CalendarFault;
use crate::Day;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fmt, str::FromStr};
use thiserror::Error;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Weekday {
    pub const ALL: [Weekday; 7] = [
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
        Weekday::Thursday,
        Weekday::Friday,
        Weekday::Saturday,
        Weekday::Sunday,
    ];

    pub fn of(day: Day) -> Weekday {
        use jiff::civil::Weekday as Civil;
        match day.0.weekday() {
            Civil::Monday => Weekday::Monday,
            Civil::Tuesday => Weekday::Tuesday,
            Civil::Wednesday => Weekday::Wednesday,
            Civil::Thursday => Weekday::Thursday,
            Civil::Friday => Weekday::Friday,
            Civil::Saturday => Weekday::Saturday,
            Civil::Sunday => Weekday::Sunday,
        }
    }
}

/// `Monday`; with `{:#}` as French sentences write it, `lundi`.
impl fmt::Display for Weekday {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (french, english) = match self {
            Weekday::Monday => ("lundi", "Monday"),
            Weekday::Tuesday => ("mardi", "Tuesday"),
            Weekday::Wednesday => ("mercredi", "Wednesday"),
            Weekday::Thursday => ("jeudi", "Thursday"),
            Weekday::Friday => ("vendredi", "Friday"),
            Weekday::Saturday => ("samedi", "Saturday"),
            Weekday::Sunday => ("dimanche", "Sunday"),
        };
        f.write_str(if f.alternate() { french } else { english })
    }
}

/// A minute of a day, `00:00` to `24:00`: the last one is the end of the day.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TimeOfDay(u16);

impl TimeOfDay {
    pub const MIDNIGHT: TimeOfDay = TimeOfDay(0);
    pub const END_OF_DAY: TimeOfDay = TimeOfDay(24 * 60);

    /// For literals and tests.
    ///
    /// # Panics
    /// When no clock shows it.
    pub const fn new(hour: u16, minute: u16) -> TimeOfDay {
        match TimeOfDay::try_new(hour, minute) {
            Some(time) => time,
            None => panic!("no clock shows this time"),
        }
    }

    pub const fn try_new(hour: u16, minute: u16) -> Option<TimeOfDay> {
        if minute > 59 || hour > 24 || (hour == 24 && minute > 0) {
            None
        } else {
            Some(TimeOfDay(hour * 60 + minute))
        }
    }

    /// Minutes since midnight.
    pub const fn minutes(self) -> u16 {
        self.0
    }
}

/// `09:30`.
impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{0:?} is not a time of day: write 00:00 to 24:00")]
pub struct NotATimeOfDay(String);

impl FromStr for TimeOfDay {
    type Err = NotATimeOfDay;
    fn from_str(text: &str) -> Result<TimeOfDay, NotATimeOfDay> {
        let digits = |part: &str| {
            let two = part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
            two.then(|| part.parse().ok()).flatten()
        };
        text.split_once(':')
            .and_then(|(hour, minute)| TimeOfDay::try_new(digits(hour)?, digits(minute)?))
            .ok_or_else(|| NotATimeOfDay(text.to_owned()))
    }
}

impl TryFrom<String> for TimeOfDay {
    type Error = NotATimeOfDay;
    fn try_from(text: String) -> Result<TimeOfDay, NotATimeOfDay> {
        text.parse()
    }
}

impl From<TimeOfDay> for String {
    fn from(time: TimeOfDay) -> String {
        time.to_string()
    }
}

/// Open from one time of day until another, which is outside.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct Span {
    pub from: TimeOfDay,
    pub until: TimeOfDay,
}

impl Span {
    pub const WHOLE_DAY: Span = Span {
        from: TimeOfDay::MIDNIGHT,
        until: TimeOfDay::END_OF_DAY,
    };
}

/// The spans of each weekday, in their order.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Week(BTreeMap<Weekday, Vec<Span>>);

impl Week {
    pub fn of(spans: impl IntoIterator<Item = (Weekday, Span)>) -> Week {
        let mut week: BTreeMap<Weekday, Vec<Span>> = BTreeMap::new();
        for (weekday, span) in spans {
            week.entry(weekday).or_default().push(span);
        }
        for spans in week.values_mut() {
            spans.sort_unstable();
        }
        Week(week)
    }

    /// Every minute of every day.
    pub fn always() -> Week {
        Week::of(Weekday::ALL.map(|weekday| (weekday, Span::WHOLE_DAY)))
    }

    pub fn hours(&self, weekday: Weekday) -> &[Span] {
        self.0.get(&weekday).map_or(&[], Vec::as_slice)
    }

    pub fn spans(&self) -> impl Iterator<Item = (Weekday, Span)> {
        self.0
            .iter()
            .flat_map(|(weekday, spans)| spans.iter().map(|span| (*weekday, *span)))
    }

    pub(super) fn hours_or_those_before(&self, weekday: Weekday) -> &[Span] {
        let days = self.0.range(..=weekday).rev();
        let around = days.chain(self.0.range(weekday..).rev());
        around
            .map(|(_, spans)| spans.as_slice())
            .find(|spans| !spans.is_empty())
            .unwrap_or(&[])
    }

    pub(super) fn fault(&self) -> Option<CalendarFault> {
        if self.0.values().all(Vec::is_empty) {
            return Some(CalendarFault::NeverOpen);
        }
        self.0.iter().find_map(|(weekday, spans)| {
            if spans.iter().any(|span| span.until <= span.from) {
                return Some(CalendarFault::EmptySpan(*weekday));
            }
            let overlap = spans.windows(2).any(|pair| pair[1].from < pair[0].until);
            overlap.then_some(CalendarFault::Overlap(*weekday))
        })
    }
}
