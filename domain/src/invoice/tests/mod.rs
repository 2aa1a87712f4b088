//! given / when / then on every command; amounts against an exact oracle in `oracle`.

mod books;
mod credits;
mod draft;
mod follow_up;
mod meeting;
mod oracle;
mod payments;
mod validate;

use super::*;
use crate::testing::{Given, given};
use kernel::{Currency, Day, Decimal, Money, Party, PaymentTerms, Percent, Personal, Vat, VatCategory};
use uuid::Uuid;

fn id<T: From<Uuid>>(number: u128) -> T {
    T::from(Uuid::from_u128(number))
}

const CLIENT: u128 = 1;
const INVOICE: u128 = 2;
const DEPOSIT: u128 = 3;
const CREDIT_NOTE: u128 = 4;

/// A day of 2026.
fn on(month: i8, day: i8) -> Day {
    Day::new(2026, month, day)
}

fn number(text: &str) -> Decimal {
    text.parse().expect("a number")
}

fn eur(text: &str) -> Money {
    Money::try_new(number(text), Currency::EUR).expect("an amount")
}

fn percent(text: &str) -> Percent {
    Percent::try_from(number(text)).expect("a percent")
}

fn text(text: &str) -> Personal {
    Personal::new(Uuid::from_u128(CLIENT), text)
}

fn twenty() -> Vat {
    Vat::standard(percent("20"))
}

fn line(at: u128, quantity: &str, price: &str, vat: Vat) -> Line {
    Line {
        line: id(100 + at),
        label: text("Intervention sur site"),
        nature: Nature::Services,
        quantity: Quantity::checked(number(quantity)).expect("a quantity"),
        unit: Unit::Piece,
        price: eur(price),
        base: 1,
        discount: None,
        vat,
        source: Source::Hand,
    }
}

fn content(lines: Vec<Line>) -> Content {
    Content::of_lines(lines, PaymentTerms::Net { days: 30 })
}

fn draft(lines: Vec<Line>) -> DraftInvoice {
    DraftInvoice {
        invoice: id(INVOICE),
        client: id(CLIENT),
        contract: None,
        kind: Kind::Invoice,
        currency: Currency::EUR,
        content: content(lines),
    }
}

fn party(name: &str) -> Party {
    Party {
        name: name.to_owned(),
        siren: Some("732829320".to_owned()),
        siret: None,
        vat_number: Some("FR44732829320".to_owned()),
        lines: vec!["1 rue de la Paix".to_owned()],
        postal_code: "69001".to_owned(),
        city: "Lyon".to_owned(),
        country: "FR".to_owned(),
    }
}

fn validate(number: &str) -> ValidateInvoice {
    ValidateInvoice {
        number: number.to_owned(),
        issued_on: on(3, 10),
        seller: party("Atelier"),
        buyer: party("Boulangerie"),
        mentions: Mentions {
            legal_form: None,
            registry: None,
            late_rate: percent("12.15"),
            indemnity: eur("40"),
            vat_on_debits: false,
            early_payment: None,
            iban: None,
            bic: None,
        },
        deductions: vec![],
        credits: None,
    }
}

/// What came of commands in a row, each of which was allowed.
struct Story(Vec<InvoiceEvent>);

impl Story {
    fn of(command: impl Into<InvoiceCommand>) -> Story {
        Story(vec![]).then(command)
    }

    #[track_caller]
    fn then(mut self, command: impl Into<InvoiceCommand>) -> Story {
        let decided = Invoice::decide(&Invoice::fold(&self.0), &command.into());
        self.0.extend(decided.expect("an allowed command"));
        self
    }

    fn given(&self) -> Given<Invoice> {
        given(self.0.clone())
    }

    fn issued(&self) -> Issued {
        Invoice::fold(&self.0)
            .issued()
            .expect("an issued invoice")
            .clone()
    }

    fn last(&self) -> InvoiceEvent {
        self.0.last().expect("an event").clone()
    }
}

/// 1 000 net and 200 of VAT, due on 9 April.
fn issued() -> Story {
    Story::of(draft(vec![line(1, "10", "100", twenty())])).then(validate("F2026-00001"))
}

fn pay(payment: u128, amount: &str, received_on: Day) -> RecordPayment {
    RecordPayment {
        payment: id(payment),
        amount: eur(amount),
        received_on,
        means: Means::Transfer,
        reference: None,
        today: on(12, 31),
    }
}
