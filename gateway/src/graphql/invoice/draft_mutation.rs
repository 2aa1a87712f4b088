//! What may be asked of an invoice until it has its number.

use super::{
    SHOWN_WITH_BOOKS, SHOWN_WITH_TIME, input,
    payload::{InvoicePayload, InvoicesPayload},
};
use crate::graphql::{
    context::Ask,
    outcome::{Outcome, command},
};
use async_graphql::{Context, Object, Result};
use commands::{
    invoice::{
        ChangeDraft, DiscardDraft, DraftFromTime, DraftInvoice, SellHours, ValidateInvoice, change_draft,
        discard_draft, draft_from_time, draft_invoice, sell_hours, validate_invoice,
    },
    runtime::derived,
};
use kernel::{CommandId, InvoiceId};

#[derive(Default)]
pub struct InvoiceDraftMutation;

#[Object]
impl InvoiceDraftMutation {
    /// A person writes an invoice, or a deposit.
    async fn invoice_draft(
        &self,
        ctx: &Context<'_>,
        input: input::InvoiceDraftInput,
    ) -> Result<InvoicePayload> {
        let asking = ctx.asking()?;
        let draft = match DraftInvoice::try_from(input) {
            Ok(draft) => draft,
            Err(refusal) => return Ok(InvoicePayload::nothing(Outcome::refused(asking, &refusal))),
        };
        let invoice = draft.invoice().0;
        let done = draft_invoice(asking.runtime(), asking.caller()?, draft).await;
        let outcome = Outcome::of(asking, done, SHOWN_WITH_TIME).await?;
        Ok(InvoicePayload::of(invoice, Some(invoice), outcome))
    }

    /// Work that waits to be billed becomes a draft: all of it, or none.
    async fn invoice_draft_from_time(
        &self,
        ctx: &Context<'_>,
        input: input::InvoiceDraftFromTimeInput,
    ) -> Result<InvoicePayload> {
        let asking = ctx.asking()?;
        let draft = DraftFromTime::from(input);
        let invoice = draft.invoice().0;
        let done = draft_from_time(asking.runtime(), asking.caller()?, draft).await;
        let outcome = Outcome::of(asking, done, SHOWN_WITH_TIME).await?;
        Ok(InvoicePayload::of(invoice, Some(invoice), outcome))
    }

    /// A pack of hours is sold; the bank gets them when the draft is validated.
    async fn invoice_sell_hours(
        &self,
        ctx: &Context<'_>,
        input: input::InvoiceSellHoursInput,
    ) -> Result<InvoicePayload> {
        let asking = ctx.asking()?;
        let sell = match SellHours::try_from(input) {
            Ok(sell) => sell,
            Err(refusal) => return Ok(InvoicePayload::nothing(Outcome::refused(asking, &refusal))),
        };
        let invoice = sell.invoice().0;
        let done = sell_hours(asking.runtime(), asking.caller()?, sell).await;
        let outcome = Outcome::of(asking, done, SHOWN_WITH_TIME).await?;
        Ok(InvoicePayload::of(invoice, Some(invoice), outcome))
    }

    /// The draft says something else; work that is no longer on it is to be billed again.
    async fn invoice_change_draft(
        &self,
        ctx: &Context<'_>,
        input: input::InvoiceChangeDraftInput,
    ) -> Result<InvoicePayload> {
        let asking = ctx.asking()?;
        let change = match ChangeDraft::try_from(input) {
            Ok(change) => change,
            Err(refusal) => return Ok(InvoicePayload::nothing(Outcome::refused(asking, &refusal))),
        };
        let invoice = change.invoice.0;
        let done = change_draft(asking.runtime(), asking.caller()?, change).await;
        let outcome = Outcome::of(asking, done, SHOWN_WITH_TIME).await?;
        Ok(InvoicePayload::of(invoice, None, outcome))
    }

    /// The draft comes to nothing, and the work on it is to be billed again.
    async fn invoice_discard_draft(
        &self,
        ctx: &Context<'_>,
        input: input::InvoiceDiscardDraftInput,
    ) -> Result<InvoicePayload> {
        let asking = ctx.asking()?;
        let discard = DiscardDraft {
            command: command(input.command_id),
            invoice: InvoiceId(input.invoice),
            reason: input.reason,
        };
        let done = discard_draft(asking.runtime(), asking.caller()?, discard).await;
        let outcome = Outcome::of(asking, done, SHOWN_WITH_TIME).await?;
        Ok(InvoicePayload::of(input.invoice, None, outcome))
    }

    /// The draft gets its number and is frozen: from here on a credit note alone corrects it.
    async fn invoice_validate(
        &self,
        ctx: &Context<'_>,
        input: input::InvoiceValidateInput,
    ) -> Result<InvoicePayload> {
        let asking = ctx.asking()?;
        let validate = ValidateInvoice {
            command: command(input.command_id),
            invoice: InvoiceId(input.invoice),
        };
        let done = validate_invoice(asking.runtime(), asking.caller()?, validate).await;
        let outcome = Outcome::of(asking, done, SHOWN_WITH_BOOKS).await?;
        Ok(InvoicePayload::of(input.invoice, None, outcome))
    }

    /// Many drafts get their numbers, in the order they are named. Each is decided on for itself: those that could not be
    /// validated stay as they were and say why.
    async fn invoices_validate(
        &self,
        ctx: &Context<'_>,
        input: input::InvoicesValidateInput,
    ) -> Result<InvoicesPayload> {
        let asking = ctx.asking()?;
        let all = command(input.command_id);
        let mut payloads = Vec::with_capacity(input.invoices.len());
        for invoice in input.invoices {
            let validate = ValidateInvoice {
                command: CommandId(derived(all.0, &invoice.to_string())),
                invoice: InvoiceId(invoice),
            };
            let done = validate_invoice(asking.runtime(), asking.caller()?, validate).await;
            let outcome = Outcome::of(asking, done, SHOWN_WITH_BOOKS).await?;
            payloads.push(InvoicePayload::of(invoice, None, outcome));
        }
        Ok(InvoicesPayload::from(payloads))
    }
}
