//! Business days: the same time of day, so many working days later, however long those days are.
//!
//! - A working day is a civil day with some opening left in it.
//! - Outside the hours the count starts at the next opening: asked on a Sunday, as asked on Monday at nine.
//! - Where the last day is closed at that time of day it ends at the closing before; where it opens later, at its
//!   opening. So it never ends while nobody is there, and never later than on its day.

use super::Calendar;
use super::walk::Stretch;
use crate::Day;
use jiff::{Timestamp, civil::Time};

impl Calendar {
    /// `None` where that is more than twenty years away.
    pub fn after_business_days(&self, from: Timestamp, days: u16) -> Option<Timestamp> {
        let mut openings = self.openings(from).peekable();
        let start = openings.peek()?;
        let (starts, time) = (start.segment.from, start.begins.time());
        if days == 0 {
            return Some(starts);
        }
        let mut day = Day(start.begins.date());
        for _ in 0..days {
            while openings.next_if(|stretch| stretch.day() <= day).is_some() {}
            day = openings.peek()?.day();
        }
        at_time(openings.take_while(|stretch| stretch.day() == day), time)
    }
}

/// The instant of a day's openings that the clock shows as that time; otherwise the closing before it, or else the
/// first opening.
fn at_time(openings: impl Iterator<Item = Stretch>, time: Time) -> Option<Timestamp> {
    let (mut first, mut closed) = (None, None);
    for stretch in openings {
        let wanted = stretch.begins.date().to_datetime(time);
        if stretch.begins <= wanted && wanted <= stretch.ends {
            let into = wanted.duration_since(stretch.begins);
            return stretch.segment.from.checked_add(into).ok();
        }
        if stretch.ends < wanted {
            closed = Some(stretch.segment.to);
        }
        first = first.or(Some(stretch.segment.from));
    }
    closed.or(first)
}

impl Stretch {
    fn day(&self) -> Day {
        Day(self.begins.date())
    }
}
