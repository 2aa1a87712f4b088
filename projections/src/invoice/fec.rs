//! The books as the French tax office reads them: the lines of a period with the number of each entry, which counts all
//! entries since the beginning, so that two exports agree (article A47 A-1).

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
    /// From 1, without a gap, in the order of recording.
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
        SELECT j.*, dense_rank() OVER (ORDER BY j.recorded_at, j.invoice, j.sequence) AS entry \
        FROM read.invoice_journal j WHERE j.tenant = ";

/// In the order of the entries; the agency's own.
pub async fn lines(
    snapshot: &mut Snapshot,
    from: Option<Day>,
    until: Option<Day>,
) -> Result<Vec<FecLine>, ProjectionError> {
    let mut statement = QueryBuilder::new(NUMBERED);
    statement.push_bind(snapshot.scope.tenant.0);
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
