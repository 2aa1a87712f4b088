//! The list of tickets: which ones, in which order, page by page. TK8.
//!
//! The condition is made of what is asked for and nothing else, so that the server plans each list for itself.

use super::Row;
use crate::{
    reading::marks::unread_by,
    runtime::{Cut, Kept, Key, Place, ProjectionError, Snapshot, kept, one_of, placed},
    ticket::search,
};
use domain::ticket::Status;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use sqlx::{Postgres, QueryBuilder};
use uuid::Uuid;

/// What a list shows; what is not said narrows nothing. Merged tickets are shown where they went on.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub client: Option<Uuid>,
    pub project: Option<Uuid>,
    pub contract: Option<Uuid>,
    pub machine: Option<Uuid>,
    pub statuses: Option<Vec<String>>,
    pub priorities: Option<Vec<String>>,
    pub kinds: Option<Vec<String>>,
    pub theme: Option<String>,
    pub account: Option<Uuid>,
    pub team: Option<Uuid>,
    /// Whether a person has it.
    pub assigned: Option<bool>,
    /// Whether somebody still has to do something.
    pub pending: Option<bool>,
    pub opened_from: Option<Timestamp>,
    /// Exclusive.
    pub opened_until: Option<Timestamp>,
    /// Whether the client said something since the team last did.
    pub unanswered: Option<bool>,
    /// Whether a clock that runs is over at that instant.
    pub late: Option<(bool, Timestamp)>,
    /// Whether one is near its end then, or over.
    pub near: Option<(bool, Timestamp)>,
    pub watched_by: Option<Uuid>,
    /// What this person has not read, and whether they are of the team.
    pub unread_by: Option<(Uuid, bool)>,
    /// As typed: words, beginnings of words, or a number.
    pub search: Option<String>,
}

pub const BY_OPENING: Key = Key {
    name: "opened_at",
    expression: "t.opened_at",
    kind: "timestamptz",
};
pub const BY_TOUCH: Key = Key {
    name: "touched_at",
    expression: "t.touched_at",
    kind: "timestamptz",
};
pub const BY_PRIORITY: Key = Key {
    name: "rank",
    expression: "t.rank",
    kind: "smallint",
};
pub const BY_NUMBER: Key = Key {
    name: "number",
    expression: "t.number",
    kind: "bigint",
};

/// What has no clock comes after everything that has one.
pub const BY_DUE: Key = Key {
    name: "next_due",
    expression: "coalesce(t.next_due, 'infinity')",
    kind: "timestamptz",
};

impl Filter {
    /// The client said something since the team last did.
    pub(in crate::ticket) const UNANSWERED: &str =
        "(t.pending AND (t.team_wrote_at IS NULL OR coalesce(t.client_wrote_at > t.team_wrote_at, false)))";
}

type Statement<'a> = QueryBuilder<'a, Postgres>;

pub async fn page(
    snapshot: &mut Snapshot,
    filter: &Filter,
    cut: &Cut,
) -> Result<Vec<(Row, Place)>, ProjectionError> {
    if let Some(typed) = &filter.search
        && let Some(found) = among_the_first(snapshot, filter, cut, typed).await?
    {
        return Ok(found);
    }
    let mut statement = cut.begin("read.ticket_list");
    matching(&mut statement, snapshot, filter);
    cut.finish(&mut statement);
    fetch(snapshot, statement).await
}

async fn fetch(
    snapshot: &mut Snapshot,
    mut statement: Statement<'_>,
) -> Result<Vec<(Row, Place)>, ProjectionError> {
    let found = statement
        .build_query_as()
        .fetch_all(&mut *snapshot.transaction)
        .await
        .map_err(ProjectionError::during("list tickets"))?;
    Ok(placed(found))
}

/// A word that many tickets speak of is on the first of them: then nobody has to know all that do, which are more each
/// year. None where they are too few for that.
async fn among_the_first(
    snapshot: &mut Snapshot,
    filter: &Filter,
    cut: &Cut,
    typed: &str,
) -> Result<Option<Vec<(Row, Place)>>, ProjectionError> {
    if cut.limit > FEW {
        return Ok(None);
    }
    for rows in [FEW, MANY] {
        let mut statement = cut.begin_within("read.ticket_list");
        narrowed(&mut statement, snapshot, filter);
        cut.then(&mut statement, rows);
        search::each_matching(&mut statement, snapshot, typed);
        cut.finish_within(&mut statement);
        let found = fetch(snapshot, statement).await?;
        let count = i64::try_from(found.len()).unwrap_or(i64::MAX);
        if count >= cut.limit || count_within(snapshot, filter, cut, rows).await? < rows {
            return Ok(Some(found));
        }
        if count * (MANY / FEW) < cut.limit {
            break;
        }
    }
    Ok(None)
}

async fn count_within(
    snapshot: &mut Snapshot,
    filter: &Filter,
    cut: &Cut,
    rows: i64,
) -> Result<i64, ProjectionError> {
    let mut statement = cut.begin_count_within("read.ticket_list");
    narrowed(&mut statement, snapshot, filter);
    cut.then(&mut statement, rows);
    statement
        .build_query_scalar()
        .fetch_one(&mut *snapshot.transaction)
        .await
        .map_err(ProjectionError::during("count the first tickets"))
}

/// So many are looked through before it is known how common a word is, and so many where it is common.
const FEW: i64 = 400;
const MANY: i64 = 4_000;

pub async fn count(snapshot: &mut Snapshot, filter: &Filter) -> Result<i64, ProjectionError> {
    let mut statement = QueryBuilder::new("SELECT count(*) FROM read.ticket_list t WHERE ");
    matching(&mut statement, snapshot, filter);
    statement
        .build_query_scalar()
        .fetch_one(&mut *snapshot.transaction)
        .await
        .map_err(ProjectionError::during("count tickets"))
}

fn matching(statement: &mut Statement<'_>, snapshot: &Snapshot, filter: &Filter) {
    narrowed(statement, snapshot, filter);
    if let Some(typed) = &filter.search {
        search::matching(statement, snapshot, typed);
    }
}

/// By everything but what was typed.
fn narrowed(statement: &mut Statement<'_>, snapshot: &Snapshot, filter: &Filter) {
    statement.push("t.tenant = ").push_bind(snapshot.scope.tenant.0);
    statement.push(" AND t.merged_into IS NULL");
    if let Some(clients) = snapshot.clients() {
        statement
            .push(" AND t.client = ANY(")
            .push_bind(clients)
            .push(")");
    }
    of_things(statement, filter);
    of_words(statement, filter);
    of_hands(statement, filter);
    of_reading(statement, filter);
    of_days(statement, filter);
}

fn is_pending(status: &str) -> bool {
    let read = serde_json::from_value::<Status>(status.into());
    read.is_ok_and(Status::is_pending)
}

fn of_things(statement: &mut Statement<'_>, filter: &Filter) {
    let things = [
        ("t.client", filter.client),
        ("t.project", filter.project),
        ("t.contract", filter.contract),
        ("t.machine", filter.machine),
        ("t.account", filter.account),
        ("t.team", filter.team),
    ];
    for (column, id) in things {
        if let Some(id) = id {
            statement.push(format_args!(" AND {column} = ")).push_bind(id);
        }
    }
}

fn of_words(statement: &mut Statement<'_>, filter: &Filter) {
    let words = [
        ("t.status", &filter.statuses),
        ("t.priority", &filter.priorities),
        ("t.kind", &filter.kinds),
    ];
    for (column, words) in words {
        match words.as_deref() {
            // The server walks an index in order for one word, and not for a list of one.
            Some([word]) => {
                statement.push(format_args!(" AND {column} = "));
                statement.push_bind(word.clone());
            }
            Some(words) => {
                statement.push(format_args!(" AND {column} = ANY("));
                statement.push_bind(words.to_vec()).push(")");
            }
            None => {}
        }
    }
    // Implied, and said for the indexes that keep those alone.
    if filter
        .statuses
        .as_ref()
        .is_some_and(|words| words.iter().all(|word| is_pending(word)))
    {
        statement.push(" AND t.pending");
    }
    if let Some(theme) = &filter.theme {
        statement.push(" AND t.theme = ").push_bind(theme.clone());
    }
}

fn of_hands(statement: &mut Statement<'_>, filter: &Filter) {
    let whether = |yes, what: &str| match yes {
        true => format!(" AND {what}"),
        false => format!(" AND NOT {what}"),
    };
    let hands = [
        (filter.assigned, "(t.account IS NOT NULL)"),
        (filter.pending, "t.pending"),
        (filter.unanswered, Filter::UNANSWERED),
    ];
    for (yes, what) in hands {
        if let Some(yes) = yes {
            statement.push(whether(yes, what));
        }
    }
    for (asked, column) in [(filter.late, "t.next_due"), (filter.near, "t.next_near")] {
        if let Some((yes, now)) = asked {
            statement.push(whether(yes, "(t.pending AND coalesce("));
            statement.push(format_args!("{column} <= "));
            statement.push_bind(now.to_sqlx()).push(", false))");
        }
    }
    if let Some(watcher) = filter.watched_by {
        statement.push(" AND t.watchers @> ARRAY[");
        statement.push_bind(watcher).push("]::uuid[]");
    }
}

fn of_reading(statement: &mut Statement<'_>, filter: &Filter) {
    if let Some((reader, of_the_team)) = filter.unread_by {
        unread_by(statement, reader, of_the_team);
    }
}

fn of_days(statement: &mut Statement<'_>, filter: &Filter) {
    if let Some(from) = filter.opened_from {
        statement.push(" AND t.opened_at >= ").push_bind(from.to_sqlx());
    }
    if let Some(until) = filter.opened_until {
        statement.push(" AND t.opened_at < ").push_bind(until.to_sqlx());
    }
}

/// Merged ones too.
pub async fn by_ids(snapshot: &mut Snapshot, ids: &[Uuid]) -> Result<Vec<Row>, ProjectionError> {
    where_any(snapshot, "id", ids).await
}

/// The one that people call by this number.
pub async fn by_number(snapshot: &mut Snapshot, number: i64) -> Result<Option<Uuid>, ProjectionError> {
    sqlx::query_scalar(
        "SELECT id FROM read.ticket_list WHERE tenant = $1 AND ($2::uuid[] IS NULL OR client = ANY($2)) AND number = $3",
    )
    .bind(snapshot.scope.tenant.0)
    .bind(snapshot.clients())
    .bind(number)
    .fetch_optional(&mut *snapshot.transaction)
    .await
    .map_err(ProjectionError::during("look for a ticket by its number"))
}

/// What went on in these.
pub async fn merged_into(snapshot: &mut Snapshot, ids: &[Uuid]) -> Result<Vec<Row>, ProjectionError> {
    where_any(snapshot, "merged_into", ids).await
}

/// What continues these, which are closed.
pub async fn following(snapshot: &mut Snapshot, ids: &[Uuid]) -> Result<Vec<Row>, ProjectionError> {
    where_any(snapshot, "follows", ids).await
}

async fn where_any(
    snapshot: &mut Snapshot,
    column: &'static str,
    ids: &[Uuid],
) -> Result<Vec<Row>, ProjectionError> {
    let rows: Vec<Kept<_>> = sqlx::query_as(&format!(
        "SELECT t.* FROM read.ticket_list t \
         WHERE tenant = $1 AND ($2::uuid[] IS NULL OR client = ANY($2)) AND {} \
         ORDER BY opened_at, id",
        one_of(column, 3, ids)
    ))
    .bind(snapshot.scope.tenant.0)
    .bind(snapshot.clients())
    .bind(ids)
    .fetch_all(&mut *snapshot.transaction)
    .await
    .map_err(ProjectionError::during("read tickets"))?;
    Ok(kept(rows))
}
