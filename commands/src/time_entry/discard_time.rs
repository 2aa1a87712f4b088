//! The entry counts for nothing; it stays in the history.

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime,
    time_entry::{DespiteLock, day_of, whose},
};
use domain::time_entry::{self, TimeEntry};
use journal::Receipt;
use kernel::{CommandId, EntryId, Personal};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct DiscardTime {
    pub command: CommandId,
    pub entry: EntryId,
    pub reason: String,
    pub despite_lock: DespiteLock,
}

pub async fn discard_time(
    runtime: &Runtime,
    caller: &Caller,
    input: DiscardTime,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Time, input.despite_lock.or(Action::Edit));
    let request = Request {
        command: input.command,
        name: "time_entry.discard_time",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let client = whose(work, input.entry).await?;
            if let Some(day) = day_of(work, input.entry).await? {
                input.despite_lock.expect_open(work, day).await?;
            }
            let discard = time_entry::DiscardTime {
                reason: Personal::new(client.0, &input.reason),
            };
            work.decide::<TimeEntry>(input.entry.0, discard).await.map(drop)
        })
        .await
}
