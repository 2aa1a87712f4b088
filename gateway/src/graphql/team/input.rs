//! What is typed about a team.

use crate::graphql::words::TicketType;
use async_graphql::InputObject;
use domain::team::routing::Queue;
use std::collections::BTreeSet;
use uuid::Uuid;

/// What `teamForm` takes.
#[derive(InputObject)]
pub struct TeamFormInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// What it is called.
    pub name: String,
}

/// What `teamRename` takes.
#[derive(InputObject)]
pub struct TeamRenameInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the team.
    pub team: Uuid,
    /// What it is called.
    pub name: String,
}

/// What `teamSetQueue` takes: all of it, as it shall be.
#[derive(InputObject)]
pub struct TeamSetQueueInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the team.
    pub team: Uuid,
    /// Whatever nobody else takes.
    #[graphql(default)]
    pub takes_everything: bool,
    /// Tickets of these types.
    #[graphql(default)]
    pub types: Vec<TicketType>,
    /// Tickets of these themes, before all others.
    #[graphql(default)]
    pub themes: Vec<String>,
    /// Somebody of the team is chosen at once, rather than whoever takes it from the queue.
    #[graphql(default)]
    pub chooses_somebody: bool,
}

impl TeamSetQueueInput {
    pub fn queue(&self) -> Queue {
        Queue {
            takes_everything: self.takes_everything,
            kinds: self.types.iter().map(|kind| (*kind).into()).collect(),
            themes: words(&self.themes),
            chooses_somebody: self.chooses_somebody,
        }
    }
}

/// Each word once, without what was typed around it.
pub fn words(typed: &[String]) -> BTreeSet<String> {
    let words = typed.iter().map(|word| word.trim().to_owned());
    words.filter(|word| !word.is_empty()).collect()
}

/// A team, and somebody in it.
#[derive(InputObject)]
pub struct TeamMemberInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the team.
    pub team: Uuid,
    /// The person.
    pub account: Uuid,
}

/// What `teamRecordSkills` takes: all of it, as it shall be.
#[derive(InputObject)]
pub struct TeamRecordSkillsInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The person.
    pub account: Uuid,
    /// What they can do, in the words of the tickets' themes.
    pub skills: Vec<String>,
    /// The sectors they know, in the words of the clients' sectors.
    pub sectors: Vec<String>,
}

/// For what needs nothing but the team.
#[derive(InputObject)]
pub struct TeamInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the team.
    pub team: Uuid,
}
