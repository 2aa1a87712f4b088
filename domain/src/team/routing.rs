//! Which queue a new ticket goes to: the one that names its theme, then the one that names its type, then the one
//! that takes everything; of several, the one whose team was formed first.

use super::state::TeamsState;
use kernel::{TeamId, TicketType};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What a team's queue takes.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub struct Queue {
    /// Whatever nobody else takes.
    pub takes_everything: bool,
    pub kinds: BTreeSet<TicketType>,
    pub themes: BTreeSet<String>,
    /// Somebody of the team is chosen at once, rather than whoever takes it from the queue.
    pub chooses_somebody: bool,
}

impl Queue {
    /// How well a ticket fits; none where it does not.
    fn fit(&self, kind: TicketType, theme: Option<&str>) -> Option<u8> {
        let named = |theme: &str| {
            self.themes
                .iter()
                .any(|one| one.to_lowercase() == theme.to_lowercase())
        };
        if theme.is_some_and(named) {
            Some(3)
        } else if self.kinds.contains(&kind) {
            Some(2)
        } else if self.takes_everything {
            Some(1)
        } else {
            None
        }
    }
}

impl TeamsState {
    pub fn queue_for(&self, kind: TicketType, theme: Option<&str>) -> Option<TeamId> {
        let fits = self.teams.iter().enumerate().filter_map(|(at, team)| {
            let fit = team.queue.fit(kind, theme)?;
            Some((fit, std::cmp::Reverse(at), team.id))
        });
        fits.max().map(|(_, _, team)| team)
    }
}
