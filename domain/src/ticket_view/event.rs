//! What happened to a view.

use crate::events;
use kernel::{AccountId, TicketViewId};
use serde::{Deserialize, Serialize};

events! {
    TicketViewEvent {
        "ticket_view.kept" "1" => TicketViewKept,
        "ticket_view.changed" "1" => TicketViewChanged,
        "ticket_view.retired" "1" => TicketViewRetired,
    }
}

/// There is a view to open. Raised by `KeepTicketView`; read by the list of views.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TicketViewKept {
    pub view: TicketViewId,
    pub name: String,
    pub address: String,
    /// Whose alone it is; none: the whole desk's.
    pub of: Option<AccountId>,
}

/// It shows something else, or under another name; all of it is here. Raised by `ChangeTicketView`; read by the list of
/// views.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TicketViewChanged {
    pub name: String,
    pub address: String,
}

/// Nobody opens it any more. Raised by `RetireTicketView`; read by the list of views.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TicketViewRetired {}
