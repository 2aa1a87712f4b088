//! What it comes to, rate by rate and in all, and how it is paid.

use super::{FRENCH, cents, date, line::rate, plain, xml::Xml};
use crate::invoice::Mentions;
use domain::invoice::{InvoiceValidated, Kind, VatGroup};
use kernel::{Currency, Day, VatCategory};

pub fn settlement(xml: &mut Xml, invoice: &InvoiceValidated) {
    xml.say("ram:PaymentReference", &invoice.number);
    xml.say("ram:InvoiceCurrencyCode", invoice.currency);
    account(xml, invoice);
    for group in &invoice.totals.groups {
        tax(xml, invoice, group);
    }
    terms(xml, invoice);
    totals(xml, invoice);
    for deduction in &invoice.deductions {
        names(xml, &deduction.number, deduction.issued_on);
    }
    if let Some(credits) = &invoice.credits {
        names(xml, &credits.number, credits.issued_on);
    }
}

/// UNTDID 4461: a transfer, of SEPA where it is in euros.
fn account(xml: &mut Xml, invoice: &InvoiceValidated) {
    let Some(iban) = invoice.mentions.iban.as_ref().filter(|_| is_asked_for(invoice)) else {
        return;
    };
    let code = if invoice.currency == Currency::EUR {
        "58"
    } else {
        "30"
    };
    xml.element("ram:SpecifiedTradeSettlementPaymentMeans", |xml| {
        xml.say("ram:TypeCode", code);
        xml.element("ram:PayeePartyCreditorFinancialAccount", |xml| {
            xml.say("ram:IBANID", iban)
        });
        if let Some(bic) = &invoice.mentions.bic {
            xml.element("ram:PayeeSpecifiedCreditorFinancialInstitution", |xml| {
                xml.say("ram:BICID", bic)
            });
        }
    });
}

fn is_asked_for(invoice: &InvoiceValidated) -> bool {
    !matches!(invoice.kind, Kind::CreditNote { .. })
}

fn tax(xml: &mut Xml, invoice: &InvoiceValidated, group: &VatGroup) {
    let category = group.vat.category;
    xml.element("ram:ApplicableTradeTax", |xml| {
        xml.say("ram:CalculatedAmount", cents(group.tax));
        xml.say("ram:TypeCode", "VAT");
        xml.say_if(
            "ram:ExemptionReason",
            Mentions::of(invoice, FRENCH).without_vat(category),
        );
        xml.say("ram:BasisAmount", cents(group.net));
        xml.say("ram:CategoryCode", category.code());
        xml.say_if("ram:ExemptionReasonCode", reason_code(category));
        // UNTDID 2475: owed on the day of the invoice.
        xml.say_if(
            "ram:DueDateTypeCode",
            invoice.mentions.vat_on_debits.then_some("5"),
        );
        xml.say_if("ram:RateApplicablePercent", rate(group.vat));
    });
}

/// The list of the Connecting Europe Facility.
fn reason_code(category: VatCategory) -> Option<&'static str> {
    match category {
        VatCategory::Standard | VatCategory::ZeroRated | VatCategory::Exempt => None,
        VatCategory::ReverseCharge => Some("VATEX-EU-AE"),
        VatCategory::IntraCommunity => Some("VATEX-EU-IC"),
        VatCategory::Export => Some("VATEX-EU-G"),
        VatCategory::OutOfScope => Some("VATEX-EU-O"),
    }
}

fn terms(xml: &mut Xml, invoice: &InvoiceValidated) {
    xml.element("ram:SpecifiedTradePaymentTerms", |xml| {
        xml.say("ram:Description", Mentions::of(invoice, FRENCH).terms());
        if is_asked_for(invoice) {
            xml.element("ram:DueDateDateTime", |xml| date(xml, invoice.due_on));
        }
    });
}

fn totals(xml: &mut Xml, invoice: &InvoiceValidated) {
    let totals = &invoice.totals;
    // A credit note asks for nothing; the standard still wants what it comes to.
    let payable = if is_asked_for(invoice) {
        invoice.due
    } else {
        totals.gross
    };
    let deducted = totals.gross.checked_sub(payable).ok();
    let deducted = deducted.filter(|deducted| !deducted.is_zero());
    let currency = invoice.currency.to_string();
    xml.element("ram:SpecifiedTradeSettlementHeaderMonetarySummation", |xml| {
        xml.say("ram:LineTotalAmount", cents(totals.net));
        xml.say("ram:TaxBasisTotalAmount", cents(totals.net));
        xml.say_with(
            "ram:TaxTotalAmount",
            &[("currencyID", &currency)],
            cents(totals.tax),
        );
        xml.say("ram:GrandTotalAmount", cents(totals.gross));
        xml.say_if("ram:TotalPrepaidAmount", deducted.map(cents));
        xml.say("ram:DuePayableAmount", cents(payable));
    });
}

/// An invoice that came before.
fn names(xml: &mut Xml, number: &str, issued_on: Day) {
    xml.element("ram:InvoiceReferencedDocument", |xml| {
        xml.say("ram:IssuerAssignedID", number);
        xml.element("ram:FormattedIssueDateTime", |xml| {
            xml.say_with("qdt:DateTimeString", &[("format", "102")], plain(issued_on));
        });
    });
}
