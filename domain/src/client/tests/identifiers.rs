//! SIREN, SIRET and VAT numbers.

use super::*;
use proptest::prelude::*;

fn typed(siren: &str, siret: &str, vat_number: &str) -> TypedIdentifiers {
    let given = |text: &str| Some(text.to_owned());
    TypedIdentifiers {
        siren: given(siren),
        siret: given(siret),
        vat_number: given(vat_number),
    }
}

fn is_vat_number(text: &str) -> bool {
    Identifiers::of(&typed("", "", text)).is_ok()
}

#[test]
fn numbers_are_kept_clean_and_the_siren_follows_from_the_others() {
    let of = |typed| Identifiers::of(&typed).expect("good numbers");
    let all = of(typed("732 829 320", "732 829 320 00074", "FR 44 732.829.320"));
    assert_eq!(all.siret.as_ref().map(Siret::as_str), Some("73282932000074"));
    assert_eq!(
        all.vat_number.as_ref().map(VatNumber::as_str),
        Some("FR44732829320")
    );
    assert_eq!(of(typed("", "73282932000074", "")).siren, all.siren);
    assert_eq!(of(typed("", "", "fr44732829320")).siren, all.siren);
    assert_eq!(of(typed("", " ", "")), Identifiers::default());
}

#[test]
fn a_wrong_key_is_refused() {
    let refused = |typed, why| assert_eq!(Identifiers::of(&typed), Err(why));
    refused(
        typed("732829321", "", ""),
        ClientRefusal::NotASiren {
            typed: "732829321".into(),
        },
    );
    refused(
        typed("", "73282932000075", ""),
        ClientRefusal::NotASiret {
            typed: "73282932000075".into(),
        },
    );
    refused(
        typed("", "", "FR45732829320"),
        ClientRefusal::NotAVatNumber {
            typed: "FR45732829320".into(),
        },
    );
    refused(
        typed("", "7328293200007", ""),
        ClientRefusal::NotASiret {
            typed: "7328293200007".into(),
        },
    );
}

#[test]
fn numbers_of_two_companies_do_not_stand_together() {
    let other = typed("552100554", "73282932000074", "");
    assert_eq!(Identifiers::of(&other), Err(ClientRefusal::SiretOfAnotherCompany));
    let other = typed("552100554", "", "FR44732829320");
    assert_eq!(
        Identifiers::of(&other),
        Err(ClientRefusal::VatNumberOfAnotherCompany)
    );
}

#[test]
fn la_postes_establishments_sum_to_a_multiple_of_five() {
    assert!(
        Identifiers::of(&typed("", "35600000000048", "")).is_ok(),
        "its head office, by Luhn"
    );
    assert!(
        Identifiers::of(&typed("", "35600000049837", "")).is_ok(),
        "a post office, by the sum"
    );
    assert!(Identifiers::of(&typed("", "35600000049838", "")).is_err());
}

#[test]
fn each_country_has_its_form() {
    let good = "ATU12345678 BE0123456789 CY12345678L DE123456789 EL123456789 ESX1234567L FRK7399859412 \
        IE1234567WA \
        IE1A23456W LT123456789012 NL123456789B01 RO12 SE123456789012 XI123456789";
    let bad = "F DE DE12345678 ATX12345678 NL123456789X01 GR123456789 US123456789 FRO7399859412 éé1";
    assert_eq!(good.split(' ').find(|text| !is_vat_number(text)), None);
    assert_eq!(bad.split(' ').find(|text| is_vat_number(text)), None);
}

/// Nine digits with Luhn's key, from eight.
fn siren(eight: u32) -> String {
    let luhn = |text: &str| {
        text.bytes()
            .rev()
            .enumerate()
            .map(|(at, byte)| {
                let digit = u32::from(byte - b'0') << (at % 2);
                digit / 10 + digit % 10
            })
            .sum::<u32>()
            % 10
    };
    let text = format!("{eight:08}");
    let key = (10 - luhn(&format!("{text}0"))) % 10;
    format!("{text}{key}")
}

proptest! {
    #[test]
    fn one_wrong_digit_is_always_seen(eight in 0..100_000_000u32, at in 0..9usize, off in 1..10u8) {
        let good = siren(eight);
        prop_assert!(Identifiers::of(&typed(&good, "", "")).is_ok());
        let mut bytes = good.into_bytes();
        bytes[at] = (bytes[at] - b'0' + off) % 10 + b'0';
        let wrong = String::from_utf8(bytes).expect("digits");
        prop_assert!(Identifiers::of(&typed(&wrong, "", "")).is_err());
    }

    #[test]
    fn a_french_vat_number_agrees_with_its_siren(eight in 0..100_000_000u32, off in 1..97u64) {
        let siren = siren(eight);
        let key = (12 + 3 * (siren.parse::<u64>().expect("digits") % 97)) % 97;
        let vat_number = format!("FR{key:02}{siren}");
        prop_assert!(is_vat_number(&vat_number));
        let wrong = format!("FR{:02}{siren}", (key + off) % 97);
        prop_assert!(!is_vat_number(&wrong));
    }

    #[test]
    fn nothing_that_can_be_typed_makes_it_panic(text in "\\PC{0,20}") {
        let _ = Identifiers::of(&typed(&text, &text, &text));
    }
}
