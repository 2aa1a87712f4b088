//! The last day is near. Asked for by the calendar.

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime, contract::expect_contract, tenant::today,
};
use domain::contract::{self, Contract};
use journal::Receipt;
use kernel::{CommandId, ContractId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct RaiseRenewalNotice {
    pub command: CommandId,
    pub contract: ContractId,
}

pub async fn raise_renewal_notice(
    runtime: &Runtime,
    caller: &Caller,
    input: RaiseRenewalNotice,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Contracts, Action::Edit);
    let request = Request {
        command: input.command,
        name: "contract.raise_renewal_notice",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            expect_contract(work, input.contract).await?;
            let raise = contract::RaiseRenewalNotice {
                today: today(work).await?,
            };
            work.decide::<Contract>(input.contract.0, raise).await.map(drop)
        })
        .await
}
