//! The lines of several banks at once, each bank's own page of them.

use super::Row;
use crate::runtime::{Kept, ProjectionError, Snapshot, asked_for, given, kept};
use jiff_sqlx::ToSqlx;
use kernel::Day;
use std::collections::HashMap;
use uuid::Uuid;

/// The event of the bank's history and the line of it that was shown last.
pub type Place = (i64, i16);

/// What a statement shows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Filter {
    /// One of these; none: whatever moved the hours.
    pub kinds: Option<Vec<String>>,
    pub lot: Option<Uuid>,
    /// Days of effect, both included.
    pub from: Option<Day>,
    pub until: Option<Day>,
}

/// One page, the same for each bank that is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Asked {
    pub filter: Filter,
    /// The order they were recorded in, or the other way round.
    pub newest_first: bool,
    pub after: Option<Place>,
    pub limit: i64,
}

impl Filter {
    pub fn matches(&self, row: &Row) -> bool {
        self.kinds.as_ref().is_none_or(|kinds| kinds.contains(&row.kind))
            && self.lot.is_none_or(|lot| row.lot == Some(lot))
            && self.from.is_none_or(|from| row.day >= from)
            && self.until.is_none_or(|until| row.day <= until)
    }
}

impl Asked {
    /// From the beginning, whatever moved the hours.
    pub fn first(limit: i64) -> Asked {
        Asked {
            filter: Filter::default(),
            newest_first: false,
            after: None,
            limit,
        }
    }

    /// The same page of lines that are at hand, oldest first, and how many there are over all pages.
    pub fn cut(&self, lines: Vec<Row>) -> (Vec<Row>, i64) {
        let mut matching: Vec<Row> = lines.into_iter().filter(|row| self.filter.matches(row)).collect();
        if self.newest_first {
            matching.reverse();
        }
        let total = i64::try_from(matching.len()).unwrap_or(i64::MAX);
        let beyond = |row: &Row| match (self.after, (row.sequence, row.line)) {
            (None, _) => true,
            (Some(after), place) if self.newest_first => place < after,
            (Some(after), place) => place > after,
        };
        let limit = usize::try_from(self.limit).unwrap_or_default();
        (matching.into_iter().filter(beyond).take(limit).collect(), total)
    }
}

/// What of the parameters one to seven the lines `t` of `asked.bank` must match, for whom they are shown to.
fn matching(snapshot: &Snapshot, filter: &Filter) -> String {
    let conditions = [
        given(filter.kinds.is_some(), &["$4::text[]"], "t.kind = ANY($4)"),
        given(filter.lot.is_some(), &["$5::uuid"], "t.lot = $5"),
        given(filter.from.is_some(), &["$6::date"], "t.day >= $6"),
        given(filter.until.is_some(), &["$7::date"], "t.day <= $7"),
        given(snapshot.clients().is_some(), &["$2::uuid[]"], VISIBLE),
    ];
    format!("t.tenant = $1 AND {}", conditions.join(" AND "))
}

/// `asked.bank` is one that this caller sees.
const VISIBLE: &str = "EXISTS (SELECT FROM read.hour_bank_balance b \
    WHERE b.tenant = $1 AND b.id = asked.bank AND (b.client = ANY($2) OR b.shared_with && $2))";

pub async fn of_banks(
    snapshot: &mut Snapshot,
    banks: &[Uuid],
    asked: &Asked,
) -> Result<Vec<Row>, ProjectionError> {
    let (beyond, direction) = if asked.newest_first {
        ("<", "DESC")
    } else {
        (">", "ASC")
    };
    let goes_on = given(
        asked.after.is_some(),
        &["$8::bigint", "$9::smallint"],
        &format!("(t.sequence, t.line) {beyond} ($8, $9)"),
    );
    let (asked_for, matching) = (asked_for("bank", 3, banks), matching(snapshot, &asked.filter));
    let (sequence, line) = asked.after.unzip();
    let rows: Vec<Kept<_>> = sqlx::query_as(&format!(
        "SELECT shown.* FROM {asked_for} CROSS JOIN LATERAL ( \
             SELECT * FROM read.hour_bank_statement t WHERE t.bank = asked.bank AND {matching} AND {goes_on} \
             ORDER BY t.sequence {direction}, t.line {direction} LIMIT $10) AS shown \
         ORDER BY shown.bank, shown.sequence {direction}, shown.line {direction}"
    ))
    .bind(snapshot.scope.tenant.0)
    .bind(snapshot.clients())
    .bind(banks)
    .bind(asked.filter.kinds.as_deref())
    .bind(asked.filter.lot)
    .bind(asked.filter.from.map(|day| day.0.to_sqlx()))
    .bind(asked.filter.until.map(|day| day.0.to_sqlx()))
    .bind(sequence)
    .bind(line)
    .bind(asked.limit)
    .fetch_all(&mut *snapshot.transaction)
    .await
    .map_err(ProjectionError::during("read statements"))?;
    Ok(kept(rows))
}

/// How many lines there are over all pages; a bank without any is left out.
pub async fn counts(
    snapshot: &mut Snapshot,
    banks: &[Uuid],
    filter: &Filter,
) -> Result<HashMap<Uuid, i64>, ProjectionError> {
    let (asked_for, matching) = (asked_for("bank", 3, banks), matching(snapshot, filter));
    let counted: Vec<(Uuid, i64)> = sqlx::query_as(&format!(
        "SELECT asked.bank, count(*) FROM {asked_for} JOIN read.hour_bank_statement t ON t.bank = asked.bank \
         WHERE {matching} GROUP BY asked.bank"
    ))
    .bind(snapshot.scope.tenant.0)
    .bind(snapshot.clients())
    .bind(banks)
    .bind(filter.kinds.as_deref())
    .bind(filter.lot)
    .bind(filter.from.map(|day| day.0.to_sqlx()))
    .bind(filter.until.map(|day| day.0.to_sqlx()))
    .fetch_all(&mut *snapshot.transaction)
    .await
    .map_err(ProjectionError::during("count statements"))?;
    Ok(counted.into_iter().collect())
}
