//! What a machine told of beside its measures: what happened on it, what is missing of it, and how its disks are.

use crate::{agents::Told, graphql::scalars::DateTime};
use async_graphql::{Enum, Json, SimpleObject};
use serde_json::Value;

/// What a machine told of.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
pub enum MachineToldKind {
    /// Something happened: a line of the system's own log, a service that turned, a start of the agent.
    Event,
    /// Something is missing, and that is known: how much, of when, and why.
    Gap,
}

impl MachineToldKind {
    pub const ALL: [&str; 2] = ["event", "gap"];

    fn of(kind: &str) -> MachineToldKind {
        match kind {
            "gap" => MachineToldKind::Gap,
            _ => MachineToldKind::Event,
        }
    }
}

/// Something that a machine told of.
#[derive(SimpleObject)]
pub struct MachineTold {
    /// By the machine's clock.
    taken_at: DateTime,
    /// What it is.
    kind: MachineToldKind,
    /// All of it, as it came.
    content: Json<Value>,
}

impl From<Told> for MachineTold {
    fn from(told: Told) -> MachineTold {
        MachineTold {
            taken_at: DateTime(told.taken_at),
            kind: MachineToldKind::of(&told.kind),
            content: Json(serde_json::from_str(&told.body).unwrap_or_default()),
        }
    }
}

/// How the disks of a machine say they are, by SMART.
#[derive(SimpleObject)]
pub struct MachineDiskHealth {
    /// By the machine's clock.
    taken_at: DateTime,
    /// Disk by disk; each fact is known, or absent with a reason.
    disks: Json<Value>,
}

impl MachineDiskHealth {
    pub const KIND: [&str; 1] = ["disk_health"];
}

impl From<Told> for MachineDiskHealth {
    fn from(told: Told) -> MachineDiskHealth {
        let mut body: Value = serde_json::from_str(&told.body).unwrap_or_default();
        MachineDiskHealth {
            taken_at: DateTime(told.taken_at),
            disks: Json(body["disks"].take()),
        }
    }
}
