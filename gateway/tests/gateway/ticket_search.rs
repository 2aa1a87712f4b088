//! TK8: a word that many tickets speak of is looked for from the first of them on, one that few do among all that do.
//! Whichever way it is found, it is the same list.

use crate::{
    company::register,
    support::{House, Person, id},
};
use anyhow::{Context, Result};
use kernel::{ClientId, Role};
use serde_json::{Value, json};

const PAGE: &str = "query($first: Int!, $after: String, $search: String!, $direction: Direction!) {
    tickets(first: $first, after: $after, filter: { search: $search }, orderBy: { field: NUMBER, direction: $direction }) {
        nodes { number } pageInfo { hasNextPage endCursor } } }";
/// What only the team says.
const ASIDE: &str = "mauvaise humeur";

/// By pages of so many.
async fn found(person: &Person, search: &str, direction: &str, first: usize) -> Result<Vec<u64>> {
    let (mut numbers, mut after) = (vec![], Value::Null);
    loop {
        let asked = json!({ "first": first, "after": after, "search": search, "direction": direction });
        let page = person.ask(PAGE, asked).await?["tickets"].take();
        let nodes = page["nodes"].as_array().context("nodes")?;
        numbers.extend(nodes.iter().filter_map(|node| node["number"].as_u64()));
        if page["pageInfo"]["hasNextPage"] != true {
            return Ok(numbers);
        }
        after = page["pageInfo"]["endCursor"].clone();
    }
}

/// Every second one speaks of a printer, every third one of a door, and every one is spoken ill of among the team. One
/// that speaks of a scanner went on in the fourth.
async fn fill(technician: &Person, client: &str) -> Result<()> {
    let mut tickets = vec![];
    for number in 1..=24 {
        let subject = match (number % 2, number % 3) {
            (0, 0) => "L'imprimante derrière la porte",
            (0, _) => "Imprimante en panne",
            (_, 0) => "La porte ne ferme plus",
            (..) => "Autre chose",
        };
        let open = json!({ "client": client, "subject": subject, "description": "Merci d'avance." });
        let ticket = id(&technician.carry_out("ticketOpen", open).await?)?;
        let note = json!({ "ticket": ticket, "text": format!("Client de {ASIDE}.") });
        technician.carry_out("ticketWriteNote", note).await?;
        tickets.push(ticket);
    }
    let open =
        json!({ "client": client, "subject": "Le scanner aussi", "description": "Même panne d'imprimante." });
    let merged = id(&technician.carry_out("ticketOpen", open).await?)?;
    let merge = json!({ "ticket": merged, "into": tickets[3] });
    technician.carry_out("ticketMerge", merge).await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_common_word_is_found_page_by_page_as_all_at_once() -> Result<()> {
    let house = House::open().await?;
    let (tenant, admin) = house.agency().await?;
    let client = register(&admin, "Boulangerie Martin").await?;
    let technician = house.person(tenant, Role::InternalTechnician, None).await?;
    let customer = house
        .person(tenant, Role::Client, Some(ClientId(client.parse()?)))
        .await?;
    fill(&technician, &client).await?;
    let cases = [
        ("imprimante", 12),
        ("porte", 8),
        ("porte imprimante", 4),
        ("merci", 24),
        ("scanner", 1),
        ("rien de tel", 0),
    ];
    for (search, count) in cases {
        for direction in ["ASC", "DESC"] {
            for person in [&technician, &customer] {
                let at_once = found(person, search, direction, 100).await?;
                assert_eq!(at_once.len(), count, "{search}");
                for first in [1, 3] {
                    let by_pages = found(person, search, direction, first).await?;
                    assert_eq!(by_pages, at_once, "{search}, {direction}, by {first}");
                }
            }
        }
    }
    assert_eq!(found(&technician, ASIDE, "DESC", 2).await?.len(), 24);
    for first in [1, 2, 100] {
        assert!(found(&customer, ASIDE, "DESC", first).await?.is_empty(), "TK4");
    }
    house.close().await
}
