//! Work is taken from the lots of its day; what they lack is billed, advanced or refused.

use super::Decision;
use crate::hour_bank::command::DebitHours;
use crate::hour_bank::debits::Debit;
use crate::hour_bank::event::{Allocation, HoursDebited};
use crate::hour_bank::lots::allocate;
use crate::hour_bank::refusal::HourBankRefusal;
use crate::hour_bank::state::Bank;
use kernel::{Minutes, Overdraft};

pub fn debit_hours(bank: &Bank, command: &DebitHours) -> Decision {
    if let Some(debit) = bank.debits.get(&command.entry) {
        let refusal = HourBankRefusal::EntryAlreadyDebited {
            debited: debit.debited,
        };
        return if is_same(debit, command) {
            Ok(vec![])
        } else {
            Err(refusal)
        };
    }
    check(bank, command)?;
    let (allocations, missing) = allocate(&bank.lots, command.date_of_work, command.debited);
    let (overdrawn, billable) = overdraft(bank, command, missing)?;
    let balance_after = bank.balance().minus(left_the_lots(&allocations)).minus(overdrawn);
    Ok(vec![
        HoursDebited {
            entry: command.entry,
            movement: command.movement,
            client: command.client,
            worked: command.worked,
            debited: command.debited,
            allocations,
            overdrawn,
            billable,
            date_of_work: command.date_of_work,
            balance_after,
        }
        .into(),
    ])
}

fn is_same(debit: &Debit, command: &DebitHours) -> bool {
    (debit.movement, debit.client) == (command.movement, command.client)
        && (debit.worked, debit.debited) == (command.worked, command.debited)
        && debit.date_of_work == command.date_of_work
}

fn check(bank: &Bank, command: &DebitHours) -> Result<(), HourBankRefusal> {
    bank.expect_unused(command.movement)?;
    let (date_of_work, today) = (command.date_of_work, command.today);
    if let Some(minutes) = [command.worked, command.debited]
        .into_iter()
        .find(|minutes| minutes.is_negative())
    {
        return Err(HourBankRefusal::NegativeMinutes { minutes });
    }
    if date_of_work > today {
        return Err(HourBankRefusal::WorkAhead { date_of_work, today });
    }
    if !bank.has_right(command.client) {
        return Err(HourBankRefusal::NoRight);
    }
    Ok(())
}

/// What the lots lack: advanced, or billed.
fn overdraft(
    bank: &Bank,
    command: &DebitHours,
    missing: Minutes,
) -> Result<(Minutes, Minutes), HourBankRefusal> {
    match command.overdraft {
        Overdraft::SplitToBillable => Ok((Minutes::ZERO, missing)),
        Overdraft::AllowNegative => match bank.overdrawn.checked_add(missing) {
            Some(_) => Ok((missing, Minutes::ZERO)),
            None => Err(HourBankRefusal::TooManyMinutes { minutes: missing }),
        },
        Overdraft::Refuse if missing.is_positive() => {
            let asked = command.debited;
            Err(HourBankRefusal::NotEnoughHours {
                asked,
                left: asked.minus(missing),
            })
        }
        Overdraft::Refuse => Ok((Minutes::ZERO, Minutes::ZERO)),
    }
}

/// Minutes that had expired left the balance then: taking them back and debiting them sums to zero.
fn left_the_lots(allocations: &[Allocation]) -> Minutes {
    Minutes::total(
        allocations
            .iter()
            .map(|paid| paid.minutes.minus(paid.of_which_expired)),
    )
}
