//! GET /: what this is, and where to go from here.

use super::{Gateway, Pages, sheet, source};
use axum::{extract::State, http::HeaderMap, response::IntoResponse};
use kernel::Language;

const FRENCH: &str = "\
<h1>Régie</h1>
<p>Clients, contrats, banques d'heures et temps d'une agence, tenus dans un journal que l'on peut rejouer et prouver.</p>
<ul>
<li><code>POST /graphql</code> : l'interface. {explorer}</li>
<li><a href=\"/health/live\">/health/live</a> : le programme tourne.</li>
<li><a href=\"/health/ready\">/health/ready</a> : la base répond, les vues suivent.</li>
</ul>
<p>Pour commencer : la mutation <code>signIn</code>, puis l'en-tête <code>Authorization: Bearer …</code>.</p>
<p>Régie est un logiciel libre (AGPL-3.0) : <a href=\"{source}\">son code source</a> vous est ouvert.</p>";

const ENGLISH: &str = "\
<h1>Régie</h1>
<p>An agency's clients, contracts, hour banks and time, kept in a journal that can be replayed and proven.</p>
<ul>
<li><code>POST /graphql</code>: the interface. {explorer}</li>
<li><a href=\"/health/live\">/health/live</a>: the program runs.</li>
<li><a href=\"/health/ready\">/health/ready</a>: the database answers, the read models follow.</li>
</ul>
<p>To begin: the mutation <code>signIn</code>, then the header <code>Authorization: Bearer …</code>.</p>
<p>Régie is free software (AGPL-3.0): <a href=\"{source}\">its source</a> is open to you.</p>";

pub async fn page(State(gateway): State<Gateway>, headers: HeaderMap) -> impl IntoResponse {
    sheet::answer(|language| written(language, &gateway.facing.pages), &headers)
}

fn written(language: Language, pages: &Pages) -> String {
    let link = language.choose(
        "<a href=\"/graphql\">L'essayer.</a>",
        "<a href=\"/graphql\">Try it.</a>",
    );
    language
        .choose(FRENCH, ENGLISH)
        .replace("{explorer}", if pages.explorer { link } else { "" })
        .replace("{source}", &source::link(pages))
}
