//! GET /audit/export: who did what, as a file, within the caller's rights. The download is streamed, and is an act too.

use super::{Gateway, graphql, language, observe::RequestId, peer};
use crate::{
    audit::{BOM, Export, Format},
    graphql::errors::{self, Sentence},
};
use axum::{
    body::Body,
    extract::{ConnectInfo, Extension, Query, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use commands::{
    Caller, CommandError,
    audit::{Consulted, consult},
};
use futures::{TryStreamExt, stream};
use jiff::Timestamp;
use kernel::{Language, Refusal};
use projections::audit::acts::{Filter, Outcome};
use serde::Deserialize;
use std::{io, net::SocketAddr};
use uuid::Uuid;

/// In the address. What is left out is not asked for.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wanted {
    format: Option<Format>,
    /// Whether a table begins with the mark that some spreadsheets need to read accents.
    #[serde(default)]
    bom: bool,
    account: Option<Uuid>,
    process: Option<String>,
    about: Option<Uuid>,
    kind: Option<String>,
    name: Option<String>,
    outcome: Option<Outcome>,
    from: Option<Timestamp>,
    until: Option<Timestamp>,
    text: Option<String>,
}

pub async fn export(
    State(gateway): State<Gateway>,
    ConnectInfo(connected): ConnectInfo<SocketAddr>,
    Extension(RequestId(id)): Extension<RequestId>,
    headers: HeaderMap,
    Query(wanted): Query<Wanted>,
) -> Response {
    let language = language::of(&headers);
    let known = match graphql::known(&gateway, &headers).await {
        Ok(Some(known)) => known,
        Ok(None) => return told(StatusCode::UNAUTHORIZED, Sentence::NotSignedIn.message(language)),
        Err(error) => return broken(language, &error),
    };
    let peer = peer::of(connected.ip(), &headers, &gateway.facing.trusted_proxies);
    let app = gateway.app.coming_from(graphql::origin(&peer, id, Some(&known)));
    let caller = known.caller;
    if let Err(error) = consult(&app.runtime, &caller, Consulted::ActsExport, wanted.about()).await {
        return refused(language, &error);
    }
    app.written.wait(&caller, &app.positions).await;
    let (format, bom) = (wanted.format.unwrap_or(Format::Csv), wanted.bom);
    match Export::begin(app, caller.tenant, wanted.into(), (format, language)).await {
        Ok(export) => download(export, format, bom, &caller),
        Err(error) => broken(language, &error),
    }
}

/// A failure in the midst of it cuts the connection: a file that is whole says so at its end.
fn download(export: Export, format: Format, bom: bool, caller: &Caller) -> Response {
    let mark = (bom && format == Format::Csv).then(|| Ok::<_, io::Error>(BOM.to_owned()));
    let pieces = stream::try_unfold(export, async |mut export: Export| {
        Ok(export.next().await?.map(|piece| (piece, export)))
    });
    let pieces = pieces.map_err(|failure: crate::Failure| {
        tracing::error!(why = failure.line(), "an export of acts broke off");
        io::Error::other("the export broke off")
    });
    let body = Body::from_stream(futures::StreamExt::chain(stream::iter(mark), pieces));
    let (kind, name) = match format {
        Format::Csv => ("text/csv; charset=utf-8", "csv"),
        Format::Ndjson => ("application/x-ndjson", "ndjson"),
    };
    let disposition = format!("attachment; filename=\"audit-{}.{name}\"", caller.tenant);
    let mut response = ([(header::CONTENT_TYPE, kind)], body).into_response();
    if let Ok(value) = HeaderValue::from_str(&disposition) {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, value);
    }
    response
}

fn refused(language: Language, error: &CommandError) -> Response {
    match error {
        CommandError::Denied(_) => told(StatusCode::FORBIDDEN, Sentence::Denied.message(language)),
        CommandError::Refused(_)
        | CommandError::NotFound { .. }
        | CommandError::Busy
        | CommandError::ReusedCommand(_)
        | CommandError::Unavailable(_) => broken(language, error),
    }
}

fn broken(language: Language, error: &dyn std::fmt::Display) -> Response {
    told(
        StatusCode::INTERNAL_SERVER_ERROR,
        errors::edge(language, error).message,
    )
}

fn told(status: StatusCode, sentence: String) -> Response {
    (status, format!("{sentence}\n")).into_response()
}

impl Wanted {
    fn about(&self) -> Vec<Uuid> {
        self.account.into_iter().chain(self.about).collect()
    }
}

impl From<Wanted> for Filter {
    fn from(wanted: Wanted) -> Filter {
        Filter {
            account: wanted.account,
            process: wanted.process,
            about: wanted.about,
            kind: wanted.kind,
            name: wanted.name,
            outcome: wanted.outcome,
            from: wanted.from,
            until: wanted.until,
            text: wanted.text,
        }
    }
}
