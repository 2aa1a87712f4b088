//! Nobody signs in with the account any more; what it did stays.

use crate::{Action, Caller, CommandError, Module, Request, Runtime, account::expect_account};
use domain::account::{self, Account};
use journal::Receipt;
use kernel::{AccountId, CommandId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct CloseAccount {
    pub command: CommandId,
    pub account: AccountId,
}

pub async fn close_account(
    runtime: &Runtime,
    caller: &Caller,
    input: CloseAccount,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Accounts, Action::Validate)?;
    let request = Request {
        command: input.command,
        name: "account.close_account",
        body: &input,
    };
    runtime
        .run(&permit, request, async |work, input| {
            expect_account(work, input.account).await?;
            work.decide::<Account>(input.account.0, account::CloseAccount)
                .await
                .map(drop)
        })
        .await
}
