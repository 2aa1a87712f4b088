//! What a rule remembers of one machine, and how each reading changes it. Readings come in the order of their numbers; a
//! number that was judged is never judged again, so that what is told twice changes nothing.

use super::condition::{Condition, DiskFilling, LogLines, Side};
use super::forecast::{Point, fills_within};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

/// One record of a machine, as a rule reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The record's own.
    pub number: u64,
    /// By the machine's clock.
    pub at: Timestamp,
    /// None where the record says nothing of what is looked for: then only time goes by.
    pub value: Option<i64>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Watch {
    /// Of the last record that was judged.
    pub number: u64,
    /// Whether what is looked for is there.
    pub holds: bool,
    /// The reading that last turned it.
    pub turned: Option<Point>,
    /// What the next decision needs of those before, the newest last.
    recent: Vec<Point>,
}

/// What a machine's alert is to become.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    Raise,
    Clear,
}

/// How many points a line is drawn through, at most.
const POINTS: i64 = 96;

impl Watch {
    #[must_use]
    pub fn after(mut self, condition: &Condition, reading: &Reading) -> Watch {
        if reading.number <= self.number {
            return self;
        }
        self.number = reading.number;
        match (condition, reading.value) {
            (Condition::LogLines(lines), value) => self.read_lines(lines, reading.at, value),
            (_, None) => {}
            (Condition::DiskFilling(filling), Some(value)) => self.read_space(filling, reading.at, value),
            (Condition::Threshold(threshold), Some(value)) => {
                let levels = Levels {
                    side: threshold.side,
                    raise: threshold.raise,
                    clear: threshold.clear,
                    hits: threshold.hits,
                    last: threshold.last,
                };
                self.read_level(&levels, reading.at, value);
            }
            (Condition::ServiceDown(down), Some(value)) => {
                self.read_level(&Levels::of_a_state(down.hits, down.last), reading.at, value);
            }
            (Condition::AntivirusOff, Some(value)) => {
                self.read_level(&Levels::of_a_state(1, 1), reading.at, value);
            }
        }
        self
    }

    /// What is to be told, where it was told so far. Where nobody wants to hear, nothing is raised; what still holds
    /// afterwards is.
    pub fn turn(&self, is_raised: bool, nobody_hears: bool) -> Option<Turn> {
        match (self.holds, is_raised) {
            (true, false) if !nobody_hears => Some(Turn::Raise),
            (false, true) => Some(Turn::Clear),
            (true | false, true | false) => None,
        }
    }

    /// Those before a turn count for nothing after it.
    fn read_level(&mut self, levels: &Levels, at: Timestamp, value: i64) {
        let now = Point { at, value };
        self.recent.push(now);
        let over = self.recent.len().saturating_sub(usize::from(levels.last));
        self.recent.drain(..over);
        let wanted = |point: &&Point| match self.holds {
            false => levels.is_reached(point.value, levels.raise),
            true => levels.is_left(point.value, levels.clear),
        };
        if self.recent.iter().filter(wanted).count() >= usize::from(levels.hits) {
            self.turned_at(now);
            self.recent.clear();
        }
    }

    fn read_lines(&mut self, lines: &LogLines, at: Timestamp, value: Option<i64>) {
        let within = SignedDuration::from_mins(i64::from(lines.within_minutes));
        let counts = |point: &Point| point.at <= at && at.duration_since(point.at) < within;
        self.recent.retain(counts);
        if let Some(value) = value {
            self.recent.push(Point { at, value });
            let over = self.recent.len().saturating_sub(usize::from(lines.lines));
            self.recent.drain(..over);
        }
        let enough = self.recent.len() >= usize::from(lines.lines);
        if !self.holds && enough || self.holds && self.recent.is_empty() {
            let value = i64::try_from(self.recent.len()).unwrap_or(i64::MAX);
            self.turned_at(Point { at, value });
        }
    }

    /// A clock that was set back takes what came after with it.
    fn read_space(&mut self, filling: &DiskFilling, at: Timestamp, value: i64) {
        let over = SignedDuration::from_hours(i64::from(filling.over_hours));
        let slot = over / i32::try_from(POINTS).unwrap_or(i32::MAX);
        let counts = |point: &Point| point.at <= at && at.duration_since(point.at) <= over;
        self.recent.retain(counts);
        let is_next = |last: &Point| at.duration_since(last.at) >= slot;
        if !self.recent.last().is_none_or(is_next) {
            return;
        }
        let now = Point { at, value };
        self.recent.push(now);
        let spans = self.recent.first().map(|first| at.duration_since(first.at));
        if spans.is_none_or(|spans| spans < over / 2) {
            return;
        }
        let days = i64::from(filling.within_days);
        let turns = match self.holds {
            false => fills_within(&self.recent, days),
            true => !fills_within(&self.recent, 2 * days),
        };
        if turns {
            self.turned_at(now);
        }
    }

    fn turned_at(&mut self, now: Point) {
        self.holds = !self.holds;
        self.turned = Some(now);
    }
}

struct Levels {
    side: Side,
    raise: i64,
    clear: i64,
    hits: u16,
    last: u16,
}

impl Levels {
    /// Of what is 1 where it is bad and 0 where it is well.
    fn of_a_state(hits: u16, last: u16) -> Levels {
        Levels {
            side: Side::Above,
            raise: 1,
            clear: 0,
            hits,
            last,
        }
    }

    fn is_reached(&self, value: i64, level: i64) -> bool {
        match self.side {
            Side::Above => value >= level,
            Side::Below => value <= level,
        }
    }

    fn is_left(&self, value: i64, level: i64) -> bool {
        match self.side {
            Side::Above => value <= level,
            Side::Below => value >= level,
        }
    }
}
