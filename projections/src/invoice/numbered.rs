//! How many invoices and credit notes bear a number? Counted one by one, so that it can be held against the register. BI2.

use crate::runtime::{ProjectionError, Snapshot};

/// Invoices and deposits, then credit notes; the agency's own to ask.
pub async fn numbered(snapshot: &mut Snapshot) -> Result<[i64; 2], ProjectionError> {
    let (invoices, credit_notes) = sqlx::query_as(
        "SELECT count(*) FILTER (WHERE t.kind <> 'credit_note'), count(*) FILTER (WHERE t.kind = 'credit_note') \
         FROM read.invoice_list t WHERE t.tenant = $1 AND t.number IS NOT NULL",
    )
    .bind(snapshot.scope.tenant.0)
    .fetch_one(&mut *snapshot.transaction)
    .await
    .map_err(ProjectionError::during("count what bears a number"))?;
    Ok([invoices, credit_notes])
}
