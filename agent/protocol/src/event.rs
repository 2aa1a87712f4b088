//! What happened at a moment and is never given up to make room.

use crate::{Fact, Sequence};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Event {
    AgentStarted {
        version: String,
        /// How the run before ended.
        cleanly: bool,
    },
    AgentStopped,
    /// The wall clock moved by this much against the steady one.
    ClockStepped {
        millis: i64,
    },
    /// The server has records under numbers that this machine never gave out: it is an older copy of itself, or one
    /// of two copies. What it held was numbered anew behind them.
    SetBack {
        was_at: Sequence,
        server_at: Sequence,
    },
    /// Something that is watched is no longer as it was.
    Turned(Turn),
    /// A line of the system's own log.
    Logged(LogLine),
    /// The log's files were turned over before they were read: lines are missing from here.
    LogLinesMissed,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turn {
    pub of: Watched,
    pub name: String,
    pub before: Fact<String>,
    pub after: Fact<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Watched {
    Service,
    Process,
    Protection,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogLine {
    pub at: Timestamp,
    pub level: Level,
    /// Who said it: a unit, a program, or a Windows log's source.
    pub source: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<u32>,
    pub message: String,
    /// Where it stands in the log: the same place twice is the same line.
    pub place: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    Emergency,
    Alert,
    Critical,
    Error,
}
