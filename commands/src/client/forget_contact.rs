//! A person asked to be forgotten. A process destroys the key that opens what was written about them.

use crate::{Action, Caller, CommandError, Module, Request, Runtime, client::expect_client};
use domain::client::{self, Client};
use journal::Receipt;
use kernel::{ClientId, CommandId, ContactId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct ForgetContact {
    pub command: CommandId,
    pub client: ClientId,
    pub contact: ContactId,
}

pub async fn forget_contact(
    runtime: &Runtime,
    caller: &Caller,
    input: ForgetContact,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Clients, Action::Validate);
    let request = Request {
        command: input.command,
        name: "client.forget_contact",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            expect_client(work, input.client).await?;
            work.decide::<Client>(
                input.client.0,
                client::ForgetContact {
                    contact: input.contact,
                },
            )
            .await
            .map(drop)
        })
        .await
}
