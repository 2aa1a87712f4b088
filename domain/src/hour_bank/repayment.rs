//! An overdraft is hours that the agency advanced. The next credit that may be used repays it first, oldest
//! work first, whatever the days of the lot; and a lot that ends repays the work of its own days before the
//! rest lapses. Each repayment is an event: the past is not rewritten, and a reversal gives the minutes
//! back to the lot that repaid.

use super::debits::Debit;
use super::event::{HourBankEvent, OverdraftRepaid};
use super::lots::Lot;
use super::state::Bank;
use kernel::{EntryId, Minutes, MovementId};

/// What the lot's free minutes repay of the debts that `counts` accepts.
pub fn repayments(
    bank: &Bank,
    lot: &Lot,
    movement: MovementId,
    balance_after: Minutes,
    counts: impl Fn(&Debit) -> bool,
) -> Vec<HourBankEvent> {
    let mut free = if lot.may_be_used() {
        lot.remaining
    } else {
        Minutes::ZERO
    };
    let mut events = vec![];
    for (entry, debit) in debts(bank).into_iter().filter(|(_, debit)| counts(debit)) {
        let minutes = free.min(debit.overdrawn);
        if minutes.is_positive() {
            free = free.minus(minutes);
            let day = debit.date_of_work.max(lot.credit.first_day);
            events.push(
                OverdraftRepaid {
                    movement,
                    lot: lot.id(),
                    entry,
                    minutes,
                    day,
                    balance_after,
                }
                .into(),
            );
        }
    }
    events
}

fn debts(bank: &Bank) -> Vec<(EntryId, &Debit)> {
    let mut debts: Vec<(EntryId, &Debit)> = bank
        .debits
        .iter()
        .filter(|(_, debit)| debit.overdrawn.is_positive())
        .map(|(id, debit)| (*id, debit))
        .collect();
    debts.sort_by_key(|(_, debit)| debit.date_of_work);
    debts
}
