//! Whom to write to first.

use crate::{Action, Caller, CommandError, Module, Request, Runtime, client::expect_client};
use domain::client::{self, Client};
use journal::Receipt;
use kernel::{ClientId, CommandId, ContactId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct ChoosePrimaryContact {
    pub command: CommandId,
    pub client: ClientId,
    pub contact: ContactId,
}

pub async fn choose_primary_contact(
    runtime: &Runtime,
    caller: &Caller,
    input: ChoosePrimaryContact,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Clients, Action::Edit);
    let request = Request {
        command: input.command,
        name: "client.choose_primary_contact",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            expect_client(work, input.client).await?;
            work.decide::<Client>(
                input.client.0,
                client::ChoosePrimaryContact {
                    contact: input.contact,
                },
            )
            .await
            .map(drop)
        })
        .await
}
