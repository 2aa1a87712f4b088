//! Many who ask at the same moment, each for several relations: nobody waits for a connection that another holds.

use crate::{
    company::register,
    support::{House, id},
};
use anyhow::{Result, ensure};
use futures::future::try_join_all;
use serde_json::json;

/// Three relations that are read side by side.
const LIST: &str =
    "{ tickets(first: 10) { nodes { subject client { name } messages(first: 5) { nodes { id } }
    assignee { name } } } hourBanks { nodes { id } } }";

#[tokio::test(flavor = "multi_thread")]
async fn more_who_ask_than_there_are_connections_are_all_answered() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let client = register(&admin, "Boulangerie Martin").await?;
    for number in 0..10 {
        let open = json!({ "client": client, "subject": format!("Panne {number}"), "description": "Rien." });
        id(&admin.carry_out("ticketOpen", open).await?)?;
    }
    for _ in 0..5 {
        let asked = (0..40).map(|_| admin.send(LIST, json!({})));
        for answer in try_join_all(asked).await? {
            ensure!(answer["errors"].is_null(), "{answer}");
            ensure!(answer["data"]["tickets"]["nodes"].as_array().map(Vec::len) == Some(10));
        }
    }
    house.close().await
}
