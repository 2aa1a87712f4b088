//! Around an invoice: who sells and how, who buys, on which terms.

use crate::{CommandError, client, runtime::Work, seller::seller_on, tenant::today};
use domain::{
    client::{Address, AddressPurpose, Company},
    invoice::{Content, Line, Mentions, Nature, interest::indemnity, vat::usual_vat},
    seller::{Identity, Invoicing},
};
use kernel::{ClientId, Currency, Day, Money, Party, PaymentTerms, Vat};

pub(crate) struct Surroundings {
    pub today: Day,
    pub identity: Identity,
    pub invoicing: Invoicing,
    pub buyer: Party,
    pub terms: PaymentTerms,
}

pub(crate) async fn surroundings(work: &Work, client: ClientId) -> Result<Surroundings, CommandError> {
    let today = today(work).await?;
    let (identity, invoicing) = seller_on(work, today).await?;
    let company = client::company(work, client).await?;
    Ok(Surroundings {
        today,
        identity,
        invoicing,
        buyer: party(&company),
        terms: company.payment_terms,
    })
}

impl Surroundings {
    /// A company whose address nobody knows yet is taken to be at home; its invoice cannot be validated before.
    pub fn vat(&self, nature: Nature) -> Vat {
        let home = &self.identity.party;
        if self.buyer.country.is_empty() {
            return self.invoicing.vat;
        }
        usual_vat(home, &self.buyer, nature, self.invoicing.vat)
    }

    pub fn content(&self, lines: Vec<Line>) -> Content {
        Content {
            exemption: self.invoicing.exemption.clone(),
            ..Content::of_lines(lines, self.terms)
        }
    }

    pub fn mentions(&self) -> Mentions {
        Mentions {
            legal_form: self.identity.legal_form.clone(),
            registry: self.identity.registry.clone(),
            late_rate: self.invoicing.late_rate,
            indemnity: indemnity().unwrap_or(Money::zero(Currency::EUR)),
            vat_on_debits: self.invoicing.vat_on_debits,
            early_payment: self.invoicing.early_payment.clone(),
            iban: self.invoicing.iban.clone(),
            bic: self.invoicing.bic.clone(),
        }
    }
}

/// Where it is billed; its first address where none is for that.
fn party(company: &Company) -> Party {
    let billing = |address: &&Address| address.purpose == AddressPurpose::Billing;
    let addresses = &company.addresses;
    let address = addresses.iter().find(billing).or(addresses.first()).cloned();
    let identifiers = &company.identifiers;
    let (lines, postal_code, city, country) = address.map_or_else(Default::default, |address| {
        (address.lines, address.postal_code, address.city, address.country)
    });
    Party {
        name: company.name.clone(),
        siren: identifiers.siren.as_ref().map(|siren| siren.as_str().to_owned()),
        siret: identifiers.siret.as_ref().map(|siret| siret.as_str().to_owned()),
        vat_number: identifiers
            .vat_number
            .as_ref()
            .map(|number| number.as_str().to_owned()),
        lines,
        postal_code,
        city,
        country,
    }
}
