//! What an invoice answers. One function a command: quiet, no, yes.

mod draft;
mod follow_up;
mod mail;
mod money;
mod validate;

pub use validate::issue_totals;

use super::command::InvoiceCommand;
use super::event::InvoiceEvent;
use super::refusal::InvoiceRefusal;
use super::state::InvoiceState;

pub(super) type Decision = Result<Vec<InvoiceEvent>, InvoiceRefusal>;

pub fn decide(state: &InvoiceState, command: &InvoiceCommand) -> Decision {
    match command {
        InvoiceCommand::DraftInvoice(command) => draft::draft_invoice(state, command),
        InvoiceCommand::ChangeDraft(command) => draft::change_draft(state.draft()?, command),
        InvoiceCommand::DiscardDraft(command) => draft::discard_draft(state, command),
        InvoiceCommand::ValidateInvoice(command) => validate::validate_invoice(state.draft()?, command),
        InvoiceCommand::MarkSent(command) => follow_up::mark_sent(state.issued()?, command),
        InvoiceCommand::MailInvoice(command) => mail::mail_invoice(state.issued()?, command),
        InvoiceCommand::RecordPayment(command) => money::record_payment(state.issued()?, command),
        InvoiceCommand::RefundPayment(command) => money::refund_payment(state.issued()?, command),
        InvoiceCommand::CreditInvoice(command) => money::credit_invoice(state.issued()?, command),
        InvoiceCommand::DeductDeposit(command) => money::deduct_deposit(state.issued()?, command),
        InvoiceCommand::DisputeInvoice(command) => follow_up::dispute_invoice(state.issued()?, command),
        InvoiceCommand::SettleDispute(command) => follow_up::settle_dispute(state.issued()?, command),
        InvoiceCommand::RaiseReminder(command) => follow_up::raise_reminder(state.issued()?, command),
    }
}
