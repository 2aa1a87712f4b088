//! Contracts, quotes, annexes: files that belong to the company file (CL4).

use crate::{
    Caller, CommandError, Module, Request, Runtime,
    client::expect_client,
    file::{Attached, attach, may_attach},
};
use domain::{Decider, client::Client};
use journal::Receipt;
use kernel::{ClientId, CommandId, FileId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct AttachClientDocuments {
    pub command: CommandId,
    pub client: ClientId,
    pub files: Vec<FileId>,
    /// For the team alone.
    pub internal: bool,
}

pub async fn attach_client_documents(
    runtime: &Runtime,
    caller: &Caller,
    input: AttachClientDocuments,
) -> Result<Receipt, CommandError> {
    let permit = may_attach(caller, Module::Clients, input.internal);
    let request = Request {
        command: input.command,
        name: "client.attach_client_documents",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            expect_client(work, input.client).await?;
            let to = Attached {
                kind: Client::NAME,
                id: input.client.0,
                client: Some(input.client),
                internal: input.internal,
            };
            attach(work, &input.files, to).await
        })
        .await
}
