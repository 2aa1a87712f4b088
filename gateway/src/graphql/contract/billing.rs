//! How a subscription is billed. BI1.

use super::{SHOWN, types::ContractPayload};
use crate::graphql::{
    context::Ask,
    outcome::{Outcome, command},
    scalars::Day,
};
use async_graphql::{Context, Enum, InputObject, Object, Result, SimpleObject};
use commands::contract::{AgreeBilling, agree_billing};
use domain::contract::{Billing, BillingAgreed};
use kernel::ContractId;
use uuid::Uuid;

#[derive(Default)]
pub struct ContractBillingMutation;

/// How often a subscription is billed.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
#[graphql(remote = "domain::contract::Every")]
pub enum BillingPeriod {
    /// Each month.
    Month,
    /// Each three months.
    Quarter,
    /// Each twelve months.
    Year,
}

/// When a period is billed.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
#[graphql(remote = "domain::contract::When")]
pub enum BillingMoment {
    /// On its first day.
    Ahead,
    /// On the day after its last.
    Afterwards,
}

/// How a subscription is billed.
#[derive(SimpleObject)]
pub struct ContractBilling {
    /// How often.
    every: BillingPeriod,
    /// On which day of the period.
    when: BillingMoment,
    /// The first month that is billed.
    from: Day,
}

impl ContractBilling {
    pub fn of(agreed: &BillingAgreed) -> ContractBilling {
        ContractBilling {
            every: agreed.billing.every.into(),
            when: agreed.billing.when.into(),
            from: Day(agreed.from),
        }
    }
}

/// What `contractAgreeBilling` takes.
#[derive(InputObject)]
pub struct ContractAgreeBillingInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the contract.
    pub contract: Uuid,
    /// How often.
    pub every: BillingPeriod,
    /// On which day of the period.
    pub when: BillingMoment,
    /// The first month that is billed; where it is billed already, the next one that is not.
    pub from: Day,
}

#[Object]
impl ContractBillingMutation {
    /// How a subscription is billed: drafts come by themselves from then on.
    async fn contract_agree_billing(
        &self,
        ctx: &Context<'_>,
        input: ContractAgreeBillingInput,
    ) -> Result<ContractPayload> {
        let asking = ctx.asking()?;
        let agree = AgreeBilling {
            command: command(input.command_id),
            contract: ContractId(input.contract),
            billing: Billing {
                every: input.every.into(),
                when: input.when.into(),
            },
            from: input.from.0,
        };
        let done = agree_billing(asking.runtime(), asking.caller()?, agree).await;
        Ok(ContractPayload::of(
            input.contract,
            None,
            Outcome::of(asking, done, SHOWN).await?,
        ))
    }
}
