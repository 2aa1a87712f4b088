//! What happens to a machine.

use crate::events;
use jiff::Timestamp;
use kernel::{AlertRuleId, ClientId, MachineId, Personal, Priority, TicketId};
use serde::{Deserialize, Serialize};

events! {
    MachineEvent {
        "machine.expected" "1" => MachineExpected,
        "machine.enrolled" "1" => MachineEnrolled,
        "machine.certified" "1" => MachineCertified,
        "machine.key_adopted" "1" => KeyAdopted,
        "machine.started" "1" => MachineStarted,
        "machine.clone_suspected" "1" => CloneSuspected,
        "machine.went_silent" "1" => MachineWentSilent,
        "machine.came_back" "1" => MachineCameBack,
        "machine.inventory_changed" "1" => InventoryChanged,
        "machine.silence_watched" "1" => SilenceWatched,
        "machine.silence_ignored" "1" => SilenceIgnored,
        "machine.alert_raised" "2" => AlertRaised,
        "machine.alert_reported" "2" => AlertReported,
        "machine.alert_cleared" "2" => AlertCleared,
        "machine.assigned" "1" => MachineAssigned,
        "machine.revoked" "1" => MachineRevoked,
    }
}

/// Somebody wants a machine looked after, and got a code for it. Raised by `ExpectMachine`; read by the list of machines.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MachineExpected {
    pub machine: MachineId,
    /// What the agency calls it.
    pub name: String,
    /// Whose it is; none for the agency's own.
    pub client: Option<ClientId>,
    /// Until then the code enrols it.
    pub until: Timestamp,
}

/// What a machine says of itself. It identifies nothing: makers repeat serials, and disks are copied.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    pub hostname: String,
    pub machine_id: Option<String>,
    pub hardware_uuid: Option<String>,
    pub serial: Option<String>,
}

/// Its key is known from now on. Raised by `EnrolMachine`; read by the list of machines.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MachineEnrolled {
    /// SHA-256 of the public key, in hexadecimal.
    pub key: String,
    pub evidence: Evidence,
    pub certified_until: Timestamp,
}

/// It has another certificate, perhaps for another key. Raised by `CertifyMachine`; read by the list of machines.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MachineCertified {
    pub key: String,
    pub certified_until: Timestamp,
}

/// It speaks by this key, and no longer by those before. Raised by `AdoptKey`; read by the listener.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KeyAdopted {
    pub key: String,
}

/// It was started anew. Raised by `NoteBoot`; read by whoever looks for copies.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MachineStarted {
    /// The kernel gives another at each start.
    pub boot: String,
}

/// A start that was over speaks again: two machines have the same key. Said once. Raised by `NoteBoot`; read by the list
/// of machines.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CloneSuspected {
    pub boot: String,
    pub other_boot: String,
}

/// Raised by `NoteSilence`; read by the list of machines.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MachineWentSilent {
    /// When it was last heard.
    pub since: Timestamp,
}

/// Raised by `NoteReturn`; read by the list of machines.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MachineCameBack {
    pub silent_since: Timestamp,
}

/// A section of the inventory is other than it was. Raised by `NoteInventory`; read by the list of machines. What stands
/// in it lies outside the journal, under its digest.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct InventoryChanged {
    pub section: String,
    /// The same for the same content.
    pub digest: String,
    /// By the machine's clock.
    pub seen_at: Timestamp,
}

/// Its silence opens a ticket from now on, and this is what the ticket says. Raised by `WatchSilence`; read by the list of
/// machines.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SilenceWatched {
    pub subject: String,
    pub priority: Priority,
}

/// Raised by `IgnoreSilence`; read by the list of machines.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SilenceIgnored {}

/// Somebody wants to know of it: that the machine is silent, or what a rule looks for. Raised by `NoteSilence` and
/// `RaiseAlert`; read by the list of alerts and by `report_alert_when_raised`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AlertRaised {
    /// None is silence.
    pub rule: Option<AlertRuleId>,
    /// The number of the record that raised it; none of silence.
    pub record: Option<u64>,
    /// As the rule reads it: a share, a count, what is free.
    pub measured: Option<i64>,
    pub client: ClientId,
    pub subject: String,
    pub priority: Priority,
    pub since: Timestamp,
}

/// A ticket tells of it. Raised by `ReportAlert`; read by the list of alerts and by `close_ticket_when_alert_cleared`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AlertReported {
    pub rule: Option<AlertRuleId>,
    pub ticket: TicketId,
    /// How often this ticket was told.
    pub times: u32,
}

/// Raised by `NoteReturn`, `ClearAlert` and `RevokeMachine`; read by the list of alerts and by
/// `close_ticket_when_alert_cleared`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AlertCleared {
    pub rule: Option<AlertRuleId>,
    /// The number of the record that cleared it; none of silence.
    pub record: Option<u64>,
}

/// It is another client's, or the agency's own. Raised by `AssignMachine`; read by the list of machines.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MachineAssigned {
    pub client: Option<ClientId>,
}

/// Raised by `RevokeMachine`; read by the list of machines, and by the listener, which hears it no more.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MachineRevoked {
    pub reason: Personal,
}
