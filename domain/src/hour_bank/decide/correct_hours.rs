//! A person adds to a lot or takes from it, with a reason. A lot never goes below zero.

use super::Decision;
use super::credit_hours::expect_countable;
use crate::hour_bank::command::CorrectHours;
use crate::hour_bank::debits::Cause;
use crate::hour_bank::event::HoursCorrected;
use crate::hour_bank::lots::Lot;
use crate::hour_bank::refusal::HourBankRefusal;
use crate::hour_bank::state::Bank;
use kernel::Minutes;

pub fn correct_hours(bank: &Bank, command: &CorrectHours) -> Decision {
    let CorrectHours {
        movement,
        lot,
        minutes,
        today,
        ..
    } = *command;
    if bank.was(movement, Cause::Correction { lot, minutes }) {
        return Ok(vec![]);
    }
    bank.expect_unused(movement)?;
    let corrected = bank.lot(lot)?;
    check(bank, corrected, minutes)?;
    Ok(vec![
        HoursCorrected {
            movement,
            lot,
            minutes,
            reason: command.reason.clone(),
            day: corrected.day_within(today),
            balance_after: bank.balance().plus(minutes),
        }
        .into(),
    ])
}

fn check(bank: &Bank, lot: &Lot, minutes: Minutes) -> Result<(), HourBankRefusal> {
    if minutes.is_zero() {
        return Err(HourBankRefusal::NothingToCorrect);
    }
    if let (Some(_), Some(last_day)) = (lot.lapsed, lot.credit.last_day) {
        return Err(HourBankRefusal::LotHasExpired { last_day });
    }
    if lot.remaining < minutes.negated() {
        return Err(HourBankRefusal::BelowZero {
            asked: minutes.negated(),
            left: lot.remaining,
        });
    }
    if minutes.is_positive() {
        expect_countable(bank, minutes)
    } else {
        Ok(())
    }
}
