//! The contract never was: nothing had been used under it.

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime, contract::expect_contract, contract::is_used,
};
use domain::contract::{self, Contract};
use journal::Receipt;
use kernel::{CommandId, ContractId, Personal};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct CancelContract {
    pub command: CommandId,
    pub contract: ContractId,
    pub reason: String,
}

pub async fn cancel_contract(
    runtime: &Runtime,
    caller: &Caller,
    input: CancelContract,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Contracts, Action::Validate);
    let request = Request {
        command: input.command,
        name: "contract.cancel_contract",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let client = expect_contract(work, input.contract).await?;
            let used = is_used(work, input.contract).await?;
            let cancel = contract::CancelContract {
                used,
                reason: Personal::new(client.0, &input.reason),
            };
            work.decide::<Contract>(input.contract.0, cancel).await.map(drop)
        })
        .await
}
