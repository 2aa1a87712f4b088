//! What a draft would be if it were validated now: nothing is kept, and no number is taken.

use super::validate_invoice::ready;
use crate::{Action, Caller, CommandError, Module, Runtime};
use domain::invoice::{Invoice, InvoiceEvent, InvoiceValidated};
use kernel::InvoiceId;

/// A draft has no number.
const NO_NUMBER: &str = "";

/// Refused as its validation would be.
pub async fn preview_draft(
    runtime: &Runtime,
    caller: &Caller,
    invoice: InvoiceId,
) -> Result<InvoiceValidated, CommandError> {
    let permit = caller.of_the_team_may(Module::Accounting, Action::See)?;
    runtime
        .rehearse(permit, &invoice, async |work, invoice| {
            let validate = ready(work, *invoice).await?.validated_as(NO_NUMBER.to_owned());
            let decided = work.decide::<Invoice>(invoice.0, validate).await?;
            let validated = decided.into_iter().find_map(|event| match event {
                InvoiceEvent::InvoiceValidated(validated) => Some(validated),
                _ => None,
            });
            validated.ok_or_else(|| CommandError::not_found::<Invoice>(invoice.0))
        })
        .await
}
