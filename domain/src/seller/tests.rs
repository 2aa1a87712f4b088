//! given / when / then on every command.

use super::*;
use crate::testing::given;
use kernel::{Day, Decimal, Party, Percent, Vat, VatCategory};

fn identity() -> Identity {
    Identity {
        party: Party {
            name: "Atelier".to_owned(),
            siren: Some("732829320".to_owned()),
            siret: None,
            vat_number: Some("FR44732829320".to_owned()),
            lines: vec!["1 rue de la Paix".to_owned()],
            postal_code: "69001".to_owned(),
            city: "Lyon".to_owned(),
            country: "FR".to_owned(),
        },
        legal_form: Some("SAS au capital de 10 000 EUR".to_owned()),
        registry: Some("RCS Lyon".to_owned()),
    }
}

fn percent(text: &str) -> Percent {
    Percent::try_from(text.parse::<Decimal>().expect("a number")).expect("a percent")
}

fn invoicing() -> Invoicing {
    Invoicing {
        vat: Vat::standard(percent("20")),
        exemption: None,
        vat_on_debits: false,
        late_rate: percent("12.15"),
        early_payment: None,
        iban: Some("FR7630006000011234567890189".to_owned()),
        bic: None,
        reminders: vec![7, 15, 30],
    }
}

fn set(invoicing: Invoicing) -> SetInvoicing {
    SetInvoicing {
        from: Day::new(2026, 1, 1),
        invoicing,
    }
}

fn identified() -> SellerEvent {
    SellerIdentified { identity: identity() }.into()
}

#[test]
fn bi2_a_seller_is_who_the_law_wants_to_know() {
    let identify = |identity| IdentifySeller { identity };
    given::<Seller>([])
        .when(identify(identity()))
        .then([identified()]);
    given::<Seller>([identified()])
        .when(identify(identity()))
        .then_quiet();
    let without = |change: fn(&mut Party)| {
        let mut identity = identity();
        change(&mut identity.party);
        identify(identity)
    };
    let refused = |command, refusal| given::<Seller>([]).when(command).then_refused(refusal);
    refused(
        without(|party| party.name = " ".into()),
        SellerRefusal::NameMissing,
    );
    refused(
        without(|party| party.city = String::new()),
        SellerRefusal::AddressMissing,
    );
    refused(without(|party| party.siren = None), SellerRefusal::SirenMissing);
}

#[test]
fn bi2_how_it_invoices_holds_from_a_day_on() {
    let from = Day::new(2026, 1, 1);
    let invoicing_set = InvoicingSet {
        from,
        invoicing: invoicing(),
    };
    let spaced = Invoicing {
        iban: Some("fr76 3000 6000 0112 3456 7890 189".to_owned()),
        ..invoicing()
    };
    given::<Seller>([identified()])
        .when(set(spaced))
        .then([invoicing_set.clone().into()]);
    let known = given::<Seller>([identified(), invoicing_set.clone().into()]);
    assert_eq!(known.state().invoicing_on(from), Ok(&invoicing()));
    let before = Day::new(2025, 12, 31);
    assert_eq!(
        known.state().invoicing_on(before),
        Err(SellerRefusal::NotInvoicing)
    );
    known.when(set(invoicing())).then_quiet();
    given::<Seller>([])
        .when(set(invoicing()))
        .then_refused(SellerRefusal::NotIdentified);
}

#[test]
fn bi2_settings_that_no_invoice_could_stand_on_are_refused() {
    let refused = |change: fn(&mut Invoicing), refusal| {
        let mut invoicing = invoicing();
        change(&mut invoicing);
        given::<Seller>([identified()])
            .when(set(invoicing))
            .then_refused(refusal);
    };
    refused(
        |invoicing| invoicing.vat = Vat::without(VatCategory::Exempt),
        SellerRefusal::ExemptionMissing,
    );
    let rate = percent("20");
    refused(
        |invoicing| invoicing.vat.category = VatCategory::Export,
        SellerRefusal::RateAndCategoryDisagree { rate },
    );
    refused(
        |invoicing| invoicing.iban = Some("FR7630006000011234567890188".to_owned()),
        SellerRefusal::NotAnIban,
    );
    refused(
        |invoicing| invoicing.reminders = vec![15, 7],
        SellerRefusal::RemindersOutOfOrder,
    );
    refused(
        |invoicing| invoicing.reminders = vec![366],
        SellerRefusal::RemindersOutOfOrder,
    );
    let mut small = identity();
    small.party.vat_number = None;
    given::<Seller>([SellerIdentified { identity: small }.into()])
        .when(set(invoicing()))
        .then_refused(SellerRefusal::VatNumberMissing);
}
