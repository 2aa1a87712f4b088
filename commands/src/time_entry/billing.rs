//! The invoice's side of an entry: what is to bill of it goes onto one invoice, or comes back into the queue.

use crate::{CommandError, client, runtime::Work};
use domain::time_entry::{BillTime, LiftBilling, TimeEntry, TimeEntryState, TimeLogged, Valuation};
use kernel::{EntryId, InvoiceId};

/// The entry and its value, now that it is billed. What is nobody's to bill is refused.
pub(crate) async fn bill(
    work: &mut Work,
    entry: EntryId,
    invoice: InvoiceId,
) -> Result<(TimeLogged, Valuation), CommandError> {
    work.decide::<TimeEntry>(entry.0, BillTime { invoice }).await?;
    let billed = match work.look::<TimeEntry>(entry.0).await? {
        TimeEntryState::Validated { logged, outcome, .. } => Some((logged.clone(), outcome.clone())),
        TimeEntryState::Unlogged | TimeEntryState::Logged(_) | TimeEntryState::Discarded => None,
    };
    match billed {
        Some((logged, outcome)) if client::covers(work, logged.client).await? => Ok((logged, outcome)),
        Some(_) | None => Err(CommandError::not_found::<TimeEntry>(entry.0)),
    }
}

/// In the order of their ids, as every use case takes them.
pub(crate) async fn lift_billing(
    work: &mut Work,
    mut entries: Vec<EntryId>,
    invoice: InvoiceId,
) -> Result<(), CommandError> {
    entries.sort_unstable();
    for entry in entries {
        work.decide::<TimeEntry>(entry.0, LiftBilling { invoice }).await?;
    }
    Ok(())
}
