//! BI6: what the last months would have cost under other terms.

use crate::contract::replay::{Replayed, Work, replay};
use crate::contract::{ContractTerms, Inclusion, Plan, Subscription, SubscriptionUnit};
use kernel::{Currency, Day, Decimal, Level, Minutes, Money, Overdraft, TimeClass};
use proptest::prelude::*;

fn eur(cents: i64) -> Money {
    Money::try_new(Decimal::new(cents, 2), Currency::EUR).expect("an amount")
}

fn on(month: i8, day: i8) -> Day {
    Day::new(2026, month, day)
}

fn work(day: Day, minutes: i64, class: TimeClass) -> Work {
    Work {
        day,
        worked: Minutes::new(minutes),
        class,
        level: Level::default(),
    }
}

/// 10 machines at 20, with two hours a month that are carried for one more.
fn hosting() -> ContractTerms {
    let plan = Plan::Subscription(Subscription {
        unit: SubscriptionUnit::Machine,
        quantity: 10,
        monthly_price: eur(2_000),
        inclusion: Some(Inclusion {
            minutes_per_month: Minutes::new(120),
            carried_months: 1,
        }),
    });
    ContractTerms::usual(plan, eur(9_000))
}

fn told(replayed: &Replayed) -> (i64, i64, i64, Money) {
    (
        replayed.covered.get(),
        replayed.billed.get(),
        replayed.beyond.get(),
        replayed.total().expect("an amount"),
    )
}

fn three_months(terms: &ContractTerms, work: &[Work]) -> Vec<(i64, i64, i64, Money)> {
    let months = replay(terms, on(1, 20), 3, work).expect("amounts");
    months.iter().map(told).collect()
}

#[test]
fn bi6_hours_that_come_with_a_month_are_carried_and_the_rest_is_billed() {
    let done = [
        work(on(1, 31), 60, TimeClass::Billable),
        work(on(2, 10), 200, TimeClass::Billable),
        work(on(3, 1), 120, TimeClass::Billable),
        work(on(3, 2), 30, TimeClass::NonBillable),
        work(on(4, 1), 600, TimeClass::Billable),
    ];
    assert_eq!(
        three_months(&hosting(), &done),
        [
            (60, 0, 0, eur(20_000)),
            // What January left, and February's: 180 of 200.
            (180, 20, 0, eur(20_000 + 3_000)),
            (120, 0, 0, eur(20_000)),
        ]
    );
}

#[test]
fn bi6_what_terms_neither_cover_nor_bill_is_told() {
    for overdraft in [Overdraft::AllowNegative, Overdraft::Refuse] {
        let terms = ContractTerms {
            overdraft,
            ..hosting()
        };
        let done = [work(on(1, 5), 150, TimeClass::Billable)];
        assert_eq!(three_months(&terms, &done)[0], (120, 0, 30, eur(20_000)));
    }
}

#[test]
fn bi6_steps_minimums_and_classes_count_as_under_a_real_contract() {
    let terms = ContractTerms {
        step: Minutes::new(15),
        minimum: Minutes::new(30),
        ..ContractTerms::usual(Plan::TimeAndMaterial, eur(9_000))
    };
    let done = [
        work(on(1, 5), 5, TimeClass::Billable),
        work(on(1, 6), 50, TimeClass::Billable),
        work(on(1, 7), 30, TimeClass::AfterHours),
    ];
    // 30, 60, and twice 30.
    assert_eq!(three_months(&terms, &done)[0], (0, 150, 0, eur(22_500)));
}

#[test]
fn bi6_hours_of_packs_cost_what_an_hour_costs() {
    let terms = ContractTerms::usual(Plan::HourBank, eur(6_000));
    let done = [
        work(on(2, 5), 90, TimeClass::Billable),
        work(on(2, 6), 60, TimeClass::OutsideContract),
    ];
    assert_eq!(three_months(&terms, &done)[1], (90, 60, 0, eur(15_000)));
}

proptest! {
    /// Nothing is lost: what is counted is covered, billed or beyond, whatever is done on which day.
    #[test]
    fn bi6_every_minute_is_covered_billed_or_beyond(
        done in prop::collection::vec((1_i8..=3, 1_i8..=28, 0_i64..600), 0..40),
        overdraft in prop::sample::select(vec![Overdraft::SplitToBillable, Overdraft::AllowNegative, Overdraft::Refuse]),
    ) {
        let terms = ContractTerms { overdraft, ..hosting() };
        let done: Vec<Work> = done
            .into_iter()
            .map(|(month, day, minutes)| work(on(month, day), minutes, TimeClass::Billable))
            .collect();
        let months = replay(&terms, on(1, 1), 3, &done).expect("amounts");
        let sum = |of: fn(&Replayed) -> i64| months.iter().map(of).sum::<i64>();
        let worked: i64 = done.iter().map(|work| work.worked.get()).sum();
        prop_assert_eq!(sum(|month| month.worked.get()), worked);
        prop_assert_eq!(
            sum(|month| month.covered.get() + month.billed.get() + month.beyond.get()),
            worked
        );
        prop_assert!(sum(|month| month.covered.get()) <= 3 * 120);
    }
}
