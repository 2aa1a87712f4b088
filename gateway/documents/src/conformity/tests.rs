//! BI2: the statement says what was found, good or bad, in both languages, and is the same bytes for the same facts.

use super::*;
use crate::samples;
use domain::register::{Numbered, Sum};
use serde_json::Value;

fn head() -> Letterhead {
    Letterhead {
        agency: "Atelier Nord".to_owned(),
        colour: "#7f1d1d".to_owned(),
        logo: None,
    }
}

fn numbered(number: &str) -> Option<Numbered> {
    Some(Numbered {
        number: number.to_owned(),
        on: Day::new(2026, 3, 10),
    })
}

fn found() -> Conformity {
    let proof = Proof {
        count: 42,
        first: numbered("F2026-00001"),
        last: numbered("F2026-00042"),
        closings: 7,
        sums: vec![Sum {
            net: samples::eur("1000"),
            tax: samples::eur("200"),
            gross: samples::eur("1200"),
        }],
        ..Proof::default()
    };
    Conformity {
        seller: samples::seller(),
        version: "1.2.3",
        made_on: Day::new(2026, 3, 11),
        history: Verified {
            events: 12_345,
            seals: 67,
            unsealed: 8,
            problems: vec![],
            public_key: "regie+1a2b3c4d+AbCdEfGhIjKlMnOpQrStUvWxYz0123456789AbCdEfGhIjKl".to_owned(),
        },
        series: vec![(Series::Invoices, proof), (Series::CreditNotes, Proof::default())],
        numbered: [42, 0],
        invoicing: Some(Invoicing {
            since: Day::new(2026, 1, 1),
            vat_on_debits: false,
            late_rate: samples::percent("12.15"),
        }),
    }
}

fn said(of: &Conformity, language: Language) -> String {
    let value: Value = serde_json::to_value(Facts::of(of, language)).unwrap();
    value.to_string().replace(['\u{202f}', '\u{a0}'], " ")
}

#[test]
fn bi2_the_statement_says_what_was_found() {
    let french = said(&found(), Language::French);
    for fact in [
        "rien ne manque",
        "732829320",
        "Régie 1.2.3",
        "12345",
        "F2026-00042 (10/03/2026)",
        "1 200,00 €",
        "12,15 %",
        "286, I, 3° bis",
    ] {
        assert!(french.contains(fact), "{fact} in {french}");
    }
    assert!(said(&found(), Language::English).contains("nothing is missing"));
}

#[test]
fn bi2_what_does_not_hold_is_said_first_and_named() {
    let broken = |change: fn(&mut Conformity)| {
        let mut conformity = found();
        change(&mut conformity);
        assert!(!conformity.holds());
        let said = said(&conformity, Language::French);
        assert!(said.contains("ne peut pas être prouvé"), "{said}");
        said
    };
    let gaps = broken(|found| found.series[0].1.gaps = vec!["F2026-00007".to_owned()]);
    assert!(gaps.contains("1 (F2026-00007)"), "{gaps}");
    broken(|found| found.series[0].1.broken = vec![3]);
    broken(|found| found.series[1].1.backwards = vec!["A2026-00002".to_owned()]);
    broken(|found| found.numbered[0] = 41);
    let altered = broken(|found| found.history.problems = vec!["invoice/1@2 was altered".to_owned()]);
    assert!(altered.contains("invoice/1@2 was altered"));
}

#[test]
fn bi2_the_same_facts_are_the_same_bytes() {
    let pdf = conformity(&found(), Language::French, &head()).unwrap();
    assert!(pdf.starts_with(b"%PDF-1.7"));
    assert!(pdf == conformity(&found(), Language::French, &head()).unwrap());
    assert!(pdf != conformity(&found(), Language::English, &head()).unwrap());
}
