//! BI1: what changes within a period that was billed ahead.

use super::billing::{agreement, changed, every, machines, signed_on};
use super::*;
use crate::contract::adjustment::{Adjustment, adjustments};
use crate::contract::billing::period_of;

/// Quantity and days that are taken back, and those that are due.
fn told(agreement: &Agreement, month: Day, billed: &[(Day, Day)]) -> Vec<(u32, u32, i32, Day, Day)> {
    let period = period_of(agreement, month).expect("a period");
    let found = adjustments(agreement, &period, billed).expect("prices");
    let told = |Adjustment { taken, due }: &Adjustment| {
        assert_eq!(
            (taken.first_day, taken.last_day, taken.days),
            (due.first_day, due.last_day, due.days)
        );
        (
            taken.quantity,
            due.quantity,
            due.days,
            due.first_day,
            due.last_day,
        )
    };
    found.iter().map(told).collect()
}

fn april() -> [(Day, Day); 1] {
    [(on(4, 1), on(4, 30))]
}

#[test]
fn bi1_days_from_a_change_on_are_taken_back_and_billed_anew() {
    let history = || [signed_on(on(1, 1), None), every(Every::Month)];
    let before = agreement(history());
    assert_eq!(told(&before, on(4, 1), &april()), []);
    let once = agreement(history().into_iter().chain([changed(on(4, 16), machines(5, 20))]));
    assert_eq!(
        told(&once, on(4, 1), &april()),
        [(3, 5, 15, on(4, 16), on(4, 30))]
    );
    let twice = [
        changed(on(4, 11), machines(5, 20)),
        changed(on(4, 21), machines(2, 20)),
    ];
    let twice = agreement(history().into_iter().chain(twice));
    assert_eq!(
        told(&twice, on(4, 1), &april()),
        [(3, 5, 10, on(4, 11), on(4, 20)), (3, 2, 10, on(4, 21), on(4, 30))]
    );
}

#[test]
fn bi1_what_was_known_when_it_was_billed_is_not_adjusted() {
    let history = [
        signed_on(on(1, 1), None),
        every(Every::Month),
        changed(on(4, 16), machines(5, 20)),
    ];
    let agreement = agreement(history);
    let apart = [(on(4, 1), on(4, 15)), (on(4, 16), on(4, 30))];
    assert_eq!(told(&agreement, on(4, 1), &apart), []);
    assert_eq!(
        told(&agreement, on(4, 1), &[]),
        [],
        "and nothing that was not billed"
    );
}

#[test]
fn bi1_terms_that_cost_the_same_are_no_change() {
    let back = [
        signed_on(on(1, 1), None),
        every(Every::Month),
        changed(on(4, 11), machines(5, 20)),
        changed(on(4, 21), machines(3, 20)),
    ];
    let agreement = agreement(back);
    assert_eq!(
        told(&agreement, on(4, 1), &april()),
        [(3, 5, 10, on(4, 11), on(4, 20))],
        "from the day on which it is as it was, nothing is adjusted"
    );
}
