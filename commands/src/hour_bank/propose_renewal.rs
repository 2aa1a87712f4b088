//! A renewal, sized from the last twelve months of the bank's own work.

use crate::{Action, Caller, CommandError, Module, Request, Runtime, hour_bank::ask, tenant::today};
use domain::hour_bank::{HourBank, renewal::proposal};
use journal::Receipt;
use kernel::{CommandId, HourBankId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct ProposeRenewal {
    pub command: CommandId,
    pub bank: HourBankId,
}

pub async fn propose_renewal(
    runtime: &Runtime,
    caller: &Caller,
    input: ProposeRenewal,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::HourBanks, Action::Edit);
    let request = Request {
        command: input.command,
        name: "hour_bank.propose_renewal",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let today = today(work).await?;
            let proposal = ask(work, input.bank, |bank| proposal(bank, today)).await?;
            work.decide::<HourBank>(input.bank.0, proposal).await.map(drop)
        })
        .await
}
