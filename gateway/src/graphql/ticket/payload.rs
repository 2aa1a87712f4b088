//! What a mutation of a ticket answers.

use super::types::{Ticket, ticket};
use crate::graphql::{context::Asking, errors::UserError, outcome::Outcome, scalars::JournalCursor};
use async_graphql::{ComplexObject, Context, Result, SimpleObject};
use commands::Module;
use projections::ticket::list;
use uuid::Uuid;

/// What a mutation of a ticket answers.
#[derive(SimpleObject)]
#[graphql(complex)]
pub struct TicketPayload {
    #[graphql(skip)]
    shown: Option<Uuid>,
    /// The ticket or the message, when this mutation made it.
    made: Option<Uuid>,
    /// Where it stands in the journal; none when nothing was carried out.
    receipt: Option<JournalCursor>,
    /// Why nothing was carried out, or what to know about the answer; empty when all is well.
    user_errors: Vec<UserError>,
}

#[ComplexObject]
impl TicketPayload {
    /// The ticket as it is now: the one that goes on, where it was merged or closed.
    async fn ticket(&self, ctx: &Context<'_>) -> Result<Option<Ticket>> {
        ticket(ctx, self.shown).await
    }
}

impl TicketPayload {
    pub fn of(ticket: Uuid, made: Option<Uuid>, outcome: Outcome) -> TicketPayload {
        TicketPayload {
            shown: outcome.is_done().then_some(ticket),
            made: made.filter(|_| outcome.receipt.is_some()),
            receipt: outcome.receipt,
            user_errors: outcome.user_errors,
        }
    }
}

/// The one that a message opened, where the other one was closed; the one it was written in otherwise.
pub async fn goes_on_in(asking: &Asking, ticket: Uuid, follow_up: Uuid) -> Result<Uuid> {
    let mut snapshot = asking.snapshot(Module::Tickets).await?;
    let found = list::by_ids(&mut snapshot, &[follow_up])
        .await
        .map_err(asking.edge())?;
    Ok(found.first().map_or(ticket, |row| row.id))
}
