//! Debits: the order of lots, the date of work, the overdraft, who has a right.

use super::*;

fn year_end() -> Option<Day> {
    Some(Day::new(2027, 1, 1))
}

/// A lot that ends on a given day.
fn until(number: u128, size: i64, last_day: Day) -> CreditHours {
    CreditHours {
        last_day: Some(last_day),
        ..pack(number, size)
    }
}

fn payers(credits: impl IntoIterator<Item = CreditHours>, debit: DebitHours) -> Vec<(LotId, i64)> {
    let commands = [open().into()]
        .into_iter()
        .chain(credits.into_iter().map(Into::into))
        .chain([debit.into()]);
    let bank = bank_after(commands);
    bank.debits[&entry(1)]
        .allocations
        .iter()
        .map(|paid| (paid.lot, paid.minutes.get()))
        .collect()
}

#[test]
fn work_is_taken_from_the_bank_with_the_lot_that_paid_and_the_balance_after() {
    after([open().into(), pack(1, 60).into()])
        .when(work(1, 40))
        .then([paid_by(1, work(1, 40), year_end(), 20).into()]);
}

#[test]
fn the_lower_priority_pays_first_then_the_soonest_expiry_then_the_oldest() {
    let urgent = CreditHours {
        priority: -1,
        ..pack(1, 10)
    };
    let never = CreditHours {
        source: Source::Grant { reason: reason() },
        ..pack(2, 10)
    };
    let late = until(3, 10, on(12, 31));
    let soon = until(4, 10, on(4, 30));
    let older = CreditHours {
        first_day: Day::new(2025, 12, 1),
        ..until(5, 10, on(12, 31))
    };
    let order = payers([never, late, soon, urgent, older], work(1, 50));
    assert_eq!(order, [1, 4, 5, 3, 2].map(|number| (lot(number), 10)));
}

#[test]
fn lots_alike_pay_in_the_order_they_came() {
    assert_eq!(
        payers([pack(2, 10), pack(1, 10)], work(1, 15)),
        [(lot(2), 10), (lot(1), 5)]
    );
}

#[test]
fn the_first_and_the_last_day_of_a_lot_are_its_own_and_the_days_around_are_not() {
    let march = CreditHours {
        first_day: on(3, 1),
        ..until(1, 60, on(3, 31))
    };
    let billable = |day| {
        let late = DebitHours {
            date_of_work: day,
            today: on(4, 5),
            ..work(1, 10)
        };
        bank_after([open().into(), march.clone().into(), late.into()]).debits[&entry(1)]
            .billable
            .get()
    };
    assert_eq!(
        [on(2, 28), on(3, 1), on(3, 31), on(4, 1)].map(billable),
        [10, 0, 0, 10]
    );
}

#[test]
fn late_work_is_paid_by_the_lot_of_its_day_even_if_it_has_expired_since() {
    let late = DebitHours {
        today: on(4, 5),
        ..work(1, 40)
    };
    let claimed = HoursDebited {
        allocations: vec![Allocation {
            of_which_expired: minutes(40),
            ..allocation(1, 40, Some(on(3, 31)))
        }],
        ..paid_by(1, late.clone(), None, 0)
    };
    after([
        open().into(),
        until(1, 60, on(3, 31)).into(),
        expire(1, on(4, 1)).into(),
    ])
    .when(late)
    .then([claimed.into()]);
}

#[test]
fn an_expiry_taken_back_and_the_debit_both_show_and_sum_to_zero() {
    use crate::hour_bank::ledger::{LedgerAccount, Line, LineKind, movements_of};
    let late = DebitHours {
        today: on(4, 5),
        ..work(1, 40)
    };
    let events = history([
        open().into(),
        until(1, 60, on(3, 31)).into(),
        expire(1, on(4, 1)).into(),
        late.into(),
    ]);
    let line = |kind, moved, day| Line {
        movement: movement(101),
        kind,
        account: LedgerAccount::Lot(lot(1)),
        minutes: minutes(moved),
        day,
        entry: Some(entry(1)),
    };
    let shown = movements_of(events.last().expect("a debit"));
    let taken_back = line(LineKind::ExpiryTakenBack, 40, on(4, 1));
    assert_eq!(shown, [taken_back, line(LineKind::Debit, -40, on(3, 10))]);
}

#[test]
fn what_the_bank_lacks_is_billed_or_advanced_or_refused_as_the_contract_says() {
    let debit = |overdraft| DebitHours {
        overdraft,
        ..work(1, 100)
    };
    let base = || [open().into(), pack(1, 60).into()];
    let paid = |overdrawn, billable, balance_after| HoursDebited {
        allocations: vec![allocation(1, 60, year_end())],
        overdrawn: minutes(overdrawn),
        billable: minutes(billable),
        ..paid_by(1, work(1, 100), year_end(), balance_after)
    };
    after(base())
        .when(debit(Overdraft::SplitToBillable))
        .then([paid(0, 40, 0).into()]);
    after(base())
        .when(debit(Overdraft::AllowNegative))
        .then([paid(40, 0, -40).into()]);
    let refusal = HourBankRefusal::NotEnoughHours {
        asked: minutes(100),
        left: minutes(60),
    };
    after(base()).when(debit(Overdraft::Refuse)).then_refused(refusal);
}

#[test]
fn sixty_minutes_left_and_two_debits_of_forty_make_sixty_from_the_bank_and_twenty_billable() {
    let opened = OpenHourBank {
        thresholds: vec![
            Threshold::PercentOfLastPurchase(50),
            Threshold::MinutesLeft(minutes(0)),
        ],
        ..open()
    };
    let events = history([
        opened.into(),
        pack(1, 60).into(),
        work(1, 40).into(),
        work(2, 40).into(),
    ]);
    let debits: Vec<_> = events
        .iter()
        .filter_map(|event| match event {
            HourBankEvent::HoursDebited(debit) => Some(debit),
            _ => None,
        })
        .collect();
    let from_bank: i64 = debits
        .iter()
        .flat_map(|debit| &debit.allocations)
        .map(|paid| paid.minutes.get())
        .sum();
    let billable: i64 = debits.iter().map(|debit| debit.billable.get()).sum();
    let crossed = events
        .iter()
        .filter(|event| matches!(event, HourBankEvent::ThresholdCrossed(_)))
        .count();
    assert_eq!((from_bank, billable, crossed), (60, 20, 2));
}

#[test]
fn time_that_counts_for_nothing_stays_visible_as_worked() {
    let uncounted = DebitHours {
        debited: Minutes::ZERO,
        ..work(1, 40)
    };
    let seen = HoursDebited {
        allocations: vec![],
        ..paid_by(1, uncounted.clone(), None, 60)
    };
    after([open().into(), pack(1, 60).into()])
        .when(uncounted)
        .then([seen.into()]);
}

#[test]
fn the_same_entry_is_debited_once_and_never_differently() {
    let base = || [open().into(), pack(1, 60).into(), work(1, 40).into()];
    after(base()).when(work(1, 40)).then_quiet();
    after(base())
        .when(DebitHours {
            today: on(5, 1),
            ..work(1, 40)
        })
        .then_quiet();
    let refusal = HourBankRefusal::EntryAlreadyDebited { debited: minutes(40) };
    after(base()).when(work(1, 45)).then_refused(refusal.clone());
    after(base())
        .when(DebitHours {
            movement: movement(7),
            ..work(1, 40)
        })
        .then_refused(refusal);
    let spent = DebitHours {
        movement: movement(101),
        ..work(2, 10)
    };
    after(base())
        .when(spent)
        .then_refused(HourBankRefusal::MovementUsed);
}

#[test]
fn a_company_without_a_right_to_the_bank_is_refused_and_a_named_subsidiary_is_not() {
    let debit = DebitHours {
        client: subsidiary(),
        ..work(1, 40)
    };
    let base = [open().into(), pack(1, 60).into()];
    after(base.clone())
        .when(debit.clone())
        .then_refused(HourBankRefusal::NoRight);
    let shared = base
        .into_iter()
        .chain([ShareWith { client: subsidiary() }.into()]);
    after(shared)
        .when(debit.clone())
        .then([paid_by(1, debit, year_end(), 20).into()]);
}

#[test]
fn work_ahead_and_time_below_zero_are_refused() {
    let ahead = DebitHours {
        today: on(3, 9),
        ..work(1, 40)
    };
    let refusal = HourBankRefusal::WorkAhead {
        date_of_work: on(3, 10),
        today: on(3, 9),
    };
    after([open().into()]).when(ahead).then_refused(refusal);
    let refusal = HourBankRefusal::NegativeMinutes { minutes: minutes(-1) };
    after([open().into()]).when(work(1, -1)).then_refused(refusal);
}
