//! What is promised for the contract's tickets: a policy that may be chosen, or the agency's default again.

use crate::{Action, Caller, CommandError, Module, Request, Runtime, contract::expect_contract, standing};
use domain::{
    contract::{self, Contract},
    service_policy::ServicePolicy,
};
use journal::Receipt;
use kernel::{CommandId, ContractId, ServicePolicyId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct AgreeServicePolicy {
    pub command: CommandId,
    pub contract: ContractId,
    /// None is the agency's default.
    pub policy: Option<ServicePolicyId>,
}

pub async fn agree_service_policy(
    runtime: &Runtime,
    caller: &Caller,
    input: AgreeServicePolicy,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Contracts, Action::Edit);
    let request = Request {
        command: input.command,
        name: "contract.agree_service_policy",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            expect_contract(work, input.contract).await?;
            if let Some(policy) = input.policy {
                standing::in_use::<ServicePolicy, _>(work, policy.0).await?;
            }
            let agree = contract::AgreeServicePolicy { policy: input.policy };
            work.decide::<Contract>(input.contract.0, agree).await.map(drop)
        })
        .await
}
