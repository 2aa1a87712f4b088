//! What remains of a purchase goes back to the client. Minutes that a reversal returns later may be used or
//! refunded in their turn.

use super::Decision;
use crate::hour_bank::command::RefundLot;
use crate::hour_bank::debits::Cause;
use crate::hour_bank::event::LotRefunded;
use crate::hour_bank::refusal::HourBankRefusal;
use crate::hour_bank::state::Bank;

pub fn refund_lot(bank: &Bank, command: &RefundLot) -> Decision {
    if bank.was(command.movement, Cause::Refund(command.lot)) {
        return Ok(vec![]);
    }
    bank.expect_unused(command.movement)?;
    let lot = bank.lot(command.lot)?;
    if !lot.is_purchase() {
        return Err(HourBankRefusal::LotNotPurchased);
    }
    if lot.remaining.is_zero() {
        return Err(HourBankRefusal::NothingLeft);
    }
    Ok(vec![
        LotRefunded {
            lot: command.lot,
            movement: command.movement,
            minutes: lot.remaining,
            credit_note: command.credit_note,
            day: lot.day_within(command.today),
            balance_after: bank.balance().minus(lot.remaining),
        }
        .into(),
    ])
}
