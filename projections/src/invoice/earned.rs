//! What was earned, and at which cost, by month, company, contract or person? Line by line of what bears a number: invoices
//! less credit notes, before tax. A line of a subscription or of hours that were sold is of its contract; one of time is of
//! the contract and the person of that time, and costs what that time cost. BI6.
//!
//! What nobody's contract or time is behind stands beside, with neither. Deposits are nothing earned until the balance.

use crate::runtime::{ProjectionError, Snapshot, read_row};
use jiff_sqlx::ToSqlx;
use kernel::Day;
use rust_decimal::Decimal;
use serde::Deserialize;
use uuid::Uuid;

/// What is told apart; the rest is summed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct By {
    pub month: bool,
    pub client: bool,
    pub contract: bool,
    pub person: bool,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Earned {
    /// Its first day; none where months are not told apart. So with the others.
    pub month: Option<Day>,
    pub client: Option<Uuid>,
    pub contract: Option<Uuid>,
    pub person: Option<Uuid>,
    pub currency: String,
    pub lines: i64,
    pub revenue: Decimal,
    /// Of the time that was billed, where somebody said what an hour costs.
    pub cost: Decimal,
}

/// A credit note's line is of whatever the line is that it takes back.
const LINES: &str = "\
    WITH line AS ( \
        SELECT i.tenant, i.id AS invoice, i.client, i.currency, date_trunc('month', i.issued_on)::date AS month, \
               CASE i.kind WHEN 'credit_note' THEN -1 ELSE 1 END AS sign, \
               (l.amount->'net'->>'amount')::numeric AS net, \
               CASE i.kind WHEN 'credit_note' THEN (\
                   SELECT o.line->'source' FROM read.invoice_page b, json_array_elements(b.content->'lines') AS o(line) \
                   WHERE b.tenant = i.tenant AND b.id = i.of_invoice \
                     AND o.line->>'line' = l.line->'source'->'credit'->>'line') \
               ELSE l.line->'source' END AS source \
        FROM read.invoice_list i JOIN read.invoice_page p USING (tenant, id) \
        CROSS JOIN LATERAL ROWS FROM (json_array_elements(p.content->'lines'), json_array_elements(p.amounts)) \
            AS l(line, amount) \
        WHERE i.tenant = $1 AND i.number IS NOT NULL AND i.kind <> 'deposit' AND NOT i.of_deposit \
          AND i.issued_on BETWEEN $2 AND $3), \
    told AS ( \
        SELECT l.month, l.client, l.currency, l.sign * l.net AS net, e.account AS person, \
               coalesce((l.source->'subscription'->>'contract')::uuid, e.contract, b.contract) AS contract, \
               CASE WHEN l.sign > 0 AND e.invoice = l.invoice THEN e.cost::numeric END AS cost \
        FROM line l \
        LEFT JOIN read.time_entry_list e ON e.tenant = l.tenant AND e.id = (l.source->'time'->>'entry')::uuid \
        LEFT JOIN read.hour_bank_balance b ON b.tenant = l.tenant AND b.id = (l.source->'hours'->>'bank')::uuid) \
    SELECT to_json(q)::text FROM ( \
        SELECT CASE WHEN $4 THEN month END AS month, CASE WHEN $5 THEN client END AS client, \
               CASE WHEN $6 THEN contract END AS contract, CASE WHEN $7 THEN person END AS person, currency, \
               count(*) AS lines, sum(net)::text AS revenue, coalesce(sum(cost), 0)::text AS cost \
        FROM told GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, sum(net) DESC, 2, 3, 4, 5) q";

/// The months in their order, the largest first within each; the agency's own.
pub async fn earned(
    snapshot: &mut Snapshot,
    (from, until): (Day, Day),
    by: By,
) -> Result<Vec<Earned>, ProjectionError> {
    let rows: Vec<String> = sqlx::query_scalar(LINES)
        .bind(snapshot.scope.tenant.0)
        .bind(from.0.to_sqlx())
        .bind(until.0.to_sqlx())
        .bind(by.month)
        .bind(by.client)
        .bind(by.contract)
        .bind(by.person)
        .fetch_all(&mut *snapshot.transaction)
        .await
        .map_err(ProjectionError::during("read what was earned"))?;
    rows.iter().map(|text| read_row(text)).collect()
}
