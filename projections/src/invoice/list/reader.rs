//! The list of invoices: which ones, in which order, page by page.

use super::Row;
use crate::{
    invoice::condition::{Statement, in_reach},
    runtime::{Cut, Kept, Key, Place, ProjectionError, Snapshot, kept, placed},
};
use jiff_sqlx::ToSqlx;
use kernel::Day;
use sqlx::QueryBuilder;
use uuid::Uuid;

/// What a list shows; what is not said narrows nothing.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub client: Option<Uuid>,
    pub contract: Option<Uuid>,
    pub kind: Option<String>,
    pub stage: Option<String>,
    pub number: Option<String>,
    /// Owed, and its due date is before this day.
    pub late_on: Option<Day>,
    pub issued_from: Option<Day>,
    pub issued_until: Option<Day>,
}

pub const BY_DRAFTING: Key = Key {
    name: "drafted_at",
    expression: "t.drafted_at",
    kind: "timestamptz",
};
pub const BY_NUMBER: Key = Key {
    name: "number",
    expression: "coalesce(t.number, '')",
    kind: "text",
};
pub const BY_DUE_DAY: Key = Key {
    name: "due_on",
    expression: "coalesce(t.due_on, 'infinity')",
    kind: "date",
};
pub const BY_AMOUNT: Key = Key {
    name: "gross",
    expression: "t.gross::numeric",
    kind: "numeric",
};

pub async fn page(
    snapshot: &mut Snapshot,
    filter: &Filter,
    cut: &Cut,
) -> Result<Vec<(Row, Place)>, ProjectionError> {
    let mut statement = cut.begin("read.invoice_list");
    matching(&mut statement, snapshot, filter);
    cut.finish(&mut statement);
    let found = statement
        .build_query_as()
        .fetch_all(&mut *snapshot.transaction)
        .await
        .map_err(ProjectionError::during("list invoices"))?;
    Ok(placed(found))
}

pub async fn count(snapshot: &mut Snapshot, filter: &Filter) -> Result<i64, ProjectionError> {
    let mut statement = QueryBuilder::new("SELECT count(*) FROM read.invoice_list t WHERE ");
    matching(&mut statement, snapshot, filter);
    statement
        .build_query_scalar()
        .fetch_one(&mut *snapshot.transaction)
        .await
        .map_err(ProjectionError::during("count invoices"))
}

fn matching(statement: &mut Statement<'_>, snapshot: &Snapshot, filter: &Filter) {
    in_reach(statement, snapshot);
    for (column, id) in [("t.client", filter.client), ("t.contract", filter.contract)] {
        if let Some(id) = id {
            statement.push(format_args!(" AND {column} = ")).push_bind(id);
        }
    }
    let words = [
        ("t.kind", &filter.kind),
        ("t.stage", &filter.stage),
        ("t.number", &filter.number),
    ];
    for (column, word) in words {
        if let Some(word) = word {
            statement.push(format_args!(" AND {column} = "));
            statement.push_bind(word.clone());
        }
    }
    let days = [
        ("t.due_on <", filter.late_on),
        ("t.issued_on >=", filter.issued_from),
        ("t.issued_on <=", filter.issued_until),
    ];
    for (comparison, day) in days {
        if let Some(day) = day {
            statement.push(format_args!(" AND {comparison} "));
            statement.push_bind(day.0.to_sqlx());
        }
    }
    if filter.late_on.is_some() {
        statement.push(" AND t.stage IN ('validated', 'sent', 'partially_paid') AND t.balance::numeric > 0");
    }
}

pub async fn by_ids(snapshot: &mut Snapshot, ids: &[Uuid]) -> Result<Vec<Row>, ProjectionError> {
    let mut statement = QueryBuilder::new("SELECT t.* FROM read.invoice_list t WHERE ");
    in_reach(&mut statement, snapshot);
    statement.push(" AND t.id = ANY(").push_bind(ids).push(")");
    let rows: Vec<Kept<_>> = statement
        .build_query_as()
        .fetch_all(&mut *snapshot.transaction)
        .await
        .map_err(ProjectionError::during("read invoices"))?;
    Ok(kept(rows))
}
