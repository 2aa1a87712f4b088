//! RM2: machines are found by any fact of their inventory, as it is or as it was; and by whether an alert stands.

use super::{
    Listening,
    charts::{bring, packages},
    talker::Talker,
};
use anyhow::Result;
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

async fn found(listening: &Listening, filter: Value) -> Result<Vec<String>> {
    let query = "query($filter: MachineFilter) { machines(first: 10, filter: $filter) { totalCount nodes { name } } }";
    let shown = listening.admin.ask(query, json!({ "filter": filter })).await?;
    let nodes = shown["machines"]["nodes"].as_array().cloned().unwrap_or_default();
    assert_eq!(shown["machines"]["totalCount"], json!(nodes.len()));
    let names = nodes.iter().filter_map(|node| node["name"].as_str());
    Ok(names.map(str::to_owned).collect())
}

async fn with(listening: &Listening, name: &str, told: &[(u64, Value)]) -> Result<Talker> {
    let talker = listening.enrolled(name).await?;
    bring(&talker, told).await?;
    listening.admin.until_all_is_seen(&listening.house).await?;
    Ok(talker)
}

fn ago(listening: &Listening, hours: i64) -> Timestamp {
    listening.house.app.journal().clock.now() - SignedDuration::from_hours(hours)
}

#[tokio::test(flavor = "multi_thread")]
async fn rm2_a_machine_is_found_by_what_it_has_or_had() -> Result<()> {
    let listening = Listening::open().await?;
    let (before, since) = (ago(&listening, 48), ago(&listening, 24));
    let updated = [
        (
            1,
            packages(before, &[("openssl", "3.0.11-1~deb12u2"), ("vim", "9.0")]),
        ),
        (
            2,
            packages(since, &[("openssl", "3.0.15-1~deb12u1"), ("vim", "9.0")]),
        ),
    ];
    with(&listening, "Atelier", &updated).await?;
    let left = [(1, packages(before, &[("OpenSSL", "3.0.11-1~deb12u2")]))];
    with(&listening, "Bureau", &left).await?;

    let fact = |fact: &str| json!({ "fact": fact });
    let then = |fact: &str, hours: i64| json!({ "fact": fact, "factAt": ago(&listening, hours) });
    assert_eq!(found(&listening, fact("openssl")).await?, ["Atelier", "Bureau"]);
    assert_eq!(found(&listening, fact("openssl 3.0.11")).await?, ["Bureau"]);
    assert_eq!(found(&listening, fact(" 3.0.11-1~DEB12u2 ")).await?, ["Bureau"]);
    assert_eq!(found(&listening, fact("deb12u1")).await?, ["Atelier"]);
    assert!(found(&listening, fact("ssl")).await?.is_empty());
    assert_eq!(
        found(&listening, then("openssl 3.0.11", 36)).await?,
        ["Atelier", "Bureau"]
    );
    assert!(found(&listening, then("openssl", 72)).await?.is_empty());
    for hostile in ["'", "a'b", r"\", "|", "& !", ":*", "(", "<->", "%", "🦀"] {
        assert!(
            found(&listening, fact(hostile)).await?.is_empty(),
            "{hostile} is in no inventory"
        );
    }
    assert_eq!(
        found(&listening, fact(" ")).await?.len(),
        2,
        "nothing is asked for"
    );
    listening.close().await
}

/// More words than fit: what a machine tells is kept whole, and found by what comes first.
#[tokio::test(flavor = "multi_thread")]
async fn rm2_an_inventory_with_too_many_words_is_kept_all_the_same() -> Result<()> {
    let listening = Listening::open().await?;
    let names: Vec<String> = (0..40_000)
        .map(|number| format!("package-of-a-long-name-{number:06}"))
        .collect();
    let all: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "1.0")).collect();
    let told = [(1, packages(ago(&listening, 1), &all))];
    let talker = with(&listening, "Grand", &told).await?;
    assert_eq!(
        found(&listening, json!({ "fact": "package-of-a-long-name-000001" })).await?,
        ["Grand"]
    );
    let query = "query($id: UUID!) { machine(id: $id) { inventory { content } } }";
    let shown = listening
        .admin
        .ask(query, json!({ "id": talker.machine.0 }))
        .await?;
    let kept = shown["machine"]["inventory"][0]["content"]["known"].as_array();
    assert_eq!(kept.map(Vec::len), Some(names.len()));
    listening.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn rm4_machines_with_an_alert_that_stands_are_told_apart() -> Result<()> {
    let listening = Listening::open().await?;
    let told = [(1, packages(ago(&listening, 1), &[("vim", "9.0")]))];
    with(&listening, "Calme", &told).await?;
    assert_eq!(found(&listening, json!({ "alerting": false })).await?, ["Calme"]);
    assert!(found(&listening, json!({ "alerting": true })).await?.is_empty());
    listening.close().await
}
