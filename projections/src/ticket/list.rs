//! Which tickets are there, in whose hands, and how far? TK2, TK3, TK6-TK8.

mod reader;

pub use reader::{
    BY_DUE, BY_NUMBER, BY_OPENING, BY_PRIORITY, BY_TOUCH, Filter, by_ids, by_number, count, following,
    merged_into, page,
};

use super::KIND;
use crate::runtime::{Applied, Batch, ReadModel, Rows, fold_batch, fold_history, row_of_stream, word};
use domain::ticket::{
    Assignee, Author, Links, Side, Status, TicketAssigned, TicketEvent, TicketOpened, assignment::Assigned,
    assignment::Choice, deadlines::Deadline,
};
use jiff::Timestamp;
use kernel::{Actor, Personal, Priority, Recorded};
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;
use uuid::Uuid;

pub const MODEL: ReadModel = ReadModel {
    name: "ticket_list",
    shape: 5,
    kinds: &[KIND],
    columns: "tenant uuid NOT NULL, id uuid NOT NULL, number bigint NOT NULL, client uuid NOT NULL, contact uuid, \
              channel text NOT NULL, author uuid, author_contact uuid, author_name text, subject text, description text, kind text NOT NULL, \
              priority text NOT NULL, rank smallint NOT NULL, theme text, stage text, contract uuid, project uuid, \
              machine uuid, files uuid[] NOT NULL, follows uuid, status text NOT NULL, pending boolean NOT NULL, \
              team uuid, account uuid, choice json, closing_requested boolean NOT NULL, merged_into uuid, \
              watchers uuid[] NOT NULL, messages integer NOT NULL, worked bigint NOT NULL, \
              opened_at timestamptz NOT NULL, touched_at timestamptz NOT NULL, stirred_at timestamptz NOT NULL, \
              touched_by uuid, touched_before timestamptz, stirred_by uuid, stirred_before timestamptz, client_wrote_at timestamptz, \
              team_wrote_at timestamptz, answered_at timestamptz, resolved_at timestamptz, closed_at timestamptz, policy uuid, \
              first_answer json, resolution json, next_due timestamptz, next_near timestamptz, missed boolean NOT NULL, \
              PRIMARY KEY (tenant, id)",
    indexes: &[
        "(tenant, opened_at, id) WHERE merged_into IS NULL",
        "(tenant, touched_at, id) WHERE merged_into IS NULL",
        "(tenant, resolved_at) WHERE resolved_at IS NOT NULL",
        "(tenant, number)",
        "(tenant, client, opened_at, id)",
        "(tenant, rank, id) WHERE pending",
        "(tenant, opened_at, id) WHERE pending",
        "(tenant, account, opened_at, id) WHERE pending",
        "(tenant, team, opened_at, id) WHERE pending",
        "(tenant, status, opened_at, id) WHERE pending",
        "(tenant, coalesce(next_due, 'infinity'), id) WHERE pending",
        "(tenant, contract) WHERE contract IS NOT NULL",
        "(tenant, project) WHERE project IS NOT NULL",
        "(tenant, merged_into) WHERE merged_into IS NOT NULL",
        "(tenant, follows) WHERE follows IS NOT NULL",
    ],
    apply,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    pub tenant: Uuid,
    pub id: Uuid,
    pub number: i64,
    pub client: Uuid,
    pub contact: Option<Uuid>,
    pub channel: String,
    /// Who opened it, where that is an account.
    pub author: Option<Uuid>,
    /// Or a person at the client who cannot sign in.
    pub author_contact: Option<Uuid>,
    /// As they wrote it in their mail, where they are nobody known.
    pub author_name: Option<String>,
    /// None once it was forgotten.
    pub subject: Option<String>,
    pub description: Option<String>,
    pub kind: String,
    pub priority: String,
    /// The priority, to be ordered by.
    pub rank: i16,
    pub theme: Option<String>,
    pub stage: Option<String>,
    pub contract: Option<Uuid>,
    pub project: Option<Uuid>,
    pub machine: Option<Uuid>,
    pub files: Vec<Uuid>,
    pub follows: Option<Uuid>,
    pub status: String,
    /// Somebody still has to do something.
    pub pending: bool,
    pub team: Option<Uuid>,
    pub account: Option<Uuid>,
    /// What the automatic assignment was made of. The team's own.
    pub choice: Option<Choice>,
    pub closing_requested: bool,
    pub merged_into: Option<Uuid>,
    /// The team's own.
    pub watchers: Vec<Uuid>,
    /// Those that the client sees.
    pub messages: i32,
    /// Minutes that were validated. The team's own.
    pub worked: i64,
    pub opened_at: Timestamp,
    /// When something last happened that the client sees.
    pub touched_at: Timestamp,
    /// When somebody last said something, notes of the team included. The team's own.
    pub stirred_at: Timestamp,
    /// Whose account did so, and when somebody else last did before: what one does oneself is no news to oneself.
    pub touched_by: Option<Uuid>,
    pub touched_before: Option<Timestamp>,
    pub stirred_by: Option<Uuid>,
    pub stirred_before: Option<Timestamp>,
    pub client_wrote_at: Option<Timestamp>,
    pub team_wrote_at: Option<Timestamp>,
    pub answered_at: Option<Timestamp>,
    pub resolved_at: Option<Timestamp>,
    pub closed_at: Option<Timestamp>,
    pub policy: Option<Uuid>,
    pub first_answer: Option<Deadline>,
    pub resolution: Option<Deadline>,
    /// Of the clocks that run: when the next one falls due, and from when on it is near.
    pub next_due: Option<Timestamp>,
    pub next_near: Option<Timestamp>,
    /// A clock was too late, once.
    pub missed: bool,
}

fn apply<'a>(connection: &'a mut PgConnection, batch: &'a Batch<'a>) -> Applied<'a> {
    fold_batch(connection, batch, KIND, row_of_stream, fold)
}

/// The rows of one stream as its events leave them: what was known at a past moment.
pub fn of_history(events: &[Recorded<TicketEvent>]) -> Vec<Row> {
    fold_history(events, fold)
}

fn fold(rows: &mut Rows<Row>, recorded: &Recorded<TicketEvent>) {
    let key = (recorded.stream.tenant.0, recorded.stream.id);
    match &recorded.event {
        TicketEvent::TicketOpened(opened) => rows.insert(key, opened_row(recorded, opened)),
        event => rows.change(key, |row| row.after(event, recorded)),
    }
}

fn account_of(recorded: &Recorded<TicketEvent>) -> Option<Uuid> {
    match recorded.meta.actor {
        Actor::Person(account) => Some(account.0),
        Actor::Process(_) | Actor::Operator => None,
    }
}

fn opened_row(recorded: &Recorded<TicketEvent>, opened: &TicketOpened) -> Row {
    let (author, author_contact, author_name) = authorship(&opened.author);
    let mut row = Row {
        tenant: recorded.stream.tenant.0,
        id: recorded.stream.id,
        number: opened.number,
        client: opened.client.0,
        contact: opened.contact.map(|contact| contact.0),
        channel: word(&opened.channel),
        author,
        author_contact,
        author_name,
        subject: text(&opened.subject),
        description: text(&opened.description),
        kind: word(&opened.kind),
        priority: String::new(),
        rank: 0,
        theme: opened.theme.clone(),
        stage: opened.stage.clone(),
        contract: None,
        project: None,
        machine: None,
        files: opened.files.iter().map(|file| file.0).collect(),
        follows: opened.follows.map(|ticket| ticket.0),
        status: String::new(),
        pending: true,
        team: None,
        account: None,
        choice: None,
        closing_requested: false,
        merged_into: None,
        watchers: vec![],
        messages: 0,
        worked: 0,
        opened_at: opened.at,
        touched_at: opened.at,
        stirred_at: opened.at,
        touched_by: account_of(recorded),
        touched_before: None,
        stirred_by: account_of(recorded),
        stirred_before: None,
        client_wrote_at: None,
        team_wrote_at: None,
        answered_at: None,
        resolved_at: None,
        closed_at: None,
        policy: None,
        first_answer: None,
        resolution: None,
        next_due: None,
        next_near: None,
        missed: false,
    };
    row.prioritise(opened.priority);
    row.link(opened.links);
    row.come_to(Status::Open);
    row
}

/// An account, a contact, or how somebody unknown is called.
pub(super) fn authorship(author: &Author) -> (Option<Uuid>, Option<Uuid>, Option<String>) {
    match author {
        Author::Account(account) => (Some(account.0), None, None),
        Author::Contact(contact) => (None, Some(contact.0), None),
        Author::Address(address) => (None, None, text(address)),
        Author::Program => (None, None, None),
    }
}

pub(super) fn text(personal: &Personal) -> Option<String> {
    personal.text().map(str::to_owned)
}

impl Row {
    fn after(&mut self, event: &TicketEvent, recorded: &Recorded<TicketEvent>) {
        let by = account_of(recorded);
        if !domain::ticket::privacy::OF_THE_TEAM.contains(&domain::Event::event_type(event)) {
            self.touch(by, recorded.at);
            self.stir(by, recorded.at);
        }
        match event {
            TicketEvent::TicketOpened(_) => {}
            TicketEvent::NoteWritten(_) => self.stir(by, recorded.at),
            TicketEvent::RequestRewritten(rewritten) => {
                self.subject = text(&rewritten.subject);
                self.description = text(&rewritten.description);
            }
            TicketEvent::TicketClassified(classified) => {
                self.kind = word(&classified.kind);
                self.theme.clone_from(&classified.theme);
                self.stage.clone_from(&classified.stage);
            }
            TicketEvent::TicketPrioritised(prioritised) => self.prioritise(prioritised.to),
            TicketEvent::TicketLinked(linked) => self.link(linked.links),
            TicketEvent::TicketAssigned(assigned) => self.assign(assigned),
            TicketEvent::TicketReleased(_) => self.hand_to(Assignee::default()),
            TicketEvent::CommentWritten(written) => self.hear(written.side, written.at),
            TicketEvent::FirstAnswered(answered) => self.answered_at = Some(answered.at),
            TicketEvent::WorkStarted(_) => self.come_to(Status::InProgress),
            TicketEvent::ClientAwaited(_) => self.come_to(Status::WaitingClient),
            TicketEvent::ClientAnswered(answered) => self.go_on(answered.in_hand),
            TicketEvent::TicketEscalated(_) => self.come_to(Status::Escalated),
            TicketEvent::TicketResolved(resolved) => {
                self.come_to(Status::Resolved);
                self.resolved_at = Some(resolved.at);
            }
            TicketEvent::TicketReopened(reopened) => {
                self.go_on(reopened.in_hand);
                (self.resolved_at, self.closing_requested) = (None, false);
            }
            TicketEvent::TicketClosed(closed) => {
                self.come_to(Status::Closed);
                self.closed_at = Some(closed.at);
            }
            TicketEvent::ClosingRequested(_) => self.closing_requested = true,
            TicketEvent::TicketMerged(merged) => self.merged_into = Some(merged.into.0),
            TicketEvent::MergeUndone(_) => self.merged_into = None,
            TicketEvent::TicketAbsorbed(_) | TicketEvent::AbsorptionUndone(_) => {}
            TicketEvent::TicketWatched(watched) => self.watchers.push(watched.account.0),
            TicketEvent::TicketUnwatched(unwatched) => {
                self.watchers.retain(|watcher| *watcher != unwatched.account.0);
            }
            TicketEvent::PromiseMade(made) => self.policy = Some(made.policy.0),
            TicketEvent::PromiseEnded(_) => self.policy = None,
            TicketEvent::DeadlinesSet(set) => {
                (self.first_answer, self.resolution) = (set.first_answer, set.resolution);
                self.look_ahead();
            }
            TicketEvent::DeadlineNeared(_) => {}
            TicketEvent::DeadlineMissed(_) => self.missed = true,
            TicketEvent::TimeCounted(counted) => self.worked = counted.total.get(),
            TicketEvent::TimeUncounted(uncounted) => self.worked = uncounted.total.get(),
        }
    }

    fn touch(&mut self, by: Option<Uuid>, at: Timestamp) {
        if by != self.touched_by {
            (self.touched_by, self.touched_before) = (by, Some(self.touched_at));
        }
        self.touched_at = at;
    }

    fn stir(&mut self, by: Option<Uuid>, at: Timestamp) {
        if by != self.stirred_by {
            (self.stirred_by, self.stirred_before) = (by, Some(self.stirred_at));
        }
        self.stirred_at = at;
    }

    fn prioritise(&mut self, priority: Priority) {
        self.priority = word(&priority);
        self.rank = priority as i16;
    }

    fn link(&mut self, links: Links) {
        self.contract = links.contract.map(|contract| contract.0);
        self.project = links.project.map(|project| project.0);
        self.machine = links.machine.map(|machine| machine.0);
    }

    fn assign(&mut self, assigned: &TicketAssigned) {
        self.hand_to(assigned.to);
        self.choice = match &assigned.how {
            Assigned::ByHand => None,
            Assigned::Chosen(choice) => Some(choice.clone()),
        };
    }

    fn hand_to(&mut self, to: Assignee) {
        self.team = to.team.map(|team| team.0);
        self.account = to.account.map(|account| account.0);
        self.choice = None;
    }

    /// What was missed before the client was awaited is late for as long as it is not done.
    fn look_ahead(&mut self) {
        let clocks = [self.first_answer, self.resolution].into_iter().flatten();
        let stands = |clock: &Deadline| clock.paused_since.is_some_and(|since| since < clock.due);
        let running = clocks.filter(|clock| clock.done_at.is_none() && !stands(clock));
        let next = running.min_by_key(|clock| clock.due);
        self.next_due = next.map(|clock| clock.due);
        self.next_near = next.map(|clock| clock.near_at);
    }

    fn hear(&mut self, side: Side, at: Timestamp) {
        self.messages += 1;
        match side {
            Side::Client => self.client_wrote_at = Some(at),
            Side::Team => self.team_wrote_at = Some(at),
        }
    }

    fn go_on(&mut self, in_hand: bool) {
        self.come_to(if in_hand { Status::InProgress } else { Status::Open });
    }

    fn come_to(&mut self, status: Status) {
        self.status = word(&status);
        self.pending = status.is_pending();
    }
}
