//! What a decision needs to know of the teams, and how each fact changes them.

use super::{event::TeamEvent, routing::Queue};
use kernel::{AccountId, TeamId};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TeamsState {
    /// In the order they were formed.
    pub teams: Vec<Team>,
    pub disbanded: BTreeSet<TeamId>,
    pub skills: BTreeMap<AccountId, Member>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Team {
    pub id: TeamId,
    pub name: String,
    pub queue: Queue,
    pub members: BTreeSet<AccountId>,
}

/// What a person can do.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Member {
    pub skills: BTreeSet<String>,
    pub sectors: BTreeSet<String>,
}

impl TeamsState {
    pub fn team(&self, id: TeamId) -> Option<&Team> {
        self.teams.iter().find(|team| team.id == id)
    }

    pub fn evolve(mut self, event: &TeamEvent) -> TeamsState {
        match event {
            TeamEvent::TeamFormed(event) => self.teams.push(Team {
                id: event.team,
                name: event.name.clone(),
                queue: Queue::default(),
                members: BTreeSet::new(),
            }),
            TeamEvent::TeamRenamed(event) => {
                self.change(event.team, |team| team.name.clone_from(&event.name))
            }
            TeamEvent::QueueSet(event) => self.change(event.team, |team| team.queue = event.queue.clone()),
            TeamEvent::MemberJoined(event) => {
                self.change(event.team, |team| {
                    team.members.insert(event.account);
                });
            }
            TeamEvent::MemberLeft(event) => {
                self.change(event.team, |team| {
                    team.members.remove(&event.account);
                });
            }
            TeamEvent::SkillsRecorded(event) => {
                let (skills, sectors) = (event.skills.clone(), event.sectors.clone());
                self.skills.insert(event.account, Member { skills, sectors });
            }
            TeamEvent::TeamDisbanded(event) => {
                self.teams.retain(|team| team.id != event.team);
                self.disbanded.insert(event.team);
            }
        }
        self
    }

    fn change(&mut self, id: TeamId, how: impl FnOnce(&mut Team)) {
        if let Some(team) = self.teams.iter_mut().find(|team| team.id == id) {
            how(team);
        }
    }
}
