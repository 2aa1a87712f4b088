//! What the team does with a ticket.

use super::{SHOWN, input, mutation::answer, payload::TicketPayload};
use crate::graphql::{
    context::Ask,
    outcome::{Outcome, command},
};
use async_graphql::{Context, Object, Result};
use commands::ticket::{
    AssignAutomatically, AssignTicket, ChangeStatus, ClassifyTicket, LinkTicket, MergeTickets,
    PrioritiseTicket, ReleaseTicket, UndoMerge, WriteNote, assign_automatically, assign_ticket,
    change_status, classify_ticket, link_ticket, merge_tickets, prioritise_ticket, release_ticket,
    undo_merge, write_note,
};
use kernel::{AccountId, TeamId, TicketId};

#[derive(Default)]
pub struct TicketHandling;

#[Object]
impl TicketHandling {
    /// An internal comment, which stays with the team.
    async fn ticket_write_note(
        &self,
        ctx: &Context<'_>,
        input: input::TicketWriteNoteInput,
    ) -> Result<TicketPayload> {
        let asking = ctx.asking()?;
        let ticket = input.ticket;
        let write = WriteNote::from(input);
        let note = write.note().0;
        let done = write_note(asking.runtime(), asking.caller()?, write).await;
        let outcome = Outcome::of(asking, done, SHOWN).await?;
        Ok(TicketPayload::of(ticket, Some(note), outcome))
    }

    /// What kind of request it is.
    async fn ticket_classify(
        &self,
        ctx: &Context<'_>,
        input: input::TicketClassifyInput,
    ) -> Result<TicketPayload> {
        let asking = ctx.asking()?;
        let classify = ClassifyTicket {
            command: command(input.command_id),
            ticket: TicketId(input.ticket),
            kind: input.kind.into(),
            theme: input::said(input.theme),
            stage: input::said(input.stage),
        };
        let done = classify_ticket(asking.runtime(), asking.caller()?, classify).await;
        answer(asking, input.ticket, done).await
    }

    /// How much it matters.
    async fn ticket_prioritise(
        &self,
        ctx: &Context<'_>,
        input: input::TicketPrioritiseInput,
    ) -> Result<TicketPayload> {
        let asking = ctx.asking()?;
        let prioritise = PrioritiseTicket {
            command: command(input.command_id),
            ticket: TicketId(input.ticket),
            priority: input.priority.into(),
        };
        let done = prioritise_ticket(asking.runtime(), asking.caller()?, prioritise).await;
        answer(asking, input.ticket, done).await
    }

    /// What it is about, beside its client.
    async fn ticket_link(&self, ctx: &Context<'_>, input: input::TicketLinkInput) -> Result<TicketPayload> {
        let asking = ctx.asking()?;
        let link = LinkTicket {
            command: command(input.command_id),
            ticket: TicketId(input.ticket),
            links: input.links.into(),
        };
        let done = link_ticket(asking.runtime(), asking.caller()?, link).await;
        answer(asking, input.ticket, done).await
    }

    /// Somebody has it now: a team, a person, or both.
    async fn ticket_assign(
        &self,
        ctx: &Context<'_>,
        input: input::TicketAssignInput,
    ) -> Result<TicketPayload> {
        let asking = ctx.asking()?;
        let assign = AssignTicket {
            command: command(input.command_id),
            ticket: TicketId(input.ticket),
            team: input.team.map(TeamId),
            account: input.account.map(AccountId),
        };
        let done = assign_ticket(asking.runtime(), asking.caller()?, assign).await;
        answer(asking, input.ticket, done).await
    }

    /// The member of a team who fits best has it now: by skill, sector, and what they have in hand.
    async fn ticket_assign_automatically(
        &self,
        ctx: &Context<'_>,
        input: input::TicketAssignAutomaticallyInput,
    ) -> Result<TicketPayload> {
        let asking = ctx.asking()?;
        let assign = AssignAutomatically {
            command: command(input.command_id),
            ticket: TicketId(input.ticket),
            team: input.team.map(TeamId),
            as_the_queue_has_it: false,
        };
        let done = assign_automatically(asking.runtime(), asking.caller()?, assign).await;
        answer(asking, input.ticket, done).await
    }

    /// Nobody has it any more.
    async fn ticket_release(&self, ctx: &Context<'_>, input: input::TicketInput) -> Result<TicketPayload> {
        let asking = ctx.asking()?;
        let release = ReleaseTicket {
            command: command(input.command_id),
            ticket: TicketId(input.ticket),
        };
        let done = release_ticket(asking.runtime(), asking.caller()?, release).await;
        answer(asking, input.ticket, done).await
    }

    /// The ticket goes to another stage. To resolve or to close takes the right to validate.
    async fn ticket_change_status(
        &self,
        ctx: &Context<'_>,
        input: input::TicketChangeStatusInput,
    ) -> Result<TicketPayload> {
        let asking = ctx.asking()?;
        let change = ChangeStatus {
            command: command(input.command_id),
            ticket: TicketId(input.ticket),
            to: input.to.into(),
            reason: input.reason,
        };
        let done = change_status(asking.runtime(), asking.caller()?, change).await;
        answer(asking, input.ticket, done).await
    }

    /// Two tickets of one client become one. The answer is the one that goes on.
    async fn ticket_merge(&self, ctx: &Context<'_>, input: input::TicketMergeInput) -> Result<TicketPayload> {
        let asking = ctx.asking()?;
        let merge = MergeTickets {
            command: command(input.command_id),
            ticket: TicketId(input.ticket),
            into: TicketId(input.into),
        };
        let done = merge_tickets(asking.runtime(), asking.caller()?, merge).await;
        answer(asking, input.into, done).await
    }

    /// A merged ticket is one of its own again.
    async fn ticket_undo_merge(&self, ctx: &Context<'_>, input: input::TicketInput) -> Result<TicketPayload> {
        let asking = ctx.asking()?;
        let undo = UndoMerge {
            command: command(input.command_id),
            ticket: TicketId(input.ticket),
        };
        let done = undo_merge(asking.runtime(), asking.caller()?, undo).await;
        answer(asking, input.ticket, done).await
    }
}
