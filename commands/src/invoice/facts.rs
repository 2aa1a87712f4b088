//! What use cases ask of an invoice before they decide.

use crate::{CommandError, client, runtime::Work};
use domain::invoice::{Draft, Invoice, Issued, Source};
use kernel::{ClientId, EntryId, InvoiceId};

/// The invoice is there, at any stage, and the caller may touch it: whose it is.
pub(crate) async fn expect_invoice(work: &mut Work, invoice: InvoiceId) -> Result<ClientId, CommandError> {
    let client = work.look::<Invoice>(invoice.0).await?.client();
    match client {
        Some(client) if client::covers(work, client).await? => Ok(client),
        Some(_) | None => Err(CommandError::not_found::<Invoice>(invoice.0)),
    }
}

/// While it changes freely.
pub(crate) async fn draft_of(work: &mut Work, invoice: InvoiceId) -> Result<Draft, CommandError> {
    expect_invoice(work, invoice).await?;
    let state = work.look::<Invoice>(invoice.0).await?;
    state.draft().cloned().map_err(CommandError::refused)
}

/// Once it has its number.
pub(crate) async fn issued(work: &mut Work, invoice: InvoiceId) -> Result<Issued, CommandError> {
    expect_invoice(work, invoice).await?;
    let state = work.look::<Invoice>(invoice.0).await?;
    state.issued().cloned().map_err(CommandError::refused)
}

/// The time that the draft bills.
pub(crate) fn entries_of(draft: &Draft) -> Vec<EntryId> {
    let entries = draft.content.lines.iter().filter_map(|line| match line.source {
        Source::Time { entry, .. } => Some(entry),
        Source::Hand | Source::Subscription { .. } | Source::Hours { .. } | Source::Credit { .. } => None,
    });
    entries.collect()
}
