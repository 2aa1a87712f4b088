//! Business time: when an agency is open, and the arithmetic of it. SL1.
//!
//! - A calendar is a zone, hours for each weekday, holidays, and days that are closed or open beside the rule. An
//!   opening instant is inside, a closing instant outside.
//! - What is open is said of the clock on the wall: a night that repeats an hour is an hour longer, one that
//!   skips an hour is shorter, and nothing is counted twice or lost.
//! - Durations are exact; who shows them rounds them.
//! - No answer lies more than twenty years away: a calendar that is hardly ever open ends nowhere, not in a hang.
//!
//! Read next: `walk` for the one place that knows zones, `count` for what is asked of it.

mod count;
mod days;
mod holidays;
#[cfg(test)]
mod tests;
mod walk;
mod week;

pub use holidays::{Holiday, Holidays};
pub use walk::{Segment, Time};
pub use week::{Span, TimeOfDay, Week, Weekday};

use crate::{Day, Zone};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// When somebody is there to answer.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Calendar {
    pub zone: Zone,
    pub week: Week,
    pub holidays: Holidays,
    /// Closed whatever the rule says: a bridge, a day of inventory.
    pub closed_days: BTreeSet<Day>,
    /// Open though a holiday, or though the weekday has no hours: it then has those of the nearest weekday before
    /// it that has some, so that a Saturday works as the Friday does.
    pub open_days: BTreeSet<Day>,
}

/// Days beside the rule, of either kind: forty years of bridges.
pub const DAYS_AT_MOST: usize = 500;

/// Why a calendar cannot be used.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CalendarFault {
    /// A span that ends before it begins, or at once.
    EmptySpan(Weekday),
    /// Two spans of a day share a minute.
    Overlap(Weekday),
    NeverOpen,
    /// Closed and open at once.
    ClosedAndOpen(Day),
    TooManyDays,
}

impl Calendar {
    /// The first thing that is wrong with it.
    pub fn fault(&self) -> Option<CalendarFault> {
        if let Some(fault) = self.week.fault() {
            return Some(fault);
        }
        if let Some(day) = self.closed_days.intersection(&self.open_days).next() {
            return Some(CalendarFault::ClosedAndOpen(*day));
        }
        let most = self.closed_days.len().max(self.open_days.len());
        (most > DAYS_AT_MOST).then_some(CalendarFault::TooManyDays)
    }

    /// What a civil day is, and the hours that it has.
    fn rule_of(&self, day: Day) -> (Time, &[Span]) {
        let weekday = Weekday::of(day);
        if self.closed_days.contains(&day) {
            (Time::DayOff, &[])
        } else if self.open_days.contains(&day) {
            (Time::Closed, self.week.hours_or_those_before(weekday))
        } else if let Some(holiday) = self.holidays.on(day) {
            (Time::Holiday(holiday), &[])
        } else {
            (Time::Closed, self.week.hours(weekday))
        }
    }
}
