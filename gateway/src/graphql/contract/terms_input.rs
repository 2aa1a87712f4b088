//! The terms of a contract, as they are typed.

use super::terms::{ContractKind, SubscriptionUnit, Treatment};
use crate::graphql::{
    errors::Sentence,
    rates::RateTableInput,
    scalars::{MoneyInput, minutes},
    words::{Overdraft, TimeClass, Usable},
};
use async_graphql::InputObject;
use domain::contract as agreed;

/// What is sold, how time is counted, and what an hour costs.
#[derive(InputObject)]
pub struct ContractTermsInput {
    /// What is sold; a contract keeps its kind.
    pub kind: ContractKind,
    /// Needed by the kind SUBSCRIPTION alone.
    pub subscription: Option<SubscriptionPlanInput>,
    /// Minutes; each entry is rounded up to a whole number of these. 0 is exact.
    #[graphql(default)]
    pub step: i64,
    /// Minutes; an entry counts for at least this much, unless it is zero.
    #[graphql(default)]
    pub minimum: i64,
    /// Classes that are not named are treated as usual for the kind.
    #[graphql(default)]
    pub classes: Vec<ClassRuleInput>,
    /// SPLIT_TO_BILLABLE when it is not said.
    pub overdraft: Option<Overdraft>,
    /// What an hour costs.
    pub rates: RateTableInput,
    /// FROM_VALIDATION when it is not said.
    pub usable: Option<Usable>,
}

/// What is sold by the month.
#[derive(InputObject)]
pub struct SubscriptionPlanInput {
    /// What is counted.
    pub unit: SubscriptionUnit,
    /// How many units.
    pub quantity: u32,
    /// For one unit and one month.
    pub monthly_price: MoneyInput,
    /// Hours that come with each month.
    pub included: Option<InclusionInput>,
}

/// Hours that a subscription includes each month.
#[derive(InputObject)]
pub struct InclusionInput {
    /// Minutes.
    pub per_month: i64,
    /// For how many months after their own the hours stay usable.
    #[graphql(default)]
    pub carried_months: u8,
}

/// How time of one class is counted.
#[derive(InputObject)]
pub struct ClassRuleInput {
    /// What the hours are to the contract.
    pub class: TimeClass,
    /// Where the time of the class goes.
    pub treatment: Treatment,
    /// How much of the time counts: 100 as it is, 200 twice.
    #[graphql(default = 100)]
    pub percent: i64,
}

impl TryFrom<ContractTermsInput> for agreed::ContractTerms {
    type Error = Sentence;

    fn try_from(input: ContractTermsInput) -> Result<agreed::ContractTerms, Sentence> {
        let plan = plan(input.kind, input.subscription)?;
        Ok(agreed::ContractTerms {
            classes: classes(&plan, input.classes),
            plan,
            step: minutes(input.step)?,
            minimum: minutes(input.minimum)?,
            overdraft: input.overdraft.map(Into::into).unwrap_or_default(),
            rates: input.rates.try_into()?,
            usable: input.usable.map(Into::into).unwrap_or_default(),
        })
    }
}

fn plan(kind: ContractKind, sold: Option<SubscriptionPlanInput>) -> Result<agreed::Plan, Sentence> {
    match (kind, sold) {
        (ContractKind::HourBank, _) => Ok(agreed::Plan::HourBank),
        (ContractKind::TimeAndMaterial, _) => Ok(agreed::Plan::TimeAndMaterial),
        (ContractKind::Subscription, None) => Err(Sentence::SubscriptionMissing),
        (ContractKind::Subscription, Some(sold)) => Ok(agreed::Plan::Subscription(agreed::Subscription {
            unit: sold.unit.into(),
            quantity: sold.quantity,
            monthly_price: (&sold.monthly_price).try_into()?,
            inclusion: sold.included.map(inclusion).transpose()?,
        })),
    }
}

fn inclusion(input: InclusionInput) -> Result<agreed::Inclusion, Sentence> {
    Ok(agreed::Inclusion {
        minutes_per_month: minutes(input.per_month)?,
        carried_months: input.carried_months,
    })
}

fn classes(plan: &agreed::Plan, named: Vec<ClassRuleInput>) -> agreed::ClassTable {
    named
        .into_iter()
        .fold(agreed::ClassTable::usual(plan), |mut table, input| {
            let rule = agreed::ClassRule {
                treatment: input.treatment.into(),
                percent: input.percent,
            };
            match input.class {
                TimeClass::Billable => table.billable = rule,
                TimeClass::NonBillable => table.non_billable = rule,
                TimeClass::Included => table.included = rule,
                TimeClass::OutsideContract => table.outside_contract = rule,
                TimeClass::AfterHours => table.after_hours = rule,
            }
            table
        })
}
