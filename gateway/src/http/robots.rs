//! GET /robots.txt: no search engine is wanted anywhere here (ID6).

pub async fn page() -> &'static str {
    "User-agent: *\nDisallow: /\n"
}
