//! What each person has in hand moves with the ticket, in the same append. TK6.

use crate::{CommandError, runtime::Work};
use domain::{
    ticket::{Ticket, TicketCommand, TicketEvent, TicketState},
    workload::{LeaveTicket, TakeTicket, Workload},
};
use kernel::{AccountId, TicketId};
use std::collections::BTreeSet;

/// Decides on a ticket, and on the hands that it leaves and comes into.
pub(crate) async fn decide(
    work: &mut Work,
    ticket: TicketId,
    command: impl Into<TicketCommand>,
) -> Result<Vec<TicketEvent>, CommandError> {
    let before = in_hand_of(work.look::<Ticket>(ticket.0).await?);
    let events = work.decide::<Ticket>(ticket.0, command).await?;
    let after = in_hand_of(work.look::<Ticket>(ticket.0).await?);
    if before == after {
        return Ok(events);
    }
    hold(work, before.into_iter().chain(after)).await?;
    if let Some(account) = before {
        work.decide::<Workload>(account.0, LeaveTicket { ticket }).await?;
    }
    if let Some(account) = after {
        work.decide::<Workload>(account.0, TakeTicket { ticket }).await?;
    }
    Ok(events)
}

/// In one order, always: of two who hand tickets to each other, one waits for the other and none for ever.
pub(crate) async fn hold(
    work: &mut Work,
    accounts: impl IntoIterator<Item = AccountId>,
) -> Result<(), CommandError> {
    for account in accounts.into_iter().collect::<BTreeSet<_>>() {
        work.look::<Workload>(account.0).await?;
    }
    Ok(())
}

/// Who is to do something about it.
fn in_hand_of(state: &TicketState) -> Option<AccountId> {
    let ticket = state.ticket()?;
    let pending = ticket.status.is_pending() && ticket.merged_into.is_none();
    ticket.assignee.account.filter(|_| pending)
}
