//! A partner looks after the company from now on, and sees it (ID4).

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime,
    client::{company, expect_client},
};
use domain::client::{self, Client};
use journal::Receipt;
use kernel::{ClientId, CommandId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct EntrustToPartner {
    pub command: CommandId,
    pub client: ClientId,
    pub partner: ClientId,
}

pub async fn entrust_to_partner(
    runtime: &Runtime,
    caller: &Caller,
    input: EntrustToPartner,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Clients, Action::Edit);
    let request = Request {
        command: input.command,
        name: "client.entrust_to_partner",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            expect_client(work, input.client).await?;
            company(work, input.partner).await?;
            let entrust = client::EntrustToPartner {
                partner: input.partner,
            };
            work.decide::<Client>(input.client.0, entrust).await.map(drop)
        })
        .await
}
