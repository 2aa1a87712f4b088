//! The account is for something else from now on.

use crate::{Caller, CommandError, Request, Runtime, account::expect_account};
use domain::account::{self, Account};
use journal::Receipt;
use kernel::{AccountId, CommandId, Role};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct ChangeRole {
    pub command: CommandId,
    pub account: AccountId,
    pub role: Role,
}

pub async fn change_role(
    runtime: &Runtime,
    caller: &Caller,
    input: ChangeRole,
) -> Result<Receipt, CommandError> {
    let permit = caller.may_give(input.role);
    let request = Request {
        command: input.command,
        name: "account.change_role",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            expect_account(work, input.account).await?;
            work.decide::<Account>(input.account.0, account::ChangeRole { role: input.role })
                .await
                .map(drop)
        })
        .await
}
