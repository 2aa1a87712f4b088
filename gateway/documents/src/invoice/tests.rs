//! BI3: the same invoice is the same bytes; both languages say what the law wants; nothing written acts in it.

use super::*;
use crate::{Logo, samples};
use kernel::Personal;
use serde_json::Value;

fn head() -> Letterhead {
    Letterhead {
        agency: "Atelier Nord".to_owned(),
        colour: "#7f1d1d".to_owned(),
        logo: None,
    }
}

fn facts(of: &InvoiceValidated, language: Language) -> Value {
    serde_json::to_value(Facts::of(of, Speech(language))).unwrap()
}

/// As people type it.
fn plain(value: &Value) -> String {
    value.to_string().replace(['\u{202f}', '\u{a0}'], " ")
}

fn pdf_of(of: &InvoiceValidated) -> Vec<u8> {
    let pdf = invoice(of, Language::French, &head()).unwrap();
    assert!(pdf.starts_with(b"%PDF-1.7") && pdf.ends_with(b"%%EOF"));
    pdf
}

#[test]
fn bi3_the_paper_says_what_was_frozen_line_by_line() {
    let facts = facts(&samples::usual(), Language::French);
    assert_eq!(facts["title"], "Facture F2026-00042");
    let first = plain(&facts["lines"][0]);
    for said in ["40 min", "90,00 € / h", "20 %", "60,00 €"] {
        assert!(first.contains(said), "{said} in {first}");
    }
    let prorated = plain(&facts["lines"][1]);
    for said in ["17 j", "240,00 € / 31", "131,61 €"] {
        assert!(prorated.contains(said), "{said} in {prorated}");
    }
    assert!(plain(&facts["lines"][2]["discount"]).contains("12,5 %"));
    let totals = plain(&facts["totals"]);
    let usual = samples::usual();
    let french = Speech(Language::French);
    for amount in [usual.totals.net, usual.totals.tax, usual.totals.gross] {
        let amount = french.money(amount).replace('\u{202f}', " ");
        assert!(totals.contains(&amount), "{amount} in {totals}");
    }
}

#[test]
fn bi3_french_law_finds_its_mentions() {
    let said = plain(&facts(&samples::usual(), Language::French));
    for mention in [
        "SIREN 732829320",
        "SIRET 73282932000074",
        "N° TVA FR44732829320",
        "SAS au capital de 10 000 EUR",
        "RCS Lyon",
        "SIREN 552100554",
        "Catégorie de l'opération : livraison de biens et prestation de services.",
        "Pénalités de retard : 12,15 % par an",
        "frais de recouvrement en cas de retard de paiement : 40,00 €",
        "Escompte de 1 % à huit jours.",
        "d'après les débits",
        "au plus tard le 09/04/2026",
        "FR76 3000 6000 0112 3456 7890 189",
        "Villeurbanne",
    ] {
        assert!(said.contains(mention), "{mention} in {said}");
    }
    let exempt = plain(&facts(&samples::exempt(), Language::French));
    assert!(
        exempt.contains("art. 293 B du CGI") && exempt.contains("Pas d'escompte"),
        "{exempt}"
    );
    assert!(exempt.contains("Catégorie de l'opération : prestation de services."));
    for (name, invoice) in samples::all() {
        let said = plain(&facts(&invoice, Language::English));
        assert!(said.contains("40.00"), "{name} in English");
        let goods_alone = matches!(name, "abroad-intra-community" | "abroad-export");
        assert_eq!(said.contains("Kind of operation: goods."), goods_alone, "{name}");
        assert_eq!(said.contains("autoliquidation"), name == "abroad-reverse-charge");
    }
}

#[test]
fn bi3_a_balance_takes_deposits_off_and_a_credit_note_names_its_invoice() {
    let balance = plain(&facts(&samples::balance(), Language::French)["totals"]);
    for said in ["Acompte F2026-00041 (10/03/2026)", "-360,06 €", "840,14 €"] {
        assert!(balance.contains(said), "{said} in {balance}");
    }
    let note = facts(&samples::credit_note(), Language::French);
    assert_eq!(note["title"], "Avoir A2026-00001");
    let said = plain(&note);
    assert!(
        said.contains("F2026-00041 du 01/02/2026") && !said.contains("IBAN"),
        "{said}"
    );
    assert!(
        !plain(&note["totals"]).contains("Net à payer"),
        "nothing is asked for"
    );
}

#[test]
fn bi3_the_same_invoice_is_the_same_bytes_and_another_language_is_not() {
    let usual = samples::usual();
    let first = pdf_of(&usual);
    assert!(first == pdf_of(&usual));
    assert!(first != invoice(&usual, Language::English, &head()).unwrap());
    let broken = Letterhead {
        logo: Some(Logo(b"no picture".to_vec())),
        ..head()
    };
    assert!(
        first == invoice(&usual, Language::French, &broken).unwrap(),
        "a logo that is none is left out"
    );
}

#[test]
fn bi3_what_somebody_wrote_is_text_whatever_it_looks_like() {
    let hostile = [
        "#panic(\"x\")",
        "$ #read(\"/factur-x.xml\") $ = * _ ` \\ ] } <a> @b // /* \"",
        "数字 🎉 \u{202e}abc\u{0}\u{7} e\u{301} \u{feff}",
        "<pdfaExtension:schemas><rdf:Bag> <?xpacket end=\"r\"?> /Length 5 startxref\n0\n%%EOF",
        "\n\n\n",
        &"x".repeat(5_000),
    ];
    for text in hostile {
        let mut invoice = samples::usual();
        for line in &mut invoice.content.lines {
            line.label = samples::text(text);
        }
        invoice.content.note = Some(samples::text(text));
        invoice.content.reference = Some(text.to_owned());
        invoice.buyer.name = text.to_owned();
        pdf_of(&invoice);
    }
}

#[test]
fn bi3_long_invoices_and_forgotten_ones_are_laid_out_too() {
    pdf_of(&samples::long(200));
    let forgotten = samples::forgotten();
    assert!(matches!(
        forgotten.content.lines[0].label,
        Personal::Forgotten { .. }
    ));
    assert!(plain(&facts(&forgotten, Language::French)).contains("(libellé effacé)"));
    pdf_of(&forgotten);
}

#[test]
fn bi3_a_draft_says_so_on_its_paper_and_carries_nothing_for_machines() {
    let draft = InvoiceValidated {
        number: String::new(),
        ..samples::usual()
    };
    let french = facts(&draft, Language::French);
    assert_eq!(french["title"], "Projet de facture");
    assert_eq!(facts(&draft, Language::English)["title"], "Draft invoice");
    let payment = plain(&french["payment"]);
    assert!(!payment.contains("Référence à rappeler"), "{payment}");
    let inside = |pdf: &[u8]| pdf.windows(8).any(|part| part == b"factur-x");
    assert!(inside(&pdf_of(&samples::usual())) && !inside(&pdf_of(&draft)));
}
