//! What may be asked of a machine.

use super::event::Evidence;
use crate::commands;
use jiff::Timestamp;
use kernel::{AlertRuleId, ClientId, MachineId, Personal, Priority, TicketId};
use serde::Serialize;

commands! {
    MachineCommand {
        ExpectMachine,
        EnrolMachine,
        CertifyMachine,
        AdoptKey,
        NoteBoot,
        NoteSilence,
        NoteReturn,
        NoteInventory,
        WatchSilence,
        IgnoreSilence,
        RaiseAlert,
        ClearAlert,
        ReportAlert,
        AssignMachine,
        RevokeMachine,
    }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ExpectMachine {
    pub machine: MachineId,
    pub name: String,
    pub client: Option<ClientId>,
    pub until: Timestamp,
}

/// Whoever asks has shown the code.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct EnrolMachine {
    pub key: String,
    pub evidence: Evidence,
    pub certified_until: Timestamp,
    pub now: Timestamp,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CertifyMachine {
    pub key: String,
    pub certified_until: Timestamp,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AdoptKey {
    pub key: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NoteBoot {
    pub boot: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NoteSilence {
    pub since: Timestamp,
    /// In a maintenance: nobody is told before it is over.
    pub is_planned: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NoteReturn {}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NoteInventory {
    pub section: String,
    pub digest: String,
    pub seen_at: Timestamp,
}

/// Silence opens a ticket from now on.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WatchSilence {
    pub subject: String,
    pub priority: Priority,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct IgnoreSilence {}

/// What a rule looks for is there since that record.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RaiseAlert {
    pub rule: AlertRuleId,
    pub record: u64,
    pub subject: String,
    pub priority: Priority,
    pub since: Timestamp,
    pub measured: Option<i64>,
}

/// It is not there any more, or nobody looks for it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ClearAlert {
    pub rule: AlertRuleId,
    pub record: u64,
}

/// The alert that stands was written into this ticket.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ReportAlert {
    /// None is silence.
    pub rule: Option<AlertRuleId>,
    pub ticket: TicketId,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AssignMachine {
    pub client: Option<ClientId>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RevokeMachine {
    pub reason: Personal,
}
