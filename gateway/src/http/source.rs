//! GET /source: the offer of section 13 of the AGPL, to everybody who uses this server over a network.

use super::{Gateway, Pages, sheet};
use axum::{extract::State, http::HeaderMap, response::IntoResponse};
use kernel::Language;

/// Where this build's source is, unless a setting says otherwise; empty where the workspace names none.
const REPOSITORY: &str = env!("CARGO_PKG_REPOSITORY");
const VERSION: &str = env!("CARGO_PKG_VERSION");

const FRENCH: &str = "\
<h1>Code source de Régie {version}</h1>
<p>Régie est distribuée sous la licence AGPL-3.0-only. Si vous l'utilisez ici, vous avez droit au code source complet de la
version qui tourne sur ce serveur, changements compris, sans frais.</p>
<p>{how}</p>";

const ENGLISH: &str = "\
<h1>Source of Régie {version}</h1>
<p>Régie is under the AGPL-3.0-only licence. Whoever uses it here has a right to the whole source of the version that
runs on this server, changes included, at no charge.</p>
<p>{how}</p>";

pub async fn page(State(gateway): State<Gateway>, headers: HeaderMap) -> impl IntoResponse {
    sheet::answer(|language| written(language, &gateway.facing.pages), &headers)
}

/// What a page links to, safe within an attribute.
pub fn link(pages: &Pages) -> String {
    address(pages).map_or_else(|| "/source".to_owned(), escaped)
}

fn address(pages: &Pages) -> Option<&str> {
    let known = Some(REPOSITORY).filter(|repository| !repository.is_empty());
    pages.source_url.as_deref().or(known)
}

fn written(language: Language, pages: &Pages) -> String {
    let how = match address(pages).map(escaped) {
        Some(url) => format!("<a href=\"{url}\">{url}</a>"),
        None => language
            .choose(
                "Demandez-le à qui exploite ce serveur, en indiquant la version ci-dessus : il doit vous le remettre.",
                "Ask whoever runs this server for it, naming the version above: they must hand it to you.",
            )
            .to_owned(),
    };
    language
        .choose(FRENCH, ENGLISH)
        .replace("{version}", VERSION)
        .replace("{how}", &how)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}
