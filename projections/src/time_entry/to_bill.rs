//! What is ready to be invoiced, company by company? TK9: time outside any contract, and what a bank did not have,
//! once it is validated and while no invoice bills it.

use super::condition::{TO_BILL, in_days, in_reach};
use crate::runtime::{ProjectionError, Snapshot, read_row};
use kernel::Day;
use rust_decimal::Decimal;
use serde::Deserialize;
use sqlx::QueryBuilder;
use uuid::Uuid;

/// Of one company, in one currency.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct ToBill {
    pub client: Uuid,
    pub entries: i64,
    pub billable: i64,
    pub amount: Decimal,
    pub currency: String,
    pub first_day: Day,
    pub last_day: Day,
}

/// The largest amounts first.
pub async fn to_bill(
    snapshot: &mut Snapshot,
    from: Option<Day>,
    until: Option<Day>,
) -> Result<Vec<ToBill>, ProjectionError> {
    let mut statement = QueryBuilder::new(
        "SELECT to_json(q)::text FROM (SELECT t.client, count(*) AS entries, sum(t.billable)::bigint AS billable, sum(t.price::numeric)::text AS amount, \
         t.currency, min(t.date_of_work) AS first_day, max(t.date_of_work) AS last_day \
         FROM read.time_entry_list t WHERE ",
    );
    in_reach(&mut statement, snapshot);
    statement.push(format_args!(" AND {TO_BILL}"));
    in_days(&mut statement, from, until);
    statement.push(" GROUP BY t.client, t.currency ORDER BY sum(t.price::numeric) DESC, t.client) q");
    let rows: Vec<String> = statement
        .build_query_scalar()
        .fetch_all(&mut *snapshot.transaction)
        .await
        .map_err(ProjectionError::during("read what is to be billed"))?;
    rows.iter().map(|text| read_row(text)).collect()
}
