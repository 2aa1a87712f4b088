//! A person at the company, under a subject of their own.

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime, client::WrittenDetails, client::expect_client,
    runtime::derived,
};
use domain::client::{self, Client};
use journal::Receipt;
use kernel::{ClientId, CommandId, ContactId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct AddContact {
    pub command: CommandId,
    pub client: ClientId,
    pub details: WrittenDetails,
}

impl AddContact {
    pub fn contact(&self) -> ContactId {
        ContactId(derived(self.command.0, "contact"))
    }
}

pub async fn add_contact(
    runtime: &Runtime,
    caller: &Caller,
    input: AddContact,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Clients, Action::Edit);
    let request = Request {
        command: input.command,
        name: "client.add_contact",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            expect_client(work, input.client).await?;
            let add = client::AddContact {
                contact: input.contact(),
                details: input.details.of(input.contact()),
            };
            work.decide::<Client>(input.client.0, add).await.map(drop)
        })
        .await
}
