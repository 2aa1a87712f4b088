//! Who is told of a machine: of its silence, if somebody wants it, and of what a rule looks for; then a ticket of its
//! client (RM4).
//!
//! An alert stands from when it is raised to when it is cleared. It is told of in one ticket, as often as it comes back
//! while that ticket is worked on. A record that turned an alert is behind it: what is judged again raises nothing twice.

use super::command::{ClearAlert, RaiseAlert, ReportAlert, WatchSilence};
use super::event::{AlertCleared, AlertRaised, AlertReported, MachineEvent, SilenceIgnored, SilenceWatched};
use super::refusal::MachineRefusal;
use super::state::Enrolled;
use jiff::Timestamp;
use kernel::{AlertRuleId, TicketId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Alerts {
    /// What a ticket of its silence would say; none where nobody wants to know.
    pub watched: Option<SilenceWatched>,
    silence: Alert,
    by_rule: BTreeMap<AlertRuleId, Alert>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Alert {
    /// The one that stands.
    pub raised: Option<AlertRaised>,
    /// The number of the record that last raised or cleared it.
    pub record: u64,
    /// Who was told last.
    pub ticket: Option<TicketId>,
    /// How often it was.
    pub times: u32,
}

impl Alerts {
    /// Of a rule; none is silence.
    pub fn of(&self, rule: Option<AlertRuleId>) -> Alert {
        match rule {
            None => self.silence.clone(),
            Some(rule) => self.by_rule.get(&rule).cloned().unwrap_or_default(),
        }
    }

    /// The rules whose alerts stand.
    pub fn standing(&self) -> impl Iterator<Item = AlertRuleId> {
        let stands = |(rule, alert): (&AlertRuleId, &Alert)| alert.raised.is_some().then_some(*rule);
        self.by_rule.iter().filter_map(stands)
    }

    pub(super) fn raised(&mut self, event: &AlertRaised) {
        let alert = self.entry(event.rule);
        alert.raised = Some(event.clone());
        alert.record = event.record.unwrap_or(alert.record);
    }

    pub(super) fn cleared(&mut self, event: &AlertCleared) {
        let alert = self.entry(event.rule);
        alert.raised = None;
        alert.record = event.record.unwrap_or(alert.record);
    }

    pub(super) fn reported(&mut self, event: &AlertReported) {
        let alert = self.entry(event.rule);
        alert.ticket = Some(event.ticket);
        alert.times = event.times;
    }

    fn entry(&mut self, rule: Option<AlertRuleId>) -> &mut Alert {
        match rule {
            None => &mut self.silence,
            Some(rule) => self.by_rule.entry(rule).or_default(),
        }
    }
}

type Decision = Result<Vec<MachineEvent>, MachineRefusal>;

pub(super) fn watch_silence(enrolled: &Enrolled, command: &WatchSilence) -> Decision {
    let watched = SilenceWatched {
        subject: command.subject.trim().to_owned(),
        priority: command.priority,
    };
    if enrolled.alerts.watched.as_ref() == Some(&watched) {
        return Ok(vec![]);
    }
    match (watched.subject.is_empty(), enrolled.client) {
        (true, _) => Err(MachineRefusal::SubjectMissing),
        (false, None) => Err(MachineRefusal::NobodysTicket),
        (false, Some(_)) => Ok(vec![watched.into()]),
    }
}

pub(super) fn ignore_silence(enrolled: &Enrolled) -> Decision {
    Ok(match enrolled.alerts.watched {
        Some(_) => vec![SilenceIgnored {}.into()],
        None => vec![],
    })
}

/// A machine that was given to nobody meanwhile alarms nobody.
pub(super) fn raised(enrolled: &Enrolled, since: Timestamp) -> Option<MachineEvent> {
    let watched = enrolled.alerts.watched.clone()?;
    let raised = AlertRaised {
        rule: None,
        record: None,
        measured: None,
        client: enrolled.client?,
        subject: watched.subject,
        priority: watched.priority,
        since,
    };
    Some(raised.into())
}

pub(super) fn cleared(enrolled: &Enrolled) -> Option<MachineEvent> {
    let (rule, record) = (None, None);
    enrolled.alerts.silence.raised.as_ref()?;
    Some(AlertCleared { rule, record }.into())
}

/// Of a machine that is heard no more.
pub(super) fn all_cleared(enrolled: &Enrolled) -> Vec<MachineEvent> {
    let of_a_rule = |rule| {
        let (rule, record) = (Some(rule), None);
        MachineEvent::from(AlertCleared { rule, record })
    };
    let by_rule = enrolled.alerts.standing().map(of_a_rule);
    cleared(enrolled).into_iter().chain(by_rule).collect()
}

/// Of a machine that is nobody's there is no ticket, and so no alert.
pub(super) fn raise_alert(enrolled: &Enrolled, command: &RaiseAlert) -> Decision {
    let before = enrolled.alerts.of(Some(command.rule));
    let Some(client) = enrolled.client else {
        return Ok(vec![]);
    };
    if before.raised.is_some() || command.record <= before.record {
        return Ok(vec![]);
    }
    let raised = AlertRaised {
        rule: Some(command.rule),
        record: Some(command.record),
        measured: command.measured,
        client,
        subject: format!("{} – {}", enrolled.expected.name, command.subject),
        priority: command.priority,
        since: command.since,
    };
    Ok(vec![raised.into()])
}

pub(super) fn clear_alert(enrolled: &Enrolled, command: &ClearAlert) -> Decision {
    let before = enrolled.alerts.of(Some(command.rule));
    if before.raised.is_none() || command.record <= before.record {
        return Ok(vec![]);
    }
    let (rule, record) = (Some(command.rule), Some(command.record));
    Ok(vec![AlertCleared { rule, record }.into()])
}

pub(super) fn report_alert(enrolled: &Enrolled, command: &ReportAlert) -> Decision {
    let ReportAlert { rule, ticket } = *command;
    let alert = enrolled.alerts.of(rule);
    if alert.raised.is_none() {
        return Ok(vec![]);
    }
    let before = match alert.ticket == Some(ticket) {
        true => alert.times,
        false => 0,
    };
    let times = before + 1;
    Ok(vec![AlertReported { rule, ticket, times }.into()])
}
