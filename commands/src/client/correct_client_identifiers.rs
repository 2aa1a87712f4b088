//! SIREN, SIRET and VAT number, as they were typed.

use crate::{Action, Caller, CommandError, Module, Request, Runtime, client::expect_client};
use domain::client::{self, Client, TypedIdentifiers};
use journal::Receipt;
use kernel::{ClientId, CommandId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct CorrectClientIdentifiers {
    pub command: CommandId,
    pub client: ClientId,
    pub identifiers: TypedIdentifiers,
}

pub async fn correct_client_identifiers(
    runtime: &Runtime,
    caller: &Caller,
    input: CorrectClientIdentifiers,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Clients, Action::Edit);
    let request = Request {
        command: input.command,
        name: "client.correct_client_identifiers",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            expect_client(work, input.client).await?;
            let correct = client::CorrectClientIdentifiers {
                identifiers: input.identifiers.clone(),
            };
            work.decide::<Client>(input.client.0, correct).await.map(drop)
        })
        .await
}
