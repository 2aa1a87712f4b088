//! Which lists of tickets are kept under a name, for the whole desk and for one person? TK8.

use super::KIND;
use crate::runtime::{
    Applied, Batch, Kept, ProjectionError, ReadModel, Rows, Snapshot, fold_batch, kept, row_of_stream,
};
use domain::ticket_view::TicketViewEvent;
use jiff::Timestamp;
use kernel::{AccountId, Recorded};
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;
use uuid::Uuid;

pub const MODEL: ReadModel = ReadModel {
    name: "ticket_view_list",
    shape: 1,
    kinds: &[KIND],
    columns: "tenant uuid NOT NULL, id uuid NOT NULL, name text NOT NULL, address text NOT NULL, owner uuid, \
              retired boolean NOT NULL, kept_at timestamptz NOT NULL, changed_at timestamptz NOT NULL, \
              PRIMARY KEY (tenant, id)",
    indexes: &["(tenant, lower(name), id)"],
    apply,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    pub tenant: Uuid,
    pub id: Uuid,
    pub name: String,
    pub address: String,
    /// Whose alone it is; none: the whole desk's.
    pub owner: Option<Uuid>,
    pub retired: bool,
    pub kept_at: Timestamp,
    /// Since when it shows what it does.
    pub changed_at: Timestamp,
}

fn apply<'a>(connection: &'a mut PgConnection, batch: &'a Batch<'a>) -> Applied<'a> {
    fold_batch(connection, batch, KIND, row_of_stream, fold)
}

fn fold(rows: &mut Rows<Row>, recorded: &Recorded<TicketViewEvent>) {
    let key = (recorded.stream.tenant.0, recorded.stream.id);
    match &recorded.event {
        TicketViewEvent::TicketViewKept(kept) => rows.insert(
            key,
            Row {
                tenant: key.0,
                id: key.1,
                name: kept.name.clone(),
                address: kept.address.clone(),
                owner: kept.of.map(|account| account.0),
                retired: false,
                kept_at: recorded.at,
                changed_at: recorded.at,
            },
        ),
        TicketViewEvent::TicketViewChanged(changed) => rows.change(key, |row| {
            row.name.clone_from(&changed.name);
            row.address.clone_from(&changed.address);
            row.changed_at = recorded.at;
        }),
        TicketViewEvent::TicketViewRetired(_) => rows.change(key, |row| row.retired = true),
    }
}

/// More than a menu can show.
const AT_MOST: i64 = 500;

/// The desk's, and the reader's own.
const READABLE: &str = "t.tenant = $1 AND (t.owner IS NULL OR t.owner = $2)";

/// Those that may be opened, by their names.
pub async fn all(snapshot: &mut Snapshot, reader: Option<AccountId>) -> Result<Vec<Row>, ProjectionError> {
    let rows: Vec<Kept<_>> = sqlx::query_as(&format!(
        "SELECT t.* FROM read.ticket_view_list t WHERE {READABLE} AND NOT t.retired \
         ORDER BY lower(t.name), t.id LIMIT $3"
    ))
    .bind(snapshot.scope.tenant.0)
    .bind(reader.map(|account| account.0))
    .bind(AT_MOST)
    .fetch_all(&mut *snapshot.transaction)
    .await
    .map_err(ProjectionError::during("list views"))?;
    Ok(kept(rows))
}

/// Retired or not.
pub async fn one(
    snapshot: &mut Snapshot,
    reader: Option<AccountId>,
    id: Uuid,
) -> Result<Option<Row>, ProjectionError> {
    let row: Option<Kept<_>> = sqlx::query_as(&format!(
        "SELECT t.* FROM read.ticket_view_list t WHERE {READABLE} AND t.id = $3"
    ))
    .bind(snapshot.scope.tenant.0)
    .bind(reader.map(|account| account.0))
    .bind(id)
    .fetch_optional(&mut *snapshot.transaction)
    .await
    .map_err(ProjectionError::during("read a view"))?;
    Ok(row.map(|Kept(row)| row))
}
