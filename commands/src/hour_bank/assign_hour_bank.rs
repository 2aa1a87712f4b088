//! A contract's bank is its client's. For a bank that was being opened while its contract was assigned; else it
//! went along with the contract.

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime, contract::agreement, hour_bank::bank_of,
};
use domain::hour_bank::{self, HourBank};
use journal::Receipt;
use kernel::{CommandId, ContractId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct AssignHourBank {
    pub command: CommandId,
    pub contract: ContractId,
}

pub async fn assign_hour_bank(
    runtime: &Runtime,
    caller: &Caller,
    input: AssignHourBank,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::HourBanks, Action::Edit);
    let request = Request {
        command: input.command,
        name: "hour_bank.assign_hour_bank",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let client = agreement(work, input.contract).await?.client;
            let assign = hour_bank::AssignHourBank { client };
            work.decide::<HourBank>(bank_of(input.contract).0, assign)
                .await
                .map(drop)
        })
        .await
}
