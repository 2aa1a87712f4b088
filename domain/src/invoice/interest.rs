//! What lateness costs: interest by the day on what was overdue that day, and 40 EUR for the trouble.

use super::arithmetic::divided;
use kernel::{Currency, Day, Money, Percent};

/// French law, whatever the invoice (D441-5 of the code of commerce).
pub const INDEMNITY_CENTS: i128 = 4_000;
const DAYS_OF_A_YEAR: i128 = 365;

/// `overdue amount × rate × days ÷ 365`, each amount for its own days, rounded once at the end. `moved` are the movements of
/// the balance since it was `due`, by their own days.
pub fn late_interest(
    due: Money,
    due_on: Day,
    moved: &[(Day, Money)],
    rate: Percent,
    until: Day,
) -> Option<Money> {
    let mut movements = moved.to_vec();
    movements.sort_by_key(|(day, _)| *day);
    let (mut owed, mut since, mut cent_days) = (due.cents(), due_on, 0);
    for (day, amount) in movements {
        cent_days += overdue(owed, since, day.min(until));
        since = since.max(day);
        owed += amount.cents();
    }
    cent_days += overdue(owed, since, until);
    let cents = divided(cent_days * rate.hundredths(), DAYS_OF_A_YEAR * 10_000);
    Money::of_cents(cents, due.currency()).ok()
}

/// Cents times days; nothing before the day it is due, nor for what is not owed.
fn overdue(owed: i128, since: Day, until: Day) -> i128 {
    owed.max(0) * i128::from(since.days_until(until).max(0))
}

/// In euros, whatever the invoice is in.
pub fn indemnity() -> Option<Money> {
    Money::of_cents(INDEMNITY_CENTS, Currency::EUR).ok()
}
