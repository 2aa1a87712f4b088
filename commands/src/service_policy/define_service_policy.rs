//! Promises under a name, by a calendar that may be chosen.

use crate::{Action, Caller, CommandError, Module, Request, Runtime, calendar, runtime::derived};
use domain::service_policy::{self, PolicyTerms, ServicePolicy};
use journal::Receipt;
use kernel::{CommandId, ServicePolicyId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct DefineServicePolicy {
    pub command: CommandId,
    pub name: String,
    pub terms: PolicyTerms,
}

impl DefineServicePolicy {
    pub fn policy(&self) -> ServicePolicyId {
        ServicePolicyId(derived(self.command.0, "service_policy"))
    }
}

pub async fn define_service_policy(
    runtime: &Runtime,
    caller: &Caller,
    input: DefineServicePolicy,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Contracts, Action::Validate);
    let request = Request {
        command: input.command,
        name: "service_policy.define_service_policy",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            calendar::expect_in_use(work, input.terms.calendar).await?;
            let define = service_policy::DefineServicePolicy {
                policy: input.policy(),
                name: input.name.clone(),
                terms: input.terms.clone(),
            };
            work.begin::<ServicePolicy>(input.policy().0, define)
                .await
                .map(drop)
        })
        .await
}
