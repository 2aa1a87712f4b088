//! Who wants to hear of it.

use super::Decision;
use crate::ticket::{
    command::{UnwatchTicket, WatchTicket},
    event::{TicketUnwatched, TicketWatched},
    state::Ticket,
};

pub fn watch_ticket(ticket: &Ticket, command: &WatchTicket) -> Decision {
    let account = command.account;
    if ticket.watchers.contains(&account) {
        return Ok(vec![]);
    }
    Ok(vec![TicketWatched { account }.into()])
}

pub fn unwatch_ticket(ticket: &Ticket, command: &UnwatchTicket) -> Decision {
    let account = command.account;
    if !ticket.watchers.contains(&account) {
        return Ok(vec![]);
    }
    Ok(vec![TicketUnwatched { account }.into()])
}
