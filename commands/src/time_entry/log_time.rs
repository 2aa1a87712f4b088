//! Somebody writes down what they did, under a contract that held on that day.

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime, account::expect_open_account, runtime::derived,
    tenant::today, time_entry::bank_for, time_entry::expect_own_work,
};
use domain::time_entry::{self, TimeEntry};
use journal::Receipt;
use kernel::{AccountId, ClientId, CommandId, ContractId, Day, EntryId, Minutes, Personal, TimeClass};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct LogTime {
    pub command: CommandId,
    /// Who did the work.
    pub account: AccountId,
    /// The company it was for: the contract's, or one that its bank is shared with.
    pub client: ClientId,
    pub contract: ContractId,
    pub worked: Minutes,
    pub date_of_work: Day,
    pub class: TimeClass,
    pub note: String,
}

impl LogTime {
    pub fn entry(&self) -> EntryId {
        EntryId(derived(self.command.0, "entry"))
    }
}

pub async fn log_time(runtime: &Runtime, caller: &Caller, input: LogTime) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Time, Action::Edit);
    let request = Request {
        command: input.command,
        name: "time_entry.log_time",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            expect_own_work(work, input.account)?;
            expect_open_account(work, input.account).await?;
            let bank = bank_for(work, input.contract, input.client, input.date_of_work).await?;
            let log = time_entry::LogTime {
                entry: input.entry(),
                account: input.account,
                client: input.client,
                contract: input.contract,
                bank,
                worked: input.worked,
                date_of_work: input.date_of_work,
                class: input.class,
                note: Personal::new(input.client.0, &input.note),
                today: today(work).await?,
            };
            work.begin::<TimeEntry>(input.entry().0, log).await.map(drop)
        })
        .await
}
