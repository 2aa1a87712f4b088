//! GET /reports/conformity: the statement of conformity for whoever has a link, made when it is opened. BI2.

use super::{
    FilesDoor,
    refusals::{broken, refuse},
    report::shown,
};
use crate::{
    http::Gateway,
    identity::{ConformityLink, LinkError},
    reports::{ConformityWanted, Made, conformity},
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
    language: Language,
    stamp: String,
}

impl Opened {
    fn link(&self) -> ConformityLink {
        ConformityLink {
            tenant: TenantId(self.tenant),
            account: AccountId(self.account),
            wanted: ConformityWanted {
                language: self.language,
            },
        }
    }
}

pub async fn statement(
    State(gateway): State<Gateway>,
    Query(opened): Query<Opened>,
    headers: HeaderMap,
) -> Response {
    let link = opened.link();
    match gateway.app.identity.check_conformity_link(link, &opened.stamp) {
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
async fn made(gateway: &Gateway, link: ConformityLink) -> Result<Option<Made>, crate::Failure> {
    let app = &gateway.app;
    match app.identity.caller_of(link.tenant, link.account).await? {
        Some(caller) => conformity(app, &caller, link.wanted).await,
        None => Ok(None),
    }
}
