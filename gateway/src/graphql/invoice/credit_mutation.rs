//! What may be asked of the money of an invoice: payments, refunds, credit notes.

use super::{SHOWN, SHOWN_WITH_BOOKS, money_input as input, payload::InvoicePayload};
use crate::graphql::{context::Ask, outcome::Outcome};
use async_graphql::{Context, Object, Result};
use commands::invoice::{
    CreditInvoice, RecordPayment, RefundPayment, credit_invoice, record_payment, refund_payment,
};

#[derive(Default)]
pub struct InvoiceMoneyMutation;

#[Object]
impl InvoiceMoneyMutation {
    /// Money came: all that is owed, or a part.
    async fn invoice_record_payment(
        &self,
        ctx: &Context<'_>,
        input: input::InvoiceRecordPaymentInput,
    ) -> Result<InvoicePayload> {
        let asking = ctx.asking()?;
        let record = match RecordPayment::try_from(input) {
            Ok(record) => record,
            Err(refusal) => return Ok(InvoicePayload::nothing(Outcome::refused(asking, &refusal))),
        };
        let (invoice, made) = (record.invoice.0, record.payment().0);
        let done = record_payment(asking.runtime(), asking.caller()?, record).await;
        let outcome = Outcome::of(asking, done, SHOWN_WITH_BOOKS).await?;
        Ok(InvoicePayload::of(invoice, Some(made), outcome))
    }

    /// Money went back to the client: all of a payment, or a part.
    async fn invoice_refund_payment(
        &self,
        ctx: &Context<'_>,
        input: input::InvoiceRefundPaymentInput,
    ) -> Result<InvoicePayload> {
        let asking = ctx.asking()?;
        let refund = match RefundPayment::try_from(input) {
            Ok(refund) => refund,
            Err(refusal) => return Ok(InvoicePayload::nothing(Outcome::refused(asking, &refusal))),
        };
        let (invoice, made) = (refund.invoice.0, refund.refund().0);
        let done = refund_payment(asking.runtime(), asking.caller()?, refund).await;
        let outcome = Outcome::of(asking, done, SHOWN_WITH_BOOKS).await?;
        Ok(InvoicePayload::of(invoice, Some(made), outcome))
    }

    /// A credit note is drafted, on all of an invoice or on so much of some lines; the answer shows the credit note.
    async fn invoice_credit(
        &self,
        ctx: &Context<'_>,
        input: input::InvoiceCreditInput,
    ) -> Result<InvoicePayload> {
        let asking = ctx.asking()?;
        let credit = match CreditInvoice::try_from(input) {
            Ok(credit) => credit,
            Err(refusal) => return Ok(InvoicePayload::nothing(Outcome::refused(asking, &refusal))),
        };
        let made = credit.credit_note().0;
        let done = credit_invoice(asking.runtime(), asking.caller()?, credit).await;
        let outcome = Outcome::of(asking, done, SHOWN).await?;
        Ok(InvoicePayload::of(made, Some(made), outcome))
    }
}
