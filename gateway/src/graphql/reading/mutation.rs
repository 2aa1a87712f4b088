//! What a reader marks.

use super::SHOWN;
use crate::graphql::{
    context::Ask,
    outcome::{Outcome, command},
    ticket::{TicketInput, TicketPayload},
};
use async_graphql::{Context, Object, Result};
use commands::reading::{LeaveUnread, ReadTicket, leave_unread, read_ticket};
use kernel::TicketId;

#[derive(Default)]
pub struct ReadingMutation;

#[Object]
impl ReadingMutation {
    /// The caller has read everything that was said until now.
    async fn ticket_mark_read(&self, ctx: &Context<'_>, input: TicketInput) -> Result<TicketPayload> {
        let asking = ctx.asking()?;
        let read = ReadTicket {
            command: command(input.command_id),
            ticket: TicketId(input.ticket),
        };
        let done = read_ticket(asking.runtime(), asking.caller()?, read).await;
        let outcome = Outcome::of(asking, done, SHOWN).await?;
        Ok(TicketPayload::of(input.ticket, None, outcome))
    }

    /// The caller wants to come back to it.
    async fn ticket_mark_unread(&self, ctx: &Context<'_>, input: TicketInput) -> Result<TicketPayload> {
        let asking = ctx.asking()?;
        let leave = LeaveUnread {
            command: command(input.command_id),
            ticket: TicketId(input.ticket),
        };
        let done = leave_unread(asking.runtime(), asking.caller()?, leave).await;
        let outcome = Outcome::of(asking, done, SHOWN).await?;
        Ok(TicketPayload::of(input.ticket, None, outcome))
    }
}
