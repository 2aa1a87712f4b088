//! The invoice as the template reads it: texts in their order. Nothing is added up.

use super::{
    mentions::Mentions,
    words::{self, Words},
};
use crate::speech::Speech;
use domain::invoice::{Discount, InvoiceValidated, Kind, Line, LineAmount, Unit};
use kernel::{Money, Party, Vat, VatCategory};
use serde::Serialize;

#[derive(Serialize)]
pub struct Facts {
    words: &'static Words,
    draft: bool,
    title: String,
    /// Whom it is for.
    subject: String,
    dated: (i16, i8, i8),
    seller: Block,
    buyer: Block,
    delivery: Option<Block>,
    /// Label and value.
    about: Vec<(&'static str, String)>,
    lines: Vec<Row>,
    any_discount: bool,
    /// Rate, net, tax.
    vat: Vec<[String; 3]>,
    totals: Vec<Total>,
    payment: Vec<String>,
    mentions: Vec<String>,
    note: Option<String>,
}

/// As on an envelope, and by which numbers offices know them.
#[derive(Serialize)]
struct Block {
    name: String,
    lines: Vec<String>,
}

#[derive(Serialize)]
struct Row {
    label: String,
    quantity: String,
    price: String,
    discount: String,
    vat: String,
    net: String,
}

#[derive(Serialize)]
struct Total {
    label: String,
    value: String,
    strong: bool,
}

impl Facts {
    pub fn of(invoice: &InvoiceValidated, speech: Speech) -> Facts {
        let words = words_of(speech);
        let lines = invoice.content.lines.iter().zip(&invoice.amounts);
        let day = invoice.issued_on.0;
        let delivery = invoice.content.delivery.as_ref();
        Facts {
            words,
            draft: is_draft(invoice),
            title: title(invoice, speech),
            subject: invoice.buyer.name.clone(),
            dated: (day.year(), day.month(), day.day()),
            seller: seller(invoice, words),
            buyer: block(&invoice.buyer, words),
            delivery: delivery.map(|place| block(place, words)),
            about: about(invoice, speech),
            lines: lines.map(|(line, amount)| row(line, amount, speech)).collect(),
            any_discount: invoice.amounts.iter().any(|amount| !amount.allowance.is_zero()),
            vat: vat(invoice, speech),
            totals: totals(invoice, speech),
            payment: payment(invoice, speech),
            mentions: mentions(invoice, speech),
            note: invoice
                .content
                .note
                .as_ref()
                .and_then(|note| note.text().map(str::to_owned)),
        }
    }
}

fn words_of(speech: Speech) -> &'static Words {
    speech.0.choose(&words::FRENCH, &words::ENGLISH)
}

/// It is about to be validated, and has no number yet.
pub fn is_draft(invoice: &InvoiceValidated) -> bool {
    invoice.number.is_empty()
}

pub fn title(invoice: &InvoiceValidated, speech: Speech) -> String {
    if is_draft(invoice) {
        return draft_title(invoice.kind, speech).to_owned();
    }
    let kind = match invoice.kind {
        Kind::Invoice => speech.0.choose("Facture", "Invoice"),
        Kind::Deposit => speech.0.choose("Facture d'acompte", "Deposit invoice"),
        Kind::CreditNote { .. } => speech.0.choose("Avoir", "Credit note"),
    };
    format!("{kind} {}", invoice.number)
}

fn draft_title(kind: Kind, speech: Speech) -> &'static str {
    match kind {
        Kind::Invoice => speech.0.choose("Projet de facture", "Draft invoice"),
        Kind::Deposit => speech
            .0
            .choose("Projet de facture d'acompte", "Draft deposit invoice"),
        Kind::CreditNote { .. } => speech.0.choose("Projet d'avoir", "Draft credit note"),
    }
}

/// What was sold, or that it was forgotten.
pub fn label_of(line: &Line, speech: Speech) -> String {
    let forgotten = speech.0.choose("(libellé effacé)", "(label erased)");
    line.label.text().unwrap_or(forgotten).to_owned()
}

fn seller(invoice: &InvoiceValidated, words: &Words) -> Block {
    let mut block = block(&invoice.seller, words);
    let said = [&invoice.mentions.legal_form, &invoice.mentions.registry];
    block.lines.extend(said.into_iter().flatten().cloned());
    block
}

fn block(party: &Party, words: &Words) -> Block {
    let place = format!("{} {}", party.postal_code, party.city);
    let mut lines = party.lines.clone();
    lines.push(place.trim().to_owned());
    if party.country != "FR" {
        lines.push(party.country.clone());
    }
    let numbers = [
        ("SIREN", &party.siren),
        ("SIRET", &party.siret),
        (words.vat_number, &party.vat_number),
    ];
    for (label, number) in numbers {
        lines.extend(number.as_ref().map(|number| format!("{label} {number}")));
    }
    Block {
        name: party.name.clone(),
        lines,
    }
}

fn about(invoice: &InvoiceValidated, speech: Speech) -> Vec<(&'static str, String)> {
    let words = words_of(speech);
    let mut about = vec![(words.issued_on, speech.day(invoice.issued_on))];
    match &invoice.credits {
        Some(credits) => {
            let (number, day) = (&credits.number, speech.day(credits.issued_on));
            let of = speech.0.choose("du", "of");
            about.push((words.credits, format!("{number} {of} {day}")));
        }
        None => about.push((words.due_on, speech.day(invoice.due_on))),
    }
    if let Some(reference) = &invoice.content.reference {
        about.push((words.reference, reference.clone()));
    }
    about
}

fn row(line: &Line, amount: &LineAmount, speech: Speech) -> Row {
    Row {
        label: label_of(line, speech),
        quantity: quantity(line, speech),
        price: price(line, speech),
        discount: discount(line, speech),
        vat: rate(line.vat, speech),
        net: speech.money(amount.net),
    }
}

fn quantity(line: &Line, speech: Speech) -> String {
    let number = speech.number(line.quantity.value());
    let unit = match line.unit {
        Unit::Piece => return number,
        Unit::Minute => "min",
        Unit::Hour => "h",
        Unit::Day => speech.0.choose("j", "d"),
        Unit::Month => speech.0.choose("mois", "mo."),
    };
    format!("{number}\u{202f}{unit}")
}

/// Of one unit; of an hour where minutes are counted; of so many otherwise.
fn price(line: &Line, speech: Speech) -> String {
    let price = speech.price(line.price);
    match (line.base, line.unit) {
        (1, _) => price,
        (60, Unit::Minute) => format!("{price}\u{202f}/\u{202f}h"),
        (base, _) => format!("{price}\u{202f}/\u{202f}{base}"),
    }
}

fn discount(line: &Line, speech: Speech) -> String {
    match line.discount {
        None => String::new(),
        Some(Discount::Percent(percent)) => speech.percent(percent),
        Some(Discount::Amount(amount)) => speech.money(amount),
    }
}

fn rate(vat: Vat, speech: Speech) -> String {
    match vat.category {
        VatCategory::Standard | VatCategory::ZeroRated => speech.percent(vat.rate),
        VatCategory::Exempt
        | VatCategory::ReverseCharge
        | VatCategory::IntraCommunity
        | VatCategory::Export
        | VatCategory::OutOfScope => "–".to_owned(),
    }
}

/// Each with why there is none, where there is none.
fn vat(invoice: &InvoiceValidated, speech: Speech) -> Vec<[String; 3]> {
    let said = Mentions::of(invoice, speech);
    let groups = invoice.totals.groups.iter();
    let row = |group: &domain::invoice::VatGroup| {
        let why = said.without_vat(group.vat.category);
        [
            why.unwrap_or_else(|| rate(group.vat, speech)),
            speech.money(group.net),
            speech.money(group.tax),
        ]
    };
    groups.map(row).collect()
}

fn totals(invoice: &InvoiceValidated, speech: Speech) -> Vec<Total> {
    let words = words_of(speech);
    let total = |label: &str, value: Money, strong| Total {
        label: label.to_owned(),
        value: speech.money(value),
        strong,
    };
    let is_credit_note = matches!(invoice.kind, Kind::CreditNote { .. });
    let mut totals = vec![
        total(words.net, invoice.totals.net, false),
        total(words.tax, invoice.totals.tax, false),
        total(words.gross, invoice.totals.gross, is_credit_note),
    ];
    for deduction in &invoice.deductions {
        let (number, day) = (&deduction.number, speech.day(deduction.issued_on));
        let label = format!("{} {number} ({day})", words.deposit);
        totals.push(total(&label, deduction.gross.negated(), false));
    }
    if !is_credit_note {
        totals.push(total(words.due, invoice.due, true));
    }
    totals
}

fn payment(invoice: &InvoiceValidated, speech: Speech) -> Vec<String> {
    let mut payment = vec![Mentions::of(invoice, speech).terms()];
    let is_asked_for = !matches!(invoice.kind, Kind::CreditNote { .. });
    if let Some(iban) = invoice.mentions.iban.as_ref().filter(|_| is_asked_for) {
        payment.push(format!("IBAN {}", in_fours(iban)));
        payment.extend(invoice.mentions.bic.as_ref().map(|bic| format!("BIC {bic}")));
        let reference = format!("{} {}", words_of(speech).to_state, invoice.number);
        payment.extend((!is_draft(invoice)).then_some(reference));
    }
    payment
}

fn in_fours(iban: &str) -> String {
    let signs: Vec<char> = iban.chars().collect();
    let fours: Vec<String> = signs.chunks(4).map(|four| four.iter().collect()).collect();
    fours.join("\u{202f}")
}

fn mentions(invoice: &InvoiceValidated, speech: Speech) -> Vec<String> {
    let said = Mentions::of(invoice, speech);
    let mut mentions = vec![
        said.operations(),
        said.late(),
        said.indemnity(),
        said.early_payment(),
    ];
    mentions.extend(said.on_debits());
    mentions
}
