//! What is asked of a calendar in hours: open or not, how long, until when.

use super::walk::{Stretch, minute_of};
use super::{Calendar, Segment, Time};
use crate::Day;
use jiff::{SignedDuration, Timestamp};

/// No answer lies further away.
const AT_MOST: SignedDuration = SignedDuration::from_hours(20 * 366 * 24);

impl Calendar {
    pub fn is_open(&self, instant: Timestamp) -> bool {
        let local = self.zone.rules().to_datetime(instant);
        let (time, _) = self.time_at(Day(local.date()), minute_of(local));
        time == Time::Open
    }

    /// How long it is open between two instants; nothing where the second is not after the first.
    pub fn open_between(&self, from: Timestamp, to: Timestamp) -> SignedDuration {
        self.stretches(from, to)
            .filter(|segment| segment.kind == Time::Open)
            .map(Segment::length)
            .sum()
    }

    /// The first instant by which it has been open for that long: a closing instant rather than the next opening.
    /// The instant itself when there is nothing to wait for; `None` where that is more than twenty years away.
    pub fn after_business(&self, from: Timestamp, long: SignedDuration) -> Option<Timestamp> {
        let mut left = long;
        if left <= SignedDuration::ZERO {
            return Some(from);
        }
        for Segment { from, to, .. } in self.openings(from).map(|stretch| stretch.segment) {
            let here = to.duration_since(from);
            if left <= here {
                return from.checked_add(left).ok();
            }
            left -= here;
        }
        None
    }

    /// The stretches between two instants, the first to the last without a gap; neighbours of a kind are one.
    pub fn segments(&self, from: Timestamp, to: Timestamp) -> Vec<Segment> {
        let mut segments: Vec<Segment> = vec![];
        for segment in self.stretches(from, to) {
            match segments.last_mut() {
                Some(last) if last.kind == segment.kind => last.to = segment.to,
                _ => segments.push(segment),
            }
        }
        segments
    }

    fn stretches(&self, from: Timestamp, to: Timestamp) -> impl Iterator<Item = Segment> {
        self.walk(from)
            .map(|stretch| stretch.segment)
            .take_while(move |segment| segment.from < to)
            .map(move |segment| Segment {
                to: segment.to.min(to),
                ..segment
            })
    }

    /// What is open from there on, for twenty years.
    pub(super) fn openings(&self, from: Timestamp) -> impl Iterator<Item = Stretch> {
        let end = from.checked_add(AT_MOST).unwrap_or(Timestamp::MAX);
        self.walk(from)
            .take_while(move |stretch| stretch.segment.from < end)
            .filter(|stretch| stretch.segment.kind == Time::Open)
    }
}

impl Segment {
    pub fn length(self) -> SignedDuration {
        self.to.duration_since(self.from)
    }
}
