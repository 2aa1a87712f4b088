//! What may be asked of an invoice around its money: that it is sent, disputed, settled.

use super::{SHOWN, money_input as input, payload::InvoicePayload};
use crate::graphql::{
    context::Ask,
    outcome::{Outcome, command},
};
use async_graphql::{Context, Object, Result};
use commands::invoice::{
    DisputeInvoice, MailInvoice, MarkSent, SettleDispute, dispute_invoice, mail_invoice, mark_sent,
    settle_dispute,
};
use kernel::{ContactId, InvoiceId};

#[derive(Default)]
pub struct InvoiceFollowUpMutation;

#[Object]
impl InvoiceFollowUpMutation {
    /// It went to the client.
    async fn invoice_mark_sent(
        &self,
        ctx: &Context<'_>,
        input: input::InvoiceMarkSentInput,
    ) -> Result<InvoicePayload> {
        let asking = ctx.asking()?;
        let mark = MarkSent {
            command: command(input.command_id),
            invoice: InvoiceId(input.invoice),
            on: input.on.map(|day| day.0),
        };
        let done = mark_sent(asking.runtime(), asking.caller()?, mark).await;
        let outcome = Outcome::of(asking, done, SHOWN).await?;
        Ok(InvoicePayload::of(input.invoice, None, outcome))
    }

    /// It goes to a person of the client by mail, with its PDF, and counts as sent: once to each, unless it is wanted again.
    async fn invoice_send(
        &self,
        ctx: &Context<'_>,
        input: input::InvoiceSendInput,
    ) -> Result<InvoicePayload> {
        let asking = ctx.asking()?;
        let mail = MailInvoice {
            command: command(input.command_id),
            invoice: InvoiceId(input.invoice),
            to: input.contact.map(ContactId),
            again: input.again.unwrap_or(false),
        };
        let done = mail_invoice(asking.runtime(), asking.caller()?, mail).await;
        let outcome = Outcome::of(asking, done, SHOWN).await?;
        Ok(InvoicePayload::of(input.invoice, None, outcome))
    }

    /// The client says that it is not owed: nothing reminds of it until that is settled.
    async fn invoice_dispute(
        &self,
        ctx: &Context<'_>,
        input: input::InvoiceDisputeInput,
    ) -> Result<InvoicePayload> {
        let asking = ctx.asking()?;
        let dispute = DisputeInvoice {
            command: command(input.command_id),
            invoice: InvoiceId(input.invoice),
            reason: input.reason,
        };
        let done = dispute_invoice(asking.runtime(), asking.caller()?, dispute).await;
        let outcome = Outcome::of(asking, done, SHOWN).await?;
        Ok(InvoicePayload::of(input.invoice, None, outcome))
    }

    /// What was disputed is settled; what is left of it is reminded of again.
    async fn invoice_settle_dispute(
        &self,
        ctx: &Context<'_>,
        input: input::InvoiceSettleDisputeInput,
    ) -> Result<InvoicePayload> {
        let asking = ctx.asking()?;
        let settle = SettleDispute {
            command: command(input.command_id),
            invoice: InvoiceId(input.invoice),
            outcome: input.outcome,
        };
        let done = settle_dispute(asking.runtime(), asking.caller()?, settle).await;
        let outcome = Outcome::of(asking, done, SHOWN).await?;
        Ok(InvoicePayload::of(input.invoice, None, outcome))
    }
}
