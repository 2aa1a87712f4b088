//! The roster says of an account what its own history says. Asked for by our own process.

use crate::{Action, Caller, CommandError, Module, Request, Runtime};
use domain::account::{
    Account, AccountState,
    roster::{EnterRoster, LeaveRoster, Roster, RosterCommand},
};
use journal::Receipt;
use kernel::{AccountId, CommandId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct KeepRoster {
    pub command: CommandId,
    pub account: AccountId,
}

pub async fn keep_roster(
    runtime: &Runtime,
    caller: &Caller,
    input: KeepRoster,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Accounts, Action::Edit);
    let request = Request {
        command: input.command,
        name: "account.keep_roster",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let state = work.fact::<Account>(input.account.0).await?;
            let command = said_of(input.account, &state);
            work.decide::<Roster>(work.tenant.0, command).await.map(drop)
        })
        .await
}

fn said_of(account: AccountId, state: &AccountState) -> RosterCommand {
    match state {
        AccountState::Open(holder) => EnterRoster {
            account,
            role: holder.role,
            client: holder.opened.client,
        }
        .into(),
        AccountState::Unopened | AccountState::Closed(_) => LeaveRoster { account }.into(),
    }
}
