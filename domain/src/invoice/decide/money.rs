//! What moves the balance: payments, refunds, credits; and deposits that another invoice takes off.

use super::Decision;
use crate::invoice::command::{CreditInvoice, DeductDeposit, RecordPayment, RefundPayment};
use crate::invoice::content::Kind;
use crate::invoice::event::{DepositDeducted, InvoiceCredited, PaymentRecorded, PaymentRefunded};
use crate::invoice::refusal::InvoiceRefusal;
use crate::invoice::state::Issued;
use crate::invoice::totals::Totals;
use kernel::{Day, Money};

pub fn record_payment(issued: &Issued, command: &RecordPayment) -> Decision {
    if let Some(known) = issued.payments.get(&command.payment) {
        let same = known.amount == command.amount
            && known.received_on == command.received_on
            && known.means == command.means;
        return if same {
            Ok(vec![])
        } else {
            Err(InvoiceRefusal::PaymentKnown)
        };
    }
    if let Kind::CreditNote { .. } = issued.validated.kind {
        return Err(InvoiceRefusal::NothingToPay);
    }
    check_amount(issued, command.amount)?;
    check_day(command.received_on, command.today)?;
    let left = moved(issued.balance, command.amount.negated())?;
    if left.is_negative() {
        let left = issued.balance;
        return Err(InvoiceRefusal::PaysTooMuch { left });
    }
    Ok(vec![
        PaymentRecorded {
            payment: command.payment,
            client: issued.validated.client,
            number: issued.validated.number.clone(),
            amount: command.amount,
            received_on: command.received_on,
            means: command.means,
            reference: command.reference.clone(),
            balance_after: left,
        }
        .into(),
    ])
}

pub fn refund_payment(issued: &Issued, command: &RefundPayment) -> Decision {
    if let Some(known) = issued.refunds.get(&command.refund) {
        let same =
            known.payment == command.payment && known.amount == command.amount && known.on == command.on;
        return if same {
            Ok(vec![])
        } else {
            Err(InvoiceRefusal::PaymentKnown)
        };
    }
    let left = refundable(issued, command)?;
    check_amount(issued, command.amount)?;
    check_day(command.on, command.today)?;
    if moved(left, command.amount.negated())?.is_negative() {
        return Err(InvoiceRefusal::RefundsTooMuch { left });
    }
    Ok(vec![
        PaymentRefunded {
            refund: command.refund,
            payment: command.payment,
            client: issued.validated.client,
            number: issued.validated.number.clone(),
            amount: command.amount,
            on: command.on,
            means: command.means,
            reason: command.reason.clone(),
            balance_after: moved(issued.balance, command.amount)?,
        }
        .into(),
    ])
}

pub fn credit_invoice(issued: &Issued, command: &CreditInvoice) -> Decision {
    if issued.credit_notes.contains(&command.credit_note) {
        return Ok(vec![]);
    }
    if let Kind::CreditNote { .. } = issued.validated.kind {
        return Err(InvoiceRefusal::NotCreditable);
    }
    if issued.deducted_by.is_some() {
        let number = issued.validated.number.clone();
        return Err(InvoiceRefusal::AlreadyDeducted { number });
    }
    let credited = issued.credited.plus(&command.totals)?;
    if !is_within(&credited, &issued.validated.totals) {
        let left = moved(issued.validated.totals.gross, issued.credited.gross.negated())?;
        return Err(InvoiceRefusal::CreditsTooMuch { left });
    }
    Ok(vec![
        InvoiceCredited {
            credit_note: command.credit_note,
            number: command.number.clone(),
            on: command.on,
            whole: credited == issued.validated.totals,
            balance_after: moved(issued.balance, command.totals.gross.negated())?,
            totals: command.totals.clone(),
        }
        .into(),
    ])
}

/// Rate by rate, on the same side of zero: no credit takes back what was never asked.
fn is_within(credited: &Totals, whole: &Totals) -> bool {
    credited.groups.iter().all(|group| {
        let asked = whole.group(group.vat).map_or(0, |group| group.net.cents());
        let taken = group.net.cents();
        taken * asked.signum() >= 0 && taken.abs() <= asked.abs()
    })
}

pub fn deduct_deposit(issued: &Issued, command: &DeductDeposit) -> Decision {
    let number = || issued.validated.number.clone();
    match issued.deducted_by {
        Some(by) if by == command.by => return Ok(vec![]),
        Some(_) => return Err(InvoiceRefusal::AlreadyDeducted { number: number() }),
        None => {}
    }
    if issued.validated.kind != Kind::Deposit {
        return Err(InvoiceRefusal::NotADeposit);
    }
    if !issued.credit_notes.is_empty() {
        return Err(InvoiceRefusal::DepositCredited { number: number() });
    }
    Ok(vec![DepositDeducted { by: command.by }.into()])
}

fn check_amount(issued: &Issued, amount: Money) -> Result<(), InvoiceRefusal> {
    let currency = issued.validated.currency;
    if amount.currency() != currency {
        return Err(InvoiceRefusal::OtherCurrency { currency });
    }
    if !amount.is_positive() || amount != amount.posted() {
        return Err(InvoiceRefusal::AmountNotPositive { amount });
    }
    Ok(())
}

fn check_day(on: Day, today: Day) -> Result<(), InvoiceRefusal> {
    if on > today {
        return Err(InvoiceRefusal::PaidAhead { on, today });
    }
    Ok(())
}

/// What is left of a payment, wherever it went back from. One of a deposit gives back what this invoice owes the client, and
/// no more: that deposit stays paid.
fn refundable(issued: &Issued, command: &RefundPayment) -> Result<Money, InvoiceRefusal> {
    if let Some(payment) = issued.payments.get(&command.payment) {
        let left = moved(payment.amount, payment.refunded.negated())?;
        return command
            .given_back
            .map_or(Ok(left), |given_back| moved(left, given_back.negated()));
    }
    let mut left = command.of_deposit.ok_or(InvoiceRefusal::PaymentUnknown)?;
    let given_back = issued.refunds.values();
    for refund in given_back.filter(|refund| refund.payment == command.payment) {
        left = moved(left, refund.amount.negated())?;
    }
    let owed_to_the_client = -issued.balance.cents().min(0);
    let cents = left.cents().min(owed_to_the_client);
    Money::of_cents(cents, left.currency()).map_err(|_| InvoiceRefusal::TooLarge)
}

fn moved(balance: Money, by: Money) -> Result<Money, InvoiceRefusal> {
    balance.checked_add(by).map_err(|_| InvoiceRefusal::TooLarge)
}
