//! Who worked how much on which day, and how much of it was validated? TM2.

use super::condition::{in_days, in_reach};
use crate::runtime::{ProjectionError, Snapshot, read_row};
use kernel::Day;
use serde::Deserialize;
use sqlx::QueryBuilder;
use uuid::Uuid;

/// One day of one person. Discarded entries count for nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct SheetDay {
    pub account: Uuid,
    pub day: Day,
    pub entries: i64,
    pub worked: i64,
    pub validated: i64,
    pub billable: i64,
}

/// Person by person, day by day.
pub async fn sheet(
    snapshot: &mut Snapshot,
    account: Option<Uuid>,
    from: Day,
    until: Day,
) -> Result<Vec<SheetDay>, ProjectionError> {
    let mut statement = QueryBuilder::new(
        "SELECT to_json(q)::text FROM (SELECT t.account, t.date_of_work AS day, count(*) AS entries, sum(t.worked)::bigint AS worked, \
         coalesce(sum(t.worked) FILTER (WHERE t.stage = 'validated'), 0)::bigint AS validated, \
         coalesce(sum(t.billable), 0)::bigint AS billable FROM read.time_entry_list t WHERE ",
    );
    in_reach(&mut statement, snapshot);
    statement.push(" AND t.stage <> 'discarded'");
    if let Some(account) = account {
        statement.push(" AND t.account = ").push_bind(account);
    }
    in_days(&mut statement, Some(from), Some(until));
    statement.push(" GROUP BY t.account, t.date_of_work ORDER BY t.account, t.date_of_work) q");
    let rows: Vec<String> = statement
        .build_query_scalar()
        .fetch_all(&mut *snapshot.transaction)
        .await
        .map_err(ProjectionError::during("read time sheets"))?;
    rows.iter().map(|text| read_row(text)).collect()
}
