//! The contract is another company's, before anything was used under it; its bank goes with it.

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime, client::expect_active, contract::expect_contract,
    contract::is_used, hour_bank::bank_of,
};
use domain::{
    contract::{self, Contract},
    hour_bank::{AssignHourBank, HourBank},
};
use journal::Receipt;
use kernel::{ClientId, CommandId, ContractId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct AssignContract {
    pub command: CommandId,
    pub contract: ContractId,
    pub client: ClientId,
}

pub async fn assign_contract(
    runtime: &Runtime,
    caller: &Caller,
    input: AssignContract,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Contracts, Action::Validate);
    let request = Request {
        command: input.command,
        name: "contract.assign_contract",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            expect_contract(work, input.contract).await?;
            expect_active(work, input.client).await?;
            let used = is_used(work, input.contract).await?;
            let assign = contract::AssignContract {
                client: input.client,
                used,
            };
            work.decide::<Contract>(input.contract.0, assign).await?;
            let follow = AssignHourBank { client: input.client };
            work.decide::<HourBank>(bank_of(input.contract).0, follow)
                .await
                .map(drop)
        })
        .await
}
