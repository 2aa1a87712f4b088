//! The partner sees the company no longer.

use crate::{Action, Caller, CommandError, Module, Request, Runtime, client::expect_client};
use domain::client::{self, Client};
use journal::Receipt;
use kernel::{ClientId, CommandId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct WithdrawFromPartner {
    pub command: CommandId,
    pub client: ClientId,
}

pub async fn withdraw_from_partner(
    runtime: &Runtime,
    caller: &Caller,
    input: WithdrawFromPartner,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Clients, Action::Edit);
    let request = Request {
        command: input.command,
        name: "client.withdraw_from_partner",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            expect_client(work, input.client).await?;
            work.decide::<Client>(input.client.0, client::WithdrawFromPartner)
                .await
                .map(drop)
        })
        .await
}
