//! The invoice goes to a person of the client by mail, with its PDF. What follows is the outbox's: once for each time it was
//! asked for. BI3.

use super::{addressee::addressee, expect_invoice};
use crate::{Action, Caller, CommandError, Module, Request, Runtime, client, tenant::today};
use domain::invoice::{self, Invoice};
use journal::Receipt;
use kernel::{CommandId, ContactId, InvoiceId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct MailInvoice {
    pub command: CommandId,
    pub invoice: InvoiceId,
    /// Whom the client is written to first when it is not said.
    pub to: Option<ContactId>,
    /// Though they have it already.
    pub again: bool,
}

pub async fn mail_invoice(
    runtime: &Runtime,
    caller: &Caller,
    input: MailInvoice,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Accounting, Action::Edit);
    let request = Request {
        command: input.command,
        name: "invoice.mail_invoice",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let client = expect_invoice(work, input.invoice).await?;
            let company = client::company(work, client).await?;
            let mail = invoice::MailInvoice {
                to: addressee(&company, input.to)?,
                on: today(work).await?,
                again: input.again,
            };
            work.decide::<Invoice>(input.invoice.0, mail).await.map(drop)
        })
        .await
}
