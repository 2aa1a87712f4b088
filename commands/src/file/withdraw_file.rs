//! A file that nobody attached is removed. Asked for by our own process, a day after it came.

use crate::{Action, Caller, CommandError, Module, Request, Runtime, runtime::Work};
use domain::file::{self, File};
use journal::Receipt;
use kernel::{CommandId, FileId, Personal};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct WithdrawFile {
    pub command: CommandId,
    pub file: FileId,
}

pub async fn withdraw_file(
    runtime: &Runtime,
    caller: &Caller,
    input: WithdrawFile,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Accounts, Action::Validate);
    let request = Request {
        command: input.command,
        name: "file.withdraw_file",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            unless_attached(work, input.file).await
        })
        .await
}

async fn unless_attached(work: &mut Work, file: FileId) -> Result<(), CommandError> {
    let waits = work
        .look::<File>(file.0)
        .await?
        .kept()
        .is_some_and(|kept| kept.attached.is_none());
    if !waits {
        return Ok(());
    }
    let reason = Personal::new(work.tenant.0, "nobody attached it");
    work.decide::<File>(file.0, file::RemoveFile { reason })
        .await
        .map(drop)
}
