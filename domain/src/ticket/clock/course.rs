//! Which facts count for a clock, until when it runs, and when it stood.

use super::fact::{Dated, Fact, Promise, Terms, Which};
use jiff::Timestamp;

/// A clock's history: nothing in it is later than its end.
pub(super) struct Course<'f> {
    pub which: Which,
    pub opened: Timestamp,
    facts: Vec<&'f Dated>,
    /// When it ended, if it did.
    pub ended: Option<Timestamp>,
    /// Its end, or now.
    pub until: Timestamp,
}

/// A time in which a clock stood.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Stood {
    pub from: Timestamp,
    pub to: Timestamp,
    pub why: Why,
    /// The place of the fact that stopped it.
    pub place: i64,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Why {
    Waiting,
    Resolved,
    Elsewhere,
}

/// A promise for this clock, at its place in the history.
#[derive(Clone, Copy)]
pub(super) struct Made<'f> {
    pub at: Timestamp,
    pub place: i64,
    /// None where the promise has no target for this clock.
    pub terms: Option<Terms<'f>>,
}

impl<'f> Course<'f> {
    /// As it is known at that instant; none for a ticket that is not open yet.
    pub fn of(facts: &'f [Dated], which: Which, now: Timestamp) -> Option<Course<'f>> {
        let mut known: Vec<&Dated> = facts.iter().filter(|dated| dated.at <= now).collect();
        known.sort_by_key(|dated| dated.place);
        let opened = known.iter().find(|dated| dated.fact == Fact::Opened)?.at;
        let end = end_of(&known, which);
        let ended = end.map(|end| known[end].at.max(opened));
        known.truncate(end.map_or(known.len(), |end| end + 1));
        Some(Course {
            which,
            opened,
            facts: known,
            ended,
            until: ended.unwrap_or(now).max(opened),
        })
    }

    /// Every promise, in order.
    pub fn promises(&self) -> Vec<Made<'f>> {
        let made = |dated: &&'f Dated| {
            let promise: Option<&'f Promise> = match &dated.fact {
                Fact::PromiseMade(promise) => Some(promise),
                Fact::PromiseEnded => None,
                Fact::Opened
                | Fact::Answered
                | Fact::WaitingBegan
                | Fact::WaitingEnded
                | Fact::Resolved
                | Fact::Reopened
                | Fact::Closed
                | Fact::WentElsewhere
                | Fact::CameBack => return None,
            };
            Some(Made {
                at: dated.at.max(self.opened),
                place: dated.place,
                terms: promise.and_then(|promise| promise.terms(self.which)),
            })
        };
        self.facts.iter().filter_map(made).collect()
    }

    /// When it stood, as far as was known at that place and instant; a pause that goes on is told until then.
    pub fn stood(&self, waiting_pauses: bool, before_place: i64, until: Timestamp) -> Vec<Stood> {
        let mut stops = Stops::default();
        for dated in self.facts.iter().filter(|dated| dated.place < before_place) {
            stops.after(dated);
        }
        stops.end_at(until);
        let mut stood = stops.ended;
        stood.retain(|stop| waiting_pauses || stop.why != Why::Waiting);
        for stop in &mut stood {
            stop.from = stop.from.max(self.opened);
        }
        stood.retain(|stop| stop.from < stop.to);
        stood.sort_by_key(|stop| (stop.from, stop.place));
        stood
    }

    /// Since when it stands for the client, while it has not ended.
    pub fn waits_since(&self) -> Option<Timestamp> {
        let mut stops = Stops::default();
        for dated in &self.facts {
            stops.after(dated);
        }
        let waiting = stops.waiting.filter(|_| self.ended.is_none());
        waiting.map(|(from, _)| from.max(self.opened))
    }
}

/// Where a clock's end stands among the facts.
fn end_of(known: &[&Dated], which: Which) -> Option<usize> {
    match which {
        Which::FirstAnswer => end_of_first_answer(known),
        Which::Resolution => end_of_resolution(known),
    }
}

/// Once answered it is answered for good; a ticket that came back from another one is still to be.
fn end_of_first_answer(known: &[&Dated]) -> Option<usize> {
    let mut went = None;
    for (place, dated) in known.iter().enumerate() {
        match dated.fact {
            Fact::Answered | Fact::Resolved | Fact::Closed => return went.or(Some(place)),
            Fact::WentElsewhere => went = went.or(Some(place)),
            Fact::CameBack => went = None,
            Fact::Opened
            | Fact::PromiseMade(_)
            | Fact::PromiseEnded
            | Fact::WaitingBegan
            | Fact::WaitingEnded
            | Fact::Reopened => {}
        }
    }
    went
}

fn end_of_resolution(known: &[&Dated]) -> Option<usize> {
    let (mut resolved, mut went) = (None, None);
    for (place, dated) in known.iter().enumerate() {
        match dated.fact {
            Fact::Resolved => resolved = resolved.or(Some(place)),
            Fact::Reopened => resolved = None,
            Fact::WentElsewhere => went = went.or(Some(place)),
            Fact::CameBack => went = None,
            Fact::Closed => return [resolved, went].into_iter().flatten().min().or(Some(place)),
            Fact::Opened
            | Fact::PromiseMade(_)
            | Fact::PromiseEnded
            | Fact::Answered
            | Fact::WaitingBegan
            | Fact::WaitingEnded => {}
        }
    }
    [resolved, went].into_iter().flatten().min()
}

#[derive(Default)]
struct Stops {
    waiting: Option<(Timestamp, i64)>,
    resolved: Option<(Timestamp, i64)>,
    elsewhere: Option<(Timestamp, i64)>,
    ended: Vec<Stood>,
}

impl Stops {
    fn after(&mut self, dated: &Dated) {
        let here = (dated.at, dated.place);
        match dated.fact {
            Fact::Opened | Fact::PromiseMade(_) | Fact::PromiseEnded | Fact::Answered => {}
            Fact::WaitingBegan => self.waiting = self.waiting.or(Some(here)),
            Fact::WaitingEnded => self.end_wait(dated.at),
            Fact::Resolved | Fact::Closed => {
                self.end_wait(dated.at);
                self.resolved = self.resolved.or(Some(here));
            }
            Fact::Reopened => self.end_resolved(dated.at),
            // Whoever was waited for is waited for again when it comes back.
            Fact::WentElsewhere => self.elsewhere = self.elsewhere.or(Some(here)),
            Fact::CameBack => self.end_elsewhere(dated.at),
        }
    }

    fn end_at(&mut self, until: Timestamp) {
        self.end_wait(until);
        self.end_resolved(until);
        self.end_elsewhere(until);
    }

    fn end_wait(&mut self, to: Timestamp) {
        let ended = self.waiting.take();
        self.ended
            .extend(ended.map(|begun| Stood::between(begun, to, Why::Waiting)));
    }

    fn end_resolved(&mut self, to: Timestamp) {
        let ended = self.resolved.take();
        self.ended
            .extend(ended.map(|begun| Stood::between(begun, to, Why::Resolved)));
    }

    fn end_elsewhere(&mut self, to: Timestamp) {
        let ended = self.elsewhere.take();
        self.ended
            .extend(ended.map(|begun| Stood::between(begun, to, Why::Elsewhere)));
    }
}

impl Stood {
    /// A client's message may be older than the wait that it ends: that was no wait.
    fn between((from, place): (Timestamp, i64), to: Timestamp, why: Why) -> Stood {
        Stood {
            from,
            to: to.max(from),
            why,
            place,
        }
    }
}
