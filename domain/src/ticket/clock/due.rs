//! When a promise falls due: the calendar's answer, moved by what the clock stood.

use super::course::Stood;
use super::fact::Terms;
use jiff::{SignedDuration, Timestamp};
use kernel::{Calendar, Target};

pub(super) struct Due {
    pub due: Timestamp,
    pub near_at: Timestamp,
    /// The business time that was promised, without any pause.
    pub total: SignedDuration,
}

/// `None` where the calendar is open too rarely for an answer.
pub(super) fn due(terms: &Terms<'_>, opened: Timestamp, stood: &[Stood]) -> Option<Due> {
    let calendar = terms.calendar;
    let promised = match terms.target {
        Target::BusinessMinutes(minutes) => {
            calendar.after_business(opened, SignedDuration::from_mins(minutes.get()))
        }
        Target::BusinessDays(days) => calendar.after_business_days(opened, days),
    }?;
    let total = calendar.open_between(opened, promised);
    let near = SignedDuration::from_secs(total.as_secs() * i64::from(terms.near) / 100);
    let near = calendar.after_business(opened, near)?;
    let stood = union(stood);
    let due = moved(calendar, promised, &stood)?;
    Some(Due {
        due,
        near_at: moved(calendar, near, &stood)?.min(due),
        total,
    })
}

/// Later by the business time of each stop that began before it.
fn moved(calendar: &Calendar, promised: Timestamp, stood: &[(Timestamp, Timestamp)]) -> Option<Timestamp> {
    let mut due = promised;
    for (from, to) in stood {
        if *from < due {
            due = calendar.after_business(due, calendar.open_between(*from, *to))?;
        }
    }
    Some(due)
}

/// The business time that went by while the clock ran.
pub(super) fn used(
    terms: &Terms<'_>,
    opened: Timestamp,
    until: Timestamp,
    stood: &[Stood],
) -> SignedDuration {
    let open = |from, to| terms.calendar.open_between(from, to);
    let stops = union(stood)
        .into_iter()
        .map(|(from, to)| open(from, to.min(until)));
    open(opened, until) - stops.sum::<SignedDuration>()
}

/// What overlaps or touches is one; they come in the order of their beginnings.
pub(super) fn union(stood: &[Stood]) -> Vec<(Timestamp, Timestamp)> {
    let mut union: Vec<(Timestamp, Timestamp)> = vec![];
    for stood in stood {
        match union.last_mut() {
            Some((_, to)) if stood.from <= *to => *to = (*to).max(stood.to),
            _ => union.push((stood.from, stood.to)),
        }
    }
    union
}
