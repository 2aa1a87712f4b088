//! One line: what, how much of it, at which price, and what it comes to.

use super::{FRENCH, cents, date, xml::Xml};
use crate::invoice::label_of;
use domain::invoice::{Discount, Line, LineAmount, Source};
use kernel::{Money, Vat, VatCategory};

/// UNTDID 5189: a discount.
const DISCOUNT: &str = "95";

pub fn line(xml: &mut Xml, number: u32, line: &Line, amount: &LineAmount) {
    let counted = [("unitCode", line.unit.code())];
    xml.element("ram:IncludedSupplyChainTradeLineItem", |xml| {
        xml.element("ram:AssociatedDocumentLineDocument", |xml| {
            xml.say("ram:LineID", number);
        });
        xml.element("ram:SpecifiedTradeProduct", |xml| {
            let label = label_of(line, FRENCH);
            let words: Vec<&str> = label.split_whitespace().collect();
            xml.say("ram:Name", words.join(" "));
        });
        xml.element("ram:SpecifiedLineTradeAgreement", |xml| {
            xml.element("ram:NetPriceProductTradePrice", |xml| {
                xml.say("ram:ChargeAmount", line.price.amount().normalize());
                xml.say_with("ram:BasisQuantity", &counted, line.base);
            });
        });
        xml.element("ram:SpecifiedLineTradeDelivery", |xml| {
            xml.say_with("ram:BilledQuantity", &counted, line.quantity.value().normalize());
        });
        xml.element("ram:SpecifiedLineTradeSettlement", |xml| {
            xml.element("ram:ApplicableTradeTax", |xml| {
                xml.say("ram:TypeCode", "VAT");
                category_and_rate(xml, line.vat);
            });
            period(xml, line);
            allowance(xml, line, amount.allowance);
            xml.element("ram:SpecifiedTradeSettlementLineMonetarySummation", |xml| {
                xml.say("ram:LineTotalAmount", cents(amount.net));
            });
        });
    });
}

fn category_and_rate(xml: &mut Xml, vat: Vat) {
    xml.say("ram:CategoryCode", vat.category.code());
    xml.say_if("ram:RateApplicablePercent", rate(vat));
}

/// Out of the scope of VAT there is no rate, not even a zero.
pub fn rate(vat: Vat) -> Option<String> {
    let has_one = vat.category != VatCategory::OutOfScope;
    has_one.then(|| vat.rate.value().normalize().to_string())
}

fn period(xml: &mut Xml, line: &Line) {
    if let Source::Subscription {
        first_day, last_day, ..
    } = line.source
    {
        xml.element("ram:BillingSpecifiedPeriod", |xml| {
            xml.element("ram:StartDateTime", |xml| date(xml, first_day));
            xml.element("ram:EndDateTime", |xml| date(xml, last_day));
        });
    }
}

/// Off a line that takes off, a discount adds.
fn allowance(xml: &mut Xml, line: &Line, allowance: Money) {
    if allowance.is_zero() {
        return;
    }
    let adds = allowance.is_negative();
    let amount = if adds { allowance.negated() } else { allowance };
    let reason = match line.discount {
        Some(Discount::Percent(percent)) => format!("Remise de {}", FRENCH.percent(percent)),
        Some(Discount::Amount(_)) | None => "Remise".to_owned(),
    };
    xml.element("ram:SpecifiedTradeAllowanceCharge", |xml| {
        xml.element("ram:ChargeIndicator", |xml| xml.say("udt:Indicator", adds));
        xml.say("ram:ActualAmount", cents(amount));
        xml.say_if("ram:ReasonCode", (!adds).then_some(DISCOUNT));
        xml.say("ram:Reason", reason);
    });
}
