//! The person is no longer there.

use crate::{Action, Caller, CommandError, Module, Request, Runtime, client::expect_client};
use domain::client::{self, Client};
use journal::Receipt;
use kernel::{ClientId, CommandId, ContactId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct RemoveContact {
    pub command: CommandId,
    pub client: ClientId,
    pub contact: ContactId,
}

pub async fn remove_contact(
    runtime: &Runtime,
    caller: &Caller,
    input: RemoveContact,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Clients, Action::Edit);
    let request = Request {
        command: input.command,
        name: "client.remove_contact",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            expect_client(work, input.client).await?;
            work.decide::<Client>(
                input.client.0,
                client::RemoveContact {
                    contact: input.contact,
                },
            )
            .await
            .map(drop)
        })
        .await
}
