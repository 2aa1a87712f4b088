//! How a page for people looks, and in which language it answers.

use super::language;
use axum::{
    http::{HeaderMap, header},
    response::{Html, IntoResponse, Response},
};
use kernel::Language;

const STYLE: &str = "body{font:1.1rem/1.6 system-ui,sans-serif;max-width:42rem;margin:4rem auto;padding:0 1.5rem;color:#1c1c1c;\
    background:#fafaf8}a{color:#0b57a4}code{background:#eee;padding:.1em .3em;border-radius:.2em}\
    @media(prefers-color-scheme:dark){body{color:#eee;background:#161616}a{color:#8bc1ff}code{background:#2b2b2b}}";

pub fn answer(body: impl FnOnce(Language) -> String, headers: &HeaderMap) -> Response {
    let language = language::of(headers);
    let page = Html(sheet(language, &body(language)));
    ([(header::VARY, "Accept-Language")], page).into_response()
}

fn sheet(language: Language, body: &str) -> String {
    let tag = language.choose("fr", "en");
    format!(
        "<!doctype html><html lang=\"{tag}\"><head><meta charset=\"utf-8\"><title>Régie</title>\
         <meta name=\"viewport\" content=\"width=device-width\"><style>{STYLE}</style></head><body>{body}</body></html>"
    )
}
