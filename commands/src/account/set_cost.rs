//! What an hour of this person costs the agency itself, from a day on. TM3.

use crate::{Action, Caller, CommandError, Module, Request, Runtime, account::expect_account};
use domain::account::{self, Account};
use journal::Receipt;
use kernel::{AccountId, CommandId, Day, Money};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct SetCost {
    pub command: CommandId,
    pub account: AccountId,
    pub from: Day,
    pub hourly: Money,
}

pub async fn set_cost(runtime: &Runtime, caller: &Caller, input: SetCost) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Accounts, Action::Validate);
    let request = Request {
        command: input.command,
        name: "account.set_cost",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            expect_account(work, input.account).await?;
            let SetCost { from, hourly, .. } = *input;
            work.decide::<Account>(input.account.0, account::SetCost { from, hourly })
                .await
                .map(drop)
        })
        .await
}
