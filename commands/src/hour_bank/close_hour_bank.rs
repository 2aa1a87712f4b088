//! An empty bank is shut.

use crate::{Action, Caller, CommandError, Module, Request, Runtime, hour_bank::ask};
use domain::hour_bank::{self, HourBank};
use journal::Receipt;
use kernel::{CommandId, HourBankId, Personal};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct CloseHourBank {
    pub command: CommandId,
    pub bank: HourBankId,
    pub reason: String,
}

pub async fn close_hour_bank(
    runtime: &Runtime,
    caller: &Caller,
    input: CloseHourBank,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::HourBanks, Action::Validate);
    let request = Request {
        command: input.command,
        name: "hour_bank.close_hour_bank",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let holder = ask(work, input.bank, |bank| bank.client).await?;
            let close = hour_bank::CloseHourBank {
                reason: Personal::new(holder.0, &input.reason),
            };
            work.decide::<HourBank>(input.bank.0, close).await.map(drop)
        })
        .await
}
