//! Promises under a name, by a calendar that may be chosen.

use crate::{Action, Caller, CommandError, Module, Request, Runtime, runtime::derived, standing};
use domain::{
    calendar::NamedCalendar,
    service_policy::{self, PolicyTerms, ServicePolicy},
};
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
            standing::in_use::<NamedCalendar, _>(work, input.terms.calendar.0).await?;
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
