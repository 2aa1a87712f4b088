//! An invoice as machines read it: CII in the profile EN 16931 of Factur-X, under the rules of the French reform.
//!
//! Invariant: it is made of what validation froze and of nothing else, and says it in French whatever the PDF is in, so that
//! an invoice has one such file for ever. Amounts are copied, never computed.

mod line;
mod party;
mod settlement;
#[cfg(test)]
mod tests;
mod xml;

use crate::{invoice::Mentions, speech::Speech};
use domain::invoice::{InvoiceValidated, Kind, Nature};
use kernel::{Day, Language, Money, VatCategory};
use party::Role;
use std::collections::BTreeSet;
use xml::Xml;

/// As it is called within the PDF: the standard wants this name and no other.
pub const NAME: &str = "factur-x.xml";

const PROFILE: &str = "urn:cen.eu:en16931:2017";
const NAMESPACES: &[(&str, &str)] = &[
    (
        "xmlns:rsm",
        "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100",
    ),
    (
        "xmlns:ram",
        "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100",
    ),
    (
        "xmlns:qdt",
        "urn:un:unece:uncefact:data:standard:QualifiedDataType:100",
    ),
    (
        "xmlns:udt",
        "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100",
    ),
];

pub fn factur_x(invoice: &InvoiceValidated) -> String {
    let mut xml = Xml::begin();
    xml.described("rsm:CrossIndustryInvoice", NAMESPACES, |xml| {
        context(xml, invoice);
        document(xml, invoice);
        xml.element("rsm:SupplyChainTradeTransaction", |xml| {
            let lines = invoice.content.lines.iter().zip(&invoice.amounts);
            for (number, (line, amount)) in (1..).zip(lines) {
                line::line(xml, number, line, amount);
            }
            agreement(xml, invoice);
            delivery(xml, invoice);
            xml.element("ram:ApplicableHeaderTradeSettlement", |xml| {
                settlement::settlement(xml, invoice);
            });
        });
    });
    xml.end()
}

fn context(xml: &mut Xml, invoice: &InvoiceValidated) {
    xml.element("rsm:ExchangedDocumentContext", |xml| {
        xml.element("ram:BusinessProcessSpecifiedDocumentContextParameter", |xml| {
            xml.say("ram:ID", business_process(invoice));
        });
        xml.element("ram:GuidelineSpecifiedDocumentContextParameter", |xml| {
            xml.say("ram:ID", PROFILE);
        });
    });
}

/// BT-23, as the French reform cuts it: goods, services or both; 4 is what remains after deposits.
fn business_process(invoice: &InvoiceValidated) -> String {
    let natures: BTreeSet<Nature> = invoice.content.lines.iter().map(|line| line.nature).collect();
    let of = match (
        natures.contains(&Nature::Goods),
        natures.contains(&Nature::Services),
    ) {
        (true, false) => 'B',
        (false, true | false) => 'S',
        (true, true) => 'M',
    };
    let step = if invoice.deductions.is_empty() { 1 } else { 4 };
    format!("{of}{step}")
}

fn document(xml: &mut Xml, invoice: &InvoiceValidated) {
    let mentions = Mentions::of(invoice, FRENCH);
    xml.element("rsm:ExchangedDocument", |xml| {
        xml.say("ram:ID", &invoice.number);
        xml.say("ram:TypeCode", type_code(invoice.kind));
        xml.element("ram:IssueDateTime", |xml| date(xml, invoice.issued_on));
        note(xml, &mentions.late(), Some("PMD"));
        note(xml, &mentions.indemnity(), Some("PMT"));
        note(xml, &mentions.early_payment(), Some("AAB"));
        if let Some(said) = mentions.on_debits() {
            note(xml, &said, None);
        }
        let written = invoice.content.note.as_ref().and_then(|note| note.text());
        if let Some(said) = written {
            note(xml, said, None);
        }
    });
}

const FRENCH: Speech = Speech(Language::French);

/// UNTDID 1001.
fn type_code(kind: Kind) -> &'static str {
    match kind {
        Kind::Invoice => "380",
        Kind::CreditNote { .. } => "381",
        Kind::Deposit => "386",
    }
}

fn note(xml: &mut Xml, content: &str, subject: Option<&str>) {
    xml.element("ram:IncludedNote", |xml| {
        xml.say("ram:Content", content);
        xml.say_if("ram:SubjectCode", subject);
    });
}

fn agreement(xml: &mut Xml, invoice: &InvoiceValidated) {
    let outside = is_out_of_scope(invoice);
    xml.element("ram:ApplicableHeaderTradeAgreement", |xml| {
        party::seller(xml, invoice, outside);
        party::party(
            xml,
            "ram:BuyerTradeParty",
            &invoice.buyer,
            Role::Buyer { outside },
        );
        if let Some(reference) = &invoice.content.reference {
            xml.element("ram:BuyerOrderReferencedDocument", |xml| {
                xml.say("ram:IssuerAssignedID", reference);
            });
        }
    });
}

/// EN 16931 wants no number of VAT where French VAT has nothing to say.
fn is_out_of_scope(invoice: &InvoiceValidated) -> bool {
    let mut lines = invoice.content.lines.iter();
    lines.any(|line| line.vat.category == VatCategory::OutOfScope)
}

/// Where it is billed unless it went elsewhere; and when, where that is asked for: goods within the Union.
fn delivery(xml: &mut Xml, invoice: &InvoiceValidated) {
    let mut lines = invoice.content.lines.iter();
    let within_the_union = lines.any(|line| line.vat.category == VatCategory::IntraCommunity);
    let place = invoice.content.delivery.as_ref().unwrap_or(&invoice.buyer);
    xml.element("ram:ApplicableHeaderTradeDelivery", |xml| {
        party::party(xml, "ram:ShipToTradeParty", place, Role::Place);
        if within_the_union {
            xml.element("ram:ActualDeliverySupplyChainEvent", |xml| {
                xml.element("ram:OccurrenceDateTime", |xml| date(xml, invoice.issued_on));
            });
        }
    });
}

fn date(xml: &mut Xml, day: Day) {
    xml.say_with("udt:DateTimeString", &[("format", "102")], plain(day));
}

fn plain(day: Day) -> String {
    format!("{:04}{:02}{:02}", day.0.year(), day.0.month(), day.0.day())
}

fn cents(money: Money) -> String {
    format!("{:.2}", money.posted().amount())
}
