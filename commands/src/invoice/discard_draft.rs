//! The draft comes to nothing; its time goes back into the queue, in the same append.

use super::{entries_of, expect_invoice};
use crate::{Action, Caller, CommandError, Module, Request, Runtime, time_entry::lift_billing};
use domain::invoice::{self, Invoice, InvoiceState};
use journal::Receipt;
use kernel::{CommandId, InvoiceId, Personal};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct DiscardDraft {
    pub command: CommandId,
    pub invoice: InvoiceId,
    pub reason: String,
}

pub async fn discard_draft(
    runtime: &Runtime,
    caller: &Caller,
    input: DiscardDraft,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Accounting, Action::Edit);
    let request = Request {
        command: input.command,
        name: "invoice.discard_draft",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let client = expect_invoice(work, input.invoice).await?;
            let entries = match work.look::<Invoice>(input.invoice.0).await? {
                InvoiceState::Draft(draft) => entries_of(draft),
                InvoiceState::Undrafted | InvoiceState::Issued(_) | InvoiceState::Discarded(_) => vec![],
            };
            let reason = Personal::new(client.0, &input.reason);
            work.decide::<Invoice>(input.invoice.0, invoice::DiscardDraft { reason })
                .await?;
            lift_billing(work, entries, input.invoice).await
        })
        .await
}
