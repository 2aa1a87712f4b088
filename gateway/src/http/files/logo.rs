//! GET /brand/{tenant}/logo: what stands at the head of an agency's pages and letters, for everybody.

use super::{
    FilesDoor,
    download::served,
    refusals::{broken, refuse},
};
use crate::{Failure, http::Gateway, identity::people::agency};
use axum::{
    extract::{Path, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    response::Response,
};
use commands::file::{Readable, readable};
use kernel::TenantId;
use uuid::Uuid;

const KEPT_FOR: HeaderValue = HeaderValue::from_static("public, max-age=300");

pub async fn picture(
    State(gateway): State<Gateway>,
    Path(tenant): Path<Uuid>,
    method: Method,
    headers: HeaderMap,
) -> Response {
    let tenant = TenantId(tenant);
    match logo(&gateway, tenant).await {
        Ok(Some(readable)) => {
            let mut response = served(&gateway, tenant, &readable, (&method, &headers)).await;
            if !response.status().is_server_error() {
                let headers = response.headers_mut();
                headers.insert(header::CACHE_CONTROL, KEPT_FOR);
                headers.insert(
                    "cross-origin-resource-policy",
                    HeaderValue::from_static("cross-origin"),
                );
            }
            response
        }
        Ok(None) => refuse(StatusCode::NOT_FOUND, &FilesDoor::NotFound, &headers),
        Err(error) => broken(&headers, &error),
    }
}

async fn logo(gateway: &Gateway, tenant: TenantId) -> Result<Option<Readable>, Failure> {
    let runtime = &gateway.app.runtime;
    let agency = agency(runtime, tenant).await?;
    match agency.and_then(|agency| agency.logo) {
        Some(logo) => Ok(readable(runtime, tenant, logo).await?),
        None => Ok(None),
    }
}
