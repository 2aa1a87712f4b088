//! The invoice of a lot was paid. A lot that waited for it may be used from now on, an overdraft first.

use super::Decision;
use crate::hour_bank::command::MarkLotPaid;
use crate::hour_bank::event::LotPaid;
use crate::hour_bank::lots::Lot;
use crate::hour_bank::refusal::HourBankRefusal;
use crate::hour_bank::repayment::repayments;
use crate::hour_bank::state::Bank;
use kernel::Usable;

pub fn mark_lot_paid(bank: &Bank, command: &MarkLotPaid) -> Decision {
    let lot = bank.lot(command.lot)?;
    if lot.paid {
        return Ok(vec![]);
    }
    if !lot.is_purchase() {
        return Err(HourBankRefusal::LotNotPurchased);
    }
    let paid = Lot {
        paid: true,
        ..lot.clone()
    };
    let repaid = match lot.credit.usable {
        // It could repay from the day it was credited.
        Usable::FromValidation => vec![],
        Usable::OncePaid => repayments(bank, &paid, lot.credit.movement, bank.balance(), |_| true),
    };
    Ok([vec![LotPaid { lot: command.lot }.into()], repaid].concat())
}
