//! What became of the teams.

use super::routing::Queue;
use crate::events;
use kernel::{AccountId, TeamId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

events! {
    TeamEvent {
        "team.formed" "1" => TeamFormed,
        "team.renamed" "1" => TeamRenamed,
        "team.queue_set" "1" => QueueSet,
        "team.member_joined" "1" => MemberJoined,
        "team.member_left" "1" => MemberLeft,
        "team.skills_recorded" "1" => SkillsRecorded,
        "team.disbanded" "1" => TeamDisbanded,
    }
}

/// Raised by `FormTeam`; read by the list of teams.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TeamFormed {
    pub team: TeamId,
    pub name: String,
}

/// Raised by `RenameTeam`; read by the list of teams.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TeamRenamed {
    pub team: TeamId,
    pub name: String,
}

/// Which new tickets come to the team; all of it is here. Raised by `SetQueue`; read by the list of teams and by the
/// routing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct QueueSet {
    pub team: TeamId,
    pub queue: Queue,
}

/// Raised by `JoinTeam`; read by the list of teams.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MemberJoined {
    pub team: TeamId,
    pub account: AccountId,
}

/// Raised by `LeaveTeam`; read by the list of teams.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MemberLeft {
    pub team: TeamId,
    pub account: AccountId,
}

/// What a person can do, and for which sectors; all of it is here. Raised by `RecordSkills`; read by the list of
/// teams and by the automatic assignment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SkillsRecorded {
    pub account: AccountId,
    pub skills: BTreeSet<String>,
    pub sectors: BTreeSet<String>,
}

/// Its members are in it no more. Raised by `DisbandTeam`; read by the list of teams.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TeamDisbanded {
    pub team: TeamId,
}
