//! A person is called otherwise, or reads another language: their own business, or an administrator's.

use crate::{Action, Caller, CommandError, Module, Request, Runtime, account::expect_account};
use domain::account::{self, Account};
use journal::Receipt;
use kernel::{AccountId, CommandId, Language, Personal};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct ChangeProfile {
    pub command: CommandId,
    pub account: AccountId,
    pub name: String,
    pub language: Language,
}

pub async fn change_profile(
    runtime: &Runtime,
    caller: &Caller,
    input: ChangeProfile,
) -> Result<Receipt, CommandError> {
    let permit = match caller.about_oneself(input.account) {
        Some(permit) => Ok(permit),
        None => caller.may(Module::Accounts, Action::Edit),
    };
    let request = Request {
        command: input.command,
        name: "account.change_profile",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            expect_account(work, input.account).await?;
            let change = account::ChangeProfile {
                name: Personal::new(input.account.0, input.name.trim()),
                language: input.language,
            };
            work.decide::<Account>(input.account.0, change).await.map(drop)
        })
        .await
}
