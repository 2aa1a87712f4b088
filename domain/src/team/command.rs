//! What may be asked of the teams.

use super::routing::Queue;
use crate::commands;
use kernel::{AccountId, TeamId};
use serde::Serialize;
use std::collections::BTreeSet;

commands! {
    TeamCommand {
        FormTeam,
        RenameTeam,
        SetQueue,
        JoinTeam,
        LeaveTeam,
        RecordSkills,
        DisbandTeam,
    }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FormTeam {
    pub team: TeamId,
    pub name: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RenameTeam {
    pub team: TeamId,
    pub name: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SetQueue {
    pub team: TeamId,
    pub queue: Queue,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct JoinTeam {
    pub team: TeamId,
    pub account: AccountId,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LeaveTeam {
    pub team: TeamId,
    pub account: AccountId,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RecordSkills {
    pub account: AccountId,
    pub skills: BTreeSet<String>,
    pub sectors: BTreeSet<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DisbandTeam {
    pub team: TeamId,
}
