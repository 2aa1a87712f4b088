//! The deadline explained: every stretch of time from the opening, what it was, and the fact that made it so.

use super::course::{Course, Stood, Why};
use super::due::due;
use super::fact::{Dated, Which};
use jiff::Timestamp;
use kernel::calendar::{Holiday, Segment, Time};

/// What a stretch was to the clock. Pauses are told only where the calendar is open.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Because {
    Open,
    Closed,
    Holiday(Holiday),
    /// A day that the calendar closes beside the rule.
    DayOff,
    /// The client was waited for.
    Paused,
    /// Between a resolution and a reopening.
    AfterResolution,
    /// Between a merge and its undoing.
    Elsewhere,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Explained {
    pub from: Timestamp,
    pub to: Timestamp,
    pub because: Because,
    /// It is part of the time that was promised.
    pub counted: bool,
    /// The place of the fact behind it: the promise that brought the calendar, or what stopped the clock.
    pub place: i64,
}

/// From the opening until the clock's end; of one that has not ended until its due, or now where that is later.
/// Empty where nothing is promised.
pub fn why(facts: &[Dated], which: Which, now: Timestamp) -> Vec<Explained> {
    explain(facts, which, now).unwrap_or_default()
}

fn explain(facts: &[Dated], which: Which, now: Timestamp) -> Option<Vec<Explained>> {
    let course = Course::of(facts, which, now)?;
    let promises = course.promises();
    let promise = promises.last()?;
    let terms = promise.terms?;
    let stood = course.stood(terms.waiting_pauses, i64::MAX, course.until);
    let due = due(&terms, course.opened, &stood)?.due;
    let until = course.ended.unwrap_or_else(|| due.max(course.until));
    let segments = terms.calendar.segments(course.opened, until);
    let explained = segments.into_iter().flat_map(|segment| match segment.kind {
        Time::Open => cut(segment, promise.place, &stood),
        Time::Closed => vec![of_calendar(segment, promise.place, Because::Closed)],
        Time::Holiday(holiday) => vec![of_calendar(segment, promise.place, Because::Holiday(holiday))],
        Time::DayOff => vec![of_calendar(segment, promise.place, Because::DayOff)],
    });
    Some(explained.collect())
}

/// An open stretch, without what the clock stood; of stops that overlap the first is told.
fn cut(open: Segment, place: i64, stood: &[Stood]) -> Vec<Explained> {
    let (mut from, mut explained) = (open.from, vec![]);
    let ran = |from, to| {
        let kind = Time::Open;
        (from < to).then(|| of_calendar(Segment { from, to, kind }, place, Because::Open))
    };
    for stop in stood.iter().filter(|stop| stop.from < open.to) {
        let to = stop.to.min(open.to);
        if to <= from {
            continue;
        }
        explained.extend(ran(from, stop.from));
        explained.push(Explained {
            from: stop.from.max(from),
            to,
            because: stop.because(),
            counted: false,
            place: stop.place,
        });
        from = to;
    }
    explained.extend(ran(from, open.to));
    explained
}

fn of_calendar(segment: Segment, place: i64, because: Because) -> Explained {
    Explained {
        from: segment.from,
        to: segment.to,
        because,
        counted: because == Because::Open,
        place,
    }
}

impl Stood {
    fn because(&self) -> Because {
        match self.why {
            Why::Waiting => Because::Paused,
            Why::Resolved => Because::AfterResolution,
            Why::Elsewhere => Because::Elsewhere,
        }
    }
}
