//! What may be asked of a machine.

use super::event::Evidence;
use crate::commands;
use jiff::Timestamp;
use kernel::{ClientId, MachineId, Personal, Priority, TicketId};
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

/// The alert that stands was written into this ticket.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ReportAlert {
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
