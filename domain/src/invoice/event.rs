//! What became of an invoice. Each fact carries what it came to, and the balance after it.

use super::content::{Content, Credits, Deduction, Kind, Means, Mentions};
use super::line::LineAmount;
use super::totals::Totals;
use crate::events;
use kernel::{
    ClientId, ContactId, ContractId, Currency, Day, InvoiceId, Money, Party, PaymentId, Percent, Personal,
};
use serde::{Deserialize, Serialize};

events! {
    InvoiceEvent {
        "invoice.drafted" "1" => InvoiceDrafted,
        "invoice.draft_changed" "1" => DraftChanged,
        "invoice.draft_discarded" "1" => DraftDiscarded,
        "invoice.validated" "1" => InvoiceValidated,
        "invoice.sent" "1" => InvoiceSent,
        "invoice.mailed" "1" => InvoiceMailed,
        "invoice.payment_recorded" "1" => PaymentRecorded,
        "invoice.payment_refunded" "1" => PaymentRefunded,
        "invoice.credited" "1" => InvoiceCredited,
        "invoice.deposit_deducted" "1" => DepositDeducted,
        "invoice.disputed" "1" => InvoiceDisputed,
        "invoice.dispute_settled" "1" => DisputeSettled,
        "invoice.reminder_raised" "1" => ReminderRaised,
    }
}

/// An invoice is being written. Raised by `DraftInvoice`, in the transaction that bills its time; read by the list of
/// invoices and their lines.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct InvoiceDrafted {
    pub invoice: InvoiceId,
    pub client: ClientId,
    pub contract: Option<ContractId>,
    pub kind: Kind,
    pub currency: Currency,
    pub content: Content,
    /// Of the lines, in their order.
    pub amounts: Vec<LineAmount>,
    pub totals: Totals,
}

/// The draft says something else; all of it is here. Raised by `ChangeDraft`; read by the same readers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DraftChanged {
    pub content: Content,
    pub amounts: Vec<LineAmount>,
    pub totals: Totals,
}

/// It comes to nothing, and what it billed is to be billed again. Raised by `DiscardDraft`; read by the same readers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DraftDiscarded {
    pub reason: Personal,
}

/// The invoice has its number and is frozen. Raised by `ValidateInvoice`, in the transaction that takes the number; read
/// by the list, the books, the revenue and the process of reminders.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct InvoiceValidated {
    pub invoice: InvoiceId,
    pub client: ClientId,
    pub contract: Option<ContractId>,
    pub kind: Kind,
    pub number: String,
    pub issued_on: Day,
    pub due_on: Day,
    pub currency: Currency,
    pub content: Content,
    pub amounts: Vec<LineAmount>,
    pub totals: Totals,
    pub deductions: Vec<Deduction>,
    /// What is to be paid: the whole less what deposits asked for; nothing on a credit note.
    pub due: Money,
    pub seller: Box<Party>,
    pub buyer: Box<Party>,
    pub mentions: Box<Mentions>,
    /// On a credit note.
    pub credits: Option<Credits>,
}

/// It went to the client. Raised by `MarkSent` and `MailInvoice`; read by the list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct InvoiceSent {
    pub on: Day,
}

/// It goes to this person of the client by mail, with its PDF. Raised by `MailInvoice`; read by whoever writes the letter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct InvoiceMailed {
    pub to: ContactId,
    pub on: Day,
}

/// Money came. Raised by `RecordPayment`; read by the list, the payments and the books.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PaymentRecorded {
    pub payment: PaymentId,
    pub client: ClientId,
    pub number: String,
    pub amount: Money,
    pub received_on: Day,
    pub means: Means,
    /// What the bank or the cheque says.
    pub reference: Option<Personal>,
    pub balance_after: Money,
}

/// Money went back, all of a payment or a part. Raised by `RefundPayment`; read by the list, the payments and the books.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PaymentRefunded {
    pub refund: PaymentId,
    pub payment: PaymentId,
    pub client: ClientId,
    pub number: String,
    pub amount: Money,
    pub on: Day,
    pub means: Means,
    pub reason: Personal,
    pub balance_after: Money,
}

/// A credit note takes back all of it or a part. Raised by `CreditInvoice`, in the transaction that validates the credit
/// note; read by the list and by the process of reminders.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct InvoiceCredited {
    pub credit_note: InvoiceId,
    pub number: String,
    pub on: Day,
    pub totals: Totals,
    /// Whether nothing of the invoice is left.
    pub whole: bool,
    pub balance_after: Money,
}

/// The invoice of the balance took this deposit off. Raised by `DeductDeposit`, in the transaction that validates that
/// invoice; read by the list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DepositDeducted {
    pub by: InvoiceId,
}

/// The client says that it is not owed: nothing reminds of it until that is settled. Raised by `DisputeInvoice`; read
/// by the list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct InvoiceDisputed {
    pub reason: Personal,
}

/// Raised by `SettleDispute`; read by the list and by the process of reminders.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DisputeSettled {
    pub outcome: Personal,
}

/// The client is reminded, once a level. Raised by `RaiseReminder`; read by the list and by whoever writes the letter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReminderRaised {
    /// From 1.
    pub level: u8,
    pub on: Day,
    pub due_on: Day,
    /// Below zero ahead of the day.
    pub days_late: i32,
    pub balance: Money,
    pub rate: Percent,
    pub interest: Money,
    /// Once it is late.
    pub indemnity: Option<Money>,
}
