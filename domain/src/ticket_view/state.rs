//! What a decision needs to know of a view, and how each fact changes it.

use super::event::TicketViewEvent;
use crate::standing::Standing;
use kernel::AccountId;
use serde::{Deserialize, Serialize};

pub type TicketViewState = Standing<Kept>;

/// As it is at present.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Kept {
    pub name: String,
    pub address: String,
    pub of: Option<AccountId>,
}

impl Kept {
    fn put(self, name: &str, address: &str) -> Kept {
        Kept {
            name: name.to_owned(),
            address: address.to_owned(),
            of: self.of,
        }
    }
}

impl TicketViewState {
    pub fn evolve(self, event: &TicketViewEvent) -> TicketViewState {
        match event {
            TicketViewEvent::TicketViewKept(event) => Standing::InUse(Kept {
                name: event.name.clone(),
                address: event.address.clone(),
                of: event.of,
            }),
            TicketViewEvent::TicketViewChanged(event) => {
                self.map(|kept| kept.put(&event.name, &event.address))
            }
            TicketViewEvent::TicketViewRetired(_) => self.retired(),
        }
    }
}
