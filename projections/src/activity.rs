//! What was done for a company, how long it took, and what remains? HB4.
//!
//! Everything in it is what a client may see of its own: work that was validated, and no note of the team.

use crate::runtime::{ProjectionError, Snapshot};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use kernel::Day;
use uuid::Uuid;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    pub client: Uuid,
    /// Days of work and of movements, both included.
    pub from: Day,
    pub until: Day,
}

/// Work that was validated.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Work {
    pub day: jiff_sqlx::Date,
    pub number: Option<i64>,
    pub subject: Option<String>,
    /// Who did it; none once they were forgotten.
    pub by: Option<String>,
    pub note: Option<String>,
    pub worked: i64,
    pub from_bank: i64,
    pub billable: i64,
}

/// One bank that the company may use. `before`, what moved and `after` meet.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Bank {
    pub bank: Uuid,
    pub name: Option<String>,
    pub before: i64,
    pub credited: i64,
    /// Debits and what was taken back of them.
    pub debited: i64,
    /// Corrections, refunds, expiries.
    pub otherwise: i64,
    pub after: i64,
}

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Ticket {
    pub number: i64,
    pub subject: Option<String>,
    pub opened_at: jiff_sqlx::Timestamp,
    pub resolved_at: Option<jiff_sqlx::Timestamp>,
}

/// What it is called; none where there is no such company, or not for this reader.
pub async fn company(snapshot: &mut Snapshot, client: Uuid) -> Result<Option<String>, ProjectionError> {
    if !snapshot.covers(&[client]) {
        return Ok(None);
    }
    sqlx::query_scalar("SELECT name FROM read.client_directory WHERE tenant = $1 AND id = $2")
        .bind(snapshot.scope.tenant.0)
        .bind(client)
        .fetch_optional(&mut *snapshot.transaction)
        .await
        .map_err(ProjectionError::during("look for a company"))
}

/// A piece of work, whichever period it is of.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Done {
    pub entry: Uuid,
    #[sqlx(flatten)]
    pub work: Work,
}

const WORK: &str = "t.date_of_work AS day, k.number, k.subject, a.name AS by, t.note, t.worked, \
    coalesce(t.from_bank, 0) AS from_bank, coalesce(t.billable, 0) AS billable \
    FROM read.time_entry_list t \
        LEFT JOIN read.ticket_list k ON k.tenant = t.tenant AND k.id = t.ticket \
        LEFT JOIN read.account_list a ON a.tenant = t.tenant AND a.id = t.account \
    WHERE t.tenant = $1 AND ($2::uuid[] IS NULL OR t.client = ANY($2)) AND t.stage = 'validated'";

/// The work behind these entries; what is not validated, or another company's, is left out.
pub async fn done(snapshot: &mut Snapshot, entries: &[Uuid]) -> Result<Vec<Done>, ProjectionError> {
    sqlx::query_as(&format!("SELECT t.id AS entry, {WORK} AND t.id = ANY($3)"))
        .bind(snapshot.scope.tenant.0)
        .bind(snapshot.clients())
        .bind(entries)
        .fetch_all(&mut *snapshot.transaction)
        .await
        .map_err(ProjectionError::during("read the work behind movements"))
}

/// In the order in which it was done.
pub async fn work(snapshot: &mut Snapshot, asked: Asked) -> Result<Vec<Work>, ProjectionError> {
    sqlx::query_as(&format!(
        "SELECT {WORK} AND t.client = $3 AND t.date_of_work BETWEEN $4 AND $5 \
         ORDER BY t.date_of_work, t.begins, t.logged_at, t.id"
    ))
    .bind(snapshot.scope.tenant.0)
    .bind(snapshot.clients())
    .bind(asked.client)
    .bind(asked.from.0.to_sqlx())
    .bind(asked.until.0.to_sqlx())
    .fetch_all(&mut *snapshot.transaction)
    .await
    .map_err(ProjectionError::during("read the work of a report"))
}

/// In the order in which they were opened; one that was closed before and did not move is left out.
pub async fn banks(snapshot: &mut Snapshot, asked: Asked) -> Result<Vec<Bank>, ProjectionError> {
    sqlx::query_as(
        "SELECT b.id AS bank, c.name, m.before, m.credited, m.debited, m.after - m.before - m.credited - m.debited AS otherwise, m.after \
         FROM read.hour_bank_balance b LEFT JOIN read.contract_list c ON c.tenant = b.tenant AND c.id = b.contract \
             CROSS JOIN LATERAL ( \
                 SELECT coalesce(sum(s.minutes) FILTER (WHERE s.day < $4), 0)::bigint AS before, \
                        coalesce(sum(s.minutes) FILTER (WHERE s.day >= $4 AND s.kind = 'credit'), 0)::bigint AS credited, \
                        coalesce(sum(s.minutes) FILTER (WHERE s.day >= $4 AND s.kind IN ('debit', 'reversal')), 0)::bigint AS debited, \
                        coalesce(sum(s.minutes), 0)::bigint AS after, count(*) FILTER (WHERE s.day >= $4) AS moves \
                 FROM read.hour_bank_statement s WHERE s.tenant = b.tenant AND s.bank = b.id AND s.day <= $5) m \
         WHERE b.tenant = $1 AND (b.client = $3 OR $3 = ANY(b.shared_with)) \
             AND ($2::uuid[] IS NULL OR b.client = ANY($2) OR b.shared_with && $2) \
             AND (NOT b.closed OR m.before <> 0 OR m.moves > 0) \
         ORDER BY b.opened_at, b.id",
    )
    .bind(snapshot.scope.tenant.0)
    .bind(snapshot.clients())
    .bind(asked.client)
    .bind(asked.from.0.to_sqlx())
    .bind(asked.until.0.to_sqlx())
    .fetch_all(&mut *snapshot.transaction)
    .await
    .map_err(ProjectionError::during("read the banks of a report"))
}

/// Those that were opened between two instants, in that order.
pub async fn tickets(
    snapshot: &mut Snapshot,
    client: Uuid,
    (from, until): (Timestamp, Timestamp),
) -> Result<Vec<Ticket>, ProjectionError> {
    sqlx::query_as(
        "SELECT t.number, t.subject, t.opened_at, coalesce(t.resolved_at, t.closed_at) AS resolved_at FROM read.ticket_list t \
         WHERE t.tenant = $1 AND t.client = $3 AND ($2::uuid[] IS NULL OR t.client = ANY($2)) \
             AND t.merged_into IS NULL AND t.opened_at >= $4 AND t.opened_at < $5 ORDER BY t.opened_at, t.id",
    )
    .bind(snapshot.scope.tenant.0)
    .bind(snapshot.clients())
    .bind(client)
    .bind(from.to_sqlx())
    .bind(until.to_sqlx())
    .fetch_all(&mut *snapshot.transaction)
    .await
    .map_err(ProjectionError::during("read the tickets of a report"))
}
