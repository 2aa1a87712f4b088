//! Companies, and the people there.

use super::{Story, client, command, done};
use crate::{
    Failure,
    demo::{
        clients::{self, Company, Someone},
        people,
    },
};
use commands::client as companies;
use domain::client::{Address, AddressPurpose, PaymentTerms, TypedIdentifiers};

impl Story<'_> {
    pub async fn register_clients(&self) -> Result<(), Failure> {
        for company in &clients::ALL {
            self.register(company).await?;
            for someone in company.contacts {
                self.meet(company, someone).await?;
            }
        }
        Ok(())
    }

    async fn register(&self, company: &Company) -> Result<(), Failure> {
        let (runtime, admin) = (&self.app.runtime, self.person(&people::ADMIN));
        let id = client(company.key);
        let named = |what: &str| command(&format!("{what} {}", company.key));
        done(companies::register_client(runtime, &admin, registration(company)).await)?;
        let segment = companies::SegmentClient {
            command: named("segment"),
            client: id,
            sector: Some(company.sector.to_owned()),
            size: None,
        };
        done(companies::segment_client(runtime, &admin, segment).await)?;
        let notes = companies::RewriteClientNotes {
            command: named("notes"),
            client: id,
            notes: company.notes.to_owned(),
        };
        done(companies::rewrite_client_notes(runtime, &admin, notes).await)?;
        let Some(parent) = company.parent else {
            return Ok(());
        };
        let attach = companies::AttachToParent {
            command: named("parent"),
            client: id,
            parent: client(parent),
        };
        done(companies::attach_to_parent(runtime, &admin, attach).await)
    }

    async fn meet(&self, company: &Company, someone: &Someone) -> Result<(), Failure> {
        let add = companies::AddContact {
            command: command(&format!("contact {} {}", company.key, someone.mail)),
            client: client(company.key),
            details: companies::WrittenDetails {
                name: someone.name.to_owned(),
                role: someone.role.to_owned(),
                phone: Some(someone.phone.to_owned()),
                mail: Some(someone.mail.to_owned()),
                availability: None,
                language: None,
            },
        };
        done(companies::add_contact(&self.app.runtime, &self.person(&people::ADMIN), add).await)
    }
}

fn registration(company: &Company) -> companies::RegisterClient {
    let (street, postal_code, city) = company.address;
    let address = Address {
        purpose: AddressPurpose::Billing,
        label: String::new(),
        lines: vec![street.to_owned()],
        postal_code: postal_code.to_owned(),
        city: city.to_owned(),
        country: "FR".to_owned(),
    };
    companies::RegisterClient {
        command: command(&format!("client {}", company.key)),
        name: company.name.to_owned(),
        number: Some(company.number.to_owned()),
        identifiers: TypedIdentifiers {
            siren: Some(company.siren.to_owned()),
            siret: None,
            vat_number: Some(company.vat_number.to_owned()),
        },
        addresses: vec![address],
        payment_terms: PaymentTerms::Net {
            days: company.days_to_pay,
        },
    }
}
