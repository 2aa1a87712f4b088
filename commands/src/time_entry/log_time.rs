//! Somebody writes down what they did: for a ticket or a company, under a contract that held on that day or outside any.

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime,
    runtime::derived,
    time_entry::{DespiteLock, Named, Worked, place, write_down},
};
use domain::time_entry::Between;
use journal::Receipt;
use kernel::{AccountId, CommandId, Day, EntryId, Minutes, TimeClass};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct LogTime {
    pub command: CommandId,
    /// Who did the work.
    pub account: AccountId,
    pub named: Named,
    pub worked: Minutes,
    pub date_of_work: Day,
    pub between: Option<Between>,
    pub class: TimeClass,
    pub note: String,
    pub despite_lock: DespiteLock,
}

impl LogTime {
    pub fn entry(&self) -> EntryId {
        EntryId(derived(self.command.0, "entry"))
    }
}

pub async fn log_time(runtime: &Runtime, caller: &Caller, input: LogTime) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Time, input.despite_lock.or(Action::Edit));
    let request = Request {
        command: input.command,
        name: "time_entry.log_time",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let worked = Worked {
                entry: input.entry(),
                account: input.account,
                place: place(work, input.named).await?,
                worked: input.worked,
                date_of_work: input.date_of_work,
                between: input.between,
                class: input.class,
                note: &input.note,
                despite_lock: input.despite_lock,
            };
            write_down(work, worked).await
        })
        .await
}
