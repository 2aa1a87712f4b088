//! Terms on a day, rates, and the hours of a month.

use super::*;
use crate::contract::inclusions::included_in;
use kernel::{Level, TimeClass};

fn agreement(events: impl IntoIterator<Item = ContractEvent>) -> Agreement {
    given::<Contract>(events)
        .state()
        .agreement()
        .expect("a contract")
        .clone()
}

#[test]
fn a_change_of_terms_holds_from_its_day_and_leaves_the_past_and_later_plans_alone() {
    let step = |minutes| ContractTerms {
        step: Minutes::new(minutes),
        ..pack_terms()
    };
    let change = |from, minutes| {
        TermsChanged {
            from,
            terms: step(minutes),
        }
        .into()
    };
    let agreement = agreement([signed(sign()), change(on(9, 1), 30), change(on(5, 1), 15)]);
    let held = |day| agreement.terms_on(day).map(|terms| terms.step.get());
    let days = [Day::new(2025, 12, 31), on(4, 30), on(5, 1), on(8, 31), on(9, 1)];
    assert_eq!(days.map(held), [None, Some(0), Some(15), Some(15), Some(30)]);
}

#[test]
fn a_contract_holds_from_its_first_day_to_its_last() {
    let agreement = agreement([signed(sign())]);
    let days = [Day::new(2025, 12, 31), on(1, 1), on(12, 31), Day::new(2027, 1, 1)];
    assert_eq!(
        days.map(|day| agreement.holds_on(day)),
        [false, true, true, false]
    );
}

#[test]
fn the_most_precise_rate_wins_class_before_level() {
    let rate = |class, level, amount| Rate {
        class,
        level,
        hourly: eur(amount),
    };
    let table = RateTable {
        default: eur(90),
        lines: vec![
            rate(None, Some(Level::Senior), 110),
            rate(Some(TimeClass::AfterHours), None, 130),
            rate(Some(TimeClass::AfterHours), Some(Level::Expert), 180),
        ],
    };
    assert_eq!(table.hourly(TimeClass::Billable, Level::Junior), eur(90));
    assert_eq!(table.hourly(TimeClass::Billable, Level::Senior), eur(110));
    assert_eq!(table.hourly(TimeClass::AfterHours, Level::Senior), eur(130));
    assert_eq!(table.hourly(TimeClass::AfterHours, Level::Expert), eur(180));
}

#[test]
fn the_hours_of_a_month_are_usable_in_it_or_carried() {
    let hours = |carried| {
        included_in(
            &agreement([signed(SignContract {
                terms: hosting(carried),
                ..sign()
            })]),
            on(2, 17),
        )
    };
    let february = hours(0).expect("hours for February");
    assert_eq!(
        (february.month, february.first_day, february.last_day),
        (on(2, 1), on(2, 1), on(2, 28))
    );
    assert_eq!(february.minutes, Minutes::hours(1));
    assert_eq!(hours(2).expect("hours for February").last_day, on(4, 30));
}

#[test]
fn a_month_that_the_contract_does_not_hold_brings_nothing_and_a_part_of_one_brings_all() {
    let late = SignContract {
        terms: hosting(0),
        first_day: on(2, 17),
        ..sign()
    };
    let agreement = agreement([signed(late)]);
    let first_day = |day| included_in(&agreement, day).map(|hours| hours.first_day);
    assert_eq!(first_day(on(1, 31)), None);
    assert_eq!(first_day(on(2, 1)), Some(on(2, 17)));
    assert_eq!(first_day(Day::new(2027, 1, 1)), None);
}

#[test]
fn a_contract_without_inclusion_brings_nothing() {
    assert_eq!(included_in(&agreement([signed(sign())]), on(2, 1)), None);
}
