//! What is installed, who may use it, and what runs by itself.

use crate::Fact;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct System {
    pub hostname: Fact<String>,
    /// `linux` or `windows`.
    pub family: String,
    pub name: Fact<String>,
    pub id: Fact<String>,
    pub version: Fact<String>,
    pub code_name: Fact<String>,
    pub kernel: Fact<String>,
    pub architecture: String,
    pub machine_id: Fact<String>,
    pub time_zone: Fact<String>,
    pub locale: Fact<String>,
    pub virtualised: Fact<String>,
    pub contained: Fact<String>,
    pub first_process: Fact<String>,
    pub installed_at: Fact<Timestamp>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filesystem {
    pub device: String,
    pub mounted_on: String,
    pub kind: String,
    pub read_only: bool,
    pub bytes: Fact<u64>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Package {
    pub name: String,
    pub version: String,
    pub architecture: String,
    /// `dpkg`, `rpm`, `windows`, ...
    pub manager: String,
    pub installed_at: Fact<Timestamp>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub maintainer: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// The package of the source, where it has another name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bytes: Option<u64>,
    /// It came for another one.
    #[serde(default)]
    pub automatic: bool,
    /// It stays at its version.
    #[serde(default)]
    pub held: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Service {
    pub name: String,
    pub description: Option<String>,
    /// `enabled`, `disabled`, `static`, `masked`, `alias`, `generated`; for Windows `automatic`, `manual`.
    pub starts: String,
    pub state: Fact<ServiceState>,
    /// Only the program: arguments hold secrets.
    pub program: Option<String>,
    pub runs_as: Option<String>,
    pub restarts: Option<String>,
    pub requires: Vec<String>,
    pub wants: Vec<String>,
    pub after: Vec<String>,
    pub defined_in: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceState {
    pub active: String,
    pub detail: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    pub name: String,
    pub uid: String,
    pub gid: String,
    pub home: String,
    pub shell: String,
    pub password: Fact<Password>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Password {
    Set,
    /// Nobody can sign in with one.
    Locked,
    /// One signs in without.
    Empty,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    pub name: String,
    pub gid: String,
    /// Those who are in it by the list; whose primary group it is stands with the account.
    pub members: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Update {
    pub package: String,
    pub architecture: String,
    pub installed: Option<String>,
    pub offered: String,
    pub origin: String,
    pub security: bool,
}

/// A program against viruses or intruders.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Protection {
    pub product: String,
    pub running: Fact<bool>,
    pub up_to_date: Fact<bool>,
    pub definitions_of: Fact<Timestamp>,
}
