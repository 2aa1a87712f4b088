//! What came by mail, and what waits for somebody to look? The team's own.

use crate::runtime::{
    Applied, Batch, Kept, ProjectionError, ReadModel, Rows, Snapshot, fold_batch, kept, row_of_stream, word,
};
use domain::mail::MailEvent;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use kernel::{Personal, Recorded};
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;
use uuid::Uuid;

const KIND: &str = "mail";

pub const MODEL: ReadModel = ReadModel {
    name: "mail_list",
    shape: 1,
    kinds: &[KIND],
    columns: "tenant uuid NOT NULL, id uuid NOT NULL, state text NOT NULL, message_id text, why text, sender text, subject text, \
              ticket uuid, comment uuid, original uuid, letter uuid, decided_by uuid, at timestamptz NOT NULL, \
              decided_at timestamptz, PRIMARY KEY (tenant, id)",
    indexes: &[
        "(tenant, state, at, id)",
        "(tenant, ticket) WHERE ticket IS NOT NULL",
    ],
    apply,
};

/// Somebody is to look.
pub const HELD: &str = "held";
/// It is in a ticket.
pub const TAKEN_IN: &str = "taken_in";
/// Nothing comes of it, as its head says.
pub const SET_ASIDE: &str = "set_aside";
/// Somebody looked, and nothing comes of it.
pub const REFUSED: &str = "refused";

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    pub tenant: Uuid,
    pub id: Uuid,
    pub state: String,
    /// As its sender's program called it.
    pub message_id: Option<String>,
    /// Why it is held or set aside.
    pub why: Option<String>,
    /// As it says itself; none for what is in a ticket.
    pub sender: Option<String>,
    pub subject: Option<String>,
    pub ticket: Option<Uuid>,
    pub comment: Option<Uuid>,
    pub original: Option<Uuid>,
    /// Our own that could not be delivered.
    pub letter: Option<Uuid>,
    pub decided_by: Option<Uuid>,
    pub at: Timestamp,
    pub decided_at: Option<Timestamp>,
}

fn apply<'a>(connection: &'a mut PgConnection, batch: &'a Batch<'a>) -> Applied<'a> {
    fold_batch(connection, batch, KIND, row_of_stream, fold)
}

fn fold(rows: &mut Rows<Row>, recorded: &Recorded<MailEvent>) {
    let key = (recorded.stream.tenant.0, recorded.stream.id);
    let text = |personal: &Personal| personal.text().map(str::to_owned);
    let blank = |state: &str, at| Row {
        tenant: key.0,
        id: key.1,
        state: state.to_owned(),
        message_id: None,
        why: None,
        sender: None,
        subject: None,
        ticket: None,
        comment: None,
        original: None,
        letter: None,
        decided_by: None,
        at,
        decided_at: None,
    };
    match &recorded.event {
        MailEvent::MailTakenIn(taken) => {
            let row = Row {
                message_id: Some(taken.message_id.clone()),
                ticket: Some(taken.ticket.0),
                comment: taken.comment.map(|comment| comment.0),
                original: Some(taken.original.0),
                ..blank(TAKEN_IN, taken.at)
            };
            rows.insert(key, row);
        }
        MailEvent::MailHeld(held) => {
            let row = Row {
                message_id: Some(held.message_id.clone()),
                why: Some(word(&held.why)),
                sender: text(&held.from),
                subject: text(&held.subject),
                original: Some(held.original.0),
                ..blank(HELD, held.at)
            };
            rows.insert(key, row);
        }
        MailEvent::MailSetAside(aside) => {
            let row = Row {
                why: Some(word(&aside.why)),
                sender: text(&aside.from),
                subject: text(&aside.subject),
                letter: aside.letter,
                ..blank(SET_ASIDE, aside.at)
            };
            rows.insert(key, row);
        }
        MailEvent::MailAccepted(accepted) => rows.change(key, |row| {
            TAKEN_IN.clone_into(&mut row.state);
            row.ticket = Some(accepted.ticket.0);
            (row.decided_by, row.decided_at) = (Some(accepted.by.0), Some(recorded.at));
        }),
        MailEvent::MailRefused(refused) => rows.change(key, |row| {
            REFUSED.clone_into(&mut row.state);
            (row.decided_by, row.decided_at) = (Some(refused.by.0), Some(recorded.at));
        }),
    }
}

/// Of one state, the newest first. For the team: nobody asks for it in anybody else's name.
pub async fn page(
    snapshot: &mut Snapshot,
    state: &str,
    after: Option<(Timestamp, Uuid)>,
    limit: i64,
) -> Result<Vec<Row>, ProjectionError> {
    let rows: Vec<Kept<_>> = sqlx::query_as(
        "SELECT t.* FROM read.mail_list t WHERE tenant = $1 AND state = $2 AND $3::uuid[] IS NULL \
         AND ($4::timestamptz IS NULL OR (at, id) < ($4, $5::uuid)) ORDER BY at DESC, id DESC LIMIT $6",
    )
    .bind(snapshot.scope.tenant.0)
    .bind(state)
    .bind(snapshot.clients())
    .bind(after.map(|(at, _)| at.to_sqlx()))
    .bind(after.map(|(_, id)| id))
    .bind(limit)
    .fetch_all(&mut *snapshot.transaction)
    .await
    .map_err(ProjectionError::during("list mail"))?;
    Ok(kept(rows))
}

/// How many there are over all pages.
pub async fn count(snapshot: &mut Snapshot, state: &str) -> Result<i64, ProjectionError> {
    sqlx::query_scalar(
        "SELECT count(*) FROM read.mail_list WHERE tenant = $1 AND state = $2 AND $3::uuid[] IS NULL",
    )
    .bind(snapshot.scope.tenant.0)
    .bind(state)
    .bind(snapshot.clients())
    .fetch_one(&mut *snapshot.transaction)
    .await
    .map_err(ProjectionError::during("count mail"))
}

pub async fn by_ids(snapshot: &mut Snapshot, ids: &[Uuid]) -> Result<Vec<Row>, ProjectionError> {
    let rows: Vec<Kept<_>> = sqlx::query_as(
        "SELECT t.* FROM read.mail_list t WHERE tenant = $1 AND id = ANY($2) AND $3::uuid[] IS NULL",
    )
    .bind(snapshot.scope.tenant.0)
    .bind(ids)
    .bind(snapshot.clients())
    .fetch_all(&mut *snapshot.transaction)
    .await
    .map_err(ProjectionError::during("read mail"))?;
    Ok(kept(rows))
}

/// What the messages of a ticket that came by mail were called there, the oldest first: a letter refers to them.
pub async fn message_ids(
    snapshot: &mut Snapshot,
    ticket: Uuid,
    at_most: i64,
) -> Result<Vec<String>, ProjectionError> {
    let mut ids: Vec<String> = sqlx::query_scalar(
        "SELECT message_id FROM read.mail_list WHERE tenant = $1 AND ticket = $2 AND message_id IS NOT NULL \
         AND $3::uuid[] IS NULL ORDER BY at DESC, id DESC LIMIT $4",
    )
    .bind(snapshot.scope.tenant.0)
    .bind(ticket)
    .bind(snapshot.clients())
    .bind(at_most)
    .fetch_all(&mut *snapshot.transaction)
    .await
    .map_err(ProjectionError::during("read what mail was called"))?;
    ids.reverse();
    Ok(ids)
}
