//! The client's number in the agency's books is another, or none.

use crate::{Action, Caller, CommandError, Module, Request, Runtime, client::expect_client};
use domain::client::{self, Client};
use journal::Receipt;
use kernel::{ClientId, CommandId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct RenumberClient {
    pub command: CommandId,
    pub client: ClientId,
    pub number: Option<String>,
}

pub async fn renumber_client(
    runtime: &Runtime,
    caller: &Caller,
    input: RenumberClient,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Clients, Action::Edit);
    let request = Request {
        command: input.command,
        name: "client.renumber_client",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            expect_client(work, input.client).await?;
            let renumber = client::RenumberClient {
                number: input.number.clone(),
            };
            work.decide::<Client>(input.client.0, renumber).await.map(drop)
        })
        .await
}
