//! `balance(asOf, knownAt)`: by date of work, from what was recorded until a moment; of several banks at once.

use crate::runtime::{ProjectionError, Snapshot};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use kernel::Day;
use std::collections::HashMap;
use uuid::Uuid;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct BalanceAt {
    /// The sum of the movements that take effect by that day.
    pub balance: i64,
    /// What work on that day could use.
    pub usable: i64,
    pub awaiting_payment: i64,
    pub overdrawn: i64,
}

#[derive(sqlx::FromRow)]
struct OfBank {
    bank: Uuid,
    #[sqlx(flatten)]
    balance: BalanceAt,
}

/// A bank without a movement until then is left out.
pub async fn balances_at(
    snapshot: &mut Snapshot,
    banks: &[Uuid],
    as_of: Day,
    known_at: Timestamp,
) -> Result<HashMap<Uuid, BalanceAt>, ProjectionError> {
    let rows: Vec<OfBank> = sqlx::query_as(
        "WITH lines AS MATERIALIZED ( \
             SELECT bank, lot, sum(minutes)::bigint AS minutes FROM read.hour_bank_statement \
             WHERE tenant = $1 AND bank = ANY($3) AND day <= $4 AND recorded_at <= $5 GROUP BY bank, lot), \
           open AS ( \
             SELECT l.*, greatest(l.minutes, 0) AS left_over, \
                    t.id IS NOT NULL AND (NOT t.once_paid OR coalesce(t.paid_at <= $5, false)) AS usable, \
                    t.once_paid AND NOT coalesce(t.paid_at <= $5, false) AS awaits \
             FROM lines l LEFT JOIN read.hour_bank_lots t ON t.tenant = $1 AND t.id = l.lot \
                 AND t.first_day <= $4 AND (t.last_day IS NULL OR t.last_day >= $4)) \
         SELECT bank, sum(minutes)::bigint AS balance, \
                coalesce(sum(left_over) FILTER (WHERE usable), 0)::bigint AS usable, \
                coalesce(sum(left_over) FILTER (WHERE awaits), 0)::bigint AS awaiting_payment, \
                coalesce(-sum(minutes) FILTER (WHERE lot IS NULL), 0)::bigint AS overdrawn \
         FROM open WHERE $2::uuid[] IS NULL OR EXISTS (SELECT FROM read.hour_bank_balance b \
             WHERE b.tenant = $1 AND b.id = open.bank AND (b.client = ANY($2) OR b.shared_with && $2)) \
         GROUP BY bank",
    )
    .bind(snapshot.scope.tenant.0)
    .bind(snapshot.clients())
    .bind(banks)
    .bind(as_of.0.to_sqlx())
    .bind(known_at.to_sqlx())
    .fetch_all(&mut *snapshot.transaction)
    .await
    .map_err(ProjectionError::during("read balances of two dates"))?;
    Ok(rows.into_iter().map(|row| (row.bank, row.balance)).collect())
}
