//! A subsidiary of the holder may use the bank.

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime,
    hour_bank::{ask, expect_subsidiary},
};
use domain::hour_bank::{self, HourBank};
use journal::Receipt;
use kernel::{ClientId, CommandId, HourBankId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct ShareWith {
    pub command: CommandId,
    pub bank: HourBankId,
    pub client: ClientId,
}

pub async fn share_with(
    runtime: &Runtime,
    caller: &Caller,
    input: ShareWith,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::HourBanks, Action::Validate);
    let request = Request {
        command: input.command,
        name: "hour_bank.share_with",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let holder = ask(work, input.bank, |bank| bank.client).await?;
            expect_subsidiary(work, input.client, holder).await?;
            work.decide::<HourBank>(input.bank.0, hour_bank::ShareWith { client: input.client })
                .await
                .map(drop)
        })
        .await
}
