//! Hours come in as a lot; if it may be used, it repays an overdraft first.

use super::Decision;
use crate::hour_bank::command::CreditHours;
use crate::hour_bank::event::{HoursCredited, Source};
use crate::hour_bank::lots::{Lot, last_day};
use crate::hour_bank::refusal::HourBankRefusal;
use crate::hour_bank::repayment::repayments;
use crate::hour_bank::state::Bank;
use kernel::{Day, Minutes, Usable};

pub fn credit_hours(bank: &Bank, command: &CreditHours) -> Decision {
    let credit = credit_of(bank, command);
    if let Ok(lot) = bank.lot(command.lot) {
        return if is_same(&lot.credit, &credit) {
            Ok(vec![])
        } else {
            Err(HourBankRefusal::LotAlreadyCredited)
        };
    }
    bank.expect_unused(command.movement)?;
    check(bank, &credit)?;
    let repaid = repayments(
        bank,
        &Lot::credited(&credit),
        credit.movement,
        credit.balance_after,
        |_| true,
    );
    Ok([vec![credit.into()], repaid].concat())
}

/// The command with what it leaves open filled in. Only a purchase can wait for a payment.
fn credit_of(bank: &Bank, command: &CreditHours) -> HoursCredited {
    let (source, usable) = match &command.source {
        Source::Purchase { .. } => (command.source.clone(), command.usable),
        Source::Grant { .. } => (command.source.clone(), Usable::FromValidation),
        Source::MonthlyInclusion { month } => (
            Source::MonthlyInclusion {
                month: month.first_of_month(),
            },
            Usable::FromValidation,
        ),
    };
    HoursCredited {
        lot: command.lot,
        movement: command.movement,
        minutes: command.minutes,
        source,
        priority: command.priority,
        first_day: command.first_day,
        last_day: last_day(command),
        usable,
        balance_after: bank.balance().plus(command.minutes),
    }
}

fn is_same(before: &HoursCredited, now: &HoursCredited) -> bool {
    *before
        == HoursCredited {
            balance_after: before.balance_after,
            ..now.clone()
        }
}

fn check(bank: &Bank, credit: &HoursCredited) -> Result<(), HourBankRefusal> {
    let (minutes, first_day) = (credit.minutes, credit.first_day);
    if !minutes.is_positive() {
        return Err(HourBankRefusal::MinutesNotPositive { minutes });
    }
    if let Some(last_day) = credit.last_day.filter(|last| *last < first_day) {
        return Err(HourBankRefusal::LotEndsBeforeItStarts { first_day, last_day });
    }
    if let Source::MonthlyInclusion { month } = credit.source {
        expect_not_included(bank, month)?;
    }
    expect_countable(bank, minutes)
}

fn expect_not_included(bank: &Bank, month: Day) -> Result<(), HourBankRefusal> {
    let included = Source::MonthlyInclusion { month };
    if bank.lots.iter().any(|lot| lot.credit.source == included) {
        return Err(HourBankRefusal::MonthAlreadyIncluded { month });
    }
    Ok(())
}

/// Bounds every other sum of the bank: nothing goes out that did not come in.
pub fn expect_countable(bank: &Bank, minutes: Minutes) -> Result<(), HourBankRefusal> {
    match bank.granted.checked_add(minutes) {
        Some(_) => Ok(()),
        None => Err(HourBankRefusal::TooManyMinutes { minutes }),
    }
}
