//! What may be asked of a ticket by whoever asks: the client, a partner for them, or the team.

use super::{
    SHOWN, input,
    payload::{TicketPayload, goes_on_in},
};
use crate::graphql::{
    context::{Ask, Asking},
    outcome::{Outcome, command},
};
use async_graphql::{Context, Object, Result};
use commands::{
    CommandError,
    ticket::{
        RequestClosing, RewriteRequest, UnwatchTicket, WatchTicket, WriteComment, open_ticket,
        request_closing, rewrite_request, unwatch_ticket, watch_ticket, write_comment,
    },
};
use journal::Receipt;
use kernel::TicketId;
use uuid::Uuid;

#[derive(Default)]
pub struct TicketMutation;

/// The answer to what was asked of a ticket that is there.
pub async fn answer(
    asking: &Asking,
    ticket: Uuid,
    done: Result<Receipt, CommandError>,
) -> Result<TicketPayload> {
    let outcome = Outcome::of(asking, done, SHOWN).await?;
    Ok(TicketPayload::of(ticket, None, outcome))
}

#[Object]
impl TicketMutation {
    /// Somebody asks for something.
    async fn ticket_open(&self, ctx: &Context<'_>, input: input::TicketOpenInput) -> Result<TicketPayload> {
        let asking = ctx.asking()?;
        let caller = asking.caller()?;
        let open = input.of(caller.client);
        let ticket = open.ticket().0;
        let done = open_ticket(asking.runtime(), caller, open).await;
        let outcome = Outcome::of(asking, done, SHOWN).await?;
        Ok(TicketPayload::of(ticket, Some(ticket), outcome))
    }

    /// The request says something else: its client's, until somebody has it.
    async fn ticket_rewrite(
        &self,
        ctx: &Context<'_>,
        input: input::TicketRewriteInput,
    ) -> Result<TicketPayload> {
        let asking = ctx.asking()?;
        let rewrite = RewriteRequest {
            command: command(input.command_id),
            ticket: TicketId(input.ticket),
            subject: input.subject,
            description: input.description,
        };
        let done = rewrite_request(asking.runtime(), asking.caller()?, rewrite).await;
        answer(asking, input.ticket, done).await
    }

    /// A message in the thread. A client's ends the waiting and reopens what is resolved; on a closed ticket it opens a
    /// new one, which is the one that is answered with.
    async fn ticket_write_comment(
        &self,
        ctx: &Context<'_>,
        input: input::TicketWriteCommentInput,
    ) -> Result<TicketPayload> {
        let asking = ctx.asking()?;
        let ticket = input.ticket;
        let write = WriteComment::from(input);
        let (comment, follow_up) = (write.comment().0, write.follow_up().0);
        let done = write_comment(asking.runtime(), asking.caller()?, write).await;
        let outcome = Outcome::of(asking, done, SHOWN).await?;
        let shown = match outcome.is_done() {
            true => goes_on_in(asking, ticket, follow_up).await?,
            false => ticket,
        };
        Ok(TicketPayload::of(shown, Some(comment), outcome))
    }

    /// A client says that nothing more is needed, and why.
    async fn ticket_request_closing(
        &self,
        ctx: &Context<'_>,
        input: input::TicketRequestClosingInput,
    ) -> Result<TicketPayload> {
        let asking = ctx.asking()?;
        let ask = RequestClosing {
            command: command(input.command_id),
            ticket: TicketId(input.ticket),
            comment: input.comment,
        };
        let done = request_closing(asking.runtime(), asking.caller()?, ask).await;
        answer(asking, input.ticket, done).await
    }

    /// The caller wants to hear of what becomes of it.
    async fn ticket_watch(&self, ctx: &Context<'_>, input: input::TicketInput) -> Result<TicketPayload> {
        let asking = ctx.asking()?;
        let watch = WatchTicket {
            command: command(input.command_id),
            ticket: TicketId(input.ticket),
        };
        let done = watch_ticket(asking.runtime(), asking.caller()?, watch).await;
        answer(asking, input.ticket, done).await
    }

    /// The caller wants to hear of it no more.
    async fn ticket_unwatch(&self, ctx: &Context<'_>, input: input::TicketInput) -> Result<TicketPayload> {
        let asking = ctx.asking()?;
        let unwatch = UnwatchTicket {
            command: command(input.command_id),
            ticket: TicketId(input.ticket),
        };
        let done = unwatch_ticket(asking.runtime(), asking.caller()?, unwatch).await;
        answer(asking, input.ticket, done).await
    }
}
