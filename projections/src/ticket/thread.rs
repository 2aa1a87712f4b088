//! What was said, in order, and what the team noted beside it? TK4.

use super::{
    KIND,
    list::{authorship, text},
};
use crate::runtime::{
    Applied, Batch, Beside, ProjectionError, ReadModel, Rows, Sees, Snapshot, asked_for, fold_batch, given,
    word,
};
use domain::ticket::{CommentWritten, NoteWritten, TicketEvent};
use jiff::Timestamp;
use kernel::Recorded;
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;
use uuid::Uuid;

pub const MODEL: ReadModel = ReadModel {
    name: "ticket_thread",
    shape: 1,
    kinds: &[KIND],
    columns: "tenant uuid NOT NULL, id uuid NOT NULL, ticket uuid NOT NULL, internal boolean NOT NULL, author uuid, author_contact uuid, \
              author_name text, side text NOT NULL, text text, files uuid[] NOT NULL, channel text NOT NULL, \
              at timestamptz NOT NULL, PRIMARY KEY (tenant, id)",
    indexes: &["(tenant, ticket, at, id)"],
    apply,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    pub tenant: Uuid,
    pub id: Uuid,
    pub ticket: Uuid,
    /// The team's own.
    pub internal: bool,
    pub author: Option<Uuid>,
    pub author_contact: Option<Uuid>,
    /// Of whoever is nobody known.
    pub author_name: Option<String>,
    pub side: String,
    /// None once it was forgotten.
    pub text: Option<String>,
    pub files: Vec<Uuid>,
    pub channel: String,
    pub at: Timestamp,
}

fn apply<'a>(connection: &'a mut PgConnection, batch: &'a Batch<'a>) -> Applied<'a> {
    fold_batch(connection, batch, KIND, rows_of, fold)
}

fn rows_of(_: &Recorded<TicketEvent>) -> Option<(Uuid, Uuid)> {
    // Rows are made and never changed.
    None
}

fn fold(rows: &mut Rows<Row>, recorded: &Recorded<TicketEvent>) {
    if let Some(row) = row(recorded) {
        rows.insert((row.tenant, row.id), row);
    }
}

/// Of one ticket, as its events have it: what was known at a past moment.
pub fn of_history(events: &[Recorded<TicketEvent>]) -> Vec<Row> {
    events.iter().filter_map(row).collect()
}

fn row(recorded: &Recorded<TicketEvent>) -> Option<Row> {
    match &recorded.event {
        TicketEvent::CommentWritten(written) => Some(comment(recorded, written)),
        TicketEvent::NoteWritten(written) => Some(note(recorded, written)),
        TicketEvent::TicketOpened(_)
        | TicketEvent::RequestRewritten(_)
        | TicketEvent::TicketClassified(_)
        | TicketEvent::TicketPrioritised(_)
        | TicketEvent::TicketLinked(_)
        | TicketEvent::TicketAssigned(_)
        | TicketEvent::TicketReleased(_)
        | TicketEvent::FirstAnswered(_)
        | TicketEvent::WorkStarted(_)
        | TicketEvent::ClientAwaited(_)
        | TicketEvent::ClientAnswered(_)
        | TicketEvent::TicketEscalated(_)
        | TicketEvent::TicketResolved(_)
        | TicketEvent::TicketReopened(_)
        | TicketEvent::TicketClosed(_)
        | TicketEvent::ClosingRequested(_)
        | TicketEvent::TicketMerged(_)
        | TicketEvent::MergeUndone(_)
        | TicketEvent::TicketAbsorbed(_)
        | TicketEvent::AbsorptionUndone(_)
        | TicketEvent::TicketWatched(_)
        | TicketEvent::TicketUnwatched(_)
        | TicketEvent::PromiseMade(_)
        | TicketEvent::PromiseEnded(_)
        | TicketEvent::DeadlinesSet(_)
        | TicketEvent::DeadlineNeared(_)
        | TicketEvent::DeadlineMissed(_)
        | TicketEvent::TimeCounted(_)
        | TicketEvent::TimeUncounted(_) => None,
    }
}

fn comment(recorded: &Recorded<TicketEvent>, written: &CommentWritten) -> Row {
    let (author, author_contact, author_name) = authorship(&written.author);
    Row {
        tenant: recorded.stream.tenant.0,
        id: written.comment.0,
        ticket: recorded.stream.id,
        internal: false,
        author,
        author_contact,
        author_name,
        side: word(&written.side),
        text: text(&written.text),
        files: written.files.iter().map(|file| file.0).collect(),
        channel: word(&written.channel),
        at: written.at,
    }
}

fn note(recorded: &Recorded<TicketEvent>, written: &NoteWritten) -> Row {
    let (author, author_contact, author_name) = authorship(&written.author);
    Row {
        tenant: recorded.stream.tenant.0,
        id: written.note.0,
        ticket: recorded.stream.id,
        internal: true,
        author,
        author_contact,
        author_name,
        side: "team".to_owned(),
        text: text(&written.text),
        files: written.files.iter().map(|file| file.0).collect(),
        channel: "team".to_owned(),
        at: written.at,
    }
}

/// What a reader is shown of a thread: nobody outside the team sees its notes.
pub fn is_shown(sees: Sees, internal: bool) -> bool {
    match sees {
        Sees::Everybody => true,
        Sees::Company(_) | Sees::ClientsOf(_) => !internal,
    }
}

/// Of these tickets, which the caller was shown already: the oldest first, `limit` of each after a place.
pub async fn of_tickets(
    snapshot: &mut Snapshot,
    tickets: &[Uuid],
    asked: Asked,
) -> Result<Vec<(Uuid, Row)>, ProjectionError> {
    let sees_notes = is_shown(snapshot.scope.sees, true);
    let clients = snapshot.clients();
    let asked_for = asked_for("ticket", 2, tickets);
    let goes_on = given(
        asked.after.is_some(),
        &["$4::timestamptz", "$5::uuid"],
        "(m.at, m.id) > ($4, $5)",
    );
    let visible = given(clients.is_some(), &["$7::uuid[]"], "t.client = ANY($7)");
    let rows: Vec<Beside<_>> = sqlx::query_as(&format!(
        "SELECT asked.ticket AS beside, m.* FROM {asked_for} \
         CROSS JOIN LATERAL (SELECT m.* FROM read.ticket_thread m WHERE m.tenant = $1 \
             AND m.ticket IN (SELECT asked.ticket UNION ALL SELECT o.id FROM read.ticket_list o \
                              WHERE o.tenant = $1 AND o.merged_into = asked.ticket) \
             AND (NOT m.internal OR $3) AND {goes_on} \
             ORDER BY m.at, m.id LIMIT $6) m \
         JOIN read.ticket_list t ON t.tenant = $1 AND t.id = asked.ticket AND {visible} \
         ORDER BY asked.ticket, m.at, m.id"
    ))
    .bind(snapshot.scope.tenant.0)
    .bind(tickets)
    .bind(sees_notes)
    .bind(asked.after.map(|(at, _)| jiff_sqlx::ToSqlx::to_sqlx(at)))
    .bind(asked.after.map(|(_, id)| id))
    .bind(asked.limit)
    .bind(clients)
    .fetch_all(&mut *snapshot.transaction)
    .await
    .map_err(ProjectionError::during("read threads"))?;
    Ok(rows
        .into_iter()
        .map(|Beside(ticket, row)| (ticket, row))
        .collect())
}

/// How much of a thread.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Asked {
    pub after: Option<(Timestamp, Uuid)>,
    pub limit: i64,
}

/// How many messages there are for the reader, of each of these tickets.
pub async fn counts(snapshot: &mut Snapshot, tickets: &[Uuid]) -> Result<Vec<(Uuid, i64)>, ProjectionError> {
    let sees_notes = is_shown(snapshot.scope.sees, true);
    sqlx::query_as(
        "SELECT t.id, (SELECT count(*) FROM read.ticket_thread m WHERE m.tenant = $1 \
             AND m.ticket IN (SELECT t.id UNION ALL SELECT o.id FROM read.ticket_list o \
                              WHERE o.tenant = $1 AND o.merged_into = t.id) AND (NOT m.internal OR $3)) \
         FROM read.ticket_list t WHERE t.tenant = $1 AND t.id = ANY($2) \
             AND ($4::uuid[] IS NULL OR t.client = ANY($4))",
    )
    .bind(snapshot.scope.tenant.0)
    .bind(tickets)
    .bind(sees_notes)
    .bind(snapshot.clients())
    .fetch_all(&mut *snapshot.transaction)
    .await
    .map_err(ProjectionError::during("count messages"))
}
