//! What is typed about an invoice that has its number.

use super::words::PaymentMeans;
use crate::graphql::{
    errors::Sentence,
    outcome::command,
    scalars::{Day, MoneyInput},
};
use async_graphql::InputObject;
use commands::invoice::{Credit, CreditInvoice, CreditedLine, RecordPayment, RefundPayment};
use kernel::{InvoiceId, InvoiceLineId, PaymentId};
use uuid::Uuid;

/// What `invoiceRecordPayment` takes.
#[derive(InputObject)]
pub struct InvoiceRecordPaymentInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the invoice.
    pub invoice: Uuid,
    /// No more than is owed.
    pub amount: MoneyInput,
    /// The day it came.
    pub received_on: Day,
    /// How it came.
    pub means: PaymentMeans,
    /// What the bank or the cheque says.
    pub reference: Option<String>,
}

impl TryFrom<InvoiceRecordPaymentInput> for RecordPayment {
    type Error = Sentence;

    fn try_from(input: InvoiceRecordPaymentInput) -> Result<RecordPayment, Sentence> {
        Ok(RecordPayment {
            command: command(input.command_id),
            invoice: InvoiceId(input.invoice),
            amount: (&input.amount).try_into()?,
            received_on: input.received_on.0,
            means: input.means.into(),
            reference: input.reference,
        })
    }
}

/// What `invoiceRefundPayment` takes.
#[derive(InputObject)]
pub struct InvoiceRefundPaymentInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the invoice.
    pub invoice: Uuid,
    /// The id of the payment; that of a deposit where the invoice took it off and is credited.
    pub payment: Uuid,
    /// No more than is left of the payment; of a deposit's, no more than the invoice is credited beyond what it asks for.
    pub amount: MoneyInput,
    /// The day it went.
    pub on: Day,
    /// How it went.
    pub means: PaymentMeans,
    /// In words that stay in the history.
    pub reason: String,
}

impl TryFrom<InvoiceRefundPaymentInput> for RefundPayment {
    type Error = Sentence;

    fn try_from(input: InvoiceRefundPaymentInput) -> Result<RefundPayment, Sentence> {
        Ok(RefundPayment {
            command: command(input.command_id),
            invoice: InvoiceId(input.invoice),
            payment: PaymentId(input.payment),
            amount: (&input.amount).try_into()?,
            on: input.on.0,
            means: input.means.into(),
            reason: input.reason,
        })
    }
}

/// How much of a line is taken back.
#[derive(InputObject)]
pub struct CreditedLineInput {
    /// The id of the line.
    pub line: Uuid,
    /// Before tax.
    pub net: MoneyInput,
}

/// What `invoiceCredit` takes.
#[derive(InputObject)]
pub struct InvoiceCreditInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the invoice.
    pub invoice: Uuid,
    /// How much of which lines; all of the invoice when it is not said.
    #[graphql(validator(max_items = 500))]
    pub lines: Option<Vec<CreditedLineInput>>,
    /// As the client reads it.
    pub reason: String,
}

impl TryFrom<InvoiceCreditInput> for CreditInvoice {
    type Error = Sentence;

    fn try_from(input: InvoiceCreditInput) -> Result<CreditInvoice, Sentence> {
        let line = |part: CreditedLineInput| {
            Ok(CreditedLine {
                line: InvoiceLineId(part.line),
                net: (&part.net).try_into()?,
            })
        };
        let credit = match input.lines {
            None => Credit::Whole,
            Some(lines) => Credit::Part(lines.into_iter().map(line).collect::<Result<_, Sentence>>()?),
        };
        Ok(CreditInvoice {
            command: command(input.command_id),
            invoice: InvoiceId(input.invoice),
            credit,
            reason: input.reason,
        })
    }
}

/// What `invoiceMarkSent` takes.
#[derive(InputObject)]
pub struct InvoiceMarkSentInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the invoice.
    pub invoice: Uuid,
    /// Today when it is not said.
    pub on: Option<Day>,
}

/// What `invoiceSend` takes.
#[derive(InputObject)]
pub struct InvoiceSendInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the invoice.
    pub invoice: Uuid,
    /// A contact of the client; whom the client is written to first when it is not said.
    pub contact: Option<Uuid>,
    /// Though this person has it already; not when it is not said.
    pub again: Option<bool>,
}

/// What `invoiceDispute` takes.
#[derive(InputObject)]
pub struct InvoiceDisputeInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the invoice.
    pub invoice: Uuid,
    /// What the client says.
    pub reason: String,
}

/// What `invoiceSettleDispute` takes.
#[derive(InputObject)]
pub struct InvoiceSettleDisputeInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the invoice.
    pub invoice: Uuid,
    /// What came of it.
    pub outcome: String,
}
