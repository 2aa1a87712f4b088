//! Sums on disk.

use super::{
    chart::{Chart, Point, Table},
    fold::{HOUR, MINUTE, Sum, Sums, add, word},
};
use agent_protocol::MachineId;
use jiff::{ToSpan, civil::Date, tz::TimeZone};
use jiff_sqlx::{Timestamp as At, ToSqlx};
use journal::{Journal, JournalError, Transaction};
use kernel::TenantId;
use sqlx::PgConnection;
use std::{
    collections::BTreeSet,
    sync::{Arc, Mutex, PoisonError},
};
use uuid::Uuid;

/// Days that sums of minutes are kept, and of hours.
pub const MINUTES_KEPT: i32 = 30;
pub const HOURS_KEPT: i32 = 730;
const SAMPLES_AT_ONCE: usize = 1_000;

#[derive(Clone)]
pub struct Summaries {
    journal: Journal,
    /// Today, and the days for which there are partitions.
    prepared: Arc<Mutex<(Option<Date>, BTreeSet<Date>)>>,
}

impl Summaries {
    pub fn new(journal: Journal) -> Summaries {
        Summaries {
            journal,
            prepared: Arc::default(),
        }
    }

    pub(super) async fn behind(&self) -> Result<Vec<(TenantId, MachineId)>, JournalError> {
        let found: Vec<(Uuid, Uuid)> = sqlx::query_as(
            "SELECT tenant, machine FROM machine.marks m LEFT JOIN machine.summed s USING (tenant, machine) \
             WHERE m.sequence > coalesce(s.sequence, 0)",
        )
        .fetch_all(&self.journal.pools.follower)
        .await
        .map_err(JournalError::during("look for samples to sum up"))?;
        let typed = |(tenant, machine)| (TenantId(tenant), MachineId(machine));
        Ok(found.into_iter().map(typed).collect())
    }

    /// Whether there is more.
    pub(super) async fn sum_up(&self, tenant: TenantId, machine: MachineId) -> Result<bool, JournalError> {
        let during = || JournalError::during("sum up what a machine measured");
        let of = (tenant, machine);
        let Some((mut transaction, behind, mark)) = self.begin(of).await.map_err(during())? else {
            return Ok(false);
        };
        let samples = samples(&mut transaction, of, (behind, mark))
            .await
            .map_err(during())?;
        let is_full = samples.len() == SAMPLES_AT_ONCE;
        let last = samples.last().filter(|_| is_full);
        let until = last.map_or(mark, |(number, _, _)| *number);
        let today = self.journal.clock.now().to_zoned(TimeZone::UTC).date();
        let folded = Folded::of(&samples, today);
        let made = self
            .prepare(&mut transaction, today, &folded.days)
            .await
            .map_err(during())?;
        write(&mut transaction, of, "minutes", &folded.minutes)
            .await
            .map_err(during())?;
        write(&mut transaction, of, "hours", &folded.hours)
            .await
            .map_err(during())?;
        go_on(&mut transaction, of, until).await.map_err(during())?;
        transaction.commit().await.map_err(during())?;
        if made {
            self.note(today, folded.days);
        }
        Ok(is_full)
    }

    /// Up to where it was summed up, and up to where records are here; none while somebody else does it.
    async fn begin(
        &self,
        (tenant, machine): (TenantId, MachineId),
    ) -> Result<Option<(Transaction, i64, i64)>, sqlx::Error> {
        let pool = &self.journal.pools.follower;
        sqlx::query(
            "INSERT INTO machine.summed (tenant, machine, sequence) VALUES ($1, $2, 0) ON CONFLICT DO NOTHING",
        )
        .bind(tenant.0)
        .bind(machine.0)
        .execute(pool)
        .await?;
        let mut transaction = Transaction::begin(pool, "BEGIN").await?;
        let position: Option<(i64, i64)> = sqlx::query_as(
            "SELECT s.sequence, m.sequence FROM machine.summed s JOIN machine.marks m USING (tenant, machine) \
             WHERE tenant = $1 AND machine = $2 FOR UPDATE OF s SKIP LOCKED",
        )
        .bind(tenant.0)
        .bind(machine.0)
        .fetch_optional(&mut *transaction)
        .await?;
        Ok(position.map(|(behind, mark)| (transaction, behind, mark)))
    }

    fn note(&self, today: Date, mut days: BTreeSet<Date>) {
        let mut prepared = self.prepared.lock().unwrap_or_else(PoisonError::into_inner);
        if prepared.0 != Some(today) {
            *prepared = (Some(today), BTreeSet::new());
        }
        prepared.1.append(&mut days);
    }

    /// Partitions for those days, in the transaction that needs them.
    async fn prepare(
        &self,
        connection: &mut PgConnection,
        today: Date,
        days: &BTreeSet<Date>,
    ) -> Result<bool, sqlx::Error> {
        {
            let known = self.prepared.lock().unwrap_or_else(PoisonError::into_inner);
            if known.0 == Some(today) && days.is_subset(&known.1) {
                return Ok(false);
            }
        }
        let texts: Vec<String> = days.iter().map(Date::to_string).collect();
        sqlx::query("SELECT machine.keep_summaries($1::text[]::date[], $2::text::date, $3::text::date)")
            .bind(texts)
            .bind(before(today, MINUTES_KEPT).to_string())
            .bind(before(today, HOURS_KEPT).to_string())
            .execute(connection)
            .await?;
        Ok(true)
    }

    /// The oldest first; where nothing was measured there is no point.
    pub async fn points(
        &self,
        tenant: TenantId,
        machine: MachineId,
        chart: &Chart,
    ) -> Result<Vec<Point>, JournalError> {
        let table = match chart.table {
            Table::Minutes => "minutes",
            Table::Hours => "hours",
        };
        let found: Vec<(At, i64, i64, i64, i64)> = sqlx::query_as(&format!(
            "SELECT date_bin(make_interval(mins => $7), at, $5) AS slot, min(lowest), max(highest), \
             round(sum(total) / sum(count))::bigint, sum(count) \
             FROM machine.{table} WHERE tenant = $1 AND machine = $2 AND measure = $3 AND named = $4 \
             AND at >= $5 AND at < $6 GROUP BY slot ORDER BY slot"
        ))
        .bind(tenant.0)
        .bind(machine.0)
        .bind(word(chart.measure))
        .bind(&chart.named)
        .bind(chart.from.to_sqlx())
        .bind(chart.until.to_sqlx())
        .bind(chart.step_minutes)
        .fetch_all(&self.journal.pools.follower)
        .await
        .map_err(JournalError::during("read what a machine measured"))?;
        let point = |(at, lowest, highest, mean, count): (At, i64, i64, i64, i64)| Point {
            at: at.to_jiff(),
            lowest,
            highest,
            mean,
            count,
        };
        Ok(found.into_iter().map(point).collect())
    }
}

struct Folded {
    minutes: Sums,
    hours: Sums,
    days: BTreeSet<Date>,
}

impl Folded {
    /// What is too old for a table is not written there.
    fn of(samples: &[(i64, At, String)], today: Date) -> Folded {
        let mut folded = Folded {
            minutes: Sums::new(),
            hours: Sums::new(),
            days: BTreeSet::new(),
        };
        for (_, at, body) in samples {
            let at = at.to_jiff();
            let day = at.to_zoned(TimeZone::UTC).date();
            if day >= before(today, MINUTES_KEPT) {
                add(&mut folded.minutes, at, body, MINUTE);
            }
            if day >= before(today, HOURS_KEPT) {
                add(&mut folded.hours, at, body, HOUR);
                folded.days.insert(day);
            }
        }
        folded
    }
}

async fn go_on(
    connection: &mut PgConnection,
    (tenant, machine): (TenantId, MachineId),
    until: i64,
) -> Result<(), sqlx::Error> {
    sqlx::query("UPDATE machine.summed SET sequence = $3 WHERE tenant = $1 AND machine = $2")
        .bind(tenant.0)
        .bind(machine.0)
        .bind(until)
        .execute(connection)
        .await
        .map(drop)
}

/// The oldest day that is kept.
fn before(today: Date, days: i32) -> Date {
    today.saturating_sub(days.days())
}

async fn samples(
    connection: &mut PgConnection,
    (tenant, machine): (TenantId, MachineId),
    (behind, mark): (i64, i64),
) -> Result<Vec<(i64, At, String)>, sqlx::Error> {
    sqlx::query_as(
        "SELECT sequence, least(taken_at, received_at), body::text FROM machine.records \
         WHERE tenant = $1 AND machine = $2 AND sequence > $3 AND sequence <= $4 AND kind = 'sample' \
         ORDER BY sequence LIMIT $5",
    )
    .bind(tenant.0)
    .bind(machine.0)
    .bind(behind)
    .bind(mark)
    .bind(i64::try_from(SAMPLES_AT_ONCE).unwrap_or(i64::MAX))
    .fetch_all(connection)
    .await
}

async fn write(
    connection: &mut PgConnection,
    (tenant, machine): (TenantId, MachineId),
    table: &str,
    sums: &Sums,
) -> Result<(), sqlx::Error> {
    let column = |of: fn(&Sum) -> i64| sums.values().map(of).collect::<Vec<i64>>();
    sqlx::query(&format!(
        "INSERT INTO machine.{table} AS t (tenant, machine, measure, named, at, lowest, highest, total, count) \
         SELECT $1, $2, s.measure, s.named, to_timestamp(s.at), s.lowest, s.highest, s.total, s.count::integer \
         FROM unnest($3::text[], $4::text[], $5::bigint[], $6::bigint[], $7::bigint[], $8::bigint[], $9::bigint[]) \
         AS s(measure, named, at, lowest, highest, total, count) \
         ON CONFLICT (tenant, machine, measure, named, at) DO UPDATE SET lowest = least(t.lowest, excluded.lowest), \
         highest = greatest(t.highest, excluded.highest), total = t.total + excluded.total, count = t.count + excluded.count"
    ))
    .bind(tenant.0)
    .bind(machine.0)
    .bind(sums.keys().map(|(measure, _, _)| word(*measure)).collect::<Vec<&str>>())
    .bind(sums.keys().map(|(_, named, _)| named.as_str()).collect::<Vec<&str>>())
    .bind(sums.keys().map(|(_, _, at)| *at).collect::<Vec<i64>>())
    .bind(column(|sum| sum.lowest))
    .bind(column(|sum| sum.highest))
    .bind(column(|sum| sum.total))
    .bind(column(|sum| i64::from(sum.count)))
    .execute(connection)
    .await
    .map(drop)
}
