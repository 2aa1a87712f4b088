//! The client is reminded of what is late, once a level. Asked for by the calendar. BI4.

use super::expect_invoice;
use crate::{Action, Caller, CommandError, Module, Request, Runtime, tenant::today};
use domain::invoice::{self, Invoice};
use journal::Receipt;
use kernel::{CommandId, InvoiceId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct RaiseReminder {
    pub command: CommandId,
    pub invoice: InvoiceId,
    /// From 1.
    pub level: u8,
}

pub async fn raise_reminder(
    runtime: &Runtime,
    caller: &Caller,
    input: RaiseReminder,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Accounting, Action::Edit);
    let request = Request {
        command: input.command,
        name: "invoice.raise_reminder",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            expect_invoice(work, input.invoice).await?;
            let remind = invoice::RaiseReminder {
                level: input.level,
                on: today(work).await?,
            };
            work.decide::<Invoice>(input.invoice.0, remind).await.map(drop)
        })
        .await
}
