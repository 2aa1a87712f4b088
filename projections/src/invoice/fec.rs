//! The books as the French tax office reads them, in one currency: the lines of a period with the number of each entry
//! (article A47 A-1). A number has its year and then counts the year's entries without a gap, in the order of recording: what
//! is recorded late for a year comes after all of that year, and two exports agree. A year is the calendar's, unless twelve
//! other months are asked for: then it is one that begins as these do.

use super::journal::within;
use crate::runtime::{ProjectionError, Snapshot, read_row};
use jiff::Timestamp;
use kernel::Day;
use rust_decimal::Decimal;
use serde::Deserialize;
use sqlx::QueryBuilder;
use uuid::Uuid;

#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct FecLine {
    /// 2026000001 is the first of 2026.
    pub entry: i64,
    pub ledger: String,
    pub ledger_label: String,
    pub on_day: Day,
    pub piece: String,
    pub piece_on: Day,
    pub account: String,
    pub account_label: String,
    pub client: Option<Uuid>,
    /// Its number in the agency's books, where it has one.
    pub client_number: Option<String>,
    pub client_name: Option<String>,
    pub debit: Decimal,
    pub credit: Decimal,
    pub currency: String,
    pub recorded_at: Timestamp,
}

const NUMBERED: &str = "SELECT to_json(q)::text FROM (\
    SELECT t.*, d.number AS client_number, d.name AS client_name FROM (\
        SELECT j.*, j.year * 1000000 + dense_rank() OVER (\
            PARTITION BY j.year ORDER BY j.recorded_at, j.invoice, j.sequence) AS entry \
        FROM (SELECT i.*, extract(year FROM i.on_day - make_interval(months => ";

/// In the order of the entries; the agency's own.
pub async fn lines(
    snapshot: &mut Snapshot,
    currency: &str,
    from: Option<Day>,
    until: Option<Day>,
) -> Result<Vec<FecLine>, ProjectionError> {
    let mut statement = QueryBuilder::new(NUMBERED);
    statement.push_bind(months_into_the_calendars_year(from, until));
    statement
        .push("))::bigint AS year FROM read.invoice_journal i) j WHERE j.tenant = ")
        .push_bind(snapshot.scope.tenant.0);
    statement
        .push(" AND j.currency = ")
        .push_bind(currency.to_owned());
    statement.push(
        ") t LEFT JOIN read.client_directory d ON d.tenant = t.tenant AND d.id = t.client WHERE t.tenant = ",
    );
    statement.push_bind(snapshot.scope.tenant.0);
    within(&mut statement, from, until);
    statement.push(" ORDER BY t.entry, t.line) q");
    let rows: Vec<String> = statement
        .build_query_scalar()
        .fetch_all(&mut *snapshot.transaction)
        .await
        .map_err(ProjectionError::during("export the books"))?;
    rows.iter().map(|text| read_row(text)).collect()
}

/// After how many months of the calendar's year the agency's begins.
fn months_into_the_calendars_year(from: Option<Day>, until: Option<Day>) -> i32 {
    let twelve_months = |from: &Day| {
        let end = from.plus_months(12).and_then(|next| next.plus_days(-1));
        *from == from.first_of_month() && end == until
    };
    from.filter(twelve_months)
        .map_or(0, |from| i32::from(from.0.month()) - 1)
}

/// How many lines of the period are in other currencies.
pub async fn in_other_currencies(
    snapshot: &mut Snapshot,
    currency: &str,
    from: Option<Day>,
    until: Option<Day>,
) -> Result<i64, ProjectionError> {
    let mut statement = QueryBuilder::new("SELECT count(*) FROM read.invoice_journal t WHERE t.tenant = ");
    statement.push_bind(snapshot.scope.tenant.0);
    statement
        .push(" AND t.currency <> ")
        .push_bind(currency.to_owned());
    within(&mut statement, from, until);
    statement
        .build_query_scalar()
        .fetch_one(&mut *snapshot.transaction)
        .await
        .map_err(ProjectionError::during("count what the export leaves out"))
}
