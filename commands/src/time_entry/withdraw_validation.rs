//! A validation is taken back, and what the bank paid with it, in one append.

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime,
    time_entry::{give_back, whose},
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
            let reason = Personal::new(client.0, &input.reason);
            give_back(work, input.command, input.entry, reason.clone()).await?;
            work.decide::<TimeEntry>(input.entry.0, time_entry::WithdrawValidation { reason })
                .await
                .map(drop)
        })
        .await
}
