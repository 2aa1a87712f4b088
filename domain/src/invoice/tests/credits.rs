//! Credit notes: full, in part, several; together they meet the invoice to the cent.

use super::*;
use crate::invoice::totals::beyond;
use proptest::prelude::*;

fn whole(story: &Story) -> Totals {
    story.issued().validated.totals
}

fn credit(credit_note: u128, totals: Totals) -> CreditInvoice {
    CreditInvoice {
        credit_note: id(credit_note),
        number: "A2026-00001".to_owned(),
        on: on(4, 1),
        totals,
    }
}

fn part(already: &Totals, net: &str) -> Totals {
    let lines = vec![line(1, "1", net, twenty())];
    let amounts = content(lines.clone()).amounts(Currency::EUR).expect("amounts");
    beyond(already, &lines, &amounts, Currency::EUR).expect("totals")
}

#[test]
fn bi2_a_full_credit_leaves_nothing() {
    let story = issued();
    let story = story.then(credit(CREDIT_NOTE, whole(&issued())));
    let InvoiceEvent::InvoiceCredited(credited) = story.last() else {
        panic!("{:?}", story.last())
    };
    assert!(credited.whole && credited.balance_after == eur("0"));
    story
        .given()
        .when(credit(CREDIT_NOTE, whole(&issued())))
        .then_quiet();
    story
        .given()
        .when(credit(5, part(&whole(&issued()), "0.01")))
        .then_refused(InvoiceRefusal::CreditsTooMuch { left: eur("0") });
}

#[test]
fn bi2_what_is_credited_after_it_was_paid_is_to_be_given_back() {
    let story = issued().then(pay(1, "1200", on(3, 20)));
    let story = story.then(credit(CREDIT_NOTE, part(&Totals::none(Currency::EUR), "100")));
    assert_eq!(story.issued().balance, eur("-120"));
}

#[test]
fn bi2_no_rate_is_credited_that_was_not_asked() {
    let reduced = vec![line(1, "1", "1", Vat::standard(percent("5.5")))];
    let amounts = content(reduced.clone()).amounts(Currency::EUR).expect("amounts");
    let totals = totals::totals(&reduced, &amounts, Currency::EUR).expect("totals");
    issued()
        .given()
        .when(credit(CREDIT_NOTE, totals))
        .then_refused(InvoiceRefusal::CreditsTooMuch { left: eur("1200") });
}

#[test]
fn bi2_a_deposit_that_was_deducted_is_credited_no_more() {
    let asked = DraftInvoice {
        kind: Kind::Deposit,
        ..draft(vec![line(1, "1", "100", twenty())])
    };
    let deposit = Story::of(asked).then(validate("F2026-00001"));
    let totals = whole(&deposit);
    let deducted = deposit.then(DeductDeposit { by: id(7) });
    let number = "F2026-00001".to_owned();
    deducted
        .given()
        .when(credit(CREDIT_NOTE, totals))
        .then_refused(InvoiceRefusal::AlreadyDeducted { number });
}

fn credit_note(lines: Vec<Line>) -> DraftInvoice {
    DraftInvoice {
        invoice: id(CREDIT_NOTE),
        kind: Kind::CreditNote { of: id(INVOICE) },
        ..draft(lines)
    }
}

fn takes_back(before: Totals) -> ValidateInvoice {
    let credits = Credits {
        number: "F2026-00001".to_owned(),
        issued_on: on(3, 10),
        deposit: false,
    };
    ValidateInvoice {
        credits: Some((credits, before)),
        ..validate("A2026-00001")
    }
}

#[test]
fn bi2_a_credit_note_asks_for_nothing_and_is_not_paid() {
    let story = Story::of(credit_note(vec![line(1, "1", "10", twenty())]));
    let story = story.then(takes_back(Totals::none(Currency::EUR)));
    assert_eq!(story.issued().balance, eur("0"));
    story
        .given()
        .when(pay(1, "1", on(4, 1)))
        .then_refused(InvoiceRefusal::NothingToPay);
    story
        .given()
        .when(credit(9, part(&Totals::none(Currency::EUR), "1")))
        .then_refused(InvoiceRefusal::NotCreditable);
    Story::of(credit_note(vec![line(1, "1", "10", twenty())]))
        .given()
        .when(validate("A2026-00001"))
        .then_refused(InvoiceRefusal::NotCreditable);
}

proptest! {
    /// However an invoice is cut into credit notes, line by line: their VAT is its VAT, and nothing is left.
    #[test]
    fn bi2_credits_in_part_meet_the_invoice_to_the_cent(
        cents in prop::collection::vec((1..5_000i128, 0..3usize), 1..12),
    ) {
        let rates = ["20", "5.5", "2.1"];
        let lines: Vec<Line> = cents.iter().enumerate().map(|(at, (cents, rate))| Line {
            price: Money::of_cents(*cents, Currency::EUR).expect("an amount"),
            ..line(at as u128, "1", "1", Vat::standard(percent(rates[*rate])))
        }).collect();
        let mut story = Story::of(draft(lines.clone())).then(validate("F2026-00001"));
        for (at, line) in lines.into_iter().enumerate() {
            let before = story.issued().credited;
            let note = Story::of(credit_note(vec![line])).then(takes_back(before)).issued().validated;
            prop_assert!(!note.totals.tax.is_negative());
            story = story.then(credit(1000 + at as u128, note.totals));
        }
        let left = story.issued();
        prop_assert_eq!(left.balance, eur("0"));
        prop_assert!(left.is_credited_whole());
    }
}
