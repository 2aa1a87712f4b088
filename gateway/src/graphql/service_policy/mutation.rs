//! What may be asked of a policy.

use super::{SHOWN, input, types::ServicePolicyPayload};
use crate::graphql::{
    context::Ask,
    outcome::{Outcome, command},
};
use async_graphql::{Context, Object, Result};
use commands::service_policy::{
    ChangeServicePolicy, ChooseDefaultPolicy, DefineServicePolicy, RetireServicePolicy,
    change_service_policy, choose_default_policy, define_service_policy, retire_service_policy,
};
use kernel::ServicePolicyId;

#[derive(Default)]
pub struct ServicePolicyMutation;

#[Object]
impl ServicePolicyMutation {
    /// Promises under a name that contracts choose them by.
    async fn service_policy_define(
        &self,
        ctx: &Context<'_>,
        input: input::ServicePolicyDefineInput,
    ) -> Result<ServicePolicyPayload> {
        let asking = ctx.asking()?;
        let define = match DefineServicePolicy::try_from(input) {
            Ok(define) => define,
            Err(refusal) => return Ok(ServicePolicyPayload::nothing(Outcome::refused(asking, &refusal))),
        };
        let policy = define.policy().0;
        let done = define_service_policy(asking.runtime(), asking.caller()?, define).await;
        let outcome = Outcome::of(asking, done, SHOWN).await?;
        Ok(ServicePolicyPayload::of(policy, Some(policy), outcome))
    }

    /// Other promises from now on. Those that were made stand until they are made again.
    async fn service_policy_change(
        &self,
        ctx: &Context<'_>,
        input: input::ServicePolicyChangeInput,
    ) -> Result<ServicePolicyPayload> {
        let asking = ctx.asking()?;
        let change = match ChangeServicePolicy::try_from(input) {
            Ok(change) => change,
            Err(refusal) => return Ok(ServicePolicyPayload::nothing(Outcome::refused(asking, &refusal))),
        };
        let policy = change.policy.0;
        let done = change_service_policy(asking.runtime(), asking.caller()?, change).await;
        let outcome = Outcome::of(asking, done, SHOWN).await?;
        Ok(ServicePolicyPayload::of(policy, None, outcome))
    }

    /// Nobody chooses it any more; contracts that agreed on it keep it. The default is not retired.
    async fn service_policy_retire(
        &self,
        ctx: &Context<'_>,
        input: input::ServicePolicyRetireInput,
    ) -> Result<ServicePolicyPayload> {
        let asking = ctx.asking()?;
        let retire = RetireServicePolicy {
            command: command(input.command_id),
            policy: ServicePolicyId(input.policy),
        };
        let done = retire_service_policy(asking.runtime(), asking.caller()?, retire).await;
        let outcome = Outcome::of(asking, done, SHOWN).await?;
        Ok(ServicePolicyPayload::of(input.policy, None, outcome))
    }

    /// It holds for contracts that name none; the one before holds there no more.
    async fn service_policy_choose_default(
        &self,
        ctx: &Context<'_>,
        input: input::ServicePolicyChooseDefaultInput,
    ) -> Result<ServicePolicyPayload> {
        let asking = ctx.asking()?;
        let choose = ChooseDefaultPolicy {
            command: command(input.command_id),
            policy: ServicePolicyId(input.policy),
        };
        let done = choose_default_policy(asking.runtime(), asking.caller()?, choose).await;
        let outcome = Outcome::of(asking, done, SHOWN).await?;
        Ok(ServicePolicyPayload::of(input.policy, None, outcome))
    }
}
