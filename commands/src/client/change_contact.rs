//! All the details of a contact, the former ones replaced.

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime, client::WrittenDetails, client::expect_client,
};
use domain::client::{self, Client};
use journal::Receipt;
use kernel::{ClientId, CommandId, ContactId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct ChangeContact {
    pub command: CommandId,
    pub client: ClientId,
    pub contact: ContactId,
    pub details: WrittenDetails,
}

pub async fn change_contact(
    runtime: &Runtime,
    caller: &Caller,
    input: ChangeContact,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Clients, Action::Edit);
    let request = Request {
        command: input.command,
        name: "client.change_contact",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            expect_client(work, input.client).await?;
            let change = client::ChangeContact {
                contact: input.contact,
                details: input.details.of(input.contact),
            };
            work.decide::<Client>(input.client.0, change).await.map(drop)
        })
        .await
}
