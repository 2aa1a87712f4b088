//! How many tickets came in, and how many were resolved, over time? DA2, DA3.

use crate::runtime::{ProjectionError, Snapshot, read_row};
use jiff_sqlx::ToSqlx;
use kernel::{Day, Zone};
use serde::Deserialize;
use uuid::Uuid;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Step {
    Day,
    /// From Monday on.
    Week,
    Month,
}

#[derive(Clone, Debug)]
pub struct Asked {
    /// Both included, in the zone.
    pub from: Day,
    pub until: Day,
    pub step: Step,
    pub zone: Zone,
    pub client: Option<Uuid>,
    pub team: Option<Uuid>,
}

/// Of one step; what lies before `from` and after `until` is not counted.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Flow {
    pub first: Day,
    pub opened: i64,
    /// Of these, those with a clock that was over before what it waited for.
    pub late: i64,
    /// And not reopened since.
    pub resolved: i64,
}

impl Step {
    fn word(self) -> &'static str {
        match self {
            Step::Day => "day",
            Step::Week => "week",
            Step::Month => "month",
        }
    }
}

/// Every step of the span, those without any ticket too.
pub async fn flow(snapshot: &mut Snapshot, asked: &Asked) -> Result<Vec<Flow>, ProjectionError> {
    let tickets = |column: &str, counted: &str| {
        format!(
            "SELECT date_trunc($2, t.{column} AT TIME ZONE $3)::date AS first, {counted} FROM read.ticket_list t \
             WHERE t.tenant = $1 AND t.merged_into IS NULL AND t.{column} >= $4::date::timestamp AT TIME ZONE $3 \
               AND t.{column} < ($5::date + 1)::timestamp AT TIME ZONE $3 \
               AND ($6::uuid[] IS NULL OR t.client = ANY($6)) AND ($7::uuid IS NULL OR t.client = $7) \
               AND ($8::uuid IS NULL OR t.team = $8) GROUP BY 1"
        )
    };
    let opened = tickets(
        "opened_at",
        "count(*) AS opened, count(*) FILTER (WHERE t.missed) AS late",
    );
    let resolved = tickets("resolved_at", "count(*) AS resolved");
    let rows: Vec<String> = sqlx::query_scalar(&format!(
        "SELECT to_json(q)::text FROM (\
             SELECT step::date AS first, coalesce(o.opened, 0) AS opened, coalesce(o.late, 0) AS late, \
                    coalesce(r.resolved, 0) AS resolved \
             FROM generate_series(date_trunc($2, $4::timestamp), $5::timestamp, ('1 ' || $2)::interval) AS step \
             LEFT JOIN ({opened}) o ON o.first = step::date LEFT JOIN ({resolved}) r ON r.first = step::date \
             ORDER BY step) q"
    ))
    .bind(snapshot.scope.tenant.0)
    .bind(asked.step.word())
    .bind(asked.zone.name())
    .bind(asked.from.0.to_sqlx())
    .bind(asked.until.0.to_sqlx())
    .bind(snapshot.clients())
    .bind(asked.client)
    .bind(asked.team)
    .fetch_all(&mut *snapshot.transaction)
    .await
    .map_err(ProjectionError::during("count tickets over time"))?;
    rows.iter().map(|row| read_row(row)).collect()
}
