//! What one request may ask: each limit says so in the caller's language, before any work is done on it.

use crate::support::{House, Person};
use anyhow::Result;
use gateway::http::{Edge, Pages};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// Nothing that is refused may take longer: the largest of them is read in milliseconds.
const AT_ONCE: Duration = Duration::from_secs(3);

async fn refused(person: &Person, query: &str, code: &str) -> Result<()> {
    let started = Instant::now();
    let french = person.send(query, json!({})).await?;
    let english = person.reading("en").send(query, json!({})).await?;
    assert!(started.elapsed() < AT_ONCE, "{code} took {:?}", started.elapsed());
    assert_eq!(french["errors"][0]["extensions"]["code"], code, "{french:#}");
    assert_eq!(english["errors"][0]["extensions"]["code"], code);
    assert!(french["data"].is_null());
    assert_ne!(
        french["errors"][0]["message"], english["errors"][0]["message"],
        "{code}"
    );
    Ok(())
}

fn repeated(part: impl Fn(usize) -> String, times: usize) -> String {
    (0..times).map(part).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn each_limit_of_a_document_is_a_sentence() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let parents = |depth| (0..depth).fold("id".to_owned(), |inner, _| format!("id parent {{ {inner} }}"));
    let cases = [
        (format!("{{ me {{ account {{ id }} }} }} #{}", "x".repeat(70_000)), "graphql.document_too_long"),
        (format!("{{ me {{ account {{ {} }} }} }}", "id ".repeat(11_000)), "graphql.too_many_tokens"),
        (format!("{}x", "{ a ".repeat(80)), "graphql.too_nested"),
        (format!("{{ clients(first: {}1{}) {{ totalCount }} }}", "[".repeat(9_000), "]".repeat(900)), "graphql.too_nested"),
        (format!("{{ me {{ account {{ {} }} }} }}", "id ".repeat(2_100)), "graphql.too_many_fields"),
        (format!("{{ {} }}", "me { account { id } } ".repeat(21)), "graphql.too_many_root_fields"),
        (format!("{{ me {{ account {{ {} }} }} }}", repeated(|n| format!("a{n}: id "), 101)), "graphql.too_many_aliases"),
        (format!("{{ me {} {{ account {{ id }} }} }}", "@include(if: true) ".repeat(51)), "graphql.too_many_directives"),
        (format!("{{ clients {{ nodes {{ {} }} }} }}", parents(20)), "graphql.too_deep"),
        ("{ clients(first: 100) { nodes { hourBanks { sharedWith { hourBanks { statement(first: 100) { nodes { kind } } } } } } } }".to_owned(), "graphql.too_complex"),
        ("query { ...A } fragment A on Query { ...B } fragment B on Query { ...A }".to_owned(), "graphql.fragment_cycle"),
    ];
    for (query, code) in cases {
        refused(&admin, &query, code).await?;
    }
    house.close().await
}

/// Twice as many with each line: the text is short, what it asks is not.
#[tokio::test(flavor = "multi_thread")]
async fn fragments_that_double_are_counted_without_walking_them() -> Result<()> {
    let house = House::open().await?;
    let nobody = house.nobody();
    let lines = repeated(
        |n| format!("fragment F{n} on Query {{ ...F{} ...F{} }} ", n + 1, n + 1),
        60,
    );
    let bomb = format!("{{ ...F0 }} {lines} fragment F60 on Query {{ __typename }}");
    refused(&nobody, &bomb, "graphql.too_many_fields").await?;
    let chain = repeated(|n| format!("fragment F{n} on Query {{ ...F{} }} ", n + 1), 90);
    let chain = format!("{{ ...F0 }} {chain} fragment F90 on Query {{ __typename }}");
    refused(&nobody, &chain, "graphql.too_nested").await?;
    let levels = repeated(|n| format!("fragment F{n} on Query {{ ...F{} }} ", n + 1), 40);
    let levels = format!("{{ ...F0 }} {levels} fragment F40 on Query {{ __typename }}");
    refused(&nobody, &levels, "graphql.too_nested").await?;
    house.close().await
}

/// ID1: a list of passwords is not tried in one request.
#[tokio::test(flavor = "multi_thread")]
async fn many_passwords_are_not_tried_in_one_request() -> Result<()> {
    let house = House::open().await?;
    let attempt =
        |n| format!("a{n}: signIn(input: {{ email: \"a@b.fr\", password: \"{n}\" }}) {{ accessToken }} ");
    let attempts = format!("mutation {{ {} }}", repeated(attempt, 21));
    refused(&house.nobody(), &attempts, "graphql.too_many_root_fields").await?;
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn variables_have_a_size_of_their_own() -> Result<()> {
    let house = House::open().await?;
    let post = |body: Value, language: &'static str| {
        let request = reqwest::Client::new().post(format!("{}/graphql", house.address));
        request.header("Accept-Language", language).json(&body).send()
    };
    let numbers = json!({ "query": "{ __typename }", "variables": { "x": vec![1; 150_000] } });
    let answer = post(numbers.clone(), "en").await?;
    assert_eq!(answer.status(), 413);
    let told: Value = answer.json().await?;
    assert_eq!(
        told["errors"][0]["extensions"]["code"],
        "graphql.variables_too_large"
    );
    let whole = json!({ "query": "{ __typename }", "variables": { "x": "x".repeat(1_100_000) } });
    let answer = post(whole, "fr").await?;
    assert_eq!(answer.status(), 413);
    let told: Value = answer.json().await?;
    assert_eq!(told["errors"][0]["extensions"]["code"], "http.body_too_large");
    assert!(
        told["errors"][0]["message"]
            .as_str()
            .is_some_and(|told| told.contains("octets"))
    );
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_schema_is_shown_only_where_it_may_be() -> Result<()> {
    let open = House::open().await?;
    let shown = open
        .nobody()
        .ask("{ __schema { queryType { name } } }", json!({}))
        .await?;
    assert_eq!(shown["__schema"]["queryType"]["name"], "Query");
    open.close().await?;

    let closed = House::facing(Pages::default(), Edge::default()).await?;
    let nobody = closed.nobody();
    for question in [
        "{ __schema { queryType { name } } }",
        "{ __type(name: \"Client\") { name } }",
        "query { ...S } fragment S on Query { hidden: __schema { types { name } } }",
    ] {
        refused(&nobody, question, "graphql.introspection_off").await?;
    }
    let guess = nobody.send("{ client { nam } }", json!({})).await?;
    assert!(!guess.to_string().contains("Did you mean"), "{guess:#}");
    assert_eq!(
        nobody.ask("{ __typename }", json!({})).await?["__typename"],
        "Query"
    );
    closed.close().await
}
