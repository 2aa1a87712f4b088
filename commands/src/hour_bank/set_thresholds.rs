//! These thresholds and no others.

use crate::{Action, Caller, CommandError, Module, Request, Runtime, hour_bank::ask};
use domain::hour_bank::{self, HourBank, thresholds::Threshold};
use journal::Receipt;
use kernel::{CommandId, HourBankId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct SetThresholds {
    pub command: CommandId,
    pub bank: HourBankId,
    pub thresholds: Vec<Threshold>,
}

pub async fn set_thresholds(
    runtime: &Runtime,
    caller: &Caller,
    input: SetThresholds,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::HourBanks, Action::Edit);
    let request = Request {
        command: input.command,
        name: "hour_bank.set_thresholds",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            ask(work, input.bank, |_| ()).await?;
            let set = hour_bank::SetThresholds {
                thresholds: input.thresholds.clone(),
            };
            work.decide::<HourBank>(input.bank.0, set).await.map(drop)
        })
        .await
}
