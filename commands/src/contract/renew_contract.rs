//! The contract holds longer.

use crate::{Action, Caller, CommandError, Module, Request, Runtime, contract::expect_contract};
use domain::contract::{self, Contract};
use journal::Receipt;
use kernel::{CommandId, ContractId, Day};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct RenewContract {
    pub command: CommandId,
    pub contract: ContractId,
    pub until: Day,
}

pub async fn renew_contract(
    runtime: &Runtime,
    caller: &Caller,
    input: RenewContract,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Contracts, Action::Edit);
    let request = Request {
        command: input.command,
        name: "contract.renew_contract",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            expect_contract(work, input.contract).await?;
            let renew = contract::RenewContract { until: input.until };
            work.decide::<Contract>(input.contract.0, renew).await.map(drop)
        })
        .await
}
