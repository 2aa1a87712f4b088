//! A fact about a machine, or why there is none: what cannot be seen is said, never left out.

use serde::{Deserialize, Serialize};
use std::io;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact<T> {
    Known(T),
    Absent(Why),
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Why {
    pub reason: Reason,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// The machine has no such thing.
    NotThere,
    /// The agent may not look.
    NotAllowed,
    /// It is there, and what it says makes no sense.
    NotReadable,
    /// This agent does not know how to look on this system.
    NotSupported,
    /// It takes a program that is not installed.
    ToolMissing,
    /// A difference needs two readings.
    FirstReading,
    /// It took too long and was given up.
    TimedOut,
    /// It does not fit into a record.
    TooLarge,
}

impl<T> Fact<T> {
    pub fn absent(reason: Reason) -> Fact<T> {
        Fact::Absent(Why { reason, detail: None })
    }

    pub fn absent_since(reason: Reason, detail: impl Into<String>) -> Fact<T> {
        Fact::Absent(Why {
            reason,
            detail: Some(detail.into()),
        })
    }

    pub fn of(found: Option<T>, otherwise: Reason) -> Fact<T> {
        found.map_or_else(|| Fact::absent(otherwise), Fact::Known)
    }

    pub fn known(&self) -> Option<&T> {
        match self {
            Fact::Known(value) => Some(value),
            Fact::Absent(_) => None,
        }
    }

    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Fact<U> {
        match self {
            Fact::Known(value) => Fact::Known(change(value)),
            Fact::Absent(why) => Fact::Absent(why),
        }
    }
}

impl<T> From<Result<T, Why>> for Fact<T> {
    fn from(found: Result<T, Why>) -> Self {
        found.map_or_else(Fact::Absent, Fact::Known)
    }
}

impl From<Reason> for Why {
    fn from(reason: Reason) -> Self {
        Why { reason, detail: None }
    }
}

impl From<&io::Error> for Why {
    fn from(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Reason::NotThere.into(),
            io::ErrorKind::PermissionDenied => Reason::NotAllowed.into(),
            io::ErrorKind::TimedOut => Reason::TimedOut.into(),
            _ => Why {
                reason: Reason::NotReadable,
                detail: Some(error.to_string()),
            },
        }
    }
}
