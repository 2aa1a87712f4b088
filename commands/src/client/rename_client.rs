//! The legal name is another.

use crate::{Action, Caller, CommandError, Module, Request, Runtime, client::expect_client};
use domain::client::{self, Client};
use journal::Receipt;
use kernel::{ClientId, CommandId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct RenameClient {
    pub command: CommandId,
    pub client: ClientId,
    pub name: String,
}

pub async fn rename_client(
    runtime: &Runtime,
    caller: &Caller,
    input: RenameClient,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Clients, Action::Edit);
    let request = Request {
        command: input.command,
        name: "client.rename_client",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            expect_client(work, input.client).await?;
            let rename = client::RenameClient {
                name: input.name.clone(),
            };
            work.decide::<Client>(input.client.0, rename).await.map(drop)
        })
        .await
}
