//! All the addresses, the former ones replaced.

use crate::{Action, Caller, CommandError, Module, Request, Runtime, client::expect_client};
use domain::client::{self, Address, Client};
use journal::Receipt;
use kernel::{ClientId, CommandId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct ChangeClientAddresses {
    pub command: CommandId,
    pub client: ClientId,
    pub addresses: Vec<Address>,
}

pub async fn change_client_addresses(
    runtime: &Runtime,
    caller: &Caller,
    input: ChangeClientAddresses,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Clients, Action::Edit);
    let request = Request {
        command: input.command,
        name: "client.change_client_addresses",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            expect_client(work, input.client).await?;
            let change = client::ChangeClientAddresses {
                addresses: input.addresses.clone(),
            };
            work.decide::<Client>(input.client.0, change).await.map(drop)
        })
        .await
}
