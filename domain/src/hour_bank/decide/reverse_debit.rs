//! A debit is taken back as a whole: each lot gets its own minutes, what was advanced is lifted.

use super::Decision;
use crate::hour_bank::command::ReverseDebit;
use crate::hour_bank::debits::{Cause, Debit};
use crate::hour_bank::event::{DebitReversed, Returned};
use crate::hour_bank::refusal::HourBankRefusal;
use crate::hour_bank::state::Bank;
use kernel::Minutes;

pub fn reverse_debit(bank: &Bank, command: &ReverseDebit) -> Decision {
    if bank.was(command.movement, Cause::Reversal(command.entry)) {
        return Ok(vec![]);
    }
    bank.expect_unused(command.movement)?;
    let debit = bank
        .debits
        .get(&command.entry)
        .ok_or(HourBankRefusal::NotDebited)?;
    let returned = returned(bank, debit)?;
    let back = Minutes::total(
        returned
            .iter()
            .map(|back| back.minutes.minus(back.of_which_expired)),
    );
    Ok(vec![
        DebitReversed {
            entry: command.entry,
            movement: command.movement,
            reverses: debit.movement,
            client: debit.client,
            returned,
            overdraft_lifted: debit.overdrawn,
            billable_lifted: debit.billable,
            date_of_work: debit.date_of_work,
            reason: command.reason.clone(),
            balance_after: bank.balance().plus(back).plus(debit.overdrawn),
        }
        .into(),
    ])
}

fn returned(bank: &Bank, debit: &Debit) -> Result<Vec<Returned>, HourBankRefusal> {
    debit
        .allocations
        .iter()
        .map(|paid| Ok(bank.lot(paid.lot)?.returned(paid.minutes)))
        .collect()
}
