//! Who owes how much, and since when? By company and currency, by how late it is on a day. BI6.

use super::condition::in_reach;
use crate::runtime::{ProjectionError, Snapshot, read_row};
use jiff_sqlx::ToSqlx;
use kernel::Day;
use rust_decimal::Decimal;
use serde::Deserialize;
use sqlx::QueryBuilder;
use uuid::Uuid;

/// Of one company, in one currency.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Ageing {
    pub client: Uuid,
    pub currency: String,
    pub invoices: i64,
    pub not_due: Decimal,
    /// 1 to 30 days late, and so on.
    pub thirty: Decimal,
    pub sixty: Decimal,
    pub ninety: Decimal,
    pub older: Decimal,
    pub total: Decimal,
    /// Of the total.
    pub disputed: Decimal,
}

/// The largest amounts first.
pub async fn ageing(snapshot: &mut Snapshot, on: Day) -> Result<Vec<Ageing>, ProjectionError> {
    let mut statement = QueryBuilder::new(
        "SELECT to_json(q)::text FROM (SELECT a.client, a.currency, count(*) AS invoices, \
         coalesce(sum(a.owed) FILTER (WHERE a.late <= 0), 0)::text AS not_due, \
         coalesce(sum(a.owed) FILTER (WHERE a.late BETWEEN 1 AND 30), 0)::text AS thirty, \
         coalesce(sum(a.owed) FILTER (WHERE a.late BETWEEN 31 AND 60), 0)::text AS sixty, \
         coalesce(sum(a.owed) FILTER (WHERE a.late BETWEEN 61 AND 90), 0)::text AS ninety, \
         coalesce(sum(a.owed) FILTER (WHERE a.late > 90), 0)::text AS older, sum(a.owed)::text AS total, \
         coalesce(sum(a.owed) FILTER (WHERE a.disputed), 0)::text AS disputed \
         FROM (SELECT t.client, t.currency, t.disputed, t.balance::numeric AS owed, ",
    );
    statement.push_bind(on.0.to_sqlx());
    statement.push("::date - t.due_on AS late FROM read.invoice_list t WHERE ");
    in_reach(&mut statement, snapshot);
    statement.push(
        " AND t.number IS NOT NULL AND t.balance::numeric <> 0) a \
         GROUP BY a.client, a.currency ORDER BY sum(a.owed) DESC, a.client) q",
    );
    let rows: Vec<String> = statement
        .build_query_scalar()
        .fetch_all(&mut *snapshot.transaction)
        .await
        .map_err(ProjectionError::during("read what is owed"))?;
    rows.iter().map(|text| read_row(text)).collect()
}
