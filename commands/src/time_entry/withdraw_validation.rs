//! A validation is taken back, and what the ticket counted and the bank paid with it, in one append.

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime,
    time_entry::{DespiteLock, count_off_ticket, give_back, logged, whose},
};
use domain::time_entry::{self, TimeEntry};
use journal::Receipt;
use kernel::{CommandId, EntryId, Personal};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct WithdrawValidation {
    pub command: CommandId,
    pub entry: EntryId,
    pub reason: String,
    pub despite_lock: DespiteLock,
}

pub async fn withdraw_validation(
    runtime: &Runtime,
    caller: &Caller,
    input: WithdrawValidation,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Time, Action::Validate);
    let request = Request {
        command: input.command,
        name: "time_entry.withdraw_validation",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let client = whose(work, input.entry).await?;
            let entry = logged(work, input.entry).await?;
            input.despite_lock.expect_open(work, entry.date_of_work).await?;
            let reason = Personal::new(client.0, &input.reason);
            count_off_ticket(work, &entry).await?;
            give_back(work, input.command, input.entry, reason.clone()).await?;
            work.decide::<TimeEntry>(input.entry.0, time_entry::WithdrawValidation { reason })
                .await
                .map(drop)
        })
        .await
}
