//! BI1: what a subscription is billed, period by period.

use super::*;
use crate::contract::billing::{BillingPeriod, Charge, charges, period_of};
use kernel::Decimal;
use proptest::prelude::*;

/// So many machines at a price a month.
pub(super) fn machines(quantity: u32, monthly: i64) -> ContractTerms {
    let plan = Plan::Subscription(Subscription {
        unit: SubscriptionUnit::Machine,
        quantity,
        monthly_price: eur(monthly),
        inclusion: None,
    });
    ContractTerms::usual(plan, eur(90))
}

pub(super) fn signed_on(first_day: Day, last_day: Option<Day>) -> ContractEvent {
    signed(SignContract {
        first_day,
        last_day,
        terms: machines(3, 20),
        ..sign()
    })
}

pub(super) fn changed(from: Day, terms: ContractTerms) -> ContractEvent {
    TermsChanged { from, terms }.into()
}

pub(super) fn every(every: Every) -> ContractEvent {
    let billing = Billing {
        every,
        when: When::Afterwards,
    };
    BillingAgreed {
        billing,
        from: on(1, 1),
    }
    .into()
}

pub(super) fn agreement(history: impl IntoIterator<Item = ContractEvent>) -> Agreement {
    let state = given::<Contract>(history).state().clone();
    state.agreement().cloned().expect("an agreement")
}

fn charged(agreement: &Agreement, month: Day) -> (BillingPeriod, Vec<Charge>) {
    let period = period_of(agreement, month).expect("a period");
    let charges = charges(agreement, &period).expect("charges");
    (period, charges)
}

#[test]
fn bi1_what_is_left_of_a_period_is_charged_for_its_own_days() {
    let agreement = agreement([signed_on(on(1, 1), None), every(Every::Month)]);
    let period = period_of(&agreement, on(4, 1)).expect("a period");
    let rest = period.after(on(4, 20)).expect("a rest");
    assert_eq!(
        (rest.first_day, rest.last_day, rest.days),
        (on(4, 21), on(4, 30), 30)
    );
    assert_eq!(charges(&agreement, &rest).expect("charges")[0].days, 10);
    assert_eq!(period.after(on(3, 20)), Some(period), "nothing of it is before");
    assert_eq!(period.after(on(4, 30)), None);
}

#[test]
fn bi1_a_period_that_is_held_in_full_is_one_charge() {
    let agreement = agreement([signed_on(on(1, 1), None), every(Every::Month)]);
    let (period, charges) = charged(&agreement, on(3, 1));
    assert_eq!((period.days, period.next), (31, on(4, 1)));
    let [charge] = charges.as_slice() else {
        panic!("{charges:?}")
    };
    assert_eq!((charge.quantity, charge.price, charge.days), (3, eur(20), 31));
}

#[test]
fn bi1_fourteen_days_of_twenty_eight_are_half_the_period() {
    let agreement = agreement([signed_on(on(2, 15), None), every(Every::Month)]);
    let (period, charges) = charged(&agreement, on(2, 1));
    assert_eq!((period.days, charges.len(), charges[0].days), (28, 1, 14));
}

#[test]
fn bi1_quarters_and_years_begin_with_the_contracts_first_month() {
    let quarterly = agreement([signed_on(on(2, 15), None), every(Every::Quarter)]);
    let (period, charges) = charged(&quarterly, on(2, 1));
    assert_eq!((period.next, period.days), (on(5, 1), 89));
    assert_eq!((charges[0].price, charges[0].days), (eur(60), 75));
    let yearly = agreement([signed_on(on(1, 1), None), every(Every::Year)]);
    let (period, charges) = charged(&yearly, on(1, 1));
    assert_eq!((period.days, charges[0].price), (365, eur(240)));
}

#[test]
fn bi1_terms_that_change_within_a_period_have_their_own_days() {
    let history = [
        signed_on(on(1, 1), None),
        every(Every::Month),
        changed(on(4, 11), machines(5, 18)),
    ];
    let (_, charges) = charged(&agreement(history), on(4, 1));
    let told: Vec<_> = charges
        .iter()
        .map(|charge| (charge.quantity, charge.price, charge.days))
        .collect();
    assert_eq!(told, [(3, eur(20), 10), (5, eur(18), 20)]);
    assert_eq!(
        (charges[0].last_day, charges[1].first_day),
        (on(4, 10), on(4, 11))
    );
}

#[test]
fn bi1_terms_that_change_nothing_of_the_price_are_one_charge() {
    let other_rate = ContractTerms {
        rates: RateTable::flat(eur(110)),
        ..machines(3, 20)
    };
    let history = [
        signed_on(on(1, 1), None),
        every(Every::Month),
        changed(on(4, 11), other_rate),
    ];
    let (_, charges) = charged(&agreement(history), on(4, 1));
    assert_eq!((charges.len(), charges[0].days), (1, 30));
}

#[test]
fn bi1_nothing_is_billed_outside_the_contract() {
    let agreement = agreement([signed_on(on(2, 15), Some(on(4, 10))), every(Every::Month)]);
    assert_eq!(period_of(&agreement, on(1, 1)), None);
    assert_eq!(charged(&agreement, on(4, 1)).1[0].days, 10);
    assert_eq!(period_of(&agreement, on(5, 1)), None);
}

#[test]
fn bi1_a_period_is_billed_on_its_first_day_or_after_its_last() {
    let billed = |when| {
        let billing = Billing {
            every: Every::Month,
            when,
        };
        let from = on(2, 1);
        let agreement = agreement([signed_on(on(2, 15), None), BillingAgreed { billing, from }.into()]);
        period_of(&agreement, on(2, 1)).and_then(|period| period.billed_on())
    };
    assert_eq!(billed(When::Ahead), Some(on(2, 15)));
    assert_eq!(billed(When::Afterwards), Some(on(3, 1)));
}

#[test]
fn bi1_billing_is_agreed_for_subscriptions_alone_and_begins_once() {
    let agree = |when, from| AgreeBilling {
        billing: Billing {
            every: Every::Year,
            when,
        },
        from,
    };
    let agreed = |when, from| {
        let AgreeBilling { billing, from } = agree(when, from);
        ContractEvent::from(BillingAgreed { billing, from })
    };
    let hosted = || given::<Contract>([signed_on(on(2, 15), None)]);
    hosted()
        .when(agree(When::Ahead, on(4, 20)))
        .then([agreed(When::Ahead, on(4, 1))]);
    hosted()
        .when(agree(When::Ahead, on(1, 1)))
        .then([agreed(When::Ahead, on(2, 1))]);
    let billed = || given::<Contract>([signed_on(on(2, 15), None), agreed(When::Ahead, on(4, 1))]);
    billed().when(agree(When::Ahead, on(6, 1))).then_quiet();
    billed()
        .when(agree(When::Afterwards, on(6, 1)))
        .then([agreed(When::Afterwards, on(4, 1))]);
    running()
        .when(agree(When::Ahead, on(1, 1)))
        .then_refused(ContractRefusal::NoSubscription);
}

#[test]
fn bi1_nothing_is_billed_that_was_not_agreed() {
    let unagreed = agreement([signed_on(on(1, 1), None)]);
    assert_eq!(period_of(&unagreed, on(3, 1)), None);
}

proptest! {
    /// Whatever the periods and the changes: no day of the contract is billed twice, and none is left out.
    #[test]
    fn bi1_charges_tile_the_days_of_the_contract(
        starts in 0..400i32, lasts in 1..900i32, frequency in 0..3usize,
        changes in prop::collection::vec((0..900i32, 1..9u32, 1..90i64), 0..6),
    ) {
        let first = on(1, 1).plus_days(starts).expect("a day");
        let last = first.plus_days(lasts).expect("a day");
        let mut history = vec![signed_on(first, Some(last))];
        history.push(every([Every::Month, Every::Quarter, Every::Year][frequency]));
        for (days, quantity, monthly) in changes {
            history.push(changed(first.plus_days(days).expect("a day"), machines(quantity, monthly)));
        }
        let agreement = agreement(history);
        let (mut month, mut next_day) = (first.first_of_month(), first);
        while let Some(period) = period_of(&agreement, month) {
            let charges = charges(&agreement, &period).expect("charges");
            for charge in charges {
                prop_assert_eq!(charge.first_day, next_day);
                prop_assert_eq!(charge.days, charge.first_day.days_until(charge.last_day) + 1);
                let months = Decimal::from(period.billing.every.months());
                let Some(Plan::Subscription(said)) = agreement.terms_on(charge.last_day).map(|terms| &terms.plan) else {
                    panic!("no subscription");
                };
                prop_assert_eq!(Ok(charge.price), said.monthly_price.checked_mul(months));
                prop_assert_eq!(charge.quantity, said.quantity);
                next_day = charge.last_day.next();
            }
            month = period.next;
        }
        prop_assert_eq!(next_day, last.next());
    }
}
