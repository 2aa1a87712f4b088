//! The policy that holds wherever a contract names none; the one before holds there no more.

use crate::{Action, Caller, CommandError, Module, Request, Runtime, standing};
use domain::service_policy::{DefaultPolicy, ServicePolicy, default};
use journal::Receipt;
use kernel::{CommandId, ServicePolicyId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct ChooseDefaultPolicy {
    pub command: CommandId,
    pub policy: ServicePolicyId,
}

pub async fn choose_default_policy(
    runtime: &Runtime,
    caller: &Caller,
    input: ChooseDefaultPolicy,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Contracts, Action::Validate);
    let request = Request {
        command: input.command,
        name: "service_policy.choose_default_policy",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let policy = input.policy;
            standing::in_use::<ServicePolicy, _>(work, policy.0).await?;
            let tenant = work.tenant.0;
            work.decide::<DefaultPolicy>(tenant, default::ChooseDefaultPolicy { policy })
                .await
                .map(drop)
        })
        .await
}
