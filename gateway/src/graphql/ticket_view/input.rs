//! What is typed about a view.

use crate::graphql::outcome::command;
use async_graphql::InputObject;
use commands::ticket_view::{ChangeTicketView, KeepTicketView, RetireTicketView};
use kernel::TicketViewId;
use uuid::Uuid;

/// What `ticketViewKeep` takes.
#[derive(InputObject)]
pub struct TicketViewKeepInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// What people will find it by.
    pub name: String,
    /// What follows the question mark in the address of the list.
    pub address: String,
    /// For the caller alone, instead of the whole desk.
    #[graphql(default)]
    pub own: bool,
}

impl From<TicketViewKeepInput> for KeepTicketView {
    fn from(input: TicketViewKeepInput) -> KeepTicketView {
        KeepTicketView {
            command: command(input.command_id),
            name: input.name,
            address: input.address,
            own: input.own,
        }
    }
}

/// What `ticketViewChange` takes: all of it again.
#[derive(InputObject)]
pub struct TicketViewChangeInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the view.
    pub view: Uuid,
    /// What people find it by from now on.
    pub name: String,
    /// What it shows from now on.
    pub address: String,
}

impl From<TicketViewChangeInput> for ChangeTicketView {
    fn from(input: TicketViewChangeInput) -> ChangeTicketView {
        ChangeTicketView {
            command: command(input.command_id),
            view: TicketViewId(input.view),
            name: input.name,
            address: input.address,
        }
    }
}

/// What `ticketViewRetire` takes.
#[derive(InputObject)]
pub struct TicketViewRetireInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the view.
    pub view: Uuid,
}

impl From<TicketViewRetireInput> for RetireTicketView {
    fn from(input: TicketViewRetireInput) -> RetireTicketView {
        RetireTicketView {
            command: command(input.command_id),
            view: TicketViewId(input.view),
        }
    }
}
