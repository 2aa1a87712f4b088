//! GET /: what this is, and where to go from here.

use super::{Gateway, language};
use axum::{
    extract::State,
    http::{HeaderMap, header},
    response::{Html, IntoResponse},
};
use kernel::Language;

const FRENCH: &str = "\
<h1>Régie</h1>
<p>Clients, contrats, banques d'heures et temps d'une agence, tenus dans un journal que l'on peut rejouer et prouver.</p>
<ul>
<li><code>POST /graphql</code> : l'interface. {explorer}</li>
<li><a href=\"/health/live\">/health/live</a> : le programme tourne.</li>
<li><a href=\"/health/ready\">/health/ready</a> : la base répond, les vues suivent.</li>
</ul>
<p>Pour commencer : la mutation <code>signIn</code>, puis l'en-tête <code>Authorization: Bearer …</code>.</p>";

const ENGLISH: &str = "\
<h1>Régie</h1>
<p>An agency's clients, contracts, hour banks and time, kept in a journal that can be replayed and proven.</p>
<ul>
<li><code>POST /graphql</code>: the interface. {explorer}</li>
<li><a href=\"/health/live\">/health/live</a>: the program runs.</li>
<li><a href=\"/health/ready\">/health/ready</a>: the database answers, the read models follow.</li>
</ul>
<p>To begin: the mutation <code>signIn</code>, then the header <code>Authorization: Bearer …</code>.</p>";

const STYLE: &str = "body{font:1.1rem/1.6 system-ui,sans-serif;max-width:42rem;margin:4rem auto;padding:0 1.5rem;color:#1c1c1c;\
    background:#fafaf8}a{color:#0b57a4}code{background:#eee;padding:.1em .3em;border-radius:.2em}\
    @media(prefers-color-scheme:dark){body{color:#eee;background:#161616}a{color:#8bc1ff}code{background:#2b2b2b}}";

pub async fn page(State(gateway): State<Gateway>, headers: HeaderMap) -> impl IntoResponse {
    let language = language::of(&headers);
    (
        [(header::VARY, "Accept-Language")],
        Html(written(language, gateway.explorer)),
    )
}

fn written(language: Language, explorer: bool) -> String {
    let tag = language.choose("fr", "en");
    let link = language.choose(
        "<a href=\"/graphql\">L'essayer.</a>",
        "<a href=\"/graphql\">Try it.</a>",
    );
    let body = language
        .choose(FRENCH, ENGLISH)
        .replace("{explorer}", if explorer { link } else { "" });
    format!(
        "<!doctype html><html lang=\"{tag}\"><head><meta charset=\"utf-8\"><title>Régie</title>\
         <meta name=\"viewport\" content=\"width=device-width\"><style>{STYLE}</style></head><body>{body}</body></html>"
    )
}
