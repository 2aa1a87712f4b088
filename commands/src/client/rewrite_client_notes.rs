//! What the team notes for itself about a company.

use crate::{Action, Caller, CommandError, Module, Request, Runtime, client::expect_client};
use domain::client::{self, Client};
use journal::Receipt;
use kernel::{ClientId, CommandId, Personal};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct RewriteClientNotes {
    pub command: CommandId,
    pub client: ClientId,
    pub notes: String,
}

pub async fn rewrite_client_notes(
    runtime: &Runtime,
    caller: &Caller,
    input: RewriteClientNotes,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Clients, Action::Edit);
    let request = Request {
        command: input.command,
        name: "client.rewrite_client_notes",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            expect_client(work, input.client).await?;
            let rewrite = client::RewriteClientNotes {
                notes: Personal::new(input.client.0, &input.notes),
            };
            work.decide::<Client>(input.client.0, rewrite).await.map(drop)
        })
        .await
}
