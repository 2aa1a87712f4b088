//! What the clock measured counts for nothing; it stays in the history.

use crate::{Action, Caller, CommandError, Module, Request, Runtime, timer::owner};
use domain::timer::{self, Timer};
use journal::Receipt;
use kernel::CommandId;
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct DiscardTimer {
    pub command: CommandId,
}

pub async fn discard_timer(
    runtime: &Runtime,
    caller: &Caller,
    input: DiscardTimer,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Time, Action::Edit);
    let request = Request {
        command: input.command,
        name: "timer.discard_timer",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, _| {
            let account = owner(work)?;
            work.decide::<Timer>(account.0, timer::DiscardTimer)
                .await
                .map(drop)
        })
        .await
}
