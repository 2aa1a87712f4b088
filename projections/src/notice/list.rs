//! What was I told, and what of it have I not read? NO2.

use super::KIND;
use crate::runtime::{
    Applied, Batch, Kept, ProjectionError, ReadModel, Rows, Snapshot, fold_batch, kept, word,
};
use domain::notice::{About, NoticeEvent, NoticeRaised};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use kernel::Recorded;
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;
use uuid::Uuid;

pub const MODEL: ReadModel = ReadModel {
    name: "notice_list",
    shape: 1,
    kinds: &[KIND],
    columns: "tenant uuid NOT NULL, id uuid NOT NULL, recipient uuid NOT NULL, kind text NOT NULL, ticket uuid, \
              bank uuid, by uuid, message uuid, at timestamptz NOT NULL, read_at timestamptz, \
              PRIMARY KEY (tenant, id)",
    indexes: &[
        "(tenant, recipient, at, id)",
        "(tenant, recipient, at, id) WHERE read_at IS NULL",
    ],
    apply,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    pub tenant: Uuid,
    pub id: Uuid,
    /// Whose it is.
    pub recipient: Uuid,
    pub kind: String,
    pub ticket: Option<Uuid>,
    pub bank: Option<Uuid>,
    pub by: Option<Uuid>,
    pub message: Option<Uuid>,
    pub at: Timestamp,
    pub read_at: Option<Timestamp>,
}

fn apply<'a>(connection: &'a mut PgConnection, batch: &'a Batch<'a>) -> Applied<'a> {
    fold_batch(connection, batch, KIND, keys, fold)
}

fn keys(recorded: &Recorded<NoticeEvent>) -> Vec<(Uuid, Uuid)> {
    let tenant = recorded.stream.tenant.0;
    match &recorded.event {
        NoticeEvent::NoticesRead(read) => read.notices.iter().map(|read| (tenant, read.notice.0)).collect(),
        NoticeEvent::NoticeRaised(_) | NoticeEvent::PreferencesChosen(_) | NoticeEvent::DigestGathered(_) => {
            vec![]
        }
    }
}

fn fold(rows: &mut Rows<Row>, recorded: &Recorded<NoticeEvent>) {
    match &recorded.event {
        NoticeEvent::NoticeRaised(raised) if raised.way.is_in_portal() => {
            let row = row(recorded, raised);
            rows.insert((row.tenant, row.id), row);
        }
        NoticeEvent::NoticesRead(_) => {
            for key in keys(recorded) {
                rows.change(key, |row| row.read_at = Some(recorded.at));
            }
        }
        NoticeEvent::NoticeRaised(_) | NoticeEvent::PreferencesChosen(_) | NoticeEvent::DigestGathered(_) => {
        }
    }
}

pub(super) fn parts(about: About) -> (Option<Uuid>, Option<Uuid>) {
    match about {
        About::Ticket(ticket) => (Some(ticket.0), None),
        About::HourBank(bank) => (None, Some(bank.0)),
    }
}

fn row(recorded: &Recorded<NoticeEvent>, raised: &NoticeRaised) -> Row {
    let (ticket, bank) = parts(raised.about);
    Row {
        tenant: recorded.stream.tenant.0,
        id: raised.notice.0,
        recipient: recorded.stream.id,
        kind: word(&raised.kind),
        ticket,
        bank,
        by: raised.by.map(|by| by.0),
        message: raised.message.map(|message| message.0),
        at: raised.at,
        read_at: None,
    }
}

/// How much of it, and after which one.
#[derive(Clone, Copy, Debug)]
pub struct Asked {
    pub recipient: Uuid,
    pub unread: bool,
    pub after: Option<(Timestamp, Uuid)>,
    pub limit: i64,
}

/// The newest first.
pub async fn page(snapshot: &mut Snapshot, asked: Asked) -> Result<Vec<Row>, ProjectionError> {
    let rows: Vec<Kept<_>> = sqlx::query_as(
        "SELECT t.* FROM read.notice_list t WHERE tenant = $1 AND recipient = $2 \
         AND (NOT $3 OR read_at IS NULL) AND ($4::timestamptz IS NULL OR (at, id) < ($4, $5::uuid)) \
         ORDER BY at DESC, id DESC LIMIT $6",
    )
    .bind(snapshot.scope.tenant.0)
    .bind(asked.recipient)
    .bind(asked.unread)
    .bind(asked.after.map(|(at, _)| at.to_sqlx()))
    .bind(asked.after.map(|(_, id)| id))
    .bind(asked.limit)
    .fetch_all(&mut *snapshot.transaction)
    .await
    .map_err(ProjectionError::during("list notices"))?;
    Ok(kept(rows))
}

/// How many there are over all pages; of unread ones never many (`domain::notice`).
pub async fn count(snapshot: &mut Snapshot, recipient: Uuid, unread: bool) -> Result<i64, ProjectionError> {
    let condition = if unread { "AND read_at IS NULL" } else { "" };
    sqlx::query_scalar(&format!(
        "SELECT count(*) FROM read.notice_list WHERE tenant = $1 AND recipient = $2 {condition}"
    ))
    .bind(snapshot.scope.tenant.0)
    .bind(recipient)
    .fetch_one(&mut *snapshot.transaction)
    .await
    .map_err(ProjectionError::during("count notices"))
}
