//! BI2: a series that the register made proves itself; whatever is changed, left out or put elsewhere shows.

use super::*;
use kernel::{Currency, Day, InvoiceId, Money};
use uuid::Uuid;

fn sum(cents: i128) -> Sum {
    let eur = |cents| Money::of_cents(cents, Currency::EUR).expect("an amount");
    Sum {
        net: eur(cents),
        tax: eur(cents / 5),
        gross: eur(cents + cents / 5),
    }
}

fn fingerprint(closing: &Closing) -> String {
    format!("print of {}", closing.written_out())
}

fn give(state: &RegisterState, invoice: u128, on: Day) -> Vec<RegisterEvent> {
    let give = GiveNumber {
        series: Series::Invoices,
        invoice: InvoiceId(Uuid::from_u128(invoice)),
        on,
        amounts: sum(1_000 * i128::try_from(invoice).expect("a small number")),
    };
    Register::decide(state, &give.into()).expect("a number")
}

fn close(state: &RegisterState, length: Length, day: Day, today: Day) -> Vec<RegisterEvent> {
    let period = Period::of(length, day);
    let closing = state.closing(Series::Invoices, period).expect("a period");
    let close = ClosePeriod {
        series: Series::Invoices,
        period,
        today,
        fingerprint: fingerprint(&closing),
        closing,
    };
    Register::decide(state, &close.into()).expect("closed")
}

/// Two years: three invoices in December, two in January, with their closings.
fn history() -> Vec<RegisterEvent> {
    let (december, january) = (Day::new(2026, 12, 30), Day::new(2027, 1, 4));
    let today = Day::new(2027, 2, 1);
    let mut all: Vec<RegisterEvent> = vec![];
    let mut go_on = |next: &dyn Fn(&RegisterState) -> Vec<RegisterEvent>| {
        let events = next(&Register::fold(&all));
        all.extend(events);
    };
    for invoice in 1..=3 {
        go_on(&|state| give(state, invoice, december));
    }
    for length in Length::ALL {
        go_on(&|state| close(state, length, december, today));
    }
    for invoice in 4..=5 {
        go_on(&|state| give(state, invoice, january));
    }
    for length in [Length::Day, Length::Month] {
        go_on(&|state| close(state, length, january, today));
    }
    all
}

fn told(history: &[RegisterEvent]) -> (usize, usize, Vec<i64>) {
    let proof = proof(history, fingerprint);
    (proof.gaps.len(), proof.backwards.len(), proof.broken)
}

#[test]
fn bi2_a_series_of_the_register_proves_itself() {
    let proof = proof(&history(), fingerprint);
    assert!(proof.holds());
    assert_eq!((proof.count, proof.closings), (5, 5));
    let numbered = |numbered: &Option<Numbered>| numbered.as_ref().map(|numbered| numbered.number.clone());
    assert_eq!(numbered(&proof.first).as_deref(), Some("F2026-00001"));
    assert_eq!(numbered(&proof.last).as_deref(), Some("F2027-00002"));
    assert_eq!(proof.sums, [sum(15_000)]);
    assert_eq!(proof.closed.expect("a closing").cumulated, [sum(15_000)]);
    assert!(
        super::proof(&[], fingerprint).holds(),
        "nothing is left out of nothing"
    );
}

#[test]
fn bi2_a_number_that_is_left_out_stands_twice_or_goes_back_shows() {
    let mut left_out = history();
    left_out.remove(1);
    assert_eq!(
        told(&left_out),
        (1, 0, vec![0, 1, 2, 3, 4]),
        "and every total after it"
    );
    let mut twice = history();
    twice.insert(3, twice[2].clone());
    assert_eq!(told(&twice).0, 1);
    let mut back = history();
    let Some(RegisterEvent::NumberGiven(given)) = back.get_mut(7) else {
        panic!("the last number of all")
    };
    given.on = Day::new(2027, 1, 3);
    assert_eq!(told(&back).1, 1);
}

#[test]
fn bi2_an_amount_a_total_or_a_link_that_is_changed_shows() {
    let mut amount = history();
    if let RegisterEvent::NumberGiven(given) = &mut amount[0] {
        given.amounts = sum(2_000);
    }
    assert_eq!(told(&amount).2, [0, 1, 2, 3, 4]);
    let mut total = history();
    if let RegisterEvent::PeriodClosed(closed) = &mut total[4] {
        closed.closing.cumulated = vec![sum(9_000)];
        closed.fingerprint = fingerprint(&closed.closing);
    }
    assert_eq!(told(&total).2, [1, 2], "itself, and the one that names it");
    let mut removed = history();
    removed.remove(5);
    assert_eq!(told(&removed).2, [3, 4], "what followed it");
}
