//! Who may sign in, and as what? ID2, ID3.

use super::KIND;
use crate::runtime::{
    Applied, Batch, Cut, Kept, Key, Place, ProjectionError, ReadModel, Rows, Snapshot, escaped, fold_batch,
    fold_history, kept, one_of, placed, row_of_stream, word,
};
use domain::account::{AccountEvent, AccountOpened, CostSet};
use jiff::Timestamp;
use kernel::{Language, Level, Recorded, Role};
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;
use uuid::Uuid;

pub const MODEL: ReadModel = ReadModel {
    name: "account_list",
    shape: 2,
    kinds: &[KIND],
    columns: "tenant uuid NOT NULL, id uuid NOT NULL, name text, email text, role text NOT NULL, level text NOT NULL, \
              language text NOT NULL, client uuid, costs json NOT NULL, opened_at timestamptz NOT NULL, closed_at timestamptz, \
              PRIMARY KEY (tenant, id)",
    indexes: &[
        "(tenant, lower(coalesce(name, '')), id)",
        "(tenant, client) WHERE client IS NOT NULL",
    ],
    apply,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    pub tenant: Uuid,
    pub id: Uuid,
    /// None for a person who was forgotten.
    pub name: Option<String>,
    pub email: Option<String>,
    pub role: Role,
    pub level: Level,
    pub language: Language,
    /// The company of a client's or a partner's account.
    pub client: Option<Uuid>,
    /// What an hour costs, by the day from which it holds. The team's own, and not all of the team's.
    pub costs: Vec<CostSet>,
    pub opened_at: Timestamp,
    /// None while it is open.
    pub closed_at: Option<Timestamp>,
}

fn apply<'a>(connection: &'a mut PgConnection, batch: &'a Batch<'a>) -> Applied<'a> {
    fold_batch(connection, batch, KIND, row_of_stream, fold)
}

/// The rows of one stream as its events leave them: what was known at a past moment.
pub fn of_history(events: &[Recorded<AccountEvent>]) -> Vec<Row> {
    fold_history(events, fold)
}

fn fold(rows: &mut Rows<Row>, recorded: &Recorded<AccountEvent>) {
    let key = (recorded.stream.tenant.0, recorded.stream.id);
    match &recorded.event {
        AccountEvent::AccountOpened(opened) => rows.insert(key, opened_row(recorded, opened)),
        AccountEvent::RoleChanged(changed) => rows.change(key, |row| row.role = changed.to),
        AccountEvent::LevelChanged(changed) => rows.change(key, |row| row.level = changed.level),
        AccountEvent::CostSet(set) => rows.change(key, |row| {
            row.costs.retain(|before| before.from != set.from);
            row.costs.push(set.clone());
            row.costs.sort_by_key(|set| set.from);
        }),
        AccountEvent::ProfileChanged(changed) => rows.change(key, |row| {
            row.name = changed.name.text().map(str::to_owned);
            row.language = changed.language;
        }),
        AccountEvent::AccountClosed(_) => rows.change(key, |row| row.closed_at = Some(recorded.at)),
    }
}

fn opened_row(recorded: &Recorded<AccountEvent>, opened: &AccountOpened) -> Row {
    Row {
        tenant: recorded.stream.tenant.0,
        id: recorded.stream.id,
        name: opened.name.text().map(str::to_owned),
        email: opened.email.text().map(str::to_owned),
        role: opened.role,
        level: Level::default(),
        language: opened.language,
        client: opened.client.map(|client| client.0),
        costs: vec![],
        opened_at: recorded.at,
        closed_at: None,
    }
}

/// What a list shows.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// One of these; none: whatever it is.
    pub roles: Option<Vec<Role>>,
    pub open: Option<bool>,
    pub client: Option<Uuid>,
    /// A part of the name or of the mail address.
    pub search: Option<String>,
}

pub const BY_NAME: Key = Key {
    name: "name",
    expression: "lower(coalesce(t.name, ''))",
    kind: "text",
};
pub const BY_OPENING: Key = Key {
    name: "opened_at",
    expression: "t.opened_at",
    kind: "timestamptz",
};

const MATCHES: &str = "tenant = $1 AND ($2::uuid[] IS NULL OR client = ANY($2)) AND ($3::text[] IS NULL OR role = ANY($3)) \
    AND ($4::boolean IS NULL OR (closed_at IS NULL) = $4) AND ($5::uuid IS NULL OR client = $5) \
    AND ($6::text IS NULL OR lower(name) LIKE '%' || lower($6) || '%' OR lower(email) LIKE '%' || lower($6) || '%')";

pub async fn page(
    snapshot: &mut Snapshot,
    filter: &Filter,
    cut: &Cut,
) -> Result<Vec<(Row, Place)>, ProjectionError> {
    let found = sqlx::query_as(&cut.select("read.account_list", MATCHES, 6))
        .bind(snapshot.scope.tenant.0)
        .bind(snapshot.clients())
        .bind(
            filter
                .roles
                .as_ref()
                .map(|roles| roles.iter().map(word).collect::<Vec<_>>()),
        )
        .bind(filter.open)
        .bind(filter.client)
        .bind(filter.search.as_deref().map(escaped))
        .bind(cut.after_key())
        .bind(cut.after_id())
        .bind(cut.limit)
        .fetch_all(&mut *snapshot.transaction)
        .await
        .map_err(ProjectionError::during("list accounts"))?;
    Ok(placed(found))
}

pub async fn count(snapshot: &mut Snapshot, filter: &Filter) -> Result<i64, ProjectionError> {
    sqlx::query_scalar(&format!("SELECT count(*) FROM read.account_list WHERE {MATCHES}"))
        .bind(snapshot.scope.tenant.0)
        .bind(snapshot.clients())
        .bind(
            filter
                .roles
                .as_ref()
                .map(|roles| roles.iter().map(word).collect::<Vec<_>>()),
        )
        .bind(filter.open)
        .bind(filter.client)
        .bind(filter.search.as_deref().map(escaped))
        .fetch_one(&mut *snapshot.transaction)
        .await
        .map_err(ProjectionError::during("count accounts"))
}

pub async fn by_ids(snapshot: &mut Snapshot, ids: &[Uuid]) -> Result<Vec<Row>, ProjectionError> {
    let rows: Vec<Kept<_>> = sqlx::query_as(&format!(
        "SELECT t.* FROM read.account_list t \
         WHERE tenant = $1 AND ($2::uuid[] IS NULL OR client = ANY($2)) AND {}",
        one_of("id", 3, ids)
    ))
    .bind(snapshot.scope.tenant.0)
    .bind(snapshot.clients())
    .bind(ids)
    .fetch_all(&mut *snapshot.transaction)
    .await
    .map_err(ProjectionError::during("read accounts"))?;
    Ok(kept(rows))
}
