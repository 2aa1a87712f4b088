//! Somebody begins to work on something.

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime,
    time_entry::Named,
    timer::{owner, task},
};
use domain::timer::{self, Timer};
use journal::Receipt;
use kernel::{CommandId, TimeClass};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct StartTimer {
    pub command: CommandId,
    pub named: Named,
    pub class: TimeClass,
    pub note: String,
}

pub async fn start_timer(
    runtime: &Runtime,
    caller: &Caller,
    input: StartTimer,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Time, Action::Edit);
    let request = Request {
        command: input.command,
        name: "timer.start_timer",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let account = owner(work)?;
            let start = timer::StartTimer {
                account,
                task: task(work, input.named, input.class, &input.note).await?,
                now: work.now,
            };
            work.decide::<Timer>(account.0, start).await.map(drop)
        })
        .await
}
