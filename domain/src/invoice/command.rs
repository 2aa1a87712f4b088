//! What may be asked of an invoice. Numbers, parties and what other invoices hold come in the command.

use super::content::{Content, Credits, Deduction, Kind, Means, Mentions};
use super::totals::Totals;
use crate::commands;
use kernel::{ClientId, ContactId, ContractId, Currency, Day, InvoiceId, Money, Party, PaymentId, Personal};
use serde::Serialize;

commands! {
    InvoiceCommand {
        DraftInvoice,
        ChangeDraft,
        DiscardDraft,
        ValidateInvoice,
        MarkSent,
        MailInvoice,
        RecordPayment,
        RefundPayment,
        CreditInvoice,
        DeductDeposit,
        DisputeInvoice,
        SettleDispute,
        RaiseReminder,
    }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DraftInvoice {
    pub invoice: InvoiceId,
    pub client: ClientId,
    pub contract: Option<ContractId>,
    pub kind: Kind,
    pub currency: Currency,
    pub content: Content,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ChangeDraft {
    pub content: Content,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DiscardDraft {
    pub reason: Personal,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ValidateInvoice {
    pub number: String,
    pub issued_on: Day,
    pub seller: Party,
    pub buyer: Party,
    pub mentions: Mentions,
    pub deductions: Vec<Deduction>,
    /// Of a credit note: the invoice, and what was credited of it before.
    pub credits: Option<(Credits, Totals)>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MarkSent {
    pub on: Day,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MailInvoice {
    pub to: ContactId,
    pub on: Day,
    /// Though they have it already.
    pub again: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RecordPayment {
    pub payment: PaymentId,
    pub amount: Money,
    pub received_on: Day,
    pub means: Means,
    pub reference: Option<Personal>,
    pub today: Day,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RefundPayment {
    pub refund: PaymentId,
    pub payment: PaymentId,
    /// Where the payment paid a deposit that this invoice took off: what is left of it there.
    pub of_deposit: Option<Money>,
    /// What the invoice that took this deposit off gave back of the payment already.
    pub given_back: Option<Money>,
    pub amount: Money,
    pub on: Day,
    pub means: Means,
    pub reason: Personal,
    pub today: Day,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CreditInvoice {
    pub credit_note: InvoiceId,
    pub number: String,
    pub on: Day,
    pub totals: Totals,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DeductDeposit {
    pub by: InvoiceId,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DisputeInvoice {
    pub reason: Personal,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SettleDispute {
    pub outcome: Personal,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RaiseReminder {
    pub level: u8,
    pub on: Day,
}
