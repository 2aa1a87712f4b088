//! The company belongs to a holding that is known and not below it.

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime,
    client::{company, expect_client, line_above},
};
use domain::client::{self, Client, Family, family::JoinFamily};
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
    let permit = caller.may(Module::Clients, Action::Edit);
    let request = Request {
        command: input.command,
        name: "client.attach_to_parent",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            // Before anybody's parent is looked at: whoever attaches meanwhile is seen, or makes us start again.
            work.guard_by::<Family>(work.tenant.0).await?;
            let AttachToParent { client, parent, .. } = *input;
            expect_client(work, client).await?;
            let join = JoinFamily {
                client,
                parent,
                known_parent: company(work, client).await?.parent,
                above: line_above(work, parent).await?,
            };
            work.decide::<Client>(client.0, client::AttachToParent { parent })
                .await?;
            work.decide::<Family>(work.tenant.0, join).await.map(drop)
        })
        .await
}
