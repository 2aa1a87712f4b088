//! Credits, payments, corrections and refunds.

use super::*;

fn credited(command: CreditHours, last_day: Option<Day>, balance_after: i64) -> HoursCredited {
    HoursCredited {
        lot: command.lot,
        movement: command.movement,
        minutes: command.minutes,
        source: command.source,
        priority: command.priority,
        first_day: command.first_day,
        last_day,
        usable: command.usable,
        balance_after: minutes(balance_after),
    }
}

fn correct(number: u128, change: i64) -> CorrectHours {
    CorrectHours {
        movement: movement(number),
        lot: lot(1),
        minutes: minutes(change),
        reason: reason(),
        today: on(2, 1),
    }
}

fn refund(number: u128) -> RefundLot {
    RefundLot {
        lot: lot(number),
        movement: movement(400 + number),
        credit_note: None,
        today: on(2, 1),
    }
}

fn grant(number: u128, size: i64) -> CreditHours {
    CreditHours {
        source: Source::Grant { reason: reason() },
        ..pack(number, size)
    }
}

fn inclusion(number: u128, month: Day) -> CreditHours {
    CreditHours {
        source: Source::MonthlyInclusion { month },
        first_day: month,
        ..pack(number, 60)
    }
}

#[test]
fn a_purchase_lasts_one_year() {
    let bought = CreditHours {
        first_day: on(3, 10),
        ..pack(1, 600)
    };
    let last_day = Some(Day::new(2027, 3, 10));
    after([open().into()])
        .when(bought.clone())
        .then([credited(bought, last_day, 600).into()]);
}

#[test]
fn an_inclusion_ends_with_its_month_and_a_grant_never() {
    let included = inclusion(1, on(2, 1));
    after([open().into()])
        .when(included.clone())
        .then([credited(included, Some(on(2, 28)), 60).into()]);
    let given = grant(1, 30);
    after([open().into()])
        .when(given.clone())
        .then([credited(given, None, 30).into()]);
}

#[test]
fn only_a_purchase_can_wait_for_its_payment() {
    let waiting = CreditHours {
        usable: Usable::OncePaid,
        ..grant(1, 30)
    };
    after([open().into()])
        .when(waiting)
        .then([credited(grant(1, 30), None, 30).into()]);
}

#[test]
fn the_same_credit_twice_is_one_and_another_under_its_id_is_refused() {
    after([open().into(), pack(1, 600).into()])
        .when(pack(1, 600))
        .then_quiet();
    let other = pack(1, 300);
    after([open().into(), pack(1, 600).into()])
        .when(other)
        .then_refused(HourBankRefusal::LotAlreadyCredited);
    let spent = CreditHours {
        movement: movement(1),
        ..pack(2, 300)
    };
    after([open().into(), pack(1, 600).into()])
        .when(spent)
        .then_refused(HourBankRefusal::MovementUsed);
}

#[test]
fn a_credit_that_cannot_be_is_refused() {
    let refused = |command: CreditHours, why| after([open().into()]).when(command).then_refused(why);
    refused(
        pack(1, 0),
        HourBankRefusal::MinutesNotPositive {
            minutes: Minutes::ZERO,
        },
    );
    refused(
        CreditHours {
            last_day: Some(Day::new(2025, 12, 31)),
            ..pack(1, 60)
        },
        HourBankRefusal::LotEndsBeforeItStarts {
            first_day: on(1, 1),
            last_day: Day::new(2025, 12, 31),
        },
    );
    after([])
        .when(pack(1, 60))
        .then_refused(HourBankRefusal::NotOpened);
}

#[test]
fn a_month_is_included_once() {
    let twice = inclusion(2, on(2, 1));
    let refusal = HourBankRefusal::MonthAlreadyIncluded { month: on(2, 1) };
    after([open().into(), inclusion(1, on(2, 1)).into()])
        .when(twice)
        .then_refused(refusal);
}

#[test]
fn more_than_can_be_counted_is_refused_and_never_panics() {
    let most = 10_000 * 366 * 24 * 60;
    let refusal = HourBankRefusal::TooManyMinutes { minutes: minutes(1) };
    after([open().into(), pack(1, most).into()])
        .when(pack(2, 1))
        .then_refused(refusal.clone());
    after([open().into(), pack(1, most).into()])
        .when(correct(50, 1))
        .then_refused(refusal.clone());
    let overdraw = |number, time| DebitHours {
        overdraft: Overdraft::AllowNegative,
        ..work(number, time)
    };
    after([open().into(), overdraw(1, most).into()])
        .when(overdraw(2, 1))
        .then_refused(refusal);
}

#[test]
fn the_next_credit_repays_what_was_overdrawn_oldest_work_first() {
    let overdraw = |number, day| DebitHours {
        overdraft: Overdraft::AllowNegative,
        date_of_work: on(2, day),
        ..work(number, 40)
    };
    let repaid = |number, paid, day| OverdraftRepaid {
        movement: movement(1),
        lot: lot(1),
        entry: entry(number),
        minutes: minutes(paid),
        day: on(2, day),
        balance_after: minutes(-20),
    };
    let last_day = Some(Day::new(2027, 1, 1));
    after([open().into(), overdraw(1, 9).into(), overdraw(2, 3).into()])
        .when(pack(1, 60))
        .then([
            credited(pack(1, 60), last_day, -20).into(),
            repaid(2, 40, 3).into(),
            repaid(1, 20, 9).into(),
        ]);
}

#[test]
fn a_pack_that_waits_for_its_payment_pays_nothing_before() {
    let waiting = CreditHours {
        usable: Usable::OncePaid,
        ..pack(1, 60)
    };
    let overdraw = DebitHours {
        overdraft: Overdraft::AllowNegative,
        ..work(1, 40)
    };
    let bank = bank_after([open().into(), waiting.clone().into(), overdraw.clone().into()]);
    assert_eq!((bank.balance(), bank.overdrawn), (minutes(20), minutes(40)));
    let repaid = OverdraftRepaid {
        movement: movement(1),
        lot: lot(1),
        entry: entry(1),
        minutes: minutes(40),
        day: on(3, 10),
        balance_after: minutes(20),
    };
    after([open().into(), waiting.into(), overdraw.into()])
        .when(MarkLotPaid { lot: lot(1) })
        .then([LotPaid { lot: lot(1) }.into(), repaid.into()]);
}

#[test]
fn a_lot_is_paid_once_and_only_if_it_was_bought() {
    let paid = MarkLotPaid { lot: lot(1) };
    after([open().into(), pack(1, 60).into()])
        .when(paid.clone())
        .then([LotPaid { lot: lot(1) }.into()]);
    after([open().into(), pack(1, 60).into(), paid.clone().into()])
        .when(paid.clone())
        .then_quiet();
    after([open().into()])
        .when(paid.clone())
        .then_refused(HourBankRefusal::UnknownLot);
    after([open().into(), grant(1, 60).into()])
        .when(paid)
        .then_refused(HourBankRefusal::LotNotPurchased);
}

#[test]
fn a_correction_is_a_movement_with_its_reason() {
    let corrected = HoursCorrected {
        movement: movement(50),
        lot: lot(1),
        minutes: minutes(-20),
        reason: reason(),
        day: on(2, 1),
        balance_after: minutes(40),
    };
    after([open().into(), pack(1, 60).into()])
        .when(correct(50, -20))
        .then([corrected.into()]);
    after([open().into(), pack(1, 60).into(), correct(50, -20).into()])
        .when(correct(50, -20))
        .then_quiet();
}

#[test]
fn a_correction_never_puts_a_lot_below_zero() {
    let refused = |command: CorrectHours, why| {
        after([open().into(), pack(1, 60).into(), work(1, 20).into()])
            .when(command)
            .then_refused(why);
    };
    refused(
        correct(50, -41),
        HourBankRefusal::BelowZero {
            asked: minutes(41),
            left: minutes(40),
        },
    );
    refused(correct(50, 0), HourBankRefusal::NothingToCorrect);
    refused(correct(1, 5), HourBankRefusal::MovementUsed);
    refused(
        CorrectHours {
            lot: lot(7),
            ..correct(50, 5)
        },
        HourBankRefusal::UnknownLot,
    );
}

#[test]
fn a_refund_takes_what_remains() {
    let refunded = LotRefunded {
        lot: lot(1),
        movement: movement(401),
        minutes: minutes(40),
        credit_note: None,
        day: on(2, 1),
        balance_after: Minutes::ZERO,
    };
    after([open().into(), pack(1, 60).into(), work(1, 20).into()])
        .when(refund(1))
        .then([refunded.into()]);
    after([open().into(), pack(1, 60).into(), refund(1).into()])
        .when(refund(1))
        .then_quiet();
}

#[test]
fn what_is_empty_or_was_given_is_not_refunded() {
    let spent = after([open().into(), pack(1, 60).into(), work(1, 60).into()]);
    spent.when(refund(1)).then_refused(HourBankRefusal::NothingLeft);
    after([open().into(), grant(1, 60).into()])
        .when(refund(1))
        .then_refused(HourBankRefusal::LotNotPurchased);
}
