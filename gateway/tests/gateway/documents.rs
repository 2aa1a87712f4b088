//! Documents that are known by their hash: named instead of sent, and where it is set, nothing else.

use crate::{live::Ear, support::House};
use anyhow::Result;
use gateway::http::documents::Documents;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

const ME: &str = "query Me { me { account { role } } }";
const CHANGES: &str = "subscription Changes { changes { cursor } }";

fn hash(document: &str) -> String {
    hex::encode(Sha256::digest(document))
}

async fn house(only: bool) -> Result<House> {
    let known: Value = [ME, CHANGES, crate::support::SIGN_IN]
        .into_iter()
        .map(|document| (hash(document), json!(document)))
        .collect::<serde_json::Map<_, _>>()
        .into();
    let file = std::env::temp_dir().join(format!("regie-documents-{}.json", commands::runtime::mint()));
    std::fs::write(&file, known.to_string())?;
    let documents = Documents::read(Some(&file), only);
    std::fs::remove_file(&file)?;
    House::with_documents(documents?).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_document_is_named_by_its_hash_and_where_it_is_set_nothing_else_is_carried_out() -> Result<()> {
    let house = house(true).await?;
    let (_, admin) = house.agency().await?;
    let by_id = json!({ "documentId": hash(ME) });
    let by_extension =
        json!({ "extensions": { "persistedQuery": { "version": 1, "sha256Hash": hash(ME) } } });
    for named in [by_id, by_extension, json!({ "query": ME })] {
        let answer = admin.post(&named).await?;
        assert_eq!(answer["data"]["me"]["account"]["role"], "ADMIN", "{answer:#}");
    }
    let code = |answer: &Value| answer["errors"][0]["extensions"]["code"].clone();
    let other = admin
        .post(&json!({ "query": "{ me { account { name } } }" }))
        .await?;
    assert_eq!(code(&other), "documents.only");
    let introspection = admin
        .post(&json!({ "query": "{ __schema { types { name } } }" }))
        .await?;
    assert_eq!(code(&introspection), "documents.only");
    let unknown = admin.post(&json!({ "documentId": hash("nothing") })).await?;
    assert_eq!(code(&unknown), "documents.unknown");

    let mut ear = Ear::of(&house, &admin).await?;
    let named = json!({ "documentId": hash(CHANGES) });
    ear.say(json!({ "id": "1", "type": "subscribe", "payload": named }))
        .await?;
    assert!(ear.data().await?["data"]["changes"]["cursor"].is_string());
    ear.ask(
        "2",
        "subscription { changes { cursor changes { id } } }",
        json!({}),
    )
    .await?;
    let crate::live::Heard::Said(said) = ear.next().await? else {
        anyhow::bail!("the socket goes on")
    };
    assert_eq!(
        said["payload"][0]["extensions"]["code"], "documents.only",
        "{said:#}"
    );
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn documents_that_are_known_leave_others_alone_where_all_are_carried_out() -> Result<()> {
    let house = house(false).await?;
    let (_, admin) = house.agency().await?;
    let named = admin.post(&json!({ "documentId": hash(ME) })).await?;
    assert_eq!(named["data"]["me"]["account"]["role"], "ADMIN");
    let other = admin
        .post(&json!({ "query": "{ me { account { closed } } }" }))
        .await?;
    assert_eq!(other["data"]["me"]["account"]["closed"], false);
    house.close().await
}
