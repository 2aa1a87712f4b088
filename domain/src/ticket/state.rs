//! What a decision needs to know of a ticket, and how each fact changes it.

use super::{
    clock::{Dated, Fact, News, Promise, Which},
    event::{DeadlinesSet, Links, RequestRewritten, TicketClassified, TicketEvent, TicketOpened},
    life::Status,
    people::Assignee,
};
use jiff::Timestamp;
use kernel::{AccountId, ClientId, EntryId, Minutes, Personal, Priority, TicketId, TicketType};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TicketState {
    #[default]
    Unopened,
    Opened(Box<Ticket>),
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ticket {
    pub opened: TicketOpened,
    pub subject: Personal,
    pub description: Personal,
    pub kind: TicketType,
    pub priority: Priority,
    pub theme: Option<String>,
    pub stage: Option<String>,
    pub links: Links,
    pub status: Status,
    pub assignee: Assignee,
    /// The team has answered.
    pub answered: bool,
    pub closing_requested: bool,
    pub watchers: BTreeSet<AccountId>,
    /// Where it goes on.
    pub merged_into: Option<TicketId>,
    /// What goes on in it.
    pub absorbed: BTreeSet<TicketId>,
    /// What moved the clocks.
    pub facts: Vec<Dated>,
    pub deadlines: DeadlinesSet,
    /// What the clocks said already, of which instant.
    pub told: BTreeSet<(Which, News, Timestamp)>,
    /// How many events there were.
    pub version: i64,
    /// Validated work.
    pub time: BTreeMap<EntryId, Minutes>,
}

impl TicketState {
    pub fn ticket(&self) -> Option<&Ticket> {
        match self {
            TicketState::Unopened => None,
            TicketState::Opened(ticket) => Some(ticket),
        }
    }

    pub fn evolve(self, event: &TicketEvent) -> TicketState {
        match (self, event) {
            (_, TicketEvent::TicketOpened(opened)) => TicketState::Opened(Box::new(Ticket::new(opened))),
            // A fact that the decision never raises before the first one.
            (TicketState::Unopened, _) => TicketState::Unopened,
            (TicketState::Opened(mut ticket), event) => {
                ticket.apply(event);
                TicketState::Opened(ticket)
            }
        }
    }
}

impl Ticket {
    fn new(opened: &TicketOpened) -> Ticket {
        let mut ticket = Ticket {
            subject: opened.subject.clone(),
            description: opened.description.clone(),
            kind: opened.kind,
            priority: opened.priority,
            theme: opened.theme.clone(),
            stage: opened.stage.clone(),
            links: opened.links,
            status: Status::Open,
            assignee: Assignee::default(),
            answered: false,
            closing_requested: false,
            watchers: BTreeSet::new(),
            merged_into: None,
            absorbed: BTreeSet::new(),
            facts: vec![],
            deadlines: DeadlinesSet::default(),
            told: BTreeSet::new(),
            version: 1,
            time: BTreeMap::new(),
            opened: opened.clone(),
        };
        ticket.note(Fact::Opened, opened.at);
        ticket
    }

    pub fn client(&self) -> ClientId {
        self.opened.client
    }

    pub fn total(&self) -> Minutes {
        self.time.values().copied().fold(Minutes::ZERO, Minutes::plus)
    }

    /// The one that stands.
    pub fn promise(&self) -> Option<&Promise> {
        let promises = self.facts.iter().rev().filter_map(|dated| match &dated.fact {
            Fact::PromiseMade(promise) => Some(Some(&**promise)),
            Fact::PromiseEnded => Some(None),
            Fact::Opened
            | Fact::Answered
            | Fact::WaitingBegan
            | Fact::WaitingEnded
            | Fact::Resolved
            | Fact::Reopened
            | Fact::Closed
            | Fact::WentElsewhere
            | Fact::CameBack => None,
        });
        promises.take(1).flatten().next()
    }

    /// When it was resolved, where it still is and goes on nowhere else.
    pub fn left_resolved_since(&self) -> Option<Timestamp> {
        if self.status != Status::Resolved || self.merged_into.is_some() {
            return None;
        }
        let resolutions = self
            .facts
            .iter()
            .rev()
            .filter(|dated| dated.fact == Fact::Resolved);
        resolutions.map(|dated| dated.at).next()
    }

    /// Whoever is in hand goes on where it stopped.
    pub(super) fn in_hand(&self) -> bool {
        self.assignee.account.is_some()
    }

    fn apply(&mut self, event: &TicketEvent) {
        self.version += 1;
        self.note_what_moves_clocks(event);
        match event {
            TicketEvent::TicketOpened(_) => {}
            TicketEvent::RequestRewritten(event) => self.rewrite(event),
            TicketEvent::TicketClassified(event) => self.classify(event),
            TicketEvent::TicketPrioritised(event) => self.priority = event.to,
            TicketEvent::TicketLinked(event) => self.links = event.links,
            TicketEvent::TicketAssigned(event) => self.assignee = event.to,
            TicketEvent::TicketReleased(_) => self.assignee = Assignee::default(),
            TicketEvent::CommentWritten(_) | TicketEvent::NoteWritten(_) => {}
            TicketEvent::FirstAnswered(_) => self.answered = true,
            TicketEvent::WorkStarted(_) => self.status = Status::InProgress,
            TicketEvent::ClientAwaited(_) => self.status = Status::WaitingClient,
            TicketEvent::ClientAnswered(event) => self.status = back_to(event.in_hand),
            TicketEvent::TicketEscalated(_) => self.status = Status::Escalated,
            TicketEvent::TicketResolved(_) => self.status = Status::Resolved,
            TicketEvent::TicketReopened(event) => self.reopen(event.in_hand),
            TicketEvent::TicketClosed(_) => self.status = Status::Closed,
            TicketEvent::ClosingRequested(_) => self.closing_requested = true,
            TicketEvent::TicketMerged(event) => self.merged_into = Some(event.into),
            TicketEvent::MergeUndone(_) => self.merged_into = None,
            TicketEvent::TicketAbsorbed(event) => drop(self.absorbed.insert(event.other)),
            TicketEvent::AbsorptionUndone(event) => drop(self.absorbed.remove(&event.other)),
            TicketEvent::TicketWatched(event) => drop(self.watchers.insert(event.account)),
            TicketEvent::TicketUnwatched(event) => drop(self.watchers.remove(&event.account)),
            TicketEvent::PromiseMade(_) | TicketEvent::PromiseEnded(_) => {}
            TicketEvent::DeadlinesSet(event) => self.deadlines = event.clone(),
            TicketEvent::DeadlineNeared(event) => {
                self.told.insert((event.clock, News::Near, event.near_at));
            }
            TicketEvent::DeadlineMissed(event) => {
                self.told.insert((event.clock, News::Missed, event.due));
            }
            TicketEvent::TimeCounted(event) => drop(self.time.insert(event.entry, event.worked)),
            TicketEvent::TimeUncounted(event) => drop(self.time.remove(&event.entry)),
        }
    }

    /// Before the stage changes.
    fn note_what_moves_clocks(&mut self, event: &TicketEvent) {
        let waits = self.status == Status::WaitingClient;
        let (fact, at) = match event {
            TicketEvent::PromiseMade(event) => (Fact::PromiseMade(Box::new(event.promise.clone())), event.at),
            TicketEvent::FirstAnswered(event) => (Fact::Answered, event.at),
            TicketEvent::ClientAwaited(event) => (Fact::WaitingBegan, event.at),
            TicketEvent::ClientAnswered(event) => (Fact::WaitingEnded, event.at),
            TicketEvent::WorkStarted(event) if waits => (Fact::WaitingEnded, event.at),
            TicketEvent::TicketEscalated(event) if waits => (Fact::WaitingEnded, event.at),
            TicketEvent::TicketResolved(event) => (Fact::Resolved, event.at),
            TicketEvent::TicketReopened(event) => (Fact::Reopened, event.at),
            TicketEvent::TicketClosed(event) => (Fact::Closed, event.at),
            TicketEvent::PromiseEnded(event) => (Fact::PromiseEnded, event.at),
            TicketEvent::TicketMerged(event) if self.status.is_pending() => (Fact::WentElsewhere, event.at),
            TicketEvent::MergeUndone(event) if self.status.is_pending() => (Fact::CameBack, event.at),
            TicketEvent::TicketOpened(_)
            | TicketEvent::RequestRewritten(_)
            | TicketEvent::TicketClassified(_)
            | TicketEvent::TicketPrioritised(_)
            | TicketEvent::TicketLinked(_)
            | TicketEvent::TicketAssigned(_)
            | TicketEvent::TicketReleased(_)
            | TicketEvent::CommentWritten(_)
            | TicketEvent::NoteWritten(_)
            | TicketEvent::WorkStarted(_)
            | TicketEvent::TicketEscalated(_)
            | TicketEvent::ClosingRequested(_)
            | TicketEvent::TicketMerged(_)
            | TicketEvent::MergeUndone(_)
            | TicketEvent::TicketAbsorbed(_)
            | TicketEvent::AbsorptionUndone(_)
            | TicketEvent::TicketWatched(_)
            | TicketEvent::TicketUnwatched(_)
            | TicketEvent::DeadlinesSet(_)
            | TicketEvent::DeadlineNeared(_)
            | TicketEvent::DeadlineMissed(_)
            | TicketEvent::TimeCounted(_)
            | TicketEvent::TimeUncounted(_) => return,
        };
        self.note(fact, at);
    }

    fn note(&mut self, fact: Fact, at: Timestamp) {
        let place = self.version;
        self.facts.push(Dated { at, place, fact });
    }

    fn rewrite(&mut self, event: &RequestRewritten) {
        self.subject = event.subject.clone();
        self.description = event.description.clone();
    }

    fn classify(&mut self, event: &TicketClassified) {
        self.kind = event.kind;
        self.theme = event.theme.clone();
        self.stage = event.stage.clone();
    }

    /// What was asked for before is asked for no more.
    fn reopen(&mut self, in_hand: bool) {
        self.status = back_to(in_hand);
        self.closing_requested = false;
    }
}

/// Where a ticket goes on.
fn back_to(in_hand: bool) -> Status {
    if in_hand { Status::InProgress } else { Status::Open }
}
