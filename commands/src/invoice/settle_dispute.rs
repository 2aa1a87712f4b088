//! What was disputed is settled; what is left of it may be asked for again.

use super::expect_invoice;
use crate::{Action, Caller, CommandError, Module, Request, Runtime};
use domain::invoice::{self, Invoice};
use journal::Receipt;
use kernel::{CommandId, InvoiceId, Personal};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct SettleDispute {
    pub command: CommandId,
    pub invoice: InvoiceId,
    pub outcome: String,
}

pub async fn settle_dispute(
    runtime: &Runtime,
    caller: &Caller,
    input: SettleDispute,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Accounting, Action::Edit);
    let request = Request {
        command: input.command,
        name: "invoice.settle_dispute",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let client = expect_invoice(work, input.invoice).await?;
            let outcome = Personal::new(client.0, &input.outcome);
            work.decide::<Invoice>(input.invoice.0, invoice::SettleDispute { outcome })
                .await
                .map(drop)
        })
        .await
}
