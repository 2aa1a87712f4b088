//! What may be asked of a view.

use crate::commands;
use kernel::{AccountId, TicketViewId};
use serde::Serialize;

commands! {
    TicketViewCommand {
        KeepTicketView,
        ChangeTicketView,
        RetireTicketView,
    }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct KeepTicketView {
    pub view: TicketViewId,
    pub name: String,
    /// What follows the question mark in the address of the list.
    pub address: String,
    /// Whose alone it is; none: the whole desk's.
    pub of: Option<AccountId>,
}

/// All of it again. Whose it is stays.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ChangeTicketView {
    pub name: String,
    pub address: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RetireTicketView {}
