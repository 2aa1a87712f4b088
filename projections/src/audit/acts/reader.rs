//! Acts by what people look for, the newest first.

use super::{Outcome, Row};
use crate::runtime::{Kept, ProjectionError, Snapshot, kept, word};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use sqlx::{Postgres, postgres::PgArguments, query::QueryAs};
use uuid::Uuid;

/// The last one that was shown.
pub type After = (Timestamp, Uuid);

/// What is none is not asked for.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub account: Option<Uuid>,
    pub process: Option<String>,
    /// A thing that changed or was named.
    pub about: Option<Uuid>,
    /// `hour_bank`
    pub kind: Option<String>,
    /// `hour_bank.credit_hours`
    pub name: Option<String>,
    pub outcome: Option<Outcome>,
    pub from: Option<Timestamp>,
    /// Exclusive.
    pub until: Option<Timestamp>,
    /// Anywhere in the names of command, events and process, or in the code of the refusal.
    pub text: Option<String>,
}

impl Filter {
    pub fn is_everything(&self) -> bool {
        let Filter {
            account,
            process,
            about,
            kind,
            name,
            outcome,
            from,
            until,
            text,
        } = self;
        let ids = account.or(*about).is_none();
        let words = process
            .as_ref()
            .or(kind.as_ref())
            .or(name.as_ref())
            .or(text.as_ref());
        ids && words.is_none() && outcome.is_none() && from.or(*until).is_none()
    }
}

const MATCHES: &str = "tenant = $1 AND ($2::uuid IS NULL OR account = $2) AND ($3::text IS NULL OR process = $3) \
    AND ($4::uuid IS NULL OR subjects @> ARRAY[$4]) AND ($5::text IS NULL OR $5 = ANY(kinds)) \
    AND ($6::text IS NULL OR name = $6) AND ($7::text IS NULL OR outcome = $7) \
    AND ($8::timestamptz IS NULL OR at >= $8) AND ($9::timestamptz IS NULL OR at < $9) \
    AND ($10::text IS NULL OR position(lower($10) in words) > 0)";

fn filtered<'q, O>(sql: &'q str, tenant: Uuid, filter: &Filter) -> QueryAs<'q, Postgres, O, PgArguments>
where
    O: for<'r> sqlx::FromRow<'r, sqlx::postgres::PgRow>,
{
    sqlx::query_as(sql)
        .bind(tenant)
        .bind(filter.account)
        .bind(filter.process.clone())
        .bind(filter.about)
        .bind(filter.kind.clone())
        .bind(filter.name.clone())
        .bind(filter.outcome.as_ref().map(word))
        .bind(filter.from.map(ToSqlx::to_sqlx))
        .bind(filter.until.map(ToSqlx::to_sqlx))
        .bind(filter.text.clone())
}

pub async fn page(
    snapshot: &mut Snapshot,
    filter: &Filter,
    after: Option<After>,
    limit: i64,
) -> Result<Vec<Row>, ProjectionError> {
    let (at, id) = after.unzip();
    let sql = format!(
        "SELECT t.* FROM read.audit_acts t WHERE {MATCHES} \
           AND ($11::timestamptz IS NULL OR (at, id) < ($11, $12)) ORDER BY at DESC, id DESC LIMIT $13"
    );
    let rows: Vec<Kept<_>> = filtered(&sql, snapshot.scope.tenant.0, filter)
        .bind(at.map(ToSqlx::to_sqlx))
        .bind(id)
        .bind(limit)
        .fetch_all(&mut *snapshot.transaction)
        .await
        .map_err(ProjectionError::during("list acts"))?;
    Ok(kept(rows))
}

pub async fn count(snapshot: &mut Snapshot, filter: &Filter) -> Result<i64, ProjectionError> {
    let sql = format!("SELECT count(*) FROM read.audit_acts WHERE {MATCHES}");
    let (count,) = filtered(&sql, snapshot.scope.tenant.0, filter)
        .fetch_one(&mut *snapshot.transaction)
        .await
        .map_err(ProjectionError::during("count acts"))?;
    Ok(count)
}

/// In no particular order.
pub async fn by_ids(snapshot: &mut Snapshot, ids: &[Uuid]) -> Result<Vec<Row>, ProjectionError> {
    let rows: Vec<Kept<_>> =
        sqlx::query_as("SELECT t.* FROM read.audit_acts t WHERE tenant = $1 AND id = ANY($2)")
            .bind(snapshot.scope.tenant.0)
            .bind(ids)
            .fetch_all(&mut *snapshot.transaction)
            .await
            .map_err(ProjectionError::during("read acts"))?;
    Ok(kept(rows))
}

/// What was done in answer to these events, the oldest first.
pub async fn caused_by(snapshot: &mut Snapshot, events: &[String]) -> Result<Vec<Row>, ProjectionError> {
    let rows: Vec<Kept<_>> = sqlx::query_as(
        "SELECT t.* FROM read.audit_acts t WHERE tenant = $1 AND cause = ANY($2) ORDER BY at, id",
    )
    .bind(snapshot.scope.tenant.0)
    .bind(events)
    .fetch_all(&mut *snapshot.transaction)
    .await
    .map_err(ProjectionError::during("read what followed"))?;
    Ok(kept(rows))
}
