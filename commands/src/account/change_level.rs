//! How experienced the person is, for the rates of time validated from now on.

use crate::{Action, Caller, CommandError, Module, Request, Runtime, account::expect_account};
use domain::account::{self, Account};
use journal::Receipt;
use kernel::{AccountId, CommandId, Level};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct ChangeLevel {
    pub command: CommandId,
    pub account: AccountId,
    pub level: Level,
}

pub async fn change_level(
    runtime: &Runtime,
    caller: &Caller,
    input: ChangeLevel,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Accounts, Action::Edit);
    let request = Request {
        command: input.command,
        name: "account.change_level",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            expect_account(work, input.account).await?;
            work.decide::<Account>(input.account.0, account::ChangeLevel { level: input.level })
                .await
                .map(drop)
        })
        .await
}
