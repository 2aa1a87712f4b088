//! What happens around the money: sent, disputed, reminded of.

use super::Decision;
use crate::invoice::command::{DisputeInvoice, MarkSent, RaiseReminder, SettleDispute};
use crate::invoice::event::{DisputeSettled, InvoiceDisputed, InvoiceSent, ReminderRaised};
use crate::invoice::interest::{indemnity, late_interest};
use crate::invoice::refusal::InvoiceRefusal;
use crate::invoice::state::Issued;

/// Once; it may be sent again, which changes nothing.
pub fn mark_sent(issued: &Issued, command: &MarkSent) -> Decision {
    if issued.sent.is_some() {
        return Ok(vec![]);
    }
    Ok(vec![InvoiceSent { on: command.on }.into()])
}

pub fn dispute_invoice(issued: &Issued, command: &DisputeInvoice) -> Decision {
    if issued.disputed {
        return Ok(vec![]);
    }
    if !issued.balance.is_positive() {
        return Err(InvoiceRefusal::NothingOwed);
    }
    let reason = command.reason.clone();
    Ok(vec![InvoiceDisputed { reason }.into()])
}

pub fn settle_dispute(issued: &Issued, command: &SettleDispute) -> Decision {
    if !issued.disputed {
        return Err(InvoiceRefusal::NotDisputed);
    }
    let outcome = command.outcome.clone();
    Ok(vec![DisputeSettled { outcome }.into()])
}

/// A level that was passed stays passed, whichever came first.
pub fn raise_reminder(issued: &Issued, command: &RaiseReminder) -> Decision {
    if command.level <= issued.reminded {
        return Ok(vec![]);
    }
    if !issued.is_claimable() {
        return Err(InvoiceRefusal::NothingOwed);
    }
    let validated = &issued.validated;
    let rate = validated.mentions.late_rate;
    let interest = late_interest(validated.due, validated.due_on, &issued.moved, rate, command.on);
    let days_late = validated.due_on.days_until(command.on);
    Ok(vec![
        ReminderRaised {
            level: command.level,
            on: command.on,
            due_on: validated.due_on,
            days_late,
            balance: issued.balance,
            rate,
            interest: interest.ok_or(InvoiceRefusal::TooLarge)?,
            indemnity: indemnity().filter(|_| days_late > 0),
        }
        .into(),
    ])
}
