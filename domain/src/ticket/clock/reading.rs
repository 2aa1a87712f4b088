//! What the clocks show at an instant, and what they will say next if nothing happens.

use super::course::{Course, Made, Stood};
use super::due::{Due, due, union, used};
use super::fact::{Dated, Which};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Clocks {
    pub first_answer: Option<Reading>,
    pub resolution: Option<Reading>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reading {
    /// When the first promise was due, as it was made.
    pub promised_first: Timestamp,
    /// When it is due now; while it stands, as if it went on at once.
    pub due: Timestamp,
    pub near_at: Timestamp,
    pub status: Status,
    /// Since when it stands for the client.
    pub paused_since: Option<Timestamp>,
    /// Business time in which it ran.
    pub used: SignedDuration,
    /// What is left of the time that was promised; negative once it is missed.
    pub left: SignedDuration,
    /// Promises that were replaced, oldest first.
    pub earlier_promises: Vec<Earlier>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Status {
    Running,
    /// It stands for the client.
    Paused,
    Met {
        at: Timestamp,
    },
    /// Done too late, or not done yet: it goes on running, or stands for the client.
    Missed {
        at: Option<Timestamp>,
    },
}

/// A promise as it stood when another took its place.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Earlier {
    pub due: Timestamp,
    /// The place of the promise that took its place.
    pub replaced_by: i64,
}

pub fn read(facts: &[Dated], now: Timestamp) -> Clocks {
    Clocks {
        first_answer: read_one(facts, Which::FirstAnswer, now),
        resolution: read_one(facts, Which::Resolution, now),
    }
}

/// None where nothing is promised, or only what no calendar can tell.
pub fn read_one(facts: &[Dated], which: Which, now: Timestamp) -> Option<Reading> {
    let course = Course::of(facts, which, now)?;
    let promises = course.promises();
    let terms = promises.last()?.terms?;
    let stood = course.stood(terms.waiting_pauses, i64::MAX, course.until);
    let Due { due, near_at, total } = due(&terms, course.opened, &stood)?;
    let waits = course.waits_since().filter(|_| terms.waiting_pauses);
    let paused_since = waits.map(|since| stands_since(&stood, since));
    let used = used(&terms, course.opened, course.until, &stood);
    Some(Reading {
        promised_first: promised_first(&course, &promises)?,
        due,
        near_at,
        status: status(course.ended, paused_since, now, due),
        paused_since,
        used,
        left: total - used,
        earlier_promises: earlier(&course, &promises),
    })
}

/// A wait that follows another stop at once goes on with it.
fn stands_since(stood: &[Stood], waits_since: Timestamp) -> Timestamp {
    let stops = union(stood).into_iter();
    let same = stops
        .rev()
        .find(|(from, to)| (*from..=*to).contains(&waits_since));
    same.map_or(waits_since, |(from, _)| from)
}

fn status(
    ended: Option<Timestamp>,
    paused_since: Option<Timestamp>,
    now: Timestamp,
    due: Timestamp,
) -> Status {
    match (ended, paused_since) {
        (Some(at), _) if at <= due => Status::Met { at },
        (Some(at), _) => Status::Missed { at: Some(at) },
        (None, Some(since)) if since < due => Status::Paused,
        (None, None) if now < due => Status::Running,
        (None, _) => Status::Missed { at: None },
    }
}

/// When a promise was due as far as was known at that place and instant.
fn due_then(course: &Course<'_>, made: &Made<'_>, place: i64, at: Timestamp) -> Option<Timestamp> {
    let terms = made.terms?;
    let stood = course.stood(terms.waiting_pauses, place, at);
    Some(due(&terms, course.opened, &stood)?.due)
}

fn promised_first(course: &Course<'_>, promises: &[Made<'_>]) -> Option<Timestamp> {
    let first = promises.iter().find(|made| made.terms.is_some())?;
    due_then(course, first, first.place, first.at)
}

fn earlier(course: &Course<'_>, promises: &[Made<'_>]) -> Vec<Earlier> {
    let replaced = promises.windows(2).filter(|pair| pair[0].terms != pair[1].terms);
    let earlier = replaced.filter_map(|pair| {
        Some(Earlier {
            due: due_then(course, &pair[0], pair[1].place, pair[1].at)?,
            replaced_by: pair[1].place,
        })
    });
    earlier.collect()
}

/// What a clock will say if nothing happens. An instant that has passed means at once.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Coming {
    pub which: Which,
    pub news: News,
    pub at: Timestamp,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum News {
    Near,
    Missed,
}

/// For whoever keeps the appointments: of clocks that have not ended, soonest first. A clock that stands says nothing
/// but what it said before it stopped.
pub fn next_due(facts: &[Dated], now: Timestamp) -> Vec<Coming> {
    let Clocks {
        first_answer,
        resolution,
    } = read(facts, now);
    let first = first_answer.iter().flat_map(|r| r.coming(Which::FirstAnswer));
    let second = resolution.iter().flat_map(|r| r.coming(Which::Resolution));
    let mut coming: Vec<Coming> = first.chain(second).collect();
    coming.sort_by_key(|coming| coming.at);
    coming
}

impl Reading {
    fn coming(&self, which: Which) -> Vec<Coming> {
        let all = match self.status {
            Status::Met { .. } | Status::Missed { at: Some(_) } => return vec![],
            Status::Running | Status::Paused | Status::Missed { at: None } => {
                [(News::Near, self.near_at), (News::Missed, self.due)]
            }
        };
        let said = all
            .into_iter()
            .filter(|(_, at)| self.paused_since.is_none_or(|since| *at <= since));
        said.map(|(news, at)| Coming { which, news, at }).collect()
    }

    /// Not done, not missed, and most of its time is used.
    pub fn is_near(&self, now: Timestamp) -> bool {
        match self.status {
            Status::Running => self.near_at <= now,
            Status::Paused => self.paused_since.is_some_and(|since| self.near_at <= since),
            Status::Met { .. } | Status::Missed { .. } => false,
        }
    }
}
