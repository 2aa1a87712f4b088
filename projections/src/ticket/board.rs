//! What needs somebody now, counted; and who has how much of it? TK8, TK6.
//!
//! Both look at tickets that are pending and at no others, so that they cost what is open and not what ever was.

use super::list::Filter;
use crate::{
    reading::marks::{beside_marks_of, is_unread_beside},
    runtime::{ProjectionError, Snapshot, read_row},
};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use serde::Deserialize;
use sqlx::{Postgres, QueryBuilder};
use uuid::Uuid;

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Board {
    pub pending: i64,
    pub unassigned: i64,
    pub mine: i64,
    pub late: i64,
    /// Near their end and not over.
    pub near: i64,
    pub critical: i64,
    pub unanswered: i64,
    pub waiting_client: i64,
    pub unread: i64,
}

/// One person's share.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Load {
    pub account: Uuid,
    pub pending: i64,
    pub late: i64,
    pub near: i64,
    pub critical: i64,
    pub next_due: Option<Timestamp>,
}

/// Who looks, and when.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    pub reader: Uuid,
    pub of_the_team: bool,
    pub now: Timestamp,
}

/// Of the tickets of a client, of a team, or of all that the reader sees.
pub async fn board(
    snapshot: &mut Snapshot,
    client: Option<Uuid>,
    team: Option<Uuid>,
    look: Look,
) -> Result<Board, ProjectionError> {
    let mut statement = QueryBuilder::new("SELECT to_json(q)::text FROM (SELECT count(*) AS pending, ");
    statement
        .push("count(*) FILTER (WHERE t.account IS NULL) AS unassigned, count(*) FILTER (WHERE t.account = ");
    statement.push_bind(look.reader).push(") AS mine, ");
    deadlines(&mut statement, look.now);
    statement.push(format_args!(
        ", count(*) FILTER (WHERE {}) AS unanswered, count(*) FILTER (WHERE t.status = 'waiting_client') AS waiting_client, \
         count(*) FILTER (WHERE ",
        Filter::UNANSWERED
    ));
    is_unread_beside(&mut statement, look.reader, look.of_the_team);
    statement.push(") AS unread FROM read.ticket_list t");
    beside_marks_of(&mut statement, snapshot, look.reader);
    statement.push(" WHERE ");
    pending(&mut statement, snapshot, client, team);
    statement.push(") q");
    let row: String = statement
        .build_query_scalar()
        .fetch_one(&mut *snapshot.transaction)
        .await
        .map_err(ProjectionError::during("count what is pending"))?;
    read_row(&row)
}

/// Of everybody who has something, whose next deadline comes first.
pub async fn loads(
    snapshot: &mut Snapshot,
    team: Option<Uuid>,
    now: Timestamp,
) -> Result<Vec<Load>, ProjectionError> {
    let mut statement = QueryBuilder::new(
        "SELECT to_json(q)::text FROM (SELECT t.account, count(*) AS pending, min(t.next_due) AS next_due, ",
    );
    deadlines(&mut statement, now);
    statement.push(" FROM read.ticket_list t WHERE t.account IS NOT NULL AND ");
    pending(&mut statement, snapshot, None, team);
    statement.push(" GROUP BY t.account ORDER BY min(t.next_due) NULLS LAST, t.account) q");
    let rows: Vec<String> = statement
        .build_query_scalar()
        .fetch_all(&mut *snapshot.transaction)
        .await
        .map_err(ProjectionError::during("read who has how much"))?;
    rows.iter().map(|row| read_row(row)).collect()
}

fn deadlines(statement: &mut QueryBuilder<'_, Postgres>, now: Timestamp) {
    statement
        .push("count(*) FILTER (WHERE t.next_due <= ")
        .push_bind(now.to_sqlx());
    statement
        .push(") AS late, count(*) FILTER (WHERE t.next_near <= ")
        .push_bind(now.to_sqlx());
    statement.push(" AND t.next_due > ").push_bind(now.to_sqlx());
    statement.push(") AS near, count(*) FILTER (WHERE t.priority = 'critical') AS critical");
}

fn pending(
    statement: &mut QueryBuilder<'_, Postgres>,
    snapshot: &Snapshot,
    client: Option<Uuid>,
    team: Option<Uuid>,
) {
    statement.push("t.pending AND t.merged_into IS NULL AND t.tenant = ");
    statement.push_bind(snapshot.scope.tenant.0);
    if let Some(clients) = snapshot.clients() {
        statement
            .push(" AND t.client = ANY(")
            .push_bind(clients)
            .push(")");
    }
    for (column, id) in [("t.client", client), ("t.team", team)] {
        if let Some(id) = id {
            statement.push(format_args!(" AND {column} = ")).push_bind(id);
        }
    }
}
