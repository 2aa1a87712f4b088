//! The balance of a past day, and what was known then.

use super::*;
use crate::hour_bank::balance::{Balance, Ledger};

fn march(number: u128, size: i64) -> CreditHours {
    CreditHours {
        last_day: Some(on(3, 31)),
        ..pack(number, size)
    }
}

fn balance(events: &[HourBankEvent], day: Day) -> Balance {
    Ledger::of(events).as_of(day)
}

fn hours(balance: i64, usable: i64, overdrawn: i64) -> Balance {
    Balance {
        balance: minutes(balance),
        usable: minutes(usable),
        awaiting_payment: Minutes::ZERO,
        overdrawn: minutes(overdrawn),
    }
}

#[test]
fn a_late_entry_lowers_the_balance_of_its_day_once_it_is_known() {
    let late = DebitHours {
        today: on(4, 5),
        ..work(1, 40)
    };
    let events = history([
        open().into(),
        march(1, 60).into(),
        expire(1, on(4, 1)).into(),
        late.into(),
    ]);
    let known_on_1_april = &events[..3];
    assert_eq!(balance(known_on_1_april, on(3, 20)), hours(60, 60, 0));
    assert_eq!(balance(known_on_1_april, on(3, 31)), hours(60, 60, 0));
    assert_eq!(balance(known_on_1_april, on(4, 1)), hours(0, 0, 0));
    assert_eq!(balance(&events, on(3, 9)), hours(60, 60, 0));
    assert_eq!(balance(&events, on(3, 20)), hours(20, 20, 0));
    assert_eq!(balance(&events, on(4, 1)), hours(0, 0, 0));
}

#[test]
fn a_lot_counts_on_its_own_days_only_even_before_its_expiry_is_booked() {
    let summer = CreditHours {
        first_day: on(7, 1),
        ..pack(2, 30)
    };
    let events = history([open().into(), march(1, 60).into(), summer.into()]);
    assert_eq!(balance(&events, on(3, 31)).usable, minutes(60));
    assert_eq!(balance(&events, on(4, 1)).usable, Minutes::ZERO);
    assert_eq!(balance(&events, on(7, 1)).usable, minutes(30));
}

#[test]
fn a_reversal_takes_effect_on_the_day_of_the_work() {
    let events = history([
        open().into(),
        march(1, 60).into(),
        work(1, 40).into(),
        reverse(1).into(),
    ]);
    for day in [on(3, 9), on(3, 10), on(3, 31)] {
        assert_eq!(balance(&events, day), hours(60, 60, 0));
    }
}

#[test]
fn what_was_overdrawn_is_shown_until_it_is_repaid() {
    let overdrawn = DebitHours {
        overdraft: Overdraft::AllowNegative,
        ..work(1, 40)
    };
    let repaying = CreditHours {
        first_day: on(4, 1),
        ..pack(1, 60)
    };
    let events = history([open().into(), overdrawn.into(), repaying.into()]);
    assert_eq!(balance(&events, on(3, 10)), hours(-40, 0, 40));
    assert_eq!(balance(&events, on(4, 1)), hours(20, 20, 0));
}

#[test]
fn a_pack_that_waits_for_its_payment_is_shown_apart() {
    let waiting = CreditHours {
        usable: Usable::OncePaid,
        ..pack(1, 60)
    };
    let mut events = history([open().into(), waiting.into()]);
    let unpaid = Balance {
        awaiting_payment: minutes(60),
        ..hours(60, 0, 0)
    };
    assert_eq!(balance(&events, on(3, 10)), unpaid);
    events.push(LotPaid { lot: lot(1) }.into());
    assert_eq!(balance(&events, on(3, 10)), hours(60, 60, 0));
}
