//! Out of the lists, history kept: what "delete" means.

use crate::{Action, Caller, CommandError, Module, Request, Runtime, client::expect_client};
use domain::client::{self, Client};
use journal::Receipt;
use kernel::{ClientId, CommandId, Personal};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct ArchiveClient {
    pub command: CommandId,
    pub client: ClientId,
    pub reason: String,
}

pub async fn archive_client(
    runtime: &Runtime,
    caller: &Caller,
    input: ArchiveClient,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Clients, Action::Validate);
    let request = Request {
        command: input.command,
        name: "client.archive_client",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            expect_client(work, input.client).await?;
            let archive = client::ArchiveClient {
                reason: Personal::new(input.client.0, &input.reason),
            };
            work.decide::<Client>(input.client.0, archive).await.map(drop)
        })
        .await
}
