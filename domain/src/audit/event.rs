//! What was done and changed nothing else. Who, when, by which door and under which name stands beside each, as beside
//! every event.

use crate::events;
use kernel::{CommandId, Personal};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

events! {
    ActEvent {
        "act.refused" "1" => ActRefused,
        "act.changed_nothing" "1" => ChangedNothing,
        "act.consulted" "1" => DataConsulted,
        "act.done" "1" => ActDone,
    }
}

/// A command, or the look at something, was refused: by the rights, by a rule, because nothing is there, because its
/// id had served before. Raised by the runtime before anybody is told; read by the audit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ActRefused {
    /// None for what is no command.
    pub command: Option<CommandId>,
    /// The things it named.
    pub about: Vec<Uuid>,
    /// Of the refusal: `hour_bank.not_enough_hours`
    pub code: String,
    /// What the person was told where a rule refused; the other reasons are sentences without values.
    pub told: Option<Told>,
}

/// In both languages. It may repeat what the person typed, so it is forgotten with them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Told {
    pub french: Personal,
    pub english: Personal,
}

/// A command found everything as it wants it. Raised by the runtime; read by the audit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChangedNothing {
    pub command: CommandId,
    pub about: Vec<Uuid>,
}

/// Sensitive data was looked at or taken out. Raised by whoever shows it, before it is shown; read by the audit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DataConsulted {
    /// Whose, or of what; empty for a list.
    pub about: Vec<Uuid>,
}

/// Something that is no command of the journal was done, such as signing in. Raised by whoever did it; read by the
/// audit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ActDone {
    pub about: Vec<Uuid>,
}
