//! Nobody chooses it any more; contracts that agreed on it keep it.

use crate::{Action, Caller, CommandError, Module, Request, Runtime, standing};
use domain::service_policy::{self, DefaultPolicy, ServicePolicy};
use journal::Receipt;
use kernel::{CommandId, ServicePolicyId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct RetireServicePolicy {
    pub command: CommandId,
    pub policy: ServicePolicyId,
}

pub async fn retire_service_policy(
    runtime: &Runtime,
    caller: &Caller,
    input: RetireServicePolicy,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Contracts, Action::Validate);
    let request = Request {
        command: input.command,
        name: "service_policy.retire_service_policy",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let tenant = work.tenant.0;
            let default = work.look::<DefaultPolicy>(tenant).await?.policy;
            standing::defined::<ServicePolicy, _>(work, input.policy.0).await?;
            let retire = service_policy::RetireServicePolicy {
                is_default: default == Some(input.policy),
            };
            work.decide::<ServicePolicy>(input.policy.0, retire)
                .await
                .map(drop)
        })
        .await
}
