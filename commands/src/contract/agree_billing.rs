//! How a subscription is billed: every month, quarter or year, ahead or afterwards, from a month on. BI1.

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime, contract::expect_contract, seller::seller_on,
    tenant::today,
};
use domain::contract::{self, Billing, Contract};
use journal::Receipt;
use kernel::{CommandId, ContractId, Day};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct AgreeBilling {
    pub command: CommandId,
    pub contract: ContractId,
    pub billing: Billing,
    /// The first month that is billed.
    pub from: Day,
}

pub async fn agree_billing(
    runtime: &Runtime,
    caller: &Caller,
    input: AgreeBilling,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Contracts, Action::Validate);
    let request = Request {
        command: input.command,
        name: "contract.agree_billing",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            expect_contract(work, input.contract).await?;
            // Whoever bills on a date is not there to be asked who invoices.
            seller_on(work, today(work).await?).await?;
            let agree = contract::AgreeBilling {
                billing: input.billing,
                from: input.from,
            };
            work.decide::<Contract>(input.contract.0, agree).await.map(drop)
        })
        .await
}
