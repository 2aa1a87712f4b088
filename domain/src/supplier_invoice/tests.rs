//! given / when / then on every command, and each rule broken by itself.

use super::*;
use crate::testing::given;
use kernel::{Currency, Day, Decimal, FileId, Party, Personal};
use uuid::Uuid;

fn amount(text: &str) -> Decimal {
    text.parse().expect("a number")
}

fn party(siren: &str) -> Party {
    Party {
        name: "Grossiste".to_owned(),
        siren: Some(siren.to_owned()),
        siret: None,
        vat_number: None,
        lines: vec![],
        postal_code: "69001".to_owned(),
        city: "Lyon".to_owned(),
        country: "FR".to_owned(),
    }
}

fn ours() -> Party {
    party("732829320")
}

fn said(text: &str) -> Personal {
    Personal::new(Uuid::from_u128(1), text)
}

fn rate(rate: &str) -> Tax {
    Tax {
        category: "S".to_owned(),
        rate: amount(rate),
    }
}

fn line(net: &str, tax: Tax) -> Line {
    Line {
        label: said("Câble"),
        quantity: Some(Decimal::ONE),
        unit: Some("C62".to_owned()),
        price: Some(amount(net)),
        base: None,
        net: amount(net),
        tax,
    }
}

/// 100 and 50 at two rates, 10 off and 4 on the whole, 30 paid ahead.
fn content() -> Content {
    let group = |tax, base, amount_of| VatGroup {
        tax,
        base: amount(base),
        amount: amount(amount_of),
    };
    let adjustment = |adds, of| Adjustment {
        adds,
        amount: amount(of),
        tax: rate("20.00"),
    };
    Content {
        number: "G-17".to_owned(),
        kind: Kind::Invoice,
        issued_on: Day::new(2026, 3, 1),
        due_on: Some(Day::new(2026, 3, 31)),
        currency: Currency::EUR,
        profile: "urn:cen.eu:en16931:2017".to_owned(),
        seller: party("552100554"),
        buyer: ours(),
        lines: vec![line("100", rate("20")), line("50", rate("5.5"))],
        adjustments: vec![adjustment(false, "10"), adjustment(true, "4")],
        vat: vec![group(rate("20"), "94", "18.80"), group(rate("5.5"), "50", "2.75")],
        totals: Totals {
            lines: amount("150"),
            allowances: amount("10"),
            charges: amount("4"),
            net: amount("144"),
            tax: amount("21.55"),
            gross: amount("165.55"),
            prepaid: amount("30"),
            rounding: Decimal::ZERO,
            due: amount("135.55"),
        },
        terms: None,
        iban: None,
    }
}

fn file(number: u128) -> FileId {
    FileId(Uuid::from_u128(number))
}

fn receive(content: Content) -> ReceiveSupplierInvoice {
    ReceiveSupplierInvoice {
        file: file(1),
        content: Box::new(content),
        ours: Box::new(ours()),
        on: Day::new(2026, 3, 2),
    }
}

fn received() -> SupplierInvoiceEvent {
    SupplierInvoiceReceived {
        file: file(1),
        on: Day::new(2026, 3, 2),
        content: Box::new(content()),
        faults: vec![],
    }
    .into()
}

fn refuse(reason: &str) -> RefuseSupplierInvoice {
    RefuseSupplierInvoice {
        reason: said(reason),
        on: Day::new(2026, 3, 3),
    }
}

fn refused() -> SupplierInvoiceEvent {
    SupplierInvoiceRefused {
        reason: said("Pas commandé"),
        on: Day::new(2026, 3, 3),
    }
    .into()
}

#[test]
fn bi2_an_invoice_of_a_supplier_is_received_once() {
    given::<SupplierInvoice>([])
        .when(receive(content()))
        .then([received()]);
    given::<SupplierInvoice>([received()])
        .when(receive(content()))
        .then_quiet();
    let again = ReceiveSupplierInvoice {
        file: file(2),
        ..receive(content())
    };
    let number = || "G-17".to_owned();
    given::<SupplierInvoice>([received()])
        .when(again)
        .then_refused(SupplierInvoiceRefusal::AlreadyReceived { number: number() });
    given::<SupplierInvoice>([received(), refused()])
        .when(receive(content()))
        .then_refused(SupplierInvoiceRefusal::AlreadyReceived { number: number() });
}

#[test]
fn bi2_a_supplier_is_told_why_an_invoice_is_refused() {
    given::<SupplierInvoice>([received()])
        .when(refuse("Pas commandé"))
        .then([refused()]);
    given::<SupplierInvoice>([received()])
        .when(refuse(" "))
        .then_refused(SupplierInvoiceRefusal::ReasonMissing);
    given::<SupplierInvoice>([received(), refused()])
        .when(refuse("Encore"))
        .then_refused(SupplierInvoiceRefusal::AlreadyRefused);
    given::<SupplierInvoice>([])
        .when(refuse("Pas commandé"))
        .then_refused(SupplierInvoiceRefusal::NotReceived);
}

/// The rules that a change breaks.
fn broken(change: impl FnOnce(&mut Content)) -> Vec<Rule> {
    let mut content = content();
    change(&mut content);
    let found = check::faults(&content, &ours());
    found.into_iter().map(|fault| fault.rule).collect()
}

#[test]
fn bi2_each_sum_that_does_not_agree_is_named() {
    assert_eq!(broken(|_| {}), []);
    let cent = || amount("0.01");
    assert_eq!(
        broken(|content| content.lines[0].net += cent()),
        [Rule::Lines, Rule::BaseOfRate]
    );
    assert_eq!(
        broken(|content| content.adjustments[0].amount += cent()),
        [Rule::Allowances, Rule::BaseOfRate]
    );
    assert_eq!(
        broken(|content| content.adjustments[1].amount += cent()),
        [Rule::Charges, Rule::BaseOfRate]
    );
    assert_eq!(
        broken(|content| content.totals.net += cent()),
        [Rule::Net, Rule::Gross]
    );
    assert_eq!(
        broken(|content| content.totals.tax += cent()),
        [Rule::Tax, Rule::Gross]
    );
    assert_eq!(
        broken(|content| content.totals.gross += cent()),
        [Rule::Gross, Rule::Due]
    );
    assert_eq!(broken(|content| content.totals.due += cent()), [Rule::Due]);
    assert_eq!(broken(|content| content.totals.prepaid += cent()), [Rule::Due]);
    assert_eq!(broken(|content| content.due_on = None), [Rule::DueDayMissing]);
    assert_eq!(
        broken(|content| content.buyer = party("443061841")),
        [Rule::AddressedToAnother]
    );
}

/// Whoever computes tax by the line is some cents away, and never a whole unit.
#[test]
fn bi2_the_tax_of_a_rate_may_be_cents_away_from_its_base() {
    let by = |apart: &str| {
        broken(|content| {
            content.vat[0].amount += amount(apart);
            content.totals.tax += amount(apart);
            content.totals.gross += amount(apart);
            content.totals.due += amount(apart);
        })
    };
    assert_eq!(by("0.99"), []);
    assert_eq!(by("1.00"), [Rule::TaxOfRate]);
    assert_eq!(by("-1.00"), [Rule::TaxOfRate]);
}

#[test]
fn bi2_an_invoice_that_tells_of_totals_alone_is_not_blamed_for_lines() {
    assert_eq!(
        broken(|content| {
            content.lines.clear();
            content.vat.clear();
        }),
        []
    );
}

#[test]
fn bi2_amounts_beyond_counting_are_faults_and_no_panic() {
    let found = broken(|content| {
        for line in &mut content.lines {
            line.net = Decimal::MAX;
        }
        content.vat[0].base = Decimal::MAX;
        content.totals.gross = Decimal::MAX;
    });
    assert!(
        found.contains(&Rule::Lines) && found.contains(&Rule::Due),
        "{found:?}"
    );
}
