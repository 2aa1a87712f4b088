//! Other terms from a day on that has not passed.

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime, contract::expect_contract, tenant::today,
};
use domain::contract::{self, Contract, ContractTerms};
use journal::Receipt;
use kernel::{CommandId, ContractId, Day};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct ChangeTerms {
    pub command: CommandId,
    pub contract: ContractId,
    pub from: Day,
    pub terms: ContractTerms,
}

pub async fn change_terms(
    runtime: &Runtime,
    caller: &Caller,
    input: ChangeTerms,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Contracts, Action::Edit);
    let request = Request {
        command: input.command,
        name: "contract.change_terms",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            expect_contract(work, input.contract).await?;
            let today = today(work).await?;
            let change = contract::ChangeTerms {
                from: input.from,
                terms: input.terms.clone(),
                today,
            };
            work.decide::<Contract>(input.contract.0, change).await.map(drop)
        })
        .await
}
