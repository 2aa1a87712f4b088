//! Expiries and the notices before them.

use super::*;

fn march(number: u128, size: i64) -> CreditHours {
    CreditHours {
        last_day: Some(on(3, 31)),
        ..pack(number, size)
    }
}

fn noticed(days: &[u16], days_left: i32) -> ExpiryNoticeRaised {
    ExpiryNoticeRaised {
        lot: lot(1),
        labels: days.iter().copied().map(Threshold::DaysBeforeExpiry).collect(),
        last_day: on(3, 31),
        days_left,
        minutes_left: minutes(60),
    }
}

fn watched() -> OpenHourBank {
    OpenHourBank {
        thresholds: vec![Threshold::DaysBeforeExpiry(7), Threshold::DaysBeforeExpiry(30)],
        ..open()
    }
}

#[test]
fn what_remains_lapses_the_day_after_the_last_and_not_before() {
    let expired = LotExpired {
        lot: lot(1),
        movement: movement(301),
        minutes: minutes(60),
        last_day: on(3, 31),
        balance_after: Minutes::ZERO,
    };
    let base = || [open().into(), march(1, 60).into()];
    after(base()).when(expire(1, on(3, 31))).then_quiet();
    after(base()).when(expire(1, on(4, 1))).then([expired.into()]);
    after(base().into_iter().chain([expire(1, on(4, 1)).into()]))
        .when(expire(1, on(4, 2)))
        .then_quiet();
}

#[test]
fn lots_without_a_movement_wait_and_empty_ones_have_nothing_to_lapse() {
    let due = bank_after([open().into(), march(1, 60).into(), march(2, 30).into()]);
    assert_eq!(due.lots_to_expire(on(4, 1)), [lot(1), lot(2)]);
    let one = [
        open().into(),
        march(1, 60).into(),
        march(2, 30).into(),
        expire(1, on(4, 1)).into(),
    ];
    assert_eq!(bank_after(one).lots_to_expire(on(4, 1)), [lot(2)]);
    after([open().into(), march(1, 60).into(), work(1, 60).into()])
        .when(expire(1, on(4, 1)))
        .then_quiet();
    after([])
        .when(expire(1, on(4, 1)))
        .then_refused(HourBankRefusal::NotOpened);
}

#[test]
fn one_movement_does_not_expire_two_lots() {
    let movements = vec![(lot(1), movement(301)), (lot(2), movement(301))];
    after([open().into(), march(1, 60).into(), march(2, 30).into()])
        .when(ExpireLots {
            today: on(4, 1),
            movements,
        })
        .then_refused(HourBankRefusal::MovementUsed);
}

#[test]
fn a_lot_that_ends_repays_the_work_of_its_days_before_the_rest_lapses() {
    let waiting = CreditHours {
        usable: Usable::OncePaid,
        ..march(1, 60)
    };
    let overdrawn = DebitHours {
        overdraft: Overdraft::AllowNegative,
        ..work(1, 40)
    };
    let refilled = [
        open().into(),
        march(1, 60).into(),
        work(2, 60).into(),
        overdrawn.clone().into(),
        reverse(2).into(),
        expire(1, on(4, 1)).into(),
    ];
    let bank = bank_after(refilled);
    assert_eq!((bank.overdrawn, bank.balance()), (Minutes::ZERO, Minutes::ZERO));
    assert_eq!(bank.lots[0].lapsed, Some(minutes(20)));
    let unpaid = [
        open().into(),
        waiting.into(),
        overdrawn.into(),
        expire(1, on(4, 1)).into(),
    ];
    assert_eq!(
        bank_after(unpaid).overdrawn,
        minutes(40),
        "an unpaid lot repays nothing"
    );
}

#[test]
fn a_lot_that_paid_a_part_and_repays_the_rest_gets_both_back() {
    let overdrawn = DebitHours {
        overdraft: Overdraft::AllowNegative,
        ..work(1, 60)
    };
    let bank = bank_after([
        open().into(),
        march(1, 60).into(),
        work(2, 20).into(),
        overdrawn.into(),
        reverse(2).into(),
        expire(1, on(4, 1)).into(),
    ]);
    assert_eq!(
        bank.debits[&entry(1)].allocations,
        [allocation(1, 60, Some(on(3, 31)))]
    );
    assert_eq!((bank.overdrawn, bank.lots[0].lapsed), (Minutes::ZERO, None));
}

#[test]
fn work_outside_the_days_of_a_lot_is_not_repaid_by_its_end() {
    let overdrawn = DebitHours {
        overdraft: Overdraft::AllowNegative,
        date_of_work: Day::new(2025, 12, 31),
        ..work(1, 40)
    };
    let commands = [
        open().into(),
        march(1, 60).into(),
        overdrawn.into(),
        expire(1, on(4, 1)).into(),
    ];
    assert_eq!(bank_after(commands).overdrawn, minutes(40));
}

#[test]
fn an_expired_lot_is_not_corrected() {
    let correct = CorrectHours {
        movement: movement(50),
        lot: lot(1),
        minutes: minutes(10),
        reason: reason(),
        today: on(4, 2),
    };
    after([open().into(), march(1, 60).into(), expire(1, on(4, 1)).into()])
        .when(correct)
        .then_refused(HourBankRefusal::LotHasExpired { last_day: on(3, 31) });
}

#[test]
fn a_notice_is_raised_once_for_each_threshold_with_all_that_are_reached() {
    let notices = |day| RaiseExpiryNotices { today: day };
    let base = || [watched().into(), march(1, 60).into()];
    after(base()).when(notices(on(2, 28))).then_quiet();
    after(base())
        .when(notices(on(3, 1)))
        .then([noticed(&[30], 30).into()]);
    let once = || base().into_iter().chain([notices(on(3, 1)).into()]);
    after(once()).when(notices(on(3, 2))).then_quiet();
    after(once())
        .when(notices(on(3, 24)))
        .then([noticed(&[7], 7).into()]);
    after(base())
        .when(notices(on(3, 30)))
        .then([noticed(&[7, 30], 1).into()]);
}

#[test]
fn no_notice_for_what_is_empty_over_or_only_a_months() {
    let monthly = CreditHours {
        source: Source::MonthlyInclusion { month: on(3, 1) },
        ..march(1, 60)
    };
    let notices = |day| RaiseExpiryNotices { today: day };
    after([watched().into(), monthly.into()])
        .when(notices(on(3, 30)))
        .then_quiet();
    after([watched().into(), march(1, 60).into()])
        .when(notices(on(4, 1)))
        .then_quiet();
    after([watched().into(), march(1, 60).into(), work(1, 60).into()])
        .when(notices(on(3, 30)))
        .then_quiet();
    after([])
        .when(notices(on(3, 30)))
        .then_refused(HourBankRefusal::NotOpened);
}
