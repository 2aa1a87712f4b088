//! A document of a company file is removed for good: what was in it cannot be read any more.

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime, client::expect_client, file::remove_from,
};
use domain::{Decider, client::Client};
use journal::Receipt;
use kernel::{ClientId, CommandId, FileId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct RemoveClientDocument {
    pub command: CommandId,
    pub client: ClientId,
    pub file: FileId,
    pub reason: String,
}

pub async fn remove_client_document(
    runtime: &Runtime,
    caller: &Caller,
    input: RemoveClientDocument,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Clients, Action::Validate);
    let request = Request {
        command: input.command,
        name: "client.remove_client_document",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            expect_client(work, input.client).await?;
            let thing = (Client::NAME, input.client.0);
            remove_from(work, thing, input.file, &input.reason).await
        })
        .await
}
