//! The hours that a subscription brings each month (CT2): usable in their month, or carried for some more.

use super::state::Agreement;
use kernel::{Day, Minutes};

/// One month's hours, as the bank is to be credited with them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct IncludedHours {
    /// The month's first day, which names it.
    pub month: Day,
    pub minutes: Minutes,
    pub first_day: Day,
    pub last_day: Day,
}

/// What the month of this day brings; `None` where the contract does not hold in it or includes nothing.
/// A month that is held in part brings its hours in full. The terms are those of the first day held.
pub fn included_in(agreement: &Agreement, day: Day) -> Option<IncludedHours> {
    let month = day.first_of_month();
    let first_day = month.max(agreement.signed.first_day);
    if first_day > month.last_of_month() || !agreement.holds_on(first_day) {
        return None;
    }
    let inclusion = agreement.terms_on(first_day)?.plan.inclusion()?;
    let last_month = month.plus_months(i32::from(inclusion.carried_months))?;
    let last_day = last_month.last_of_month();
    Some(IncludedHours {
        month,
        minutes: inclusion.minutes_per_month,
        first_day,
        last_day,
    })
}
