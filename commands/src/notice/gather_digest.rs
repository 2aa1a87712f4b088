//! The hour of somebody's digest has come. Asked for by our own process.

use crate::{Action, Caller, CommandError, Module, Request, Runtime};
use domain::notice::{self, Notices};
use jiff::Timestamp;
use journal::Receipt;
use kernel::CommandId;
use serde::Serialize;
use uuid::Uuid;

#[derive(Clone, Debug, Serialize)]
pub struct GatherDigest {
    pub command: CommandId,
    pub recipient: Uuid,
    pub at: Timestamp,
}

pub async fn gather_digest(
    runtime: &Runtime,
    caller: &Caller,
    input: GatherDigest,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Accounts, Action::Edit);
    let request = Request {
        command: input.command,
        name: "notice.gather_digest",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let gather = notice::GatherDigest { at: input.at };
            work.decide::<Notices>(input.recipient, gather).await.map(drop)
        })
        .await
}
