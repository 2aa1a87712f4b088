//! The company stands alone again.

use crate::{Action, Caller, CommandError, Module, Request, Runtime, client::expect_client};
use domain::client::{self, Client};
use journal::Receipt;
use kernel::{ClientId, CommandId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct DetachFromParent {
    pub command: CommandId,
    pub client: ClientId,
}

pub async fn detach_from_parent(
    runtime: &Runtime,
    caller: &Caller,
    input: DetachFromParent,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Clients, Action::Edit);
    let request = Request {
        command: input.command,
        name: "client.detach_from_parent",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            expect_client(work, input.client).await?;
            work.decide::<Client>(input.client.0, client::DetachFromParent)
                .await
                .map(drop)
        })
        .await
}
