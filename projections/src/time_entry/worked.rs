//! What was done for a company, entry by entry, as other terms would count it? BI6.

use crate::runtime::{ProjectionError, Snapshot, read_row};
use jiff_sqlx::ToSqlx;
use kernel::{Day, Level, TimeClass};
use serde::Deserialize;
use uuid::Uuid;

/// Work that was validated.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Worked {
    pub day: Day,
    pub worked: i64,
    pub class: TimeClass,
    /// Of the person, as it is now.
    pub level: Option<Level>,
}

/// In the order of the days, both included; none where the company is not for this reader.
pub async fn worked(
    snapshot: &mut Snapshot,
    client: Uuid,
    (from, until): (Day, Day),
) -> Result<Vec<Worked>, ProjectionError> {
    if !snapshot.covers(&[client]) {
        return Ok(vec![]);
    }
    let rows: Vec<String> = sqlx::query_scalar(
        "SELECT to_json(q)::text FROM (SELECT e.date_of_work AS day, e.worked, e.class, a.level \
         FROM read.time_entry_list e LEFT JOIN read.account_list a ON a.tenant = e.tenant AND a.id = e.account \
         WHERE e.tenant = $1 AND e.client = $2 AND e.stage = 'validated' AND e.date_of_work BETWEEN $3 AND $4 \
         ORDER BY e.date_of_work, e.id) q",
    )
    .bind(snapshot.scope.tenant.0)
    .bind(client)
    .bind(from.0.to_sqlx())
    .bind(until.0.to_sqlx())
    .fetch_all(&mut *snapshot.transaction)
    .await
    .map_err(ProjectionError::during("read work that was validated"))?;
    rows.iter().map(|text| read_row(text)).collect()
}
