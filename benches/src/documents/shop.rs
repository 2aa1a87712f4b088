//! An agency that invoices, on a database of its own, with a clock that the bench moves.

use crate::server::Server;
use anyhow::{Context, Result};
use commands::{
    Caller, Runtime,
    client::{RegisterClient, register_client},
    invoice::{DraftInvoice, ValidateInvoice, Written, WrittenLine, draft_invoice, validate_invoice},
    runtime::mint,
    seller::{IdentifySeller, SetInvoicing, identify_seller, set_invoicing},
    tenant::{OpenTenant, open_tenant},
};
use domain::{
    client::{Address, AddressPurpose, PaymentTerms, TypedIdentifiers},
    invoice::{Invoice, InvoiceEvent, InvoiceValidated},
    seller::Invoicing,
};
use kernel::{ClientId, Clock, CommandId, Currency, Day, Decimal, InvoiceId, Money, Percent, TenantId, Vat};
use sqlx::PgConnection;

#[derive(Clone)]
pub struct Shop {
    pub runtime: Runtime,
    pub tenant: TenantId,
    pub owner: Caller,
    pub clock: Clock,
    url: String,
}

pub fn eur(cents: i64) -> Result<Money> {
    Ok(Money::try_new(Decimal::new(cents, 2), Currency::EUR)?)
}

fn percent(hundredths: i64) -> Result<Percent> {
    Percent::try_from(Decimal::new(hundredths, 2))
        .ok()
        .context("a percent")
}

impl Shop {
    /// On 15 January 2026.
    pub async fn open(server: &Server) -> Result<Shop> {
        let url = server.fresh("shop").await?;
        let clock = Clock::manual("2026-01-15T09:00:00Z".parse()?);
        let tenant = TenantId(mint());
        let shop = Shop {
            runtime: Runtime::new(server.journal_with(&url, clock.clone()).await?),
            owner: Caller::operator(tenant),
            tenant,
            clock,
            url,
        };
        let open = OpenTenant {
            command: CommandId(mint()),
            name: "Atelier Nord".to_owned(),
            zone: "Europe/Paris".parse()?,
            currency: Currency::EUR,
        };
        open_tenant(&shop.runtime, &shop.owner, open).await?;
        identify_seller(&shop.runtime, &shop.owner, seller()).await?;
        set_invoicing(&shop.runtime, &shop.owner, invoicing()?).await?;
        Ok(shop)
    }

    pub async fn superuser(&self) -> Result<PgConnection> {
        crate::server::superuser_of(&self.url).await
    }

    /// With an address and a SIREN, as an invoice wants.
    pub async fn client(&self, number: u32) -> Result<ClientId> {
        let register = RegisterClient {
            command: CommandId(mint()),
            name: format!("Boulangerie n° {number}"),
            number: None,
            identifiers: TypedIdentifiers {
                siren: Some(siren(number)),
                siret: None,
                vat_number: None,
            },
            addresses: vec![Address {
                purpose: AddressPurpose::Billing,
                label: String::new(),
                lines: vec![format!("{number} rue du Marché")],
                postal_code: "69002".to_owned(),
                city: "Lyon".to_owned(),
                country: "FR".to_owned(),
            }],
            payment_terms: PaymentTerms::Net { days: 30 },
        };
        let client = register.client();
        register_client(&self.runtime, &self.owner, register).await?;
        Ok(client)
    }

    pub async fn validate(&self, invoice: InvoiceId) -> Result<()> {
        let validate = ValidateInvoice {
            command: CommandId(mint()),
            invoice,
        };
        validate_invoice(&self.runtime, &self.owner, validate).await?;
        Ok(())
    }

    /// By hand, of these lines, with its number.
    pub async fn issue(&self, client: ClientId, lines: Vec<WrittenLine>) -> Result<InvoiceId> {
        let draft = DraftInvoice {
            command: CommandId(mint()),
            client,
            deposit: false,
            currency: None,
            written: Written {
                lines,
                terms: None,
                deducts: vec![],
                exemption: None,
                reference: Some("BC-2026/17".to_owned()),
                delivery: None,
                note: None,
            },
        };
        let invoice = draft.invoice();
        draft_invoice(&self.runtime, &self.owner, draft).await?;
        self.validate(invoice).await?;
        Ok(invoice)
    }

    pub async fn validated(&self, invoice: InvoiceId) -> Result<InvoiceValidated> {
        let history = self.runtime.history::<Invoice>(self.tenant, invoice.0).await?;
        let mut events = history.into_iter().map(|recorded| recorded.event);
        let found = events.find_map(|event| match event {
            InvoiceEvent::InvoiceValidated(validated) => Some(validated),
            _ => None,
        });
        found.context("an invoice with a number")
    }
}

fn seller() -> IdentifySeller {
    IdentifySeller {
        command: CommandId(mint()),
        name: "Atelier Nord".to_owned(),
        identifiers: TypedIdentifiers {
            siren: Some("732829320".to_owned()),
            siret: None,
            vat_number: Some("FR44732829320".to_owned()),
        },
        lines: vec!["1 rue de la Paix".to_owned()],
        postal_code: "69001".to_owned(),
        city: "Lyon".to_owned(),
        country: "FR".to_owned(),
        legal_form: Some("SAS au capital de 10 000 EUR".to_owned()),
        registry: Some("RCS Lyon 732 829 320".to_owned()),
    }
}

fn invoicing() -> Result<SetInvoicing> {
    Ok(SetInvoicing {
        command: CommandId(mint()),
        from: Day::new(2026, 1, 1),
        invoicing: Invoicing {
            vat: Vat::standard(percent(2_000)?),
            exemption: None,
            vat_on_debits: false,
            late_rate: percent(1_000)?,
            early_payment: None,
            iban: Some("FR7630006000011234567890189".to_owned()),
            bic: Some("AGRIFRPP".to_owned()),
            reminders: vec![7, 15],
        },
    })
}

/// Nine digits whose last one makes them a SIREN, by Luhn's rule.
fn siren(number: u32) -> String {
    let digits = format!("{:08}", 10_000_000 + number);
    let sum: u32 = (0u32..)
        .zip(digits.chars().rev())
        .filter_map(|(at, digit)| Some((at, digit.to_digit(10)?)))
        .map(|(at, digit)| match (at % 2, digit * 2) {
            (0, doubled) if doubled > 9 => doubled - 9,
            (0, doubled) => doubled,
            _ => digit,
        })
        .sum();
    format!("{digits}{}", (10 - sum % 10) % 10)
}
