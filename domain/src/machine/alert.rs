//! Who is told of a machine's silence: nobody, unless somebody wants it; then a ticket of its client (RM4).
//!
//! An alert stands from the silence to the return. It is raised once, and told of in one ticket, as often as it comes
//! back while that ticket is worked on.

use super::command::{ReportAlert, WatchSilence};
use super::event::{AlertCleared, AlertRaised, AlertReported, MachineEvent, SilenceIgnored, SilenceWatched};
use super::refusal::MachineRefusal;
use super::state::Enrolled;
use jiff::Timestamp;
use kernel::TicketId;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Alert {
    /// What a ticket would say; none where nobody wants to know.
    pub watched: Option<SilenceWatched>,
    /// The one that stands.
    pub raised: Option<AlertRaised>,
    /// Who was told last.
    pub ticket: Option<TicketId>,
    /// How often it was.
    pub times: u32,
}

impl Alert {
    pub(super) fn reported(&mut self, event: &AlertReported) {
        self.ticket = Some(event.ticket);
        self.times = event.times;
    }
}

type Decision = Result<Vec<MachineEvent>, MachineRefusal>;

pub(super) fn watch_silence(enrolled: &Enrolled, command: &WatchSilence) -> Decision {
    let watched = SilenceWatched {
        subject: command.subject.trim().to_owned(),
        priority: command.priority,
    };
    if enrolled.alert.watched.as_ref() == Some(&watched) {
        return Ok(vec![]);
    }
    match (watched.subject.is_empty(), enrolled.client) {
        (true, _) => Err(MachineRefusal::SubjectMissing),
        (false, None) => Err(MachineRefusal::NobodysTicket),
        (false, Some(_)) => Ok(vec![watched.into()]),
    }
}

pub(super) fn ignore_silence(enrolled: &Enrolled) -> Decision {
    Ok(match enrolled.alert.watched {
        Some(_) => vec![SilenceIgnored {}.into()],
        None => vec![],
    })
}

/// A machine that was given to nobody meanwhile alarms nobody.
pub(super) fn raised(enrolled: &Enrolled, since: Timestamp) -> Option<MachineEvent> {
    let watched = enrolled.alert.watched.clone()?;
    let raised = AlertRaised {
        client: enrolled.client?,
        subject: watched.subject,
        priority: watched.priority,
        since,
    };
    Some(raised.into())
}

pub(super) fn cleared(enrolled: &Enrolled) -> Option<MachineEvent> {
    enrolled.alert.raised.as_ref()?;
    Some(AlertCleared {}.into())
}

pub(super) fn report_alert(enrolled: &Enrolled, command: &ReportAlert) -> Decision {
    if enrolled.alert.raised.is_none() {
        return Ok(vec![]);
    }
    let ticket = command.ticket;
    let before = match enrolled.alert.ticket == Some(ticket) {
        true => enrolled.alert.times,
        false => 0,
    };
    let times = before + 1;
    Ok(vec![AlertReported { ticket, times }.into()])
}
