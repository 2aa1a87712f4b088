//! What was earned? By month, company and currency: invoices less credit notes, before tax, and what the time that they bill
//! cost. Deposits are nothing earned until the balance. BI6.

use crate::runtime::{ProjectionError, Snapshot, read_row};
use jiff_sqlx::ToSqlx;
use kernel::Day;
use rust_decimal::Decimal;
use serde::Deserialize;
use sqlx::QueryBuilder;
use uuid::Uuid;

/// Of one month and company, in one currency.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Revenue {
    /// Its first day.
    pub month: Day,
    pub client: Uuid,
    pub currency: String,
    pub invoices: i64,
    pub revenue: Decimal,
    /// Of the time that was billed, where somebody said what an hour costs.
    pub cost: Decimal,
}

/// The months in their order; the agency's own.
pub async fn revenue(
    snapshot: &mut Snapshot,
    from: Day,
    until: Day,
) -> Result<Vec<Revenue>, ProjectionError> {
    let mut statement = QueryBuilder::new(
        "SELECT to_json(q)::text FROM (SELECT date_trunc('month', t.issued_on)::date AS month, t.client, t.currency, \
         count(*) AS invoices, \
         sum(CASE t.kind WHEN 'credit_note' THEN -t.net::numeric ELSE t.net::numeric END)::text AS revenue, \
         coalesce(sum(c.cost), 0)::text AS cost FROM read.invoice_list t LEFT JOIN (\
             SELECT e.invoice, sum(e.cost::numeric) AS cost FROM read.time_entry_list e WHERE e.tenant = ",
    );
    statement.push_bind(snapshot.scope.tenant.0);
    statement.push(" AND e.invoice IS NOT NULL GROUP BY e.invoice) c ON c.invoice = t.id WHERE t.tenant = ");
    statement.push_bind(snapshot.scope.tenant.0);
    statement.push(
        " AND t.number IS NOT NULL AND t.kind <> 'deposit' AND NOT t.of_deposit AND t.issued_on BETWEEN ",
    );
    statement.push_bind(from.0.to_sqlx()).push(" AND ");
    statement.push_bind(until.0.to_sqlx());
    statement.push(" GROUP BY 1, t.client, t.currency ORDER BY 1, t.client, t.currency) q");
    let rows: Vec<String> = statement
        .build_query_scalar()
        .fetch_all(&mut *snapshot.transaction)
        .await
        .map_err(ProjectionError::during("read the revenue"))?;
    rows.iter().map(|text| read_row(text)).collect()
}
