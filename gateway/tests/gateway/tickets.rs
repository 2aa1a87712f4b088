//! The desk through its one door: tickets, their thread, who has them, and what stays with the team. TK1-TK8, SL1.

use crate::{
    company::register,
    support::{House, Person, id},
};
use anyhow::{Context, Result};
use kernel::{ClientId, Role, TenantId};
use serde_json::{Value, json};

const TICKET: &str = "query($id: UUID!) { ticket(id: $id) {
    number subject status priority type assignee { id } team { name } closingRequested messageCount watched
    channel author { account { id } } mergedInto { id } merged { id } follows { id } followedBy { id }
    messages { totalCount nodes { text internal side } } } }";
const LIST: &str = "query($filter: TicketFilter, $orderBy: TicketOrder) {
    tickets(filter: $filter, orderBy: $orderBy) { totalCount nodes { id subject } } }";
const SECRET: &str = "Zanzibar";

struct Desk {
    house: House,
    admin: Person,
    technician: Person,
    customer: Person,
    client: String,
    tenant: TenantId,
}

async fn desk() -> Result<Desk> {
    let house = House::open().await?;
    let (tenant, admin) = house.agency().await?;
    let client = register(&admin, "Boulangerie Martin").await?;
    let technician = house.person(tenant, Role::InternalTechnician, None).await?;
    let company = Some(ClientId(client.parse()?));
    let customer = house.person(tenant, Role::Client, company).await?;
    Ok(Desk {
        house,
        admin,
        technician,
        customer,
        client,
        tenant,
    })
}

impl Desk {
    async fn open(&self, subject: &str) -> Result<String> {
        id(&self
            .customer
            .carry_out(
                "ticketOpen",
                json!({ "subject": subject, "description": "Rien ne sort." }),
            )
            .await?)
    }

    async fn say(&self, person: &Person, ticket: &str, text: &str) -> Result<Value> {
        let input = json!({ "ticket": ticket, "text": text });
        person.carry_out("ticketWriteComment", input).await
    }

    async fn status(&self, ticket: &str, to: &str) -> Result<Value> {
        let input = json!({ "ticket": ticket, "to": to });
        self.technician.carry_out("ticketChangeStatus", input).await
    }
}

async fn shown(person: &Person, ticket: &str) -> Result<Value> {
    Ok(person.ask(TICKET, json!({ "id": ticket })).await?["ticket"].take())
}

async fn found(person: &Person, filter: Value) -> Result<Vec<String>> {
    let data = person.ask(LIST, json!({ "filter": filter })).await?;
    let nodes = data["tickets"]["nodes"].as_array().context("tickets")?;
    let subjects = nodes.iter().filter_map(|node| node["subject"].as_str());
    Ok(subjects.map(str::to_owned).collect())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_asks_the_team_answers_and_the_ticket_lives() -> Result<()> {
    let desk = desk().await?;
    let ticket = desk.open("Imprimante").await?;
    let asked = shown(&desk.customer, &ticket).await?;
    assert_eq!(
        (&asked["number"], &asked["status"], &asked["channel"]),
        (&json!(1), &json!("OPEN"), &json!("PORTAL"))
    );
    let assign = json!({ "ticket": ticket, "account": desk.technician.account.0 });
    desk.technician.carry_out("ticketAssign", assign).await?;
    let waits = json!({ "ticket": ticket, "text": "Quel modèle ?", "next": "AWAIT_CLIENT" });
    desk.technician.carry_out("ticketWriteComment", waits).await?;
    assert_eq!(shown(&desk.customer, &ticket).await?["status"], "WAITING_CLIENT");
    desk.say(&desk.customer, &ticket, "Une Brother.").await?;
    assert_eq!(shown(&desk.customer, &ticket).await?["status"], "IN_PROGRESS");
    desk.status(&ticket, "RESOLVED").await?;
    desk.say(&desk.customer, &ticket, "Toujours pas.").await?;
    assert_eq!(shown(&desk.customer, &ticket).await?["status"], "IN_PROGRESS");
    let ask = json!({ "ticket": ticket, "comment": "C'est bon." });
    desk.customer.carry_out("ticketRequestClosing", ask).await?;
    assert_eq!(shown(&desk.technician, &ticket).await?["closingRequested"], true);
    desk.status(&ticket, "CLOSED").await?;
    let thread = shown(&desk.customer, &ticket).await?;
    assert_eq!(thread["messages"]["totalCount"], 3);
    desk.house.close().await
}

/// TK5.
#[tokio::test(flavor = "multi_thread")]
async fn a_client_rewrites_the_request_until_somebody_has_it() -> Result<()> {
    let desk = desk().await?;
    let ticket = desk.open("Imprimante").await?;
    let rewrite = json!({ "ticket": ticket, "subject": "Scanner", "description": "" });
    desk.customer.carry_out("ticketRewrite", rewrite.clone()).await?;
    let assign = json!({ "ticket": ticket, "account": desk.technician.account.0 });
    desk.technician.carry_out("ticketAssign", assign).await?;
    let again = json!({ "ticket": ticket, "subject": "Autre chose", "description": "" });
    let told = desk.customer.try_to("ticketRewrite", again).await?;
    assert_eq!(told["userErrors"][0]["code"], "ticket.already_assigned");
    assert_eq!(shown(&desk.customer, &ticket).await?["subject"], "Scanner");
    desk.house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_on_a_closed_ticket_opens_one_that_refers_to_it() -> Result<()> {
    let desk = desk().await?;
    let ticket = desk.open("Imprimante").await?;
    desk.status(&ticket, "CLOSED").await?;
    desk.say(&desk.customer, &ticket, "Elle recommence.").await?;
    let closed = shown(&desk.customer, &ticket).await?;
    let next = closed["followedBy"][0]["id"].as_str().context("a follow-up")?;
    let next = shown(&desk.customer, next).await?;
    assert_eq!(
        (&next["follows"]["id"], &next["subject"], &next["number"]),
        (&json!(ticket), &json!("Imprimante"), &json!(2))
    );
    assert_eq!(closed["status"], "CLOSED");
    desk.house.close().await
}

/// TK4: a note is in no answer to a client, a partner or another company.
#[tokio::test(flavor = "multi_thread")]
async fn what_the_team_notes_stays_with_the_team() -> Result<()> {
    let desk = desk().await?;
    let ticket = desk.open("Imprimante").await?;
    let note = json!({ "ticket": ticket, "text": format!("Déjà vu : {SECRET}") });
    desk.technician.carry_out("ticketWriteNote", note).await?;
    desk.say(&desk.technician, &ticket, "Nous regardons.").await?;
    let to_the_team = shown(&desk.technician, &ticket).await?;
    assert_eq!(to_the_team["messages"]["totalCount"], 2);
    assert!(to_the_team.to_string().contains(SECRET));
    let to_the_client = shown(&desk.customer, &ticket).await?;
    assert_eq!(to_the_client["messages"]["totalCount"], 1);
    assert_eq!(to_the_client["messageCount"], 1);
    assert!(!to_the_client.to_string().contains(SECRET));
    assert_eq!(to_the_client["team"], Value::Null);
    let search = |word: &str| json!({ "search": word });
    assert_eq!(found(&desk.technician, search(SECRET)).await?, ["Imprimante"]);
    assert!(found(&desk.customer, search(SECRET)).await?.is_empty());
    let then = "query($id: UUID!, $at: DateTime!) { ticket(id: $id, at: $at) { messages { totalCount nodes { text } } } }";
    let asked = json!({ "id": ticket, "at": "2099-01-01T00:00:00Z" });
    let past = desk.customer.ask(then, asked).await?;
    assert_eq!(past["ticket"]["messages"]["totalCount"], 1);
    desk.house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn two_tickets_become_one_and_two_again() -> Result<()> {
    let desk = desk().await?;
    let (first, second) = (desk.open("Imprimante").await?, desk.open("Imprimante bis").await?);
    desk.say(&desk.customer, &second, "La même chose.").await?;
    let merge = json!({ "ticket": second, "into": first });
    desk.technician.carry_out("ticketMerge", merge).await?;
    let into = shown(&desk.customer, &first).await?;
    assert_eq!(into["merged"][0]["id"], json!(second));
    assert_eq!(into["messages"]["nodes"][0]["text"], "La même chose.");
    assert_eq!(found(&desk.customer, json!({})).await?, ["Imprimante"]);
    // It is found by what was asked and said in the other, and by its number.
    for typed in ["bis", "même chose", "imprimante chose", "2"] {
        let search = json!({ "search": typed });
        assert_eq!(found(&desk.customer, search).await?, ["Imprimante"], "{typed}");
    }
    let then = "query($id: UUID!, $at: DateTime!) { ticket(id: $id, at: $at) { messages { totalCount nodes { text } } } }";
    let now = desk.house.app.journal().clock.now().to_string();
    let past = desk.customer.ask(then, json!({ "id": first, "at": now })).await?;
    assert_eq!(past["ticket"]["messages"]["nodes"][0]["text"], "La même chose.");
    // Whoever still writes in the one is heard in the other.
    desk.say(&desk.customer, &second, "Encore.").await?;
    assert_eq!(shown(&desk.customer, &first).await?["messageCount"], 1);
    let undo = json!({ "ticket": second });
    desk.technician.carry_out("ticketUndoMerge", undo).await?;
    assert_eq!(found(&desk.customer, json!({})).await?.len(), 2);
    assert_eq!(
        found(&desk.customer, json!({ "search": "bis" })).await?,
        ["Imprimante bis"]
    );
    desk.house.close().await
}

/// TK8: what was asked first, and is asked no more, finds nothing.
#[tokio::test(flavor = "multi_thread")]
async fn a_request_that_was_rewritten_is_found_by_what_it_says_now() -> Result<()> {
    let desk = desk().await?;
    let ticket = desk.open("Imprimante").await?;
    let rewrite = json!({ "ticket": ticket, "subject": "Scanner", "description": "Et non l'autre." });
    desk.customer.carry_out("ticketRewrite", rewrite).await?;
    assert_eq!(
        found(&desk.customer, json!({ "search": "scanner" })).await?,
        ["Scanner"]
    );
    assert_eq!(
        found(&desk.customer, json!({ "search": "1" })).await?,
        ["Scanner"]
    );
    assert!(
        found(&desk.customer, json!({ "search": "imprimante" }))
            .await?
            .is_empty()
    );
    desk.house.close().await
}

/// TK6.
#[tokio::test(flavor = "multi_thread")]
async fn a_new_ticket_goes_to_the_queue_that_takes_it_and_to_the_freest_hand() -> Result<()> {
    let desk = desk().await?;
    let other = desk.house.person(desk.tenant, Role::Support, None).await?;
    let team = id(&desk
        .admin
        .carry_out("teamForm", json!({ "name": "Support" }))
        .await?)?;
    for person in [&desk.technician, &other] {
        let join = json!({ "team": team, "account": person.account.0 });
        desk.admin.carry_out("teamJoin", join).await?;
    }
    let queue = json!({ "team": team, "takesEverything": true, "choosesSomebody": true });
    desk.admin.carry_out("teamSetQueue", queue).await?;
    let mut hands = vec![];
    for subject in ["Un", "Deux", "Trois", "Quatre"] {
        let ticket = desk.open(subject).await?;
        hands.push(assignee(&desk.technician, &ticket).await?);
    }
    hands.sort();
    let (one, two) = (desk.technician.account.0.to_string(), other.account.0.to_string());
    let mut each_twice = vec![one.clone(), one, two.clone(), two];
    each_twice.sort();
    assert_eq!(hands, each_twice, "everybody has as many as the others");
    let teams = desk
        .technician
        .ask(
            "{ teams { name members { ticketsInHand account { id } } } }",
            json!({}),
        )
        .await?;
    assert_eq!(teams["teams"][0]["members"][0]["ticketsInHand"], 2);
    desk.house.close().await
}

/// TK6: whoever is chosen is chosen for reasons, and the team may read them.
#[tokio::test(flavor = "multi_thread")]
async fn an_automatic_choice_says_what_it_was_made_of() -> Result<()> {
    let desk = desk().await?;
    let other = desk.house.person(desk.tenant, Role::Support, None).await?;
    let team = id(&desk
        .admin
        .carry_out("teamForm", json!({ "name": "Support" }))
        .await?)?;
    for person in [&desk.technician, &other] {
        let join = json!({ "team": team, "account": person.account.0 });
        desk.admin.carry_out("teamJoin", join).await?;
    }
    let knows = json!({ "account": other.account.0, "skills": ["imprimantes"], "sectors": [] });
    desk.admin.carry_out("teamRecordSkills", knows).await?;
    let ticket = desk.open("Imprimante").await?;
    let classify = json!({ "ticket": ticket, "type": "INCIDENT", "theme": "Imprimantes" });
    desk.technician.carry_out("ticketClassify", classify).await?;
    let best = json!({ "ticket": ticket, "team": team });
    desk.technician
        .carry_out("ticketAssignAutomatically", best)
        .await?;

    let query = "query($id: UUID!) { ticket(id: $id) { assignee { id } choice } }";
    let seen = desk.technician.ask(query, json!({ "id": ticket })).await?;
    assert_eq!(seen["ticket"]["assignee"]["id"], json!(other.account.0));
    let considered = |account, has_skill| json!({ "account": account, "has_skill": has_skill, "in_sector": true, "load": 0 });
    assert_eq!(
        seen["ticket"]["choice"]["considered"],
        json!([
            considered(other.account.0, true),
            considered(desk.technician.account.0, false)
        ])
    );
    let outside = desk.customer.ask(query, json!({ "id": ticket })).await?;
    assert_eq!(outside["ticket"]["choice"], Value::Null, "it is the team's own");
    desk.house.close().await
}

/// TK1, ID4.
#[tokio::test(flavor = "multi_thread")]
async fn a_partner_asks_for_a_client_that_is_entrusted_to_it_and_for_no_other() -> Result<()> {
    let desk = desk().await?;
    let own = register(&desk.admin, "Réseaux Conseil").await?;
    let company = Some(ClientId(own.parse()?));
    let partner = desk.house.person(desk.tenant, Role::Partner, company).await?;
    let ask = json!({ "client": desk.client, "subject": "Imprimante", "description": "Rien ne sort." });
    let refused = partner.try_to("ticketOpen", ask.clone()).await?;
    assert!(refused["receipt"].is_null(), "{refused}");

    let entrust = json!({ "client": desk.client, "partner": own });
    desk.admin.carry_out("clientEntrustToPartner", entrust).await?;
    let ticket = id(&partner.carry_out("ticketOpen", ask).await?)?;
    let seen = shown(&desk.technician, &ticket).await?;
    assert_eq!(
        (&seen["channel"], &seen["author"]["account"]["id"]),
        (&json!("PARTNER"), &json!(partner.account.0))
    );
    assert_eq!(
        shown(&desk.customer, &ticket).await?["subject"],
        "Imprimante",
        "it is the client's"
    );
    desk.say(&partner, &ticket, "C'est urgent.").await?;
    assert_eq!(shown(&partner, &ticket).await?["messages"]["totalCount"], 1);
    desk.house.close().await
}

/// The process that routes it answers soon, though not at once.
async fn assignee(person: &Person, ticket: &str) -> Result<String> {
    for _ in 0..600 {
        if let Some(account) = shown(person, ticket).await?["assignee"]["id"].as_str() {
            return Ok(account.to_owned());
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    anyhow::bail!("nobody was chosen")
}

/// TK8.
#[tokio::test(flavor = "multi_thread")]
async fn tickets_are_found_by_what_is_known_of_them() -> Result<()> {
    let desk = desk().await?;
    let printer = desk.open("Les imprimantes réseau sont arrêtées").await?;
    let scanner = desk.open("Scanner").await?;
    desk.say(&desk.customer, &scanner, "Numérisation impossible depuis l'étage")
        .await?;
    desk.status(&printer, "IN_PROGRESS").await?;
    let prioritise = json!({ "ticket": printer, "priority": "CRITICAL" });
    desk.technician.carry_out("ticketPrioritise", prioritise).await?;
    let printers = ["Les imprimantes réseau sont arrêtées"];
    let cases = [
        (json!({ "search": "imprimante arretee" }), &printers[..]),
        (json!({ "search": "impri" }), &printers[..]),
        (json!({ "search": "RESEAU" }), &printers[..]),
        (json!({ "search": "2" }), &["Scanner"]),
        (json!({ "search": "étage numeris" }), &["Scanner"]),
        (json!({ "search": "étage imprimante" }), &[]),
        (json!({ "statuses": ["IN_PROGRESS", "CLOSED"] }), &printers[..]),
        (json!({ "priorities": ["CRITICAL"] }), &printers[..]),
        (
            json!({ "client": desk.client, "pending": true, "assigned": false }),
            &["Scanner", printers[0]],
        ),
        (json!({ "assigned": true }), &[]),
        (json!({ "openedUntil": "2020-01-01T00:00:00Z" }), &[]),
        (json!({ "mine": true }), &[]),
        (json!({ "late": true }), &[]),
    ];
    for (filter, expected) in cases {
        assert_eq!(
            found(&desk.technician, filter.clone()).await?,
            expected,
            "{filter}"
        );
    }
    desk.house.close().await
}
