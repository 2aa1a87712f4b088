//! Lists of tickets that are opened again and again: the desk's and one's own. TK8.

use crate::support::{House, Person, id};
use anyhow::Result;
use kernel::Role;
use serde_json::{Value, json};

async fn keep(person: &Person, name: &str, address: &str, own: bool) -> Result<String> {
    let input = json!({ "name": name, "address": address, "own": own });
    id(&person.carry_out("ticketViewKeep", input).await?)
}

async fn views(person: &Person) -> Result<Vec<(String, String, bool)>> {
    let shown = person
        .ask("{ ticketViews { name address own } }", json!({}))
        .await?;
    let of = |view: &Value, field: &str| view[field].as_str().unwrap_or_default().to_owned();
    let all = shown["ticketViews"].as_array().into_iter().flatten();
    let view = |view: &Value| (of(view, "name"), of(view, "address"), view["own"] == json!(true));
    Ok(all.map(view).collect())
}

fn view(name: &str, address: &str, own: bool) -> (String, String, bool) {
    (name.to_owned(), address.to_owned(), own)
}

#[tokio::test(flavor = "multi_thread")]
async fn tk8_the_desk_shares_its_views_and_nobody_sees_another_ones_own() -> Result<()> {
    let house = House::open().await?;
    let (tenant, admin) = house.agency().await?;
    let support = house.person(tenant, Role::Support, None).await?;
    let shared = keep(&admin, "Urgences", "?priorities=%5B%22CRITICAL%22%5D", false).await?;
    let own = keep(&support, "A moi", "assigned=me", true).await?;

    let urgent = view("Urgences", "priorities=%5B%22CRITICAL%22%5D", false);
    assert_eq!(views(&admin).await?, std::slice::from_ref(&urgent));
    assert_eq!(
        views(&support).await?,
        [view("A moi", "assigned=me", true), urgent]
    );
    let query = "query($id: UUID!) { ticketView(id: $id) { name retired } }";
    assert!(admin.ask(query, json!({ "id": own })).await?["ticketView"].is_null());
    for (mutation, input) in [
        (
            "ticketViewChange",
            json!({ "view": own, "name": "A", "address": "late=true" }),
        ),
        ("ticketViewRetire", json!({ "view": own })),
    ] {
        let refused = admin.try_to(mutation, input).await?;
        let code = &refused["userErrors"][0]["code"];
        assert_eq!(code, "ticket_view.not_found", "{refused}");
    }

    let change = json!({ "view": shared, "name": "En retard", "address": "late=true" });
    support.carry_out("ticketViewChange", change).await?;
    assert_eq!(views(&admin).await?, [view("En retard", "late=true", false)]);
    support
        .carry_out("ticketViewRetire", json!({ "view": shared }))
        .await?;
    assert!(views(&admin).await?.is_empty());
    let retired = admin.ask(query, json!({ "id": shared })).await?;
    assert_eq!(retired["ticketView"]["retired"], true);
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn tk8_an_address_that_leads_elsewhere_is_refused() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    for address in ["late=true#elsewhere", "late = true", "late=\u{0}"] {
        let input = json!({ "name": "Vue", "address": address });
        let refused = admin.try_to("ticketViewKeep", input).await?;
        let code = &refused["userErrors"][0]["code"];
        assert_eq!(code, "ticket_view.not_an_address", "{address:?}: {refused}");
    }
    house.close().await
}
