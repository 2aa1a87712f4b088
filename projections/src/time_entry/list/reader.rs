//! The list of time entries: which ones, in which order, page by page.

use super::Row;
use crate::{
    runtime::{Beside, Cut, Kept, Key, Place, ProjectionError, Snapshot, kept, placed},
    time_entry::condition::{Statement, TO_BILL, in_days, in_reach},
};
use kernel::Day;
use sqlx::QueryBuilder;
use uuid::Uuid;

/// What a list shows; what is not said narrows nothing.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub client: Option<Uuid>,
    pub contract: Option<Uuid>,
    pub ticket: Option<Uuid>,
    pub account: Option<Uuid>,
    /// What waits for a supervisor is `logged`.
    pub stage: Option<String>,
    pub class: Option<String>,
    pub from: Option<Day>,
    pub until: Option<Day>,
    /// Whether it was validated and somebody is to pay for it.
    pub to_bill: Option<bool>,
}

pub const BY_LOGGING: Key = Key {
    name: "logged_at",
    expression: "t.logged_at",
    kind: "timestamptz",
};
pub const BY_DATE_OF_WORK: Key = Key {
    name: "date_of_work",
    expression: "t.date_of_work",
    kind: "date",
};
pub const BY_TIME_WORKED: Key = Key {
    name: "worked",
    expression: "t.worked",
    kind: "bigint",
};

pub async fn page(
    snapshot: &mut Snapshot,
    filter: &Filter,
    cut: &Cut,
) -> Result<Vec<(Row, Place)>, ProjectionError> {
    let mut statement = cut.begin("read.time_entry_list");
    matching(&mut statement, snapshot, filter);
    cut.finish(&mut statement);
    let found = statement
        .build_query_as()
        .fetch_all(&mut *snapshot.transaction)
        .await
        .map_err(ProjectionError::during("list time"))?;
    Ok(placed(found))
}

pub async fn count(snapshot: &mut Snapshot, filter: &Filter) -> Result<i64, ProjectionError> {
    let mut statement = QueryBuilder::new("SELECT count(*) FROM read.time_entry_list t WHERE ");
    matching(&mut statement, snapshot, filter);
    statement
        .build_query_scalar()
        .fetch_one(&mut *snapshot.transaction)
        .await
        .map_err(ProjectionError::during("count time"))
}

fn matching(statement: &mut Statement<'_>, snapshot: &Snapshot, filter: &Filter) {
    in_reach(statement, snapshot);
    let things = [
        ("t.client", filter.client),
        ("t.contract", filter.contract),
        ("t.ticket", filter.ticket),
        ("t.account", filter.account),
    ];
    for (column, id) in things {
        if let Some(id) = id {
            statement.push(format_args!(" AND {column} = ")).push_bind(id);
        }
    }
    for (column, word) in [("t.stage", &filter.stage), ("t.class", &filter.class)] {
        if let Some(word) = word {
            statement.push(format_args!(" AND {column} = "));
            statement.push_bind(word.clone());
        }
    }
    in_days(statement, filter.from, filter.until);
    match filter.to_bill {
        Some(true) => drop(statement.push(format_args!(" AND {TO_BILL}"))),
        Some(false) => drop(statement.push(format_args!(" AND {TO_BILL} IS NOT TRUE"))),
        None => {}
    }
}

pub async fn by_ids(snapshot: &mut Snapshot, ids: &[Uuid]) -> Result<Vec<Row>, ProjectionError> {
    let mut statement = QueryBuilder::new("SELECT t.* FROM read.time_entry_list t WHERE ");
    in_reach(&mut statement, snapshot);
    statement.push(" AND t.id = ANY(").push_bind(ids).push(")");
    let rows: Vec<Kept<_>> = statement
        .build_query_as()
        .fetch_all(&mut *snapshot.transaction)
        .await
        .map_err(ProjectionError::during("read time entries"))?;
    Ok(kept(rows))
}

/// For each of these, what the same person did at the same time. That is allowed, and shown.
pub async fn overlapping(snapshot: &mut Snapshot, ids: &[Uuid]) -> Result<Vec<(Uuid, Row)>, ProjectionError> {
    let mut statement = QueryBuilder::new(
        "SELECT o.id AS beside, t.* FROM read.time_entry_list t JOIN read.time_entry_list o \
         ON o.tenant = t.tenant AND o.account = t.account AND o.id <> t.id AND t.begins < o.ends AND o.begins < t.ends \
         WHERE ",
    );
    in_reach(&mut statement, snapshot);
    statement.push(" AND t.stage <> 'discarded' AND o.stage <> 'discarded' AND o.id = ANY(");
    statement.push_bind(ids).push(") ORDER BY t.begins, t.id");
    let found: Vec<Beside<_>> = statement
        .build_query_as()
        .fetch_all(&mut *snapshot.transaction)
        .await
        .map_err(ProjectionError::during("read overlapping time"))?;
    Ok(found.into_iter().map(|Beside(id, row)| (id, row)).collect())
}
