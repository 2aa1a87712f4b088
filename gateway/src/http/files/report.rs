//! GET /reports/activity: a report for whoever has a link, made when it is opened. HB4.

use super::{
    FilesDoor, disposition,
    refusals::{broken, refuse},
};
use crate::{
    http::Gateway,
    identity::{LinkError, ReportLink},
    reports::{ActivityWanted, By, Made, activity},
};
use axum::{
    extract::{Query, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use kernel::{AccountId, Day, Language, TenantId};
use serde::Deserialize;
use uuid::Uuid;

/// In the address.
#[derive(Deserialize)]
pub struct Opened {
    tenant: Uuid,
    account: Uuid,
    client: Uuid,
    from: Day,
    until: Day,
    language: Language,
    by: By,
    people: bool,
    tickets: bool,
    stamp: String,
}

impl Opened {
    fn link(&self) -> ReportLink {
        ReportLink {
            tenant: TenantId(self.tenant),
            account: AccountId(self.account),
            wanted: ActivityWanted {
                client: self.client,
                from: self.from,
                until: self.until,
                language: self.language,
                by: self.by,
                people: self.people,
                tickets: self.tickets,
            },
        }
    }
}

pub async fn report(
    State(gateway): State<Gateway>,
    Query(opened): Query<Opened>,
    headers: HeaderMap,
) -> Response {
    let link = opened.link();
    match gateway.app.identity.check_report_link(link, &opened.stamp) {
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
async fn made(gateway: &Gateway, link: ReportLink) -> Result<Option<Made>, crate::Failure> {
    let app = &gateway.app;
    match app.identity.caller_of(link.tenant, link.account).await? {
        Some(caller) => activity(app, &caller, link.wanted).await,
        None => Ok(None),
    }
}

pub fn shown(made: Made) -> Response {
    let described = [
        (header::CONTENT_TYPE, HeaderValue::from_static(made.kind)),
        (header::CONTENT_DISPOSITION, disposition::of(true, &made.name)),
        (
            header::CACHE_CONTROL,
            HeaderValue::from_static("private, no-cache"),
        ),
    ];
    (described, made.bytes).into_response()
}
