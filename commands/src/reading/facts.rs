//! The stream of one person and one ticket, and what a person has read by writing it.

use crate::{
    CommandError,
    runtime::{Work, derived},
};
use domain::{
    reading::{ReadTicket, Reading},
    ticket::Author,
};
use kernel::{AccountId, TicketId};
use uuid::Uuid;

pub(crate) fn mark_of(account: AccountId, ticket: TicketId) -> Uuid {
    derived(ticket.0, &format!("read by {account}"))
}

/// Whoever says something on a ticket has read it until then.
pub(crate) async fn read_by_writing(
    work: &mut Work,
    author: &Author,
    ticket: TicketId,
) -> Result<(), CommandError> {
    let Author::Account(account) = *author else {
        return Ok(());
    };
    work.decide::<Reading>(mark_of(account, ticket), ReadTicket { account, ticket })
        .await
        .map(drop)
}
