//! The walk along a calendar: one stretch after the other, each of one kind, within one civil day and one offset
//! from Greenwich. The only place that knows zones.

use super::{Calendar, Holiday, TimeOfDay};
use crate::Day;
use jiff::{Timestamp, civil::DateTime, tz::Offset};
use serde::{Deserialize, Serialize};

/// What a stretch of time is to a calendar.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Time {
    Open,
    /// Outside the hours of its weekday.
    Closed,
    Holiday(Holiday),
    /// A day that the calendar closes beside the rule.
    DayOff,
}

/// From an instant until another, which is outside.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Segment {
    pub from: Timestamp,
    pub to: Timestamp,
    pub kind: Time,
}

pub(super) struct Walk<'c> {
    calendar: &'c Calendar,
    at: Timestamp,
    offset: Offset,
    /// The offset holds until then.
    turns: Timestamp,
}

/// A stretch as the clock on the wall shows it.
pub(super) struct Stretch {
    pub segment: Segment,
    pub begins: DateTime,
    pub ends: DateTime,
}

impl Calendar {
    pub(super) fn walk(&self, from: Timestamp) -> Walk<'_> {
        Walk {
            calendar: self,
            at: from,
            offset: Offset::UTC,
            turns: from,
        }
    }

    /// What that time of a day is, and until when of the same day.
    pub(super) fn time_at(&self, day: Day, minute: u16) -> (Time, TimeOfDay) {
        let (otherwise, hours) = self.rule_of(day);
        let inside = |span: &&super::Span| (span.from.minutes()..span.until.minutes()).contains(&minute);
        if let Some(span) = hours.iter().find(inside) {
            return (Time::Open, span.until);
        }
        let openings = hours.iter().map(|span| span.from);
        let next = openings.filter(|from| from.minutes() > minute).min();
        (otherwise, next.unwrap_or(TimeOfDay::END_OF_DAY))
    }
}

impl Walk<'_> {
    fn turn(&mut self) {
        let zone = self.calendar.zone.rules();
        self.offset = zone.to_offset(self.at);
        let next = zone.following(self.at).next();
        self.turns = next.map_or(Timestamp::MAX, |transition| transition.timestamp());
    }

    fn instant(&self, local: Option<DateTime>) -> Timestamp {
        local
            .and_then(|local| self.offset.to_timestamp(local).ok())
            .map_or(self.turns, |instant| instant.min(self.turns))
    }
}

impl Iterator for Walk<'_> {
    type Item = Stretch;

    fn next(&mut self) -> Option<Stretch> {
        let from = self.at;
        if from >= Timestamp::MAX {
            return None;
        }
        if from >= self.turns {
            self.turn();
        }
        let begins = self.offset.to_datetime(from);
        let (kind, until) = self.calendar.time_at(Day(begins.date()), minute_of(begins));
        let to = self.instant(until.on(Day(begins.date())));
        self.at = to;
        Some(Stretch {
            segment: Segment { from, to, kind },
            begins,
            ends: self.offset.to_datetime(to),
        })
    }
}

/// The minute of its day that has begun.
pub(super) fn minute_of(local: DateTime) -> u16 {
    u16::from(local.hour().unsigned_abs()) * 60 + u16::from(local.minute().unsigned_abs())
}

impl TimeOfDay {
    /// `None` at the end of time.
    fn on(self, day: Day) -> Option<DateTime> {
        if self == TimeOfDay::END_OF_DAY {
            return day.0.tomorrow().ok().map(|next| next.at(0, 0, 0, 0));
        }
        let part = |number: u16| i8::try_from(number).ok();
        Some(
            day.0
                .at(part(self.minutes() / 60)?, part(self.minutes() % 60)?, 0, 0),
        )
    }
}
