//! Nobody signs in with the account any more; what it did stays, and its mail address is free.

use crate::{Action, Caller, CommandError, Module, Request, Runtime, account::address_of};
use domain::account::{self, Account, MailAddress, mail_address::GiveMailAddressBack};
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
    let permit = caller.may(Module::Accounts, Action::Validate);
    let request = Request {
        command: input.command,
        name: "account.close_account",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let account = input.account;
            let address = address_of(work, account).await?;
            work.decide::<Account>(account.0, account::CloseAccount).await?;
            work.decide::<MailAddress>(address, GiveMailAddressBack { account })
                .await
                .map(drop)
        })
        .await
}
