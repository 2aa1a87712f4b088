//! Back in the lists.

use crate::{Action, Caller, CommandError, Module, Request, Runtime, client::expect_client};
use domain::client::{self, Client};
use journal::Receipt;
use kernel::{ClientId, CommandId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct RestoreClient {
    pub command: CommandId,
    pub client: ClientId,
}

pub async fn restore_client(
    runtime: &Runtime,
    caller: &Caller,
    input: RestoreClient,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Clients, Action::Validate);
    let request = Request {
        command: input.command,
        name: "client.restore_client",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            expect_client(work, input.client).await?;
            work.decide::<Client>(input.client.0, client::RestoreClient)
                .await
                .map(drop)
        })
        .await
}
