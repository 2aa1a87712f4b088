//! Which tickets a list shows, and in which order. TK8.

use crate::graphql::{
    context::Asking,
    scalars::DateTime,
    words::{self, Direction, Priority, TicketStatus, TicketType},
};
use async_graphql::{Enum, InputObject, Result};
use projections::{
    runtime::Key,
    ticket::list::{BY_DUE, BY_NUMBER, BY_OPENING, BY_PRIORITY, BY_TOUCH, Filter},
};
use serde::Serialize;
use uuid::Uuid;

/// Narrows a list of tickets; what is not said narrows nothing.
#[derive(InputObject, Default)]
pub struct TicketFilter {
    /// Only this company's.
    client: Option<Uuid>,
    /// Only what is about this project.
    project: Option<Uuid>,
    /// Only what is under this contract.
    contract: Option<Uuid>,
    /// Only what is about this machine.
    machine: Option<Uuid>,
    /// Only tickets at one of these stages.
    statuses: Option<Vec<TicketStatus>>,
    /// Only these priorities.
    priorities: Option<Vec<Priority>>,
    /// Only these types.
    types: Option<Vec<TicketType>>,
    /// Only this theme.
    theme: Option<String>,
    /// Only what this person has.
    assignee: Option<Uuid>,
    /// Only what I have.
    mine: Option<bool>,
    /// Only what this team has.
    team: Option<Uuid>,
    /// Whether a person has it.
    assigned: Option<bool>,
    /// Whether somebody still has to do something.
    pending: Option<bool>,
    /// Whether the client said something since the team last did.
    unanswered: Option<bool>,
    /// Whether a clock that runs is over.
    late: Option<bool>,
    /// Whether a clock that runs is near its end, or over.
    near: Option<bool>,
    /// Only what I watch.
    watched: Option<bool>,
    /// Only what I have not read since somebody last said something.
    unread: Option<bool>,
    /// Only what was opened at this instant or later.
    opened_from: Option<DateTime>,
    /// Only what was opened before this instant.
    opened_until: Option<DateTime>,
    /// Words of the request or of the messages, beginnings of words, or a number; all are to be found.
    search: Option<String>,
}

fn all_written<W: Into<D>, D: Serialize>(all: Option<Vec<W>>) -> Option<Vec<String>> {
    let written = |word: W| words::written(&word.into());
    Some(all?.into_iter().map(written).collect())
}

impl TicketFilter {
    pub fn asked_by(self, asking: &Asking) -> Result<Filter> {
        let own = asking.caller()?.account().map(|account| account.0);
        let now = asking.runtime().journal.clock.now();
        let mine = self.mine.unwrap_or_default().then(|| own.unwrap_or_default());
        Ok(Filter {
            client: self.client,
            project: self.project,
            contract: self.contract,
            machine: self.machine,
            statuses: all_written::<_, domain::ticket::Status>(self.statuses),
            priorities: all_written::<_, kernel::Priority>(self.priorities),
            kinds: all_written::<_, kernel::TicketType>(self.types),
            theme: self.theme,
            account: mine.or(self.assignee),
            team: self.team,
            assigned: self.assigned,
            pending: self.pending,
            unanswered: self.unanswered,
            late: self.late.map(|late| (late, now)),
            near: self.near.map(|near| (near, now)),
            watched_by: self.watched.unwrap_or_default().then(|| own.unwrap_or_default()),
            unread_by: self
                .unread
                .unwrap_or_default()
                .then(|| (own.unwrap_or_default(), asking.is_of_the_team())),
            opened_from: self.opened_from.map(|DateTime(at)| at),
            opened_until: self.opened_until.map(|DateTime(at)| at),
            search: self.search.filter(|typed| !typed.trim().is_empty()),
        })
    }
}

/// What tickets may be ordered by.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
pub enum TicketOrderField {
    /// When it was opened.
    OpenedAt,
    /// When something last happened that the client sees.
    TouchedAt,
    /// How much it matters.
    Priority,
    /// Its number.
    Number,
    /// When the next clock falls due; tickets without one come last.
    Due,
}

/// The order of a list of tickets.
#[derive(InputObject)]
pub struct TicketOrder {
    /// What it is ordered by.
    field: TicketOrderField,
    /// Which way.
    #[graphql(default)]
    direction: Direction,
}

/// The newest first when it is not said.
pub fn order(asked: Option<TicketOrder>) -> (Key, Direction) {
    let Some(TicketOrder { field, direction }) = asked else {
        return (BY_OPENING, Direction::Desc);
    };
    let key = match field {
        TicketOrderField::OpenedAt => BY_OPENING,
        TicketOrderField::TouchedAt => BY_TOUCH,
        TicketOrderField::Priority => BY_PRIORITY,
        TicketOrderField::Number => BY_NUMBER,
        TicketOrderField::Due => BY_DUE,
    };
    (key, direction)
}
