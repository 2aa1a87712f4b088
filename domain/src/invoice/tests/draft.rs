//! While it is written.

use super::*;

#[test]
fn bi1_a_draft_says_what_it_comes_to() {
    let story = Story::of(draft(vec![
        line(1, "2.5", "80", twenty()),
        line(2, "1", "10.55", Vat::standard(percent("5.5"))),
    ]));
    let InvoiceEvent::InvoiceDrafted(drafted) = story.last() else {
        panic!("{:?}", story.last())
    };
    assert_eq!(drafted.totals.net, eur("210.55"));
    assert_eq!(drafted.totals.tax, eur("40.58"));
    assert_eq!(drafted.totals.gross, eur("251.13"));
    let nets: Vec<_> = drafted.amounts.iter().map(|amount| amount.net).collect();
    assert_eq!(nets, [eur("200"), eur("10.55")]);
}

#[test]
fn bi1_the_same_draft_again_is_quiet_and_another_is_refused() {
    let story = Story::of(draft(vec![line(1, "1", "10", twenty())]));
    story
        .given()
        .when(draft(vec![line(1, "1", "10", twenty())]))
        .then_quiet();
    story
        .given()
        .when(draft(vec![line(1, "2", "10", twenty())]))
        .then_refused(InvoiceRefusal::AlreadyDrafted);
}

#[test]
fn bi1_a_draft_has_lines_that_say_something() {
    let refused = |lines, refusal| given::<Invoice>([]).when(draft(lines)).then_refused(refusal);
    refused(vec![], InvoiceRefusal::NoLines);
    let unnamed = Line {
        label: text(" "),
        ..line(1, "1", "1", twenty())
    };
    refused(vec![unnamed], InvoiceRefusal::LabelMissing);
    let once = || line(1, "1", "1", twenty());
    refused(vec![once(), once()], InvoiceRefusal::LineTwice);
    let twice = ChangeDraft {
        content: content(vec![once(), line(2, "1", "1", twenty()), once()]),
    };
    Story::of(draft(vec![once()]))
        .given()
        .when(twice)
        .then_refused(InvoiceRefusal::LineTwice);
    let price = eur("-1");
    refused(
        vec![line(1, "1", "-1", twenty())],
        InvoiceRefusal::PriceNegative { price },
    );
    let rate = percent("20");
    let vat = Vat {
        category: VatCategory::Export,
        rate,
    };
    refused(
        vec![line(1, "1", "1", vat)],
        InvoiceRefusal::RateAndCategoryDisagree { rate },
    );
    let dollars = Money::try_new(Decimal::ONE, "USD".parse().expect("a currency")).expect("an amount");
    let foreign = Line {
        price: dollars,
        ..line(1, "1", "1", twenty())
    };
    let currency = Currency::EUR;
    refused(vec![foreign], InvoiceRefusal::OtherCurrency { currency });
}

#[test]
fn bi1_a_discount_stays_within_its_line() {
    let less = |discount| Line {
        discount: Some(Discount::Amount(eur(discount))),
        ..line(1, "2", "50", twenty())
    };
    let story = Story::of(draft(vec![less("100")]));
    let InvoiceEvent::InvoiceDrafted(drafted) = story.last() else {
        panic!("{:?}", story.last())
    };
    assert_eq!(drafted.totals.gross, eur("0"));
    for beyond in ["100.01", "-1"] {
        let discount = eur(beyond);
        given::<Invoice>([])
            .when(draft(vec![less(beyond)]))
            .then_refused(InvoiceRefusal::DiscountOutOfRange { discount });
    }
}

#[test]
fn bi1_a_draft_is_put_otherwise_or_discarded_and_then_nothing_more() {
    let story = Story::of(draft(vec![line(1, "1", "10", twenty())]));
    let change = |quantity| ChangeDraft {
        content: content(vec![line(1, quantity, "10", twenty())]),
    };
    story.given().when(change("1")).then_quiet();
    let changed = story.then(change("3"));
    let InvoiceEvent::DraftChanged(event) = changed.last() else {
        panic!("{:?}", changed.last())
    };
    assert_eq!(event.totals.gross, eur("36"));
    let reason = text("Doublon");
    let discard = DiscardDraft { reason };
    let discarded = changed.then(discard.clone());
    discarded.given().when(discard.clone()).then_quiet();
    discarded
        .given()
        .when(change("1"))
        .then_refused(InvoiceRefusal::Discarded);
    given::<Invoice>([])
        .when(discard.clone())
        .then_refused(InvoiceRefusal::NotDrafted);
    let number = "F2026-00001".to_owned();
    issued()
        .given()
        .when(discard)
        .then_refused(InvoiceRefusal::Frozen { number });
}

#[test]
fn bi1_vat_across_a_border_is_the_buyers() {
    let buyer = |country: &str, vat_number: Option<&str>| Party {
        country: country.to_owned(),
        vat_number: vat_number.map(str::to_owned),
        ..party("Bäckerei")
    };
    let usual = |buyer: &Party, nature| vat::usual_vat(&party("Atelier"), buyer, nature, twenty());
    assert_eq!(usual(&buyer("FR", None), Nature::Services), twenty());
    let german = buyer("DE", Some("DE123456789"));
    assert_eq!(
        usual(&german, Nature::Services),
        Vat::without(VatCategory::ReverseCharge)
    );
    assert_eq!(
        usual(&german, Nature::Goods),
        Vat::without(VatCategory::IntraCommunity)
    );
    assert_eq!(usual(&buyer("DE", None), Nature::Services), twenty());
    assert_eq!(
        usual(&buyer("CH", None), Nature::Goods),
        Vat::without(VatCategory::Export)
    );
    assert_eq!(
        usual(&buyer("CH", None), Nature::Services),
        Vat::without(VatCategory::OutOfScope)
    );
}
