//! CII (Cross Industry Invoice) to what it says. Elements that EN 16931 does not ask for are passed over.

use super::node::{Element, not_usable};
use domain::supplier_invoice::{Adjustment, Content, Kind, Line, Tax, Totals, Unreadable, VatGroup};
use kernel::{Currency, Decimal, Party, Personal, SubjectId};
use roxmltree::{Document, ParsingOptions};

const ROOT: &str = "CrossIndustryInvoice";
const NAMESPACE: &str = "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100";
const NODES_AT_MOST: u32 = 300_000;
const LINES_AT_MOST: usize = 2_000;
/// UNTDID 1001: what takes back.
const CREDIT_NOTES: [&str; 6] = ["81", "83", "261", "262", "381", "396"];
/// ISO 6523: a SIREN, and a SIRET.
const SIREN: &str = "0002";
const SIRET: &str = "0009";

pub fn content(text: &str, subject: SubjectId) -> Result<Content, Unreadable> {
    let how = ParsingOptions {
        allow_dtd: false,
        nodes_limit: NODES_AT_MOST,
        ..ParsingOptions::default()
    };
    let document = Document::parse_with_options(text, how).map_err(broken)?;
    let root = document.root_element();
    let name = root.tag_name();
    if (name.name(), name.namespace()) != (ROOT, Some(NAMESPACE)) {
        let root = name.name().chars().take(60).collect();
        return Err(Unreadable::AnotherSyntax { root });
    }
    read(Element(root), subject)
}

fn broken(error: roxmltree::Error) -> Unreadable {
    match error {
        roxmltree::Error::NodesLimitReached => Unreadable::TooLarge,
        other => Unreadable::Broken {
            place: other.pos().to_string(),
        },
    }
}

fn read(root: Element<'_>, subject: SubjectId) -> Result<Content, Unreadable> {
    let document = root.needed(&["ExchangedDocument"], "ExchangedDocument")?;
    let trade = root.needed(&["SupplyChainTradeTransaction"], "SupplyChainTradeTransaction")?;
    let agreement = trade.needed(&["ApplicableHeaderTradeAgreement"], "BG-4")?;
    let settlement = trade.needed(&["ApplicableHeaderTradeSettlement"], "BG-22")?;
    let number = document.says(&["ID"]);
    let issued = document.needed(&["IssueDateTime", "DateTimeString"], "BT-2")?;
    let terms = settlement.one("SpecifiedTradePaymentTerms");
    let due = terms.and_then(|terms| terms.at(&["DueDateDateTime", "DateTimeString"]));
    let described = terms.and_then(|terms| terms.says(&["Description"]));
    let currency = settlement.says(&["InvoiceCurrencyCode"]).unwrap_or_default();
    Ok(Content {
        number: number.ok_or(Unreadable::Missing { element: "BT-1" })?,
        kind: kind(document),
        issued_on: issued.day("BT-2")?,
        due_on: due.map(|due| due.day("BT-9")).transpose()?,
        currency: currency
            .parse::<Currency>()
            .map_err(|_| not_usable("BT-5", currency))?,
        profile: profile(root).unwrap_or_default(),
        seller: party(agreement.needed(&["SellerTradeParty"], "BG-4")?, "BT-27")?,
        buyer: party(agreement.needed(&["BuyerTradeParty"], "BG-7")?, "BT-44")?,
        lines: all(trade, "IncludedSupplyChainTradeLineItem", |item| {
            line(item, subject)
        })?,
        adjustments: all(settlement, "SpecifiedTradeAllowanceCharge", adjustment)?,
        vat: all(settlement, "ApplicableTradeTax", group)?,
        totals: totals(settlement)?,
        terms: described.map(|said| Personal::new(subject.0, said)),
        iban: settlement.says(&[
            "SpecifiedTradeSettlementPaymentMeans",
            "PayeePartyCreditorFinancialAccount",
            "IBANID",
        ]),
    })
}

fn all<'a, T>(
    within: Element<'a>,
    name: &'static str,
    read: impl Fn(Element<'a>) -> Result<T, Unreadable>,
) -> Result<Vec<T>, Unreadable> {
    let found: Vec<Element<'a>> = within.all(name).take(LINES_AT_MOST + 1).collect();
    if found.len() > LINES_AT_MOST {
        return Err(Unreadable::TooLarge);
    }
    found.into_iter().map(read).collect()
}

fn kind(document: Element<'_>) -> Kind {
    let code = document.says(&["TypeCode"]).unwrap_or_default();
    if CREDIT_NOTES.contains(&code.as_str()) {
        Kind::CreditNote
    } else {
        Kind::Invoice
    }
}

fn profile(root: Element<'_>) -> Option<String> {
    root.says(&[
        "ExchangedDocumentContext",
        "GuidelineSpecifiedDocumentContextParameter",
        "ID",
    ])
}

fn party(party: Element<'_>, called: &'static str) -> Result<Party, Unreadable> {
    let legal = party.at(&["SpecifiedLegalOrganization", "ID"]);
    let registered = |scheme: &str| {
        let of_scheme = legal.filter(|id| id.0.attribute("schemeID") == Some(scheme));
        of_scheme.and_then(Element::text)
    };
    let mut registrations = party.all("SpecifiedTaxRegistration");
    let vat_number = registrations.find_map(|tax| {
        let id = tax.one("ID")?;
        (id.0.attribute("schemeID") == Some("VA")).then(|| id.text())?
    });
    let siret = registered(SIRET);
    let of_siret = || siret.as_ref().and_then(|siret| siret.get(..9)).map(str::to_owned);
    let at = |name| party.says(&["PostalTradeAddress", name]);
    Ok(Party {
        name: party
            .says(&["Name"])
            .ok_or(Unreadable::Missing { element: called })?,
        siren: registered(SIREN).or_else(of_siret),
        vat_number,
        lines: ["LineOne", "LineTwo", "LineThree"]
            .into_iter()
            .filter_map(at)
            .collect(),
        postal_code: at("PostcodeCode").unwrap_or_default(),
        city: at("CityName").unwrap_or_default(),
        country: at("CountryID").unwrap_or_default(),
        siret,
    })
}

fn line(item: Element<'_>, subject: SubjectId) -> Result<Line, Unreadable> {
    const PRICE: [&str; 2] = ["SpecifiedLineTradeAgreement", "NetPriceProductTradePrice"];
    const NET: [&str; 2] = ["SpecifiedTradeSettlementLineMonetarySummation", "LineTotalAmount"];
    let settlement = item.needed(&["SpecifiedLineTradeSettlement"], "BG-30")?;
    let quantity = item.at(&["SpecifiedLineTradeDelivery", "BilledQuantity"]);
    let price = item.at(&PRICE);
    let of_price = |name, called| price.map_or(Ok(None), |price| price.amount_at(&[name], called));
    let label = item.says(&["SpecifiedTradeProduct", "Name"]);
    Ok(Line {
        label: Personal::new(subject.0, label.unwrap_or_default()),
        quantity: quantity.map(|quantity| quantity.amount("BT-129")).transpose()?,
        unit: quantity.and_then(|quantity| quantity.0.attribute("unitCode").map(str::to_owned)),
        price: of_price("ChargeAmount", "BT-146")?,
        base: of_price("BasisQuantity", "BT-149")?,
        net: settlement.needed(&NET, "BT-131")?.amount("BT-131")?,
        tax: tax(settlement.one("ApplicableTradeTax"))?,
    })
}

/// Without a rate it is none.
fn tax(tax: Option<Element<'_>>) -> Result<Tax, Unreadable> {
    let category = tax.and_then(|tax| tax.says(&["CategoryCode"]));
    let rate = tax.map(|tax| tax.amount_at(&["RateApplicablePercent"], "BT-152"));
    Ok(Tax {
        category: category.unwrap_or_default(),
        rate: rate.transpose()?.flatten().unwrap_or_default(),
    })
}

fn group(group: Element<'_>) -> Result<VatGroup, Unreadable> {
    Ok(VatGroup {
        tax: tax(Some(group))?,
        base: group.needed(&["BasisAmount"], "BT-116")?.amount("BT-116")?,
        amount: group.needed(&["CalculatedAmount"], "BT-117")?.amount("BT-117")?,
    })
}

fn adjustment(one: Element<'_>) -> Result<Adjustment, Unreadable> {
    Ok(Adjustment {
        adds: one.says(&["ChargeIndicator", "Indicator"]).as_deref() == Some("true"),
        amount: one.needed(&["ActualAmount"], "BT-92")?.amount("BT-92")?,
        tax: tax(one.one("CategoryTradeTax"))?,
    })
}

fn totals(settlement: Element<'_>) -> Result<Totals, Unreadable> {
    const SUMS: &str = "SpecifiedTradeSettlementHeaderMonetarySummation";
    let sums = settlement.needed(&[SUMS], "BG-22")?;
    let needed = |name, called| sums.needed(&[name], called)?.amount(called);
    let said = |name, called| -> Result<Decimal, Unreadable> {
        Ok(sums.amount_at(&[name], called)?.unwrap_or_default())
    };
    let net = needed("TaxBasisTotalAmount", "BT-109")?;
    Ok(Totals {
        // Profiles without lines leave their sum out.
        lines: sums.amount_at(&["LineTotalAmount"], "BT-106")?.unwrap_or(net),
        allowances: said("AllowanceTotalAmount", "BT-107")?,
        charges: said("ChargeTotalAmount", "BT-108")?,
        net,
        tax: said("TaxTotalAmount", "BT-110")?,
        gross: needed("GrandTotalAmount", "BT-112")?,
        prepaid: said("TotalPrepaidAmount", "BT-113")?,
        rounding: said("RoundingAmount", "BT-114")?,
        due: needed("DuePayableAmount", "BT-115")?,
    })
}
