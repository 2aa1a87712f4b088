//! Terms that changed within a period that was billed ahead (BI1): what was billed for the days from the change on is taken
//! back, and those days are billed as they are now.
//!
//! Days that were billed as one stretch knew one price. Where terms begin within them now, they came after.

use super::billing::{BillingPeriod, Charge, charges};
use super::state::Agreement;
use kernel::Day;

/// Of the same days.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Adjustment {
    pub taken: Charge,
    pub due: Charge,
}

/// `billed` are stretches of the period that were billed, each at one price. None where a price is too large.
pub fn adjustments(
    agreement: &Agreement,
    period: &BillingPeriod,
    billed: &[(Day, Day)],
) -> Option<Vec<Adjustment>> {
    let charges = charges(agreement, period)?;
    let of_stretch = |(first_day, last_day): &(Day, Day)| {
        let known = charges
            .iter()
            .find(|charge| (charge.first_day..=charge.last_day).contains(first_day));
        let came_after = charges
            .iter()
            .filter(|charge| charge.first_day > *first_day && charge.first_day <= *last_day);
        let adjusted = came_after.filter_map(|due| adjustment(known?, due, *last_day));
        adjusted.collect::<Vec<_>>()
    };
    Some(billed.iter().flat_map(of_stretch).collect())
}

fn adjustment(known: &Charge, due: &Charge, until: Day) -> Option<Adjustment> {
    let last_day = due.last_day.min(until);
    let of = |charge: &Charge| Charge {
        first_day: due.first_day,
        last_day,
        days: due.first_day.days_until(last_day) + 1,
        ..*charge
    };
    (!known.is_of(due)).then(|| Adjustment {
        taken: of(known),
        due: of(due),
    })
}
