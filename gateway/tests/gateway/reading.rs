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

    // What one does is no news to oneself, and what somebody else did before stays unread.
    ada.carry_out("ticketMarkRead", json!({ "ticket": ticket }))
        .await?;
    ada.carry_out(
        "ticketChangeStatus",
        json!({ "ticket": ticket, "to": "RESOLVED" }),
    )
    .await?;
    assert_eq!(unread(&ada).await?, nothing);
    assert_eq!(
        (unread(&ben).await?, unread(&customer).await?),
        (new.clone(), new.clone())
    );
    ben.carry_out("ticketPrioritise", json!({ "ticket": ticket, "priority": "LOW" }))
        .await?;
    assert_eq!(unread(&ben).await?, new, "that it was resolved");
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

const FLOW: &str = "query($from: Day!, $until: Day!, $by: FlowStep!, $client: UUID) {
    ticketFlow(from: $from, until: $until, by: $by, client: $client) { first opened late resolved } }";

/// DA2, DA3. By a clock that a test moves: one ticket each day from Monday 5 to Sunday 11 January, at noon in Paris; what
/// was opened on a Monday and a Tuesday is resolved on the Thursday of the next week.
#[tokio::test(flavor = "multi_thread")]
async fn tickets_are_counted_over_time_by_the_agencys_days() -> Result<()> {
    let house = House::stopped().await?;
    let clock = house.app.journal().clock.clone();
    let admin = house.agency().await?.1;
    let client = register(&admin, "Boulangerie Martin").await?;
    let noon = |day: &str| format!("{day}T12:00:00+01:00").parse::<jiff::Timestamp>();
    let mut tickets = vec![];
    for day in 5..=11 {
        clock.set(noon(&format!("2026-01-{day:02}"))?);
        let asked = json!({ "client": client, "subject": "Imprimante", "description": "Rien ne sort." });
        tickets.push(id(&admin.carry_out("ticketOpen", asked).await?)?);
    }
    // A quarter past midnight in Paris, still the day before in Greenwich.
    clock.set("2026-01-14T23:15:00Z".parse()?);
    for ticket in &tickets[..2] {
        let resolved = json!({ "ticket": ticket, "to": "RESOLVED" });
        admin.carry_out("ticketChangeStatus", resolved).await?;
    }
    let flow = async |by: &str, from: &str, until: &str| -> Result<Vec<(String, i64, i64)>> {
        let asked = json!({ "from": from, "until": until, "by": by, "client": client });
        let found = admin.ask(FLOW, asked).await?["ticketFlow"].take();
        let step = |step: &Value| {
            let count = |field: &str| step[field].as_i64().unwrap_or(-1);
            (
                step["first"].as_str().unwrap_or_default().to_owned(),
                count("opened"),
                count("resolved"),
            )
        };
        Ok(found.as_array().context("steps")?.iter().map(step).collect())
    };
    let told = |steps: &[(&str, i64, i64)]| -> Vec<(String, i64, i64)> {
        steps
            .iter()
            .map(|(first, opened, resolved)| ((*first).to_owned(), *opened, *resolved))
            .collect()
    };
    assert_eq!(
        flow("WEEK", "2026-01-01", "2026-01-20").await?,
        told(&[
            ("2025-12-29", 0, 0),
            ("2026-01-05", 7, 0),
            ("2026-01-12", 0, 2),
            ("2026-01-19", 0, 0),
        ])
    );
    assert_eq!(
        flow("MONTH", "2026-01-07", "2026-02-01").await?,
        told(&[("2026-01-01", 5, 2), ("2026-02-01", 0, 0)])
    );
    assert_eq!(
        flow("DAY", "2026-01-14", "2026-01-15").await?,
        told(&[("2026-01-14", 0, 0), ("2026-01-15", 0, 2)])
    );
    let backwards = json!({ "from": "2026-02-01", "until": "2026-01-01", "by": "DAY" });
    let refused = admin.send(FLOW, backwards).await?;
    assert_eq!(
        refused["errors"][0]["extensions"]["code"],
        "input.ends_before_it_begins"
    );
    house.close().await
}
