//! When the client pays, for invoices to come.

use crate::{Action, Caller, CommandError, Module, Request, Runtime, client::expect_client};
use domain::client::{self, Client, PaymentTerms};
use journal::Receipt;
use kernel::{ClientId, CommandId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct ChangePaymentTerms {
    pub command: CommandId,
    pub client: ClientId,
    pub terms: PaymentTerms,
}

pub async fn change_payment_terms(
    runtime: &Runtime,
    caller: &Caller,
    input: ChangePaymentTerms,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Clients, Action::Edit);
    let request = Request {
        command: input.command,
        name: "client.change_payment_terms",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            expect_client(work, input.client).await?;
            work.decide::<Client>(input.client.0, client::ChangePaymentTerms { terms: input.terms })
                .await
                .map(drop)
        })
        .await
}
