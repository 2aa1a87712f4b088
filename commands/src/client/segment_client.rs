//! Sector and size.

use crate::{Action, Caller, CommandError, Module, Request, Runtime, client::expect_client};
use domain::client::{self, Client, CompanySize};
use journal::Receipt;
use kernel::{ClientId, CommandId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct SegmentClient {
    pub command: CommandId,
    pub client: ClientId,
    pub sector: Option<String>,
    pub size: Option<CompanySize>,
}

pub async fn segment_client(
    runtime: &Runtime,
    caller: &Caller,
    input: SegmentClient,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Clients, Action::Edit);
    let request = Request {
        command: input.command,
        name: "client.segment_client",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            expect_client(work, input.client).await?;
            let segment = client::SegmentClient {
                sector: input.sector.clone(),
                size: input.size,
            };
            work.decide::<Client>(input.client.0, segment).await.map(drop)
        })
        .await
}
