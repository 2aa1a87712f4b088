//! The contract holds no longer than a day, which may be ahead.

use crate::{Action, Caller, CommandError, Module, Request, Runtime, contract::expect_contract};
use domain::contract::{self, Contract};
use journal::Receipt;
use kernel::{CommandId, ContractId, Day, Personal};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct EndContract {
    pub command: CommandId,
    pub contract: ContractId,
    pub on: Day,
    pub reason: String,
}

pub async fn end_contract(
    runtime: &Runtime,
    caller: &Caller,
    input: EndContract,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Contracts, Action::Validate);
    let request = Request {
        command: input.command,
        name: "contract.end_contract",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let client = expect_contract(work, input.contract).await?;
            let end = contract::EndContract {
                on: input.on,
                reason: Personal::new(client.0, &input.reason),
            };
            work.decide::<Contract>(input.contract.0, end).await.map(drop)
        })
        .await
}
