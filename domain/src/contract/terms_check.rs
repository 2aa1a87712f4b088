//! Terms that cannot be obeyed are refused before they are signed.

use super::refusal::ContractRefusal;
use super::terms::{ClassTable, ContractTerms, Inclusion, Plan, Treatment};
use kernel::{Minutes, Money, TimeClass};

const A_DAY: Minutes = Minutes::hours(24);

pub fn check(terms: &ContractTerms) -> Result<(), ContractRefusal> {
    let within_a_day = |minutes: Minutes| !minutes.is_negative() && minutes <= A_DAY;
    if !within_a_day(terms.step) {
        return Err(ContractRefusal::StepOutOfRange { step: terms.step });
    }
    if !within_a_day(terms.minimum) {
        return Err(ContractRefusal::MinimumOutOfRange {
            minimum: terms.minimum,
        });
    }
    check_classes(&terms.classes, &terms.plan)?;
    check_plan(&terms.plan)?;
    check_prices(terms)
}

fn check_classes(classes: &ClassTable, plan: &Plan) -> Result<(), ContractRefusal> {
    let rules = TimeClass::ALL.map(|class| classes.rule(class));
    if let Some(rule) = rules.iter().find(|rule| !(1..=1000).contains(&rule.percent)) {
        return Err(ContractRefusal::PercentOutOfRange {
            percent: rule.percent,
        });
    }
    if classes.non_billable.treatment != Treatment::Uncounted {
        return Err(ContractRefusal::NotCountedIsCounted);
    }
    if classes.outside_contract.treatment == Treatment::Debited {
        return Err(ContractRefusal::OutsideContractDebited);
    }
    if !plan.has_bank() && rules.iter().any(|rule| rule.treatment == Treatment::Debited) {
        return Err(ContractRefusal::NoBankToDebit);
    }
    Ok(())
}

fn check_plan(plan: &Plan) -> Result<(), ContractRefusal> {
    if let Some(Inclusion {
        minutes_per_month: minutes,
        ..
    }) = plan.inclusion()
        && !minutes.is_positive()
    {
        return Err(ContractRefusal::InclusionNotPositive { minutes });
    }
    match plan {
        Plan::Subscription(subscription) if subscription.quantity == 0 => {
            Err(ContractRefusal::QuantityMissing)
        }
        Plan::Subscription(_) | Plan::HourBank | Plan::TimeAndMaterial => Ok(()),
    }
}

fn check_prices(terms: &ContractTerms) -> Result<(), ContractRefusal> {
    let prices = prices(terms);
    if let Some(price) = prices.iter().find(|price| price.is_negative()) {
        return Err(ContractRefusal::PriceNegative { price: *price });
    }
    if prices.iter().any(|price| price.currency() != terms.currency()) {
        return Err(ContractRefusal::CurrenciesDiffer);
    }
    if terms.rates.says_one_thing_twice() {
        return Err(ContractRefusal::RateTwice);
    }
    Ok(())
}

fn prices(terms: &ContractTerms) -> Vec<Money> {
    let monthly = match &terms.plan {
        Plan::Subscription(subscription) => Some(subscription.monthly_price),
        Plan::HourBank | Plan::TimeAndMaterial => None,
    };
    terms.rates.prices().chain(monthly).collect()
}
