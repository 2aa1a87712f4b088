//! How long before the last day a renewal is called for.

use crate::{Action, Caller, CommandError, Module, Request, Runtime, contract::expect_contract};
use domain::contract::{self, Contract};
use journal::Receipt;
use kernel::{CommandId, ContractId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct SetRenewalNotice {
    pub command: CommandId,
    pub contract: ContractId,
    pub days: u16,
}

pub async fn set_renewal_notice(
    runtime: &Runtime,
    caller: &Caller,
    input: SetRenewalNotice,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Contracts, Action::Edit);
    let request = Request {
        command: input.command,
        name: "contract.set_renewal_notice",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            expect_contract(work, input.contract).await?;
            let set = contract::SetRenewalNotice { days: input.days };
            work.decide::<Contract>(input.contract.0, set).await.map(drop)
        })
        .await
}
