//! It went to the client.

use super::expect_invoice;
use crate::{Action, Caller, CommandError, Module, Request, Runtime, tenant::today};
use domain::invoice::{self, Invoice};
use journal::Receipt;
use kernel::{CommandId, Day, InvoiceId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct MarkSent {
    pub command: CommandId,
    pub invoice: InvoiceId,
    /// Today when it is not said.
    pub on: Option<Day>,
}

pub async fn mark_sent(runtime: &Runtime, caller: &Caller, input: MarkSent) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Accounting, Action::Edit);
    let request = Request {
        command: input.command,
        name: "invoice.mark_sent",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            expect_invoice(work, input.invoice).await?;
            let on = input.on.unwrap_or(today(work).await?);
            work.decide::<Invoice>(input.invoice.0, invoice::MarkSent { on })
                .await
                .map(drop)
        })
        .await
}
