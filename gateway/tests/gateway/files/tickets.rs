//! Files that come with a request, a message or a note. TK2, TK4.

use super::tus::Tus;
use crate::{
    company::register,
    support::{House, Person, id},
};
use anyhow::{Context, Result};
use kernel::{ClientId, Role};
use serde_json::{Value, json};

const FILES: &str = "query($id: UUID!) { ticket(id: $id) { files { name link }
    messages { nodes { internal files { name internal link } } } } }";

async fn shown(person: &Person, ticket: &str) -> Result<Value> {
    Ok(person.ask(FILES, json!({ "id": ticket })).await?["ticket"].take())
}

#[tokio::test(flavor = "multi_thread")]
async fn files_come_with_requests_messages_and_notes_and_those_of_notes_are_the_teams() -> Result<()> {
    let house = House::open().await?;
    let (tenant, admin) = house.agency().await?;
    let client = register(&admin, "Boulangerie Martin").await?;
    let customer = house
        .person(tenant, Role::Client, Some(ClientId(client.parse()?)))
        .await?;
    let photo = Tus::of(&house, &customer)
        .send("photo.txt", "text/plain", b"it smokes")
        .await?;
    let open = json!({ "subject": "Fumée", "files": [photo] });
    let ticket = id(&customer.carry_out("ticketOpen", open).await?)?;
    let plan = Tus::of(&house, &admin)
        .send("plan.txt", "text/plain", b"for you")
        .await?;
    let say = json!({ "ticket": ticket, "text": "Voici le plan.", "files": [plan] });
    admin.carry_out("ticketWriteComment", say).await?;
    let margin = Tus::of(&house, &admin)
        .send("marge.txt", "text/plain", b"for us")
        .await?;
    let note = json!({ "ticket": ticket, "text": "À facturer.", "files": [margin] });
    admin.carry_out("ticketWriteNote", note).await?;
    let to_the_client = shown(&customer, &ticket).await?;
    assert_eq!(to_the_client["files"][0]["name"], "photo.txt");
    assert!(to_the_client.to_string().contains("plan.txt"));
    assert!(!to_the_client.to_string().contains("marge.txt"));
    let to_the_team = shown(&admin, &ticket).await?;
    let internal = &to_the_team["messages"]["nodes"][1]["files"][0];
    assert_eq!(
        (&internal["name"], &internal["internal"]),
        (&json!("marge.txt"), &json!(true))
    );
    let link = to_the_client["files"][0]["link"].as_str().context("a link")?;
    let answer = reqwest::get(format!("{}{link}", house.address)).await?;
    assert_eq!(answer.error_for_status()?.text().await?, "it smokes");
    // What somebody else sent is not sent again.
    let stolen = json!({ "ticket": ticket, "text": "La marge", "files": [margin] });
    let told = customer.try_to("ticketWriteComment", stolen).await?;
    assert_eq!(told["userErrors"].as_array().map(Vec::len), Some(1));
    house.close().await
}
