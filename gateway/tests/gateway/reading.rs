//! What is new to whom, and what needs somebody now. TK8.

use crate::{
    company::register,
    support::{House, Person, id},
};
use anyhow::{Context, Result};
use kernel::{ClientId, Role};
use serde_json::{Value, json};

const UNREAD: &str = "{ tickets(filter: { unread: true }) { totalCount nodes { id unread } } }";
const BOARD: &str =
    "{ ticketBoard { pending unassigned mine late near critical unanswered waitingClient unread } }";
const LOADS: &str = "{ workload { account { id } pending late critical } }";

async fn unread(person: &Person) -> Result<Vec<Value>> {
    let found = person.ask(UNREAD, json!({})).await?;
    let nodes = found["tickets"]["nodes"].as_array().context("nodes")?;
    assert!(
        nodes.iter().all(|node| node["unread"] == json!(true)),
        "{nodes:?}"
    );
    Ok(nodes.iter().map(|node| node["id"].clone()).collect())
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_said_is_new_to_everybody_but_who_said_it() -> Result<()> {
    let house = House::open().await?;
    let (tenant, admin) = house.agency().await?;
    let client = register(&admin, "Boulangerie Martin").await?;
    let company = Some(ClientId(client.parse()?));
    let customer = house.person(tenant, Role::Client, company).await?;
    let (ada, ben) = (
        house.person(tenant, Role::InternalTechnician, None).await?,
        house.person(tenant, Role::Support, None).await?,
    );
    let asked = json!({ "subject": "Imprimante", "description": "Rien ne sort." });
    let ticket = id(&customer.carry_out("ticketOpen", asked).await?)?;
    let new = vec![json!(ticket)];
    let nothing: Vec<Value> = vec![];
    assert_eq!(
        unread(&customer).await?,
        nothing,
        "whoever asks has read the question"
    );
    assert_eq!(
        (unread(&ada).await?, unread(&ben).await?),
        (new.clone(), new.clone())
    );

    ada.carry_out("ticketMarkRead", json!({ "ticket": ticket }))
        .await?;
    assert_eq!(unread(&ada).await?, nothing);
    ben.carry_out(
        "ticketWriteNote",
        json!({ "ticket": ticket, "text": "Déjà vu en mars." }),
    )
    .await?;
    assert_eq!(unread(&ada).await?, new, "a colleague's note is new");
    assert_eq!(unread(&ben).await?, nothing, "and read by who wrote it");
    assert_eq!(
        unread(&customer).await?,
        nothing,
        "to the client nothing happened"
    );

    ada.carry_out(
        "ticketWriteComment",
        json!({ "ticket": ticket, "text": "Nous arrivons." }),
    )
    .await?;
    assert_eq!(unread(&customer).await?, new);
    assert_eq!(unread(&ada).await?, nothing);
    ada.carry_out("ticketMarkUnread", json!({ "ticket": ticket }))
        .await?;
    assert_eq!(unread(&ada).await?, new, "to come back to");
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_board_counts_what_the_lists_show() -> Result<()> {
    let house = House::open().await?;
    let (tenant, admin) = house.agency().await?;
    let client = register(&admin, "Boulangerie Martin").await?;
    let technician = house.person(tenant, Role::InternalTechnician, None).await?;
    let mut tickets = vec![];
    for priority in ["CRITICAL", "NORMAL", "LOW"] {
        let typed =
            json!({ "client": client, "subject": priority, "description": "…", "priority": priority });
        tickets.push(id(&admin.carry_out("ticketOpen", typed).await?)?);
    }
    let assign = json!({ "ticket": tickets[0], "account": technician.account });
    admin.carry_out("ticketAssign", assign).await?;
    let board = technician.ask(BOARD, json!({})).await?;
    let of = |field: &str| board["ticketBoard"][field].as_i64();
    assert_eq!(
        (of("pending"), of("unassigned"), of("mine")),
        (Some(3), Some(2), Some(1))
    );
    assert_eq!((of("critical"), of("unread")), (Some(1), Some(3)));
    let loads = technician.ask(LOADS, json!({})).await?;
    let one = json!([{ "account": { "id": technician.account }, "pending": 1, "late": 0, "critical": 1 }]);
    assert_eq!(loads["workload"], one);
    for (filter, field) in [
        ("pending: true", "pending"),
        ("assigned: false", "unassigned"),
        ("mine: true", "mine"),
        ("unread: true", "unread"),
        ("priorities: [CRITICAL]", "critical"),
        ("unanswered: true", "unanswered"),
    ] {
        let query = format!("{{ tickets(filter: {{ {filter} }}) {{ totalCount }} }}");
        let listed = technician.ask(&query, json!({})).await?;
        assert_eq!(listed["tickets"]["totalCount"].as_i64(), of(field), "{field}");
    }
    house.close().await
}
