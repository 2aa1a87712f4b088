//! What the clocks are told, and what was promised.

use jiff::Timestamp;
use kernel::{Calendar, Target};
use serde::{Deserialize, Serialize};

/// What was promised for a ticket: all of it, so that nothing else needs to be asked later.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Promise {
    pub first_answer: Option<Target>,
    pub resolution: Option<Target>,
    pub calendar: Calendar,
    pub waiting_pauses_first_answer: bool,
    pub waiting_pauses_resolution: bool,
    /// The percentage of the time from which on the due is near.
    pub near: u8,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Which {
    FirstAnswer,
    Resolution,
}

/// A fact, when it was, and its place in the ticket's history. Places decide the order: a client's mail may be older
/// than what was written down before it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Dated {
    pub at: Timestamp,
    pub place: i64,
    pub fact: Fact,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    Opened,
    /// The first promise, and each that takes its place: the type, the priority, the contract or the policy changed.
    PromiseMade(Box<Promise>),
    /// Nothing is promised for what it has become.
    PromiseEnded,
    Answered,
    WaitingBegan,
    /// At the time of the client's message, or when the team went on without one.
    WaitingEnded,
    Resolved,
    Reopened,
    Closed,
    /// It goes on in another ticket, where other clocks run.
    WentElsewhere,
    /// It is a ticket of its own again.
    CameBack,
}

/// What a promise says for one of the clocks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Terms<'p> {
    pub target: Target,
    pub calendar: &'p Calendar,
    pub waiting_pauses: bool,
    pub near: u8,
}

impl Promise {
    pub(super) fn terms(&self, which: Which) -> Option<Terms<'_>> {
        let (target, waiting_pauses) = match which {
            Which::FirstAnswer => (self.first_answer, self.waiting_pauses_first_answer),
            Which::Resolution => (self.resolution, self.waiting_pauses_resolution),
        };
        Some(Terms {
            target: target?,
            calendar: &self.calendar,
            waiting_pauses,
            near: self.near,
        })
    }
}
