//! The company belongs to a holding that is known and not below it.

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime, client::expect_client, client::expect_not_above,
};
use domain::client::{self, Client};
use journal::Receipt;
use kernel::{ClientId, CommandId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct AttachToParent {
    pub command: CommandId,
    pub client: ClientId,
    pub parent: ClientId,
}

pub async fn attach_to_parent(
    runtime: &Runtime,
    caller: &Caller,
    input: AttachToParent,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Clients, Action::Edit)?;
    let request = Request {
        command: input.command,
        name: "client.attach_to_parent",
        body: &input,
    };
    runtime
        .run(&permit, request, async |work, input| {
            expect_client(work, input.client).await?;
            expect_not_above(work, input.client, input.parent).await?;
            work.decide::<Client>(input.client.0, client::AttachToParent { parent: input.parent })
                .await
                .map(drop)
        })
        .await
}
