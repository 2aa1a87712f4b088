//! A person locks an entry with its value, the ticket counts it and the bank pays, in one append. TM2.

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime,
    account::{cost_of, level_of},
    time_entry::{DespiteLock, count_on_ticket, counted, debit, signatory, terms_on, unlocked, valued},
};
use domain::time_entry::{self, TimeEntry};
use journal::Receipt;
use kernel::{CommandId, EntryId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct ValidateTime {
    pub command: CommandId,
    pub entry: EntryId,
    pub despite_lock: DespiteLock,
}

pub async fn validate_time(
    runtime: &Runtime,
    caller: &Caller,
    input: ValidateTime,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Time, Action::Validate);
    let request = Request {
        command: input.command,
        name: "time_entry.validate_time",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let entry = unlocked(work, input.entry).await?;
            input.despite_lock.expect_open(work, entry.date_of_work).await?;
            let terms = terms_on(work, entry.contract, entry.date_of_work).await?;
            let counted = counted(&entry, &terms)?;
            let rate = terms
                .rates
                .hourly(entry.class, level_of(work, entry.account).await?);
            let cost = cost_of(work, entry.account, entry.date_of_work).await?;
            count_on_ticket(work, &entry).await?;
            let drawn = debit(work, input.command, &entry, &terms, counted).await?;
            let outcome = valued(&entry, counted, drawn, rate, cost)?;
            let validate = time_entry::ValidateTime {
                validated_by: signatory(work)?,
                outcome,
            };
            work.decide::<TimeEntry>(input.entry.0, validate).await.map(drop)
        })
        .await
}
