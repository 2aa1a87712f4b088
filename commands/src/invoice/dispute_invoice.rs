//! The client says that it is not owed: nothing reminds of it until that is settled.

use super::expect_invoice;
use crate::{Action, Caller, CommandError, Module, Request, Runtime};
use domain::invoice::{self, Invoice};
use journal::Receipt;
use kernel::{CommandId, InvoiceId, Personal};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct DisputeInvoice {
    pub command: CommandId,
    pub invoice: InvoiceId,
    pub reason: String,
}

pub async fn dispute_invoice(
    runtime: &Runtime,
    caller: &Caller,
    input: DisputeInvoice,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Accounting, Action::Edit);
    let request = Request {
        command: input.command,
        name: "invoice.dispute_invoice",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let client = expect_invoice(work, input.invoice).await?;
            let reason = Personal::new(client.0, &input.reason);
            work.decide::<Invoice>(input.invoice.0, invoice::DisputeInvoice { reason })
                .await
                .map(drop)
        })
        .await
}
