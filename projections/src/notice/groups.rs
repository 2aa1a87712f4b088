//! What was I told of, thing by thing: the last of each, and how much of it I have not read? NO2.

use super::{KIND, list::parts};
use crate::runtime::{
    Applied, Batch, Kept, ProjectionError, ReadModel, Rows, Snapshot, fold_batch, kept, word,
};
use domain::notice::{About, NoticeEvent};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use kernel::Recorded;
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;
use uuid::Uuid;

pub const MODEL: ReadModel = ReadModel {
    name: "notice_groups",
    shape: 1,
    kinds: &[KIND],
    columns: "tenant uuid NOT NULL, id uuid NOT NULL, recipient uuid NOT NULL, ticket uuid, bank uuid, \
              latest uuid NOT NULL, kind text NOT NULL, by uuid, message uuid, at timestamptz NOT NULL, \
              notices integer NOT NULL, unread integer NOT NULL, PRIMARY KEY (tenant, id)",
    indexes: &["(tenant, recipient, at, id)"],
    apply,
};

/// Of one recipient, about one thing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    pub tenant: Uuid,
    pub id: Uuid,
    pub recipient: Uuid,
    pub ticket: Option<Uuid>,
    pub bank: Option<Uuid>,
    /// The last notice.
    pub latest: Uuid,
    pub kind: String,
    pub by: Option<Uuid>,
    pub message: Option<Uuid>,
    pub at: Timestamp,
    pub notices: i32,
    pub unread: i32,
}

fn apply<'a>(connection: &'a mut PgConnection, batch: &'a Batch<'a>) -> Applied<'a> {
    fold_batch(connection, batch, KIND, keys, fold)
}

fn key(recorded: &Recorded<NoticeEvent>, about: About) -> (Uuid, Uuid) {
    let id = Uuid::new_v5(&recorded.stream.id, about.id().as_bytes());
    (recorded.stream.tenant.0, id)
}

fn keys(recorded: &Recorded<NoticeEvent>) -> Vec<(Uuid, Uuid)> {
    match &recorded.event {
        NoticeEvent::NoticeRaised(raised) => vec![key(recorded, raised.about)],
        NoticeEvent::NoticesRead(read) => read
            .notices
            .iter()
            .map(|read| key(recorded, read.about))
            .collect(),
        NoticeEvent::PreferencesChosen(_) | NoticeEvent::DigestGathered(_) => vec![],
    }
}

fn fold(rows: &mut Rows<Row>, recorded: &Recorded<NoticeEvent>) {
    match &recorded.event {
        NoticeEvent::NoticeRaised(raised) if raised.way.is_in_portal() => {
            let key = key(recorded, raised.about);
            let (ticket, bank) = parts(raised.about);
            let mut row = Row {
                tenant: key.0,
                id: key.1,
                recipient: recorded.stream.id,
                ticket,
                bank,
                latest: raised.notice.0,
                kind: word(&raised.kind),
                by: raised.by.map(|by| by.0),
                message: raised.message.map(|message| message.0),
                at: raised.at,
                notices: 1,
                unread: 1,
            };
            if rows.has(key) {
                rows.change(key, |known| {
                    (row.notices, row.unread) = (known.notices + 1, known.unread + 1);
                    *known = row;
                });
            } else {
                rows.insert(key, row);
            }
        }
        NoticeEvent::NoticesRead(_) => {
            for key in keys(recorded) {
                rows.change(key, |row| row.unread -= 1);
            }
        }
        NoticeEvent::NoticeRaised(_) | NoticeEvent::PreferencesChosen(_) | NoticeEvent::DigestGathered(_) => {
        }
    }
}

/// The last told first.
pub async fn page(
    snapshot: &mut Snapshot,
    recipient: Uuid,
    after: Option<(Timestamp, Uuid)>,
    limit: i64,
) -> Result<Vec<Row>, ProjectionError> {
    let rows: Vec<Kept<_>> = sqlx::query_as(
        "SELECT t.* FROM read.notice_groups t WHERE tenant = $1 AND recipient = $2 \
         AND ($3::timestamptz IS NULL OR (at, id) < ($3, $4::uuid)) ORDER BY at DESC, id DESC LIMIT $5",
    )
    .bind(snapshot.scope.tenant.0)
    .bind(recipient)
    .bind(after.map(|(at, _)| at.to_sqlx()))
    .bind(after.map(|(_, id)| id))
    .bind(limit)
    .fetch_all(&mut *snapshot.transaction)
    .await
    .map_err(ProjectionError::during("list what notices are about"))?;
    Ok(kept(rows))
}

/// How many there are over all pages.
pub async fn count(snapshot: &mut Snapshot, recipient: Uuid) -> Result<i64, ProjectionError> {
    sqlx::query_scalar("SELECT count(*) FROM read.notice_groups WHERE tenant = $1 AND recipient = $2")
        .bind(snapshot.scope.tenant.0)
        .bind(recipient)
        .fetch_one(&mut *snapshot.transaction)
        .await
        .map_err(ProjectionError::during("count what notices are about"))
}
