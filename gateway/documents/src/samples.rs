//! Invoices of every kind, as the domain validates them.

use domain::{
    Decider,
    invoice::{
        Content, Credits, DraftInvoice, Invoice, InvoiceCommand, InvoiceEvent, InvoiceState,
        InvoiceValidated, Kind, Line, Mentions, Nature, Quantity, Source, Totals, Unit, ValidateInvoice,
    },
};
use kernel::{Currency, Day, Decimal, Money, Party, PaymentTerms, Percent, Personal, Vat, VatCategory};
use uuid::Uuid;

pub fn id<T: From<Uuid>>(number: u128) -> T {
    T::from(Uuid::from_u128(number))
}

pub fn number(text: &str) -> Decimal {
    text.parse().expect("a number")
}

pub fn eur(text: &str) -> Money {
    Money::try_new(number(text), Currency::EUR).expect("an amount")
}

pub fn percent(text: &str) -> Percent {
    Percent::try_from(number(text)).expect("a percent")
}

pub fn text(text: &str) -> Personal {
    Personal::new(Uuid::from_u128(1), text)
}

pub fn standard(rate: &str) -> Vat {
    Vat::standard(percent(rate))
}

pub fn line(label: &str, quantity: &str, price: &str, vat: Vat) -> Line {
    Line {
        line: id(100),
        label: text(label),
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

/// At 90 an hour.
pub fn minutes(label: &str, minutes: &str) -> Line {
    Line {
        unit: Unit::Minute,
        base: 60,
        ..line(label, minutes, "90", standard("20"))
    }
}

/// 17 days of March.
pub fn prorated() -> Line {
    Line {
        unit: Unit::Day,
        base: 31,
        source: Source::Subscription {
            contract: id(7),
            first_day: Day::new(2026, 3, 15),
            last_day: Day::new(2026, 3, 31),
        },
        ..line("Supervision de 12 postes", "17", "240", standard("20"))
    }
}

/// Each line with an id of its own.
pub fn content(mut lines: Vec<Line>) -> Content {
    for (at, line) in (100..).zip(&mut lines) {
        line.line = id(at);
    }
    Content::of_lines(lines, PaymentTerms::Net { days: 30 })
}

pub fn seller() -> Party {
    Party {
        name: "Atelier Nord".to_owned(),
        siren: Some("732829320".to_owned()),
        siret: Some("73282932000074".to_owned()),
        vat_number: Some("FR44732829320".to_owned()),
        lines: vec!["1 rue de la Paix".to_owned(), "Bâtiment B".to_owned()],
        postal_code: "69001".to_owned(),
        city: "Lyon".to_owned(),
        country: "FR".to_owned(),
    }
}

pub fn buyer() -> Party {
    Party {
        name: "Boulangerie Martin & fils".to_owned(),
        siren: Some("552100554".to_owned()),
        siret: None,
        vat_number: None,
        lines: vec!["2 place du Marché".to_owned()],
        postal_code: "69002".to_owned(),
        city: "Lyon".to_owned(),
        country: "FR".to_owned(),
    }
}

pub fn abroad(country: &str, vat_number: Option<&str>) -> Party {
    Party {
        siren: None,
        vat_number: vat_number.map(str::to_owned),
        country: country.to_owned(),
        city: "Ailleurs".to_owned(),
        ..buyer()
    }
}

/// What a sample may say otherwise.
pub struct Sample {
    pub kind: Kind,
    pub content: Content,
    pub validate: ValidateInvoice,
}

pub fn sample(lines: Vec<Line>) -> Sample {
    Sample {
        kind: Kind::Invoice,
        content: content(lines),
        validate: ValidateInvoice {
            number: "F2026-00042".to_owned(),
            issued_on: Day::new(2026, 3, 10),
            seller: seller(),
            buyer: buyer(),
            mentions: Mentions {
                legal_form: Some("SAS au capital de 10 000 EUR".to_owned()),
                registry: Some("RCS Lyon 732 829 320".to_owned()),
                late_rate: percent("12.15"),
                indemnity: eur("40"),
                vat_on_debits: false,
                early_payment: None,
                iban: Some("FR7630006000011234567890189".to_owned()),
                bic: Some("AGRIFRPP".to_owned()),
            },
            deductions: vec![],
            credits: None,
        },
    }
}

impl Sample {
    pub fn validated(self) -> InvoiceValidated {
        let draft = DraftInvoice {
            invoice: id(42),
            client: id(1),
            contract: None,
            kind: self.kind,
            currency: Currency::EUR,
            content: self.content,
        };
        let drafted = decided(&InvoiceState::default(), draft.into());
        let mut events = decided(&Invoice::fold(&drafted), self.validate.into());
        match events.pop() {
            Some(InvoiceEvent::InvoiceValidated(validated)) => validated,
            other => panic!("not validated: {other:?}"),
        }
    }
}

fn decided(state: &InvoiceState, command: InvoiceCommand) -> Vec<InvoiceEvent> {
    Invoice::decide(state, &command).expect("an invoice that may be")
}

/// Time, a subscription in part, goods with a discount, and something off: at two rates.
pub fn usual() -> InvoiceValidated {
    use domain::invoice::Discount;
    let mut router = line("Routeur <4G> & câble", "3", "149.9", standard("20"));
    router.nature = Nature::Goods;
    router.discount = Some(Discount::Percent(percent("12.5")));
    let mut books = line("Manuels", "2", "33.3333", standard("5.5"));
    books.nature = Nature::Goods;
    books.discount = Some(Discount::Amount(eur("1.01")));
    let off = line("Geste commercial", "-1", "25", standard("20"));
    let mut sample = sample(vec![
        minutes("Remise en route\nde la sauvegarde", "40"),
        prorated(),
        router,
        books,
        off,
    ]);
    sample.content.reference = Some("BC-2026/17".to_owned());
    sample.content.note = Some(text("Merci de votre confiance."));
    sample.content.delivery = Some(Party {
        name: "Fournil de Martin".to_owned(),
        city: "Villeurbanne".to_owned(),
        ..buyer()
    });
    sample.validate.mentions.vat_on_debits = true;
    sample.validate.mentions.early_payment = Some("Escompte de 1 % à huit jours.".to_owned());
    sample.validated()
}

pub fn deposit() -> InvoiceValidated {
    let mut sample = sample(vec![line("Acompte de 30 %", "1", "300.05", standard("20"))]);
    sample.kind = Kind::Deposit;
    sample.validate.number = "F2026-00041".to_owned();
    sample.validated()
}

/// The balance after that deposit.
pub fn balance() -> InvoiceValidated {
    let asked = deposit();
    let mut sample = sample(vec![line("Installation", "1", "1000.17", standard("20"))]);
    sample.content.deducts = vec![asked.invoice];
    sample.content.terms = PaymentTerms::DayOfMonth { days: 30, day: 15 };
    sample.validate.deductions = vec![domain::invoice::Deduction {
        invoice: asked.invoice,
        number: asked.number,
        issued_on: asked.issued_on,
        groups: asked.totals.groups,
        gross: asked.totals.gross,
    }];
    sample.validated()
}

pub fn credit_note() -> InvoiceValidated {
    let mut sample = sample(vec![line("Geste", "1", "12.34", standard("20"))]);
    sample.kind = Kind::CreditNote { of: id(41) };
    sample.validate.number = "A2026-00001".to_owned();
    let credits = Credits {
        number: "F2026-00041".to_owned(),
        issued_on: Day::new(2026, 2, 1),
        deposit: false,
    };
    sample.validate.credits = Some((credits, Totals::none(Currency::EUR)));
    sample.validated()
}

/// Of a seller who takes no VAT, and has no number for it.
pub fn exempt() -> InvoiceValidated {
    let vat = Vat::without(VatCategory::Exempt);
    let mut sample = sample(vec![line("Dépannage", "1.5", "60", vat)]);
    sample.content.exemption = Some("TVA non applicable, art. 293 B du CGI".to_owned());
    sample.validate.seller.vat_number = None;
    sample.validate.mentions.iban = None;
    sample.validated()
}

fn across_a_border(category: VatCategory, nature: Nature, buyer: Party) -> InvoiceValidated {
    let mut sold = line("Prestation", "1", "500", Vat::without(category));
    sold.nature = nature;
    let mut sample = sample(vec![sold]);
    sample.validate.buyer = buyer;
    sample.validated()
}

/// Each with what its file is called; what goes abroad begins with that word.
pub fn all() -> Vec<(&'static str, InvoiceValidated)> {
    let german = || abroad("DE", Some("DE136695976"));
    let swiss = || abroad("CH", None);
    let services = Nature::Services;
    vec![
        ("usual", usual()),
        ("deposit", deposit()),
        ("balance", balance()),
        ("credit-note", credit_note()),
        ("exempt", exempt()),
        (
            "abroad-reverse-charge",
            across_a_border(VatCategory::ReverseCharge, services, german()),
        ),
        (
            "abroad-intra-community",
            across_a_border(VatCategory::IntraCommunity, Nature::Goods, german()),
        ),
        (
            "abroad-export",
            across_a_border(VatCategory::Export, Nature::Goods, swiss()),
        ),
        (
            "abroad-out-of-scope",
            across_a_border(VatCategory::OutOfScope, services, swiss()),
        ),
        ("forgotten", forgotten()),
    ]
}

/// Nobody knows any more what was written.
pub fn forgotten() -> InvoiceValidated {
    let mut invoice = usual();
    let subject = text("").subject();
    for line in &mut invoice.content.lines {
        line.label = Personal::Forgotten { subject };
    }
    invoice.content.note = Some(Personal::Forgotten { subject });
    invoice
}

/// Of so many lines.
pub fn long(lines: usize) -> InvoiceValidated {
    let lines = (1..=lines).map(|at| minutes(&format!("Intervention n° {at} sur site, puis essais"), "35"));
    sample(lines.collect()).validated()
}
