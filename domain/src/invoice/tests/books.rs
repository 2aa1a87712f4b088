//! AU3: every fact of money is an entry whose debits are its credits.

use super::*;
use crate::invoice::books::{Account, Entry, Posting, entry};
use proptest::prelude::*;

fn told(entry: &Entry) -> Vec<(Account, i128)> {
    let side = |posting: &Posting| posting.debit.cents() - posting.credit.cents();
    entry
        .postings
        .iter()
        .map(|posting| (posting.account, side(posting)))
        .collect()
}

fn booked(event: &InvoiceEvent) -> Entry {
    let entry = entry(event).expect("an entry");
    let sum: i128 = told(&entry).iter().map(|(_, cents)| cents).sum();
    assert_eq!(sum, 0, "{entry:?}");
    entry
}

#[test]
fn au3_an_invoice_is_owed_by_the_client_for_what_was_sold_and_its_tax() {
    let entry = booked(&issued().last());
    assert_eq!(
        told(&entry),
        [
            (Account::Customers, 120_000),
            (Account::Services, -100_000),
            (Account::VatCollected, -20_000)
        ]
    );
    assert_eq!((entry.piece.as_str(), entry.on), ("F2026-00001", on(3, 10)));
    let clients: Vec<_> = entry.postings.iter().map(|posting| posting.client).collect();
    assert_eq!(
        clients,
        [Some(id(CLIENT)), None, None],
        "an auxiliary account on 411 alone"
    );
}

#[test]
fn au3_a_payment_and_its_refund_cancel_out() {
    let story = issued().then(pay(1, "500", on(3, 20)));
    let came = booked(&story.last());
    assert_eq!(
        told(&came),
        [(Account::Bank, 50_000), (Account::Customers, -50_000)]
    );
    let story = story.then(RefundPayment {
        refund: id(9),
        payment: id(1),
        of_deposit: None,
        given_back: None,
        amount: eur("500"),
        on: on(4, 1),
        means: Means::Cash,
        reason: text("Erreur"),
        today: on(12, 31),
    });
    let went = booked(&story.last());
    assert_eq!(
        told(&went),
        [(Account::Cash, -50_000), (Account::Customers, 50_000)]
    );
}

#[test]
fn au3_a_deposit_is_nothing_sold_until_the_balance_takes_it_off() {
    let asked = DraftInvoice {
        invoice: id(DEPOSIT),
        kind: Kind::Deposit,
        ..draft(vec![line(1, "1", "300", twenty())])
    };
    let deposit = Story::of(asked).then(validate("F2026-00001"));
    let first = booked(&deposit.last());
    assert_eq!(told(&first)[1], (Account::DepositsReceived, -30_000));
    let validated = deposit.issued().validated;
    let mut whole = draft(vec![line(1, "1", "1000", twenty())]);
    whole.content.deducts = vec![id(DEPOSIT)];
    let deduction = Deduction {
        invoice: id(DEPOSIT),
        number: validated.number.clone(),
        issued_on: validated.issued_on,
        groups: validated.totals.groups.clone(),
        gross: validated.totals.gross,
    };
    let balance = Story::of(whole).then(ValidateInvoice {
        deductions: vec![deduction],
        ..validate("F2026-00002")
    });
    assert_eq!(
        told(&booked(&balance.last())),
        [
            (Account::Customers, 84_000),
            (Account::DepositsReceived, 30_000),
            (Account::VatCollected, 6_000),
            (Account::Services, -100_000),
            (Account::VatCollected, -20_000)
        ]
    );
}

proptest! {
    #[test]
    fn au3_whatever_is_invoiced_the_books_balance(
        lines in prop::collection::vec((-5_000..900_000i64, 0..900_000i64, 0..3usize, any::<bool>()), 1..15),
    ) {
        let rates = [twenty(), Vat::standard(percent("5.5")), Vat::standard(percent("10"))];
        let lines: Vec<Line> = lines.into_iter().enumerate().map(|(at, (quantity, price, rate, goods))| Line {
            quantity: Quantity::checked(Decimal::new(quantity, 4)).expect("a quantity"),
            price: Money::try_new(Decimal::new(price, 4), Currency::EUR).expect("an amount"),
            nature: if goods { Nature::Goods } else { Nature::Services },
            ..line(at as u128, "1", "1", rates[rate])
        }).collect();
        let story = Story::of(draft(lines));
        let state = Invoice::fold(&story.0);
        if let Ok(events) = Invoice::decide(&state, &validate("F2026-00001").into()) {
            let sum: i128 = told(&booked(&events[0])).iter().map(|(_, cents)| cents).sum();
            prop_assert_eq!(sum, 0);
        }
    }
}
