//! Who belongs to whom, over all companies of one tenant: a parent is never below its own subsidiary.
//!
//! A company file knows its own parent and nothing above it, and two files that change at once would not see
//! each other. So every attachment is also appended here, on the tenant's one stream: of two that are decided
//! at once the second loses the race, looks again, and sees the first. The files stay the truth about parents;
//! nothing is read from here. A detachment cannot close a circle and is not recorded.

use super::refusal::FamilyRefusal;
use crate::{Decider, commands, events};
use kernel::ClientId;
use serde::{Deserialize, Serialize};

/// Far more than any holding has; a line that is longer goes in circles.
pub const GENERATIONS_AT_MOST: usize = 32;

/// The tenant's one; its stream has the tenant's id.
pub struct Family;

commands! {
    FamilyCommand {
        JoinFamily,
    }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct JoinFamily {
    pub client: ClientId,
    pub parent: ClientId,
    /// The parent that the company has already.
    pub known_parent: Option<ClientId>,
    /// Who is above the parent, the nearest first; at most `GENERATIONS_AT_MOST` of them.
    pub above: Vec<ClientId>,
}

events! {
    FamilyEvent {
        "client_family.joined" "1" => FamilyJoined,
    }
}

/// A company belongs to a parent. Raised by `JoinFamily`, together with the company's own event; read by
/// nobody: that it stands here keeps two attachments from being decided on the same families.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FamilyJoined {
    pub client: ClientId,
    pub parent: ClientId,
}

/// Decisions need the place on the stream alone.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FamilyState {}

impl Decider for Family {
    const NAME: &'static str = "client_family";
    const STATE_VERSION: i32 = 1;

    type Command = FamilyCommand;
    type Event = FamilyEvent;
    type Refusal = FamilyRefusal;
    type State = FamilyState;

    fn decide(_: &FamilyState, command: &FamilyCommand) -> Result<Vec<FamilyEvent>, FamilyRefusal> {
        let FamilyCommand::JoinFamily(join) = command;
        join_family(join)
    }

    fn evolve(state: FamilyState, _: &FamilyEvent) -> FamilyState {
        state
    }
}

fn join_family(command: &JoinFamily) -> Result<Vec<FamilyEvent>, FamilyRefusal> {
    let JoinFamily { client, parent, .. } = *command;
    if command.known_parent == Some(parent) {
        return Ok(vec![]);
    }
    if command.above.contains(&client) || command.above.len() >= GENERATIONS_AT_MOST {
        return Err(FamilyRefusal::OwnSubsidiary);
    }
    Ok(vec![FamilyJoined { client, parent }.into()])
}
