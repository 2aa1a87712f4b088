//! Two tickets become one, and two again. Each keeps its own history: the thread of the one shows the other's too.
//! One step deep, so that undoing is never a puzzle.

use super::Decision;
use crate::ticket::{
    command::{AbsorbTicket, MergeTicket, UndoAbsorption, UndoMerge},
    event::{AbsorptionUndone, MergeUndone, TicketAbsorbed, TicketMerged},
    refusal::TicketRefusal,
    state::Ticket,
};

pub fn merge_ticket(ticket: &Ticket, command: &MergeTicket) -> Decision {
    let MergeTicket {
        into,
        into_client,
        at,
    } = *command;
    match ticket.merged_into {
        Some(before) if before == into => return Ok(vec![]),
        Some(_) => return Err(TicketRefusal::Merged),
        None => {}
    }
    if ticket.opened.ticket == into {
        return Err(TicketRefusal::IntoItself);
    }
    if ticket.client() != into_client {
        return Err(TicketRefusal::OtherClient);
    }
    if !ticket.absorbed.is_empty() {
        return Err(TicketRefusal::AlreadyAbsorbed);
    }
    Ok(vec![TicketMerged { into, at }.into()])
}

pub fn undo_merge(ticket: &Ticket, command: &UndoMerge) -> Decision {
    let from = ticket.merged_into.ok_or(TicketRefusal::NotMerged)?;
    Ok(vec![MergeUndone { from, at: command.at }.into()])
}

pub fn absorb_ticket(ticket: &Ticket, command: &AbsorbTicket) -> Decision {
    if ticket.absorbed.contains(&command.other) {
        return Ok(vec![]);
    }
    Ok(vec![TicketAbsorbed { other: command.other }.into()])
}

pub fn undo_absorption(ticket: &Ticket, command: &UndoAbsorption) -> Decision {
    if !ticket.absorbed.contains(&command.other) {
        return Ok(vec![]);
    }
    Ok(vec![AbsorptionUndone { other: command.other }.into()])
}
