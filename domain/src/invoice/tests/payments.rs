//! Money that comes and goes: the balance is what is owed, after every fact.

use super::*;
use proptest::prelude::*;

#[test]
fn bi2_paid_is_a_balance_of_zero() {
    let story = issued().then(pay(1, "700.50", on(3, 20)));
    assert_eq!(story.issued().balance, eur("499.50"));
    let story = story.then(pay(2, "499.50", on(4, 2)));
    assert_eq!(story.issued().balance, eur("0"));
    story
        .given()
        .when(pay(3, "0.01", on(4, 3)))
        .then_refused(InvoiceRefusal::PaysTooMuch { left: eur("0") });
}

#[test]
fn bi2_a_payment_is_recorded_once() {
    let story = issued().then(pay(1, "10", on(3, 20)));
    story.given().when(pay(1, "10", on(3, 20))).then_quiet();
    story
        .given()
        .when(pay(1, "11", on(3, 20)))
        .then_refused(InvoiceRefusal::PaymentKnown);
}

#[test]
fn bi2_a_payment_is_an_amount_to_the_cent_that_has_come() {
    for amount in ["0", "-1", "1.001"] {
        let refused = InvoiceRefusal::AmountNotPositive { amount: eur(amount) };
        issued()
            .given()
            .when(pay(1, amount, on(3, 20)))
            .then_refused(refused);
    }
    let (day, today) = (on(3, 21), on(3, 20));
    issued()
        .given()
        .when(RecordPayment {
            today,
            ..pay(1, "1", day)
        })
        .then_refused(InvoiceRefusal::PaidAhead { on: day, today });
    Story::of(draft(vec![line(1, "1", "1", twenty())]))
        .given()
        .when(pay(1, "1", today))
        .then_refused(InvoiceRefusal::NotValidated);
}

fn refund(refund: u128, payment: u128, amount: &str) -> RefundPayment {
    RefundPayment {
        refund: id(refund),
        payment: id(payment),
        of_deposit: None,
        given_back: None,
        amount: eur(amount),
        on: on(5, 1),
        means: Means::Transfer,
        reason: text("Payé deux fois"),
        today: on(12, 31),
    }
}

#[test]
fn bi2_a_refund_gives_back_no_more_than_its_payment() {
    let story = issued().then(pay(1, "200", on(3, 20))).then(refund(50, 1, "150"));
    assert_eq!(story.issued().balance, eur("1150"));
    story.given().when(refund(50, 1, "150")).then_quiet();
    story
        .given()
        .when(refund(50, 1, "10"))
        .then_refused(InvoiceRefusal::PaymentKnown);
    story
        .given()
        .when(refund(51, 1, "50.01"))
        .then_refused(InvoiceRefusal::RefundsTooMuch { left: eur("50") });
    let elsewhere = RefundPayment {
        given_back: Some(eur("49")),
        ..refund(51, 1, "1.01")
    };
    story
        .given()
        .when(elsewhere)
        .then_refused(InvoiceRefusal::RefundsTooMuch { left: eur("1") });
    story
        .given()
        .when(refund(51, 2, "1"))
        .then_refused(InvoiceRefusal::PaymentUnknown);
}

proptest! {
    /// Any payments and refunds, allowed or not: what is owed is the whole less what came plus what went back.
    #[test]
    fn bi2_payments_and_refunds_always_meet_the_total(
        steps in prop::collection::vec((0..4u128, 1..80_000i128, any::<bool>()), 1..30),
    ) {
        let mut story = issued();
        let (mut owed, mut held) = (120_000i128, [0i128; 4]);
        for (at, (payment, cents, comes)) in steps.into_iter().enumerate() {
            let amount = Money::of_cents(cents, Currency::EUR).expect("an amount");
            let key = 1000 * (payment + 1) + at as u128;
            let command: InvoiceCommand = if comes {
                RecordPayment { payment: id(key), amount, ..pay(1, "1", on(4, 1)) }.into()
            } else {
                let known = story.issued().payments.into_iter().find(|(known, _)| known.0.as_u128() / 1000 == payment + 1);
                let Some((known, _)) = known else { continue };
                RefundPayment { payment: known, amount, ..refund(10_000 + at as u128, 1, "1") }.into()
            };
            let allowed = Invoice::decide(&Invoice::fold(&story.0), &command);
            let slot = usize::try_from(payment).expect("a small number");
            match (&command, &allowed) {
                (InvoiceCommand::RecordPayment(_), Ok(_)) => { owed -= cents; held[slot] += cents; }
                (InvoiceCommand::RecordPayment(_), Err(_)) => prop_assert!(cents > owed),
                (_, Ok(_)) => { owed += cents; held[slot] -= cents; }
                (_, Err(_)) => {}
            }
            if allowed.is_ok() { story = story.then(command); }
            let issued = story.issued();
            prop_assert_eq!(issued.balance.cents(), owed);
            let kept: i128 = issued.payments.values().map(|payment| payment.amount.cents() - payment.refunded.cents()).sum();
            prop_assert_eq!(kept + owed, 120_000);
            prop_assert!(owed >= 0 && held.iter().all(|held| *held >= 0));
        }
    }
}
