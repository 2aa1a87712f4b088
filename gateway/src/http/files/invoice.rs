//! GET /reports/invoice: an invoice for whoever has a link, on paper or for machines. BI3.

use super::{
    FilesDoor,
    refusals::{broken, refuse},
    report::shown,
};
use crate::{
    http::Gateway,
    identity::{InvoiceLink, LinkError},
    reports::{Form, InvoiceWanted, Made, invoice},
};
use axum::{
    extract::{Query, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use kernel::{AccountId, Language, TenantId};
use serde::Deserialize;
use uuid::Uuid;

/// In the address.
#[derive(Deserialize)]
pub struct Opened {
    tenant: Uuid,
    account: Uuid,
    invoice: Uuid,
    language: Language,
    form: Form,
    stamp: String,
}

impl Opened {
    fn link(&self) -> InvoiceLink {
        InvoiceLink {
            tenant: TenantId(self.tenant),
            account: AccountId(self.account),
            wanted: InvoiceWanted {
                invoice: self.invoice,
                language: self.language,
                form: self.form,
            },
        }
    }
}

pub async fn document(
    State(gateway): State<Gateway>,
    Query(opened): Query<Opened>,
    headers: HeaderMap,
) -> Response {
    let link = opened.link();
    match gateway.app.identity.check_invoice_link(link, &opened.stamp) {
        Ok(()) => {}
        Err(LinkError::NotOurs) => return refuse(StatusCode::FORBIDDEN, &FilesDoor::LinkNotOurs, &headers),
        Err(LinkError::Over) => return refuse(StatusCode::GONE, &FilesDoor::LinkOver, &headers),
    }
    match made(&gateway, link).await {
        Ok(Some(made)) => shown(made),
        Ok(None) => refuse(StatusCode::NOT_FOUND, &FilesDoor::NotFound, &headers),
        Err(error) => broken(&headers, &error),
    }
}

/// The rights are those of now, not those of when the link was made.
async fn made(gateway: &Gateway, link: InvoiceLink) -> Result<Option<Made>, crate::Failure> {
    let app = &gateway.app;
    match app.identity.caller_of(link.tenant, link.account).await? {
        Some(caller) => invoice(app, &caller, link.wanted).await,
        None => Ok(None),
    }
}
