//! What is typed about a draft.

use super::{
    page::PartyInput,
    words::{InvoiceNature, InvoiceUnit, VatInput, percent},
};
use crate::graphql::{
    client::PaymentTermsInput,
    errors::Sentence,
    outcome::command,
    scalars::{Decimal, MoneyInput, minutes},
};
use async_graphql::InputObject;
use commands::invoice::{ChangeDraft, DraftFromTime, DraftInvoice, SellHours, Written, WrittenLine};
use domain::invoice::Discount;
use kernel::{ClientId, EntryId, HourBankId, InvoiceId, InvoiceLineId};
use uuid::Uuid;

/// A line of a draft.
#[derive(InputObject)]
pub struct InvoiceLineInput {
    /// The line of the draft that this is, which keeps where it comes from; none is a new one.
    pub line: Option<Uuid>,
    /// What the client reads.
    pub label: String,
    /// SERVICES when it is not said.
    pub nature: Option<InvoiceNature>,
    /// Up to 4 decimals; below zero takes off the invoice.
    pub quantity: Decimal,
    /// PIECE when it is not said.
    pub unit: Option<InvoiceUnit>,
    /// Before tax, 0 at least.
    pub price: MoneyInput,
    /// The price is for so many units.
    #[graphql(default = 1)]
    pub base: u32,
    /// Off the line, in percent.
    pub discount_percent: Option<Decimal>,
    /// Off the line, as an amount; percent goes before.
    pub discount_amount: Option<MoneyInput>,
    /// What is usual between the agency and the client when it is not said.
    pub vat: Option<VatInput>,
}

/// What a draft says.
#[derive(InputObject)]
pub struct InvoiceContentInput {
    /// All of them, in their order, 500 at most.
    #[graphql(validator(max_items = 500))]
    pub lines: Vec<InvoiceLineInput>,
    /// The client's when they are not said.
    pub payment_terms: Option<PaymentTermsInput>,
    /// Deposits that this is the balance of.
    #[graphql(default, validator(max_items = 50))]
    pub deducts: Vec<Uuid>,
    /// The law behind a line that is exempt; the agency's when it is not said.
    pub exemption: Option<String>,
    /// What the client calls it: a purchase order.
    pub reference: Option<String>,
    /// Where it was delivered, when that is not where it is billed.
    pub delivery: Option<PartyInput>,
    /// What stands below its lines.
    pub note: Option<String>,
}

impl TryFrom<InvoiceLineInput> for WrittenLine {
    type Error = Sentence;

    fn try_from(input: InvoiceLineInput) -> Result<WrittenLine, Sentence> {
        let discount = match (input.discount_percent, input.discount_amount) {
            (Some(part), _) => Some(Discount::Percent(percent(part)?)),
            (None, Some(amount)) => Some(Discount::Amount((&amount).try_into()?)),
            (None, None) => None,
        };
        Ok(WrittenLine {
            line: input.line.map(InvoiceLineId),
            label: input.label,
            nature: input.nature.map_or(domain::invoice::Nature::Services, Into::into),
            quantity: input.quantity.0,
            unit: input.unit.map_or(domain::invoice::Unit::Piece, Into::into),
            price: (&input.price).try_into()?,
            base: input.base,
            discount,
            vat: input.vat.map(TryInto::try_into).transpose()?,
        })
    }
}

impl TryFrom<InvoiceContentInput> for Written {
    type Error = Sentence;

    fn try_from(input: InvoiceContentInput) -> Result<Written, Sentence> {
        let lines = input.lines.into_iter().map(TryInto::try_into);
        Ok(Written {
            lines: lines.collect::<Result<_, _>>()?,
            terms: input.payment_terms.map(TryInto::try_into).transpose()?,
            deducts: input.deducts.into_iter().map(InvoiceId).collect(),
            exemption: input.exemption,
            reference: input.reference,
            delivery: input.delivery.map(Into::into),
            note: input.note,
        })
    }
}

/// What `invoiceDraft` takes.
#[derive(InputObject)]
pub struct InvoiceDraftInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// Who will owe it.
    pub client: Uuid,
    /// Whether it is asked for ahead, and deducted from the balance.
    #[graphql(default)]
    pub deposit: bool,
    /// Three letters of ISO 4217; the agency's when it is not said.
    pub currency: Option<String>,
    /// What it says.
    pub content: InvoiceContentInput,
}

impl TryFrom<InvoiceDraftInput> for DraftInvoice {
    type Error = Sentence;

    fn try_from(input: InvoiceDraftInput) -> Result<DraftInvoice, Sentence> {
        let currency = input.currency.map(|code| code.parse()).transpose();
        Ok(DraftInvoice {
            command: command(input.command_id),
            client: ClientId(input.client),
            deposit: input.deposit,
            currency: currency.map_err(|_| Sentence::NotAnAmount)?,
            written: input.content.try_into()?,
        })
    }
}

/// What `invoiceDraftFromTime` takes.
#[derive(InputObject)]
pub struct InvoiceDraftFromTimeInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// Whom the work was for.
    pub client: Uuid,
    /// The work, of the queue of what is to be billed; 500 at most.
    #[graphql(validator(max_items = 500))]
    pub entries: Vec<Uuid>,
}

impl From<InvoiceDraftFromTimeInput> for DraftFromTime {
    fn from(input: InvoiceDraftFromTimeInput) -> DraftFromTime {
        DraftFromTime {
            command: command(input.command_id),
            client: ClientId(input.client),
            entries: input.entries.into_iter().map(EntryId).collect(),
        }
    }
}

/// What `invoiceSellHours` takes.
#[derive(InputObject)]
pub struct InvoiceSellHoursInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The bank that gets them when the invoice is validated.
    pub bank: Uuid,
    /// Minutes.
    pub minutes: i64,
    /// What stands on the invoice and on the lot.
    pub label: String,
    /// Of the whole pack, before tax.
    pub price: MoneyInput,
    /// What is usual between the agency and the client when it is not said.
    pub vat: Option<VatInput>,
}

impl TryFrom<InvoiceSellHoursInput> for SellHours {
    type Error = Sentence;

    fn try_from(input: InvoiceSellHoursInput) -> Result<SellHours, Sentence> {
        Ok(SellHours {
            command: command(input.command_id),
            bank: HourBankId(input.bank),
            minutes: minutes(input.minutes)?,
            label: input.label,
            price: (&input.price).try_into()?,
            vat: input.vat.map(TryInto::try_into).transpose()?,
        })
    }
}

/// What `invoiceChangeDraft` takes.
#[derive(InputObject)]
pub struct InvoiceChangeDraftInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the draft.
    pub invoice: Uuid,
    /// All that it says now; work that is no longer on it is to be billed again.
    pub content: InvoiceContentInput,
}

impl TryFrom<InvoiceChangeDraftInput> for ChangeDraft {
    type Error = Sentence;

    fn try_from(input: InvoiceChangeDraftInput) -> Result<ChangeDraft, Sentence> {
        Ok(ChangeDraft {
            command: command(input.command_id),
            invoice: InvoiceId(input.invoice),
            written: input.content.try_into()?,
        })
    }
}

/// What `invoiceDiscardDraft` takes.
#[derive(InputObject)]
pub struct InvoiceDiscardDraftInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the draft.
    pub invoice: Uuid,
    /// In words that stay in the history.
    pub reason: String,
}

/// What `invoiceValidate` takes.
#[derive(InputObject)]
pub struct InvoiceValidateInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the draft.
    pub invoice: Uuid,
}

/// What `invoicesValidate` takes.
#[derive(InputObject)]
pub struct InvoicesValidateInput {
    /// The same id twice has one effect on each draft; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The ids of the drafts in the order of their numbers, 100 at most.
    #[graphql(validator(max_items = 100))]
    pub invoices: Vec<Uuid>,
}
