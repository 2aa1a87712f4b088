//! A subsidiary may no longer use the bank; what it used stays.

use crate::{Action, Caller, CommandError, Module, Request, Runtime, hour_bank::ask};
use domain::hour_bank::{self, HourBank};
use journal::Receipt;
use kernel::{ClientId, CommandId, HourBankId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct StopSharing {
    pub command: CommandId,
    pub bank: HourBankId,
    pub client: ClientId,
}

pub async fn stop_sharing(
    runtime: &Runtime,
    caller: &Caller,
    input: StopSharing,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::HourBanks, Action::Validate);
    let request = Request {
        command: input.command,
        name: "hour_bank.stop_sharing",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            ask(work, input.bank, |_| ()).await?;
            work.decide::<HourBank>(input.bank.0, hour_bank::StopSharing { client: input.client })
                .await
                .map(drop)
        })
        .await
}
