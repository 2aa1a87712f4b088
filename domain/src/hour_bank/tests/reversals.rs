//! Reversals: exact, whole, and honest about what has expired meanwhile.

use super::*;

fn reversed(number: u128, returned: Vec<Returned>, balance_after: i64) -> DebitReversed {
    DebitReversed {
        entry: entry(number),
        movement: movement(200 + number),
        reverses: movement(100 + number),
        client: holder(),
        returned,
        overdraft_lifted: Minutes::ZERO,
        billable_lifted: Minutes::ZERO,
        date_of_work: on(3, 10),
        reason: reason(),
        balance_after: minutes(balance_after),
    }
}

fn back(number: u128, given_back: i64, last_day: Day) -> Returned {
    let last_day = Some(last_day);
    Returned {
        lot: lot(number),
        minutes: minutes(given_back),
        of_which_expired: Minutes::ZERO,
        last_day,
    }
}

#[test]
fn each_lot_gets_its_own_minutes_back_and_nothing_stays_billable() {
    let year_end = Day::new(2027, 1, 1);
    let expected = DebitReversed {
        billable_lifted: minutes(10),
        ..reversed(1, vec![back(1, 30, year_end), back(2, 20, year_end)], 50)
    };
    after([
        open().into(),
        pack(1, 30).into(),
        pack(2, 20).into(),
        work(1, 60).into(),
    ])
    .when(reverse(1))
    .then([expected.into()]);
}

#[test]
fn what_was_advanced_is_lifted() {
    let overdrawn = DebitHours {
        overdraft: Overdraft::AllowNegative,
        ..work(1, 60)
    };
    let expected = DebitReversed {
        overdraft_lifted: minutes(60),
        ..reversed(1, vec![], 0)
    };
    after([open().into(), overdrawn.into()])
        .when(reverse(1))
        .then([expected.into()]);
}

#[test]
fn what_a_later_credit_repaid_goes_back_to_that_credit() {
    let overdrawn = DebitHours {
        overdraft: Overdraft::AllowNegative,
        ..work(1, 60)
    };
    let expected = reversed(1, vec![back(1, 60, Day::new(2027, 1, 1))], 100);
    after([open().into(), overdrawn.into(), pack(1, 100).into()])
        .when(reverse(1))
        .then([expected.into()]);
}

#[test]
fn minutes_of_a_lot_that_expired_meanwhile_expire_at_once() {
    let short = CreditHours {
        last_day: Some(on(3, 31)),
        ..pack(1, 60)
    };
    let gone = Returned {
        of_which_expired: minutes(40),
        ..back(1, 40, on(3, 31))
    };
    let commands = [
        open().into(),
        short.into(),
        work(1, 40).into(),
        expire(1, on(4, 1)).into(),
    ];
    after(commands.clone())
        .when(reverse(1))
        .then([reversed(1, vec![gone], 0).into()]);
    let again = DebitHours {
        movement: movement(150),
        today: on(4, 5),
        ..work(1, 60)
    };
    let bank = bank_after(commands.into_iter().chain([reverse(1).into(), again.into()]));
    assert_eq!(
        bank.debits[&entry(1)].billable,
        Minutes::ZERO,
        "late work may still claim them"
    );
}

#[test]
fn a_debit_is_taken_back_once_and_may_then_be_made_anew() {
    let base = || {
        [
            open().into(),
            pack(1, 60).into(),
            work(1, 40).into(),
            reverse(1).into(),
        ]
    };
    after(base()).when(reverse(1)).then_quiet();
    let other = ReverseDebit {
        movement: movement(299),
        ..reverse(1)
    };
    after(base())
        .when(other)
        .then_refused(HourBankRefusal::NotDebited);
    let anew = DebitHours {
        movement: movement(150),
        ..work(1, 50)
    };
    let year_end = Some(Day::new(2027, 1, 1));
    after(base())
        .when(anew.clone())
        .then([paid_by(1, anew, year_end, 10).into()]);
    after(base())
        .when(work(1, 40))
        .then_refused(HourBankRefusal::MovementUsed);
}

#[test]
fn what_was_never_debited_is_not_taken_back() {
    after([open().into()])
        .when(reverse(1))
        .then_refused(HourBankRefusal::NotDebited);
    let spent = ReverseDebit {
        movement: movement(1),
        ..reverse(1)
    };
    let base = [open().into(), pack(1, 60).into(), work(1, 40).into()];
    after(base)
        .when(spent)
        .then_refused(HourBankRefusal::MovementUsed);
}
