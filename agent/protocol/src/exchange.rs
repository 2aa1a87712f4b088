//! The questions of an agent and the answers of the server, each a POST to its path.

use crate::{Gap, Mark, Numbered, Record, Sequence};
use jiff::Timestamp;
use kernel::MachineId;
use serde::{Deserialize, Serialize};

pub mod path {
    //! Enrolment and re-enrolment know the server alone; the rest shows the machine's certificate too.

    pub const ENROL: &str = "/agent/v1/enrol";
    pub const REENROL: &str = "/agent/v1/reenrol";
    pub const RENEW: &str = "/agent/v1/renew";
    pub const HEARTBEAT: &str = "/agent/v1/heartbeat";
    pub const BATCH: &str = "/agent/v1/batch";
}

/// With a one-time code. The key was made on the machine and never leaves it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Enrol {
    pub version: u16,
    pub secret: String,
    pub request_pem: String,
    pub evidence: Evidence,
}

/// What tells machines apart beside the key, and shows copies of one. It identifies nothing: makers repeat serials.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    pub hostname: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub machine_id: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hardware_uuid: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub serial: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub boot_id: Option<String>,
}

/// A certificate that has run out is replaced by one for the same key, if it did so lately: the request, signed
/// by that key, is the proof.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reenrol {
    pub version: u16,
    pub certificate_pem: String,
    pub request_pem: String,
}

/// A new key at two thirds of the certificate's life.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Renew {
    pub version: u16,
    pub request_pem: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Enrolled {
    pub machine: MachineId,
    #[serde(flatten)]
    pub certified: Renewed,
    pub settings: Settings,
}

/// The answer to a renewal, and part of that to an enrolment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Renewed {
    /// The machine's certificate, then what it stands on.
    pub chain_pem: String,
    pub valid_from: Timestamp,
    pub valid_until: Timestamp,
    /// The one that certifies and the one that will follow it: agents trust both.
    pub anchors_pem: Vec<String>,
    pub server_time: Timestamp,
}

/// How often what is looked at; the server may change it with every heartbeat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    pub heartbeat_seconds: u32,
    pub sample_seconds: u32,
    pub inventory_seconds: u32,
    #[serde(default)]
    pub services: Vec<String>,
    #[serde(default)]
    pub processes: Vec<String>,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            heartbeat_seconds: 60,
            sample_seconds: 60,
            inventory_seconds: 86_400,
            services: vec![],
            processes: vec![],
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heartbeat {
    pub version: u16,
    pub agent: String,
    pub machine: MachineId,
    pub evidence: Evidence,
    pub started_at: Timestamp,
    pub sent_at: Timestamp,
    pub holding: Holding,
    /// What the agent cannot do just now, in words.
    pub troubles: Vec<Trouble>,
}

/// What lies in the spool.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holding {
    /// The last number that was given out; none of 0 was.
    pub last: Sequence,
    pub records: u64,
    pub bytes: u64,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trouble {
    pub part: String,
    pub detail: String,
}

/// The answer to a heartbeat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Welcome {
    pub received_at: Timestamp,
    /// Up to where the machine's records are durable; none if it has none yet.
    pub durable: Option<Mark>,
    pub settings: Settings,
    pub speaks: Speaks,
    /// Its certificate stands on an anchor that was followed: it comes for another now.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub renew: bool,
}

/// The versions that a server reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Speaks {
    pub from: u16,
    pub to: u16,
}

/// Records in ascending order. Numbers may be missing; a gap says which and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Batch<R = Record> {
    pub version: u16,
    pub machine: MachineId,
    pub sent_at: Timestamp,
    pub records: Vec<Numbered<R>>,
}

/// The answer to a batch: everything up to the mark is on the server's disk, and is never asked for again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Durable {
    pub received_at: Timestamp,
    pub durable: Option<Mark>,
}

/// Every other answer than 200.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    pub refusal: Refusal,
    pub detail: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// The code is unknown, used or too old.
    CodeNotValid,
    /// The machine's certificate was withdrawn: it says nothing more until it is enrolled again.
    Revoked,
    /// The certificate ran out too long ago.
    TooLate,
    /// The server does not speak this version yet.
    VersionNotSpoken,
    /// What was said makes no sense; the server keeps it apart and the agent goes on behind it.
    Malformed,
    /// Later.
    Busy,
}

impl Gap {
    /// Whether this number is said to be missing.
    pub fn covers(&self, sequence: Sequence) -> bool {
        self.numbers
            .is_some_and(|(first, last)| (first..=last).contains(&sequence))
    }
}
