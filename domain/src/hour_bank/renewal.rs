//! How large a renewal to propose (HB2): the smallest pack that covers what the last twelve months of work
//! asked of the bank.

use super::command::ProposeRenewal;
use super::event::RenewalBasis;
use super::state::Bank;
use kernel::{Day, Minutes};

/// The packs that agencies sell.
pub const PACKS: [Minutes; 4] = [
    Minutes::hours(5),
    Minutes::hours(10),
    Minutes::hours(20),
    Minutes::hours(50),
];
/// Above the largest pack, a whole number of these.
const STEP: Minutes = Minutes::hours(10);

/// The smallest pack that covers `asked`, or whole steps above the largest.
pub fn pack_for(asked: Minutes) -> Minutes {
    let pack = PACKS.into_iter().find(|pack| asked <= *pack);
    pack.unwrap_or_else(|| asked.rounded_up_to(STEP).unwrap_or(asked))
}

/// What to propose today. Without any work in the year the last purchase is proposed again, or the smallest
/// pack.
pub fn proposal(bank: &Bank, today: Day) -> ProposeRenewal {
    let first_day = today.plus_months(-12).map_or(today, Day::next);
    let asked = asked_between(bank, first_day, today);
    let unused = bank.watch.last_purchase().unwrap_or(PACKS[0]);
    let minutes = if asked.is_positive() {
        pack_for(asked)
    } else {
        unused
    };
    ProposeRenewal {
        minutes,
        based_on: RenewalBasis {
            first_day,
            last_day: today,
            asked,
        },
    }
}

/// What the work of these days asked of the bank, the part that it did not have included.
pub fn asked_between(bank: &Bank, first_day: Day, last_day: Day) -> Minutes {
    let within = |day: Day| first_day <= day && day <= last_day;
    Minutes::total(
        bank.debits
            .values()
            .filter(|debit| within(debit.date_of_work))
            .map(|debit| debit.debited),
    )
}
