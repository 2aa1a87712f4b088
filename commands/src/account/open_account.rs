//! A person may sign in. A client's account names a company that exists; a mail address is one account's.

use crate::{
    Caller, CommandError, Request, Runtime, account::address_stream, client::expect_company, runtime::derived,
};
use domain::account::{self, Account, MailAddress, mail_address::TakeMailAddress};
use journal::Receipt;
use kernel::{AccountId, ClientId, CommandId, Language, Personal, Role};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct OpenAccount {
    pub command: CommandId,
    pub name: String,
    pub email: String,
    pub role: Role,
    pub client: Option<ClientId>,
    pub language: Language,
}

impl OpenAccount {
    pub fn account(&self) -> AccountId {
        AccountId(derived(self.command.0, "account"))
    }
}

pub async fn open_account(
    runtime: &Runtime,
    caller: &Caller,
    input: OpenAccount,
) -> Result<Receipt, CommandError> {
    let permit = caller.may_give(input.role);
    let request = Request {
        command: input.command,
        name: "account.open_account",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            expect_company(work, input.client).await?;
            let account = input.account();
            let open = account::OpenAccount {
                account,
                name: Personal::new(account.0, &input.name),
                email: Personal::new(account.0, &input.email),
                role: input.role,
                client: input.client,
                language: input.language,
            };
            work.begin::<Account>(account.0, open).await?;
            let address = address_stream(work, &input.email).await?;
            work.decide::<MailAddress>(address, TakeMailAddress { account })
                .await
                .map(drop)
        })
        .await
}
