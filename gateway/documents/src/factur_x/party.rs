//! Who sells, who buys, and where it went.

use super::xml::Xml;
use domain::invoice::InvoiceValidated;
use kernel::Party;

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// `outside`: French VAT has nothing to say of it.
    Buyer { outside: bool },
    /// Name and address are all there is.
    Place,
}

/// ISO 6523: SIREN, SIRET, and the French directory of electronic addresses.
const SIREN: &str = "0002";
const SIRET: &str = "0009";
const FRENCH_ADDRESS: &str = "0225";

pub fn seller(xml: &mut Xml, invoice: &InvoiceValidated, outside: bool) {
    let seller = &*invoice.seller;
    let said: Vec<&str> = [&invoice.mentions.legal_form, &invoice.mentions.registry]
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect();
    xml.element("ram:SellerTradeParty", |xml| {
        establishment(xml, seller);
        xml.say("ram:Name", &seller.name);
        xml.say_if("ram:Description", (!said.is_empty()).then(|| said.join(", ")));
        company(xml, seller);
        match (&seller.vat_number, &seller.siren) {
            _ if outside => {}
            (Some(number), _) => registered(xml, "VA", number),
            // Without a number of VAT, the tax office knows them by this one.
            (None, Some(siren)) => registered(xml, "FC", siren),
            (None, None) => {}
        }
    });
}

pub fn party(xml: &mut Xml, name: &str, party: &Party, role: Role) {
    xml.element(name, |xml| match role {
        Role::Buyer { outside } => {
            establishment(xml, party);
            xml.say("ram:Name", &party.name);
            company(xml, party);
            if let Some(number) = party.vat_number.as_ref().filter(|_| !outside) {
                registered(xml, "VA", number);
            }
        }
        Role::Place => {
            xml.say("ram:Name", &party.name);
            address(xml, party);
        }
    });
}

fn establishment(xml: &mut Xml, party: &Party) {
    if let Some(siret) = &party.siret {
        xml.say_with("ram:GlobalID", &[("schemeID", SIRET)], siret);
    }
}

fn company(xml: &mut Xml, party: &Party) {
    if let Some(siren) = &party.siren {
        xml.element("ram:SpecifiedLegalOrganization", |xml| {
            xml.say_with("ram:ID", &[("schemeID", SIREN)], siren);
        });
    }
    address(xml, party);
    if let Some(siren) = &party.siren {
        xml.element("ram:URIUniversalCommunication", |xml| {
            xml.say_with("ram:URIID", &[("schemeID", FRENCH_ADDRESS)], siren);
        });
    }
}

fn address(xml: &mut Xml, party: &Party) {
    // The standard has three lines; what is beyond goes into the third.
    let (first, rest) = party.lines.split_at(party.lines.len().min(2));
    xml.element("ram:PostalTradeAddress", |xml| {
        xml.say_if("ram:PostcodeCode", not_empty(&party.postal_code));
        for (name, line) in ["ram:LineOne", "ram:LineTwo"].into_iter().zip(first) {
            xml.say(name, line);
        }
        xml.say_if("ram:LineThree", not_empty(&rest.join(", ")));
        xml.say("ram:CityName", &party.city);
        xml.say("ram:CountryID", &party.country);
    });
}

fn not_empty(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.is_empty())
}

fn registered(xml: &mut Xml, with: &str, number: &str) {
    xml.element("ram:SpecifiedTaxRegistration", |xml| {
        xml.say_with("ram:ID", &[("schemeID", with)], number);
    });
}
