//! Other promises from now on. Those that were made stand until they are made again.

use crate::{Action, Caller, CommandError, Module, Request, Runtime, standing};
use domain::{
    calendar::NamedCalendar,
    service_policy::{self, PolicyTerms, ServicePolicy},
};
use journal::Receipt;
use kernel::{CommandId, ServicePolicyId};
use serde::Serialize;

/// All of it again.
#[derive(Clone, Debug, Serialize)]
pub struct ChangeServicePolicy {
    pub command: CommandId,
    pub policy: ServicePolicyId,
    pub name: String,
    pub terms: PolicyTerms,
}

pub async fn change_service_policy(
    runtime: &Runtime,
    caller: &Caller,
    input: ChangeServicePolicy,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Contracts, Action::Validate);
    let request = Request {
        command: input.command,
        name: "service_policy.change_service_policy",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let before = standing::defined::<ServicePolicy, _>(work, input.policy.0).await?;
            // It may keep a calendar that was retired since.
            if before.terms.calendar != input.terms.calendar {
                standing::in_use::<NamedCalendar, _>(work, input.terms.calendar.0).await?;
            }
            let change = service_policy::ChangeServicePolicy {
                name: input.name.clone(),
                terms: input.terms.clone(),
            };
            work.decide::<ServicePolicy>(input.policy.0, change)
                .await
                .map(drop)
        })
        .await
}
