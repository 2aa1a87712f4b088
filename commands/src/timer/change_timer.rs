//! The clock is about something else, or its person began at another time.

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime,
    time_entry::Named,
    timer::{owner, task},
};
use domain::timer::{self, Timer};
use jiff::Timestamp;
use journal::Receipt;
use kernel::{CommandId, TimeClass};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct ChangeTimer {
    pub command: CommandId,
    pub named: Named,
    pub class: TimeClass,
    pub note: String,
    /// None leaves it as it was.
    pub started_at: Option<Timestamp>,
}

pub async fn change_timer(
    runtime: &Runtime,
    caller: &Caller,
    input: ChangeTimer,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Time, Action::Edit);
    let request = Request {
        command: input.command,
        name: "timer.change_timer",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let account = owner(work)?;
            let change = timer::ChangeTimer {
                task: task(work, input.named, input.class, &input.note).await?,
                started_at: input.started_at,
                now: work.now,
            };
            work.decide::<Timer>(account.0, change).await.map(drop)
        })
        .await
}
