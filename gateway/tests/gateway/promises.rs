//! What was promised for a ticket, from its opening to its end, as people see it. SL1-SL3, TK8.

use crate::{
    company::register,
    support::{House, Person, id},
};
use anyhow::Result;
use jiff::SignedDuration;
use kernel::Role;
use serde_json::{Value, json};

const TICKET: &str = "query($id: UUID!) { ticket(id: $id) { status
    firstAnswer { due late doneAt } resolution { due late pausedSince doneAt }
    why(clock: RESOLUTION) { from to stretch counted } } }";

struct Desk {
    house: House,
    admin: Person,
    technician: Person,
    client: String,
}

/// Round the clock: an answer within 5 minutes and a resolution within 8, but nothing for what is of low priority.
async fn desk() -> Result<Desk> {
    let house = House::stopped().await?;
    let (tenant, admin) = house.agency().await?;
    let client = register(&admin, "Boulangerie Martin").await?;
    let technician = house.person(tenant, Role::InternalTechnician, None).await?;
    let days = [
        "MONDAY",
        "TUESDAY",
        "WEDNESDAY",
        "THURSDAY",
        "FRIDAY",
        "SATURDAY",
        "SUNDAY",
    ];
    let hours: Vec<Value> = days
        .iter()
        .map(|day| json!({ "weekday": day, "from": "00:00", "until": "24:00" }))
        .collect();
    let opening = json!({ "zone": "Europe/Paris", "hours": hours, "holidays": "NONE" });
    let calendar = id(&admin
        .carry_out(
            "calendarDefine",
            json!({ "name": "Sans cesse", "opening": opening }),
        )
        .await?)?;
    let promised = |priority: &str| json!({ "priority": priority, "firstAnswer": { "minutes": 5 }, "resolution": { "minutes": 8 } });
    let targets = ["CRITICAL", "HIGH", "NORMAL"].map(promised);
    let terms = json!({ "calendar": calendar, "targets": targets });
    let policy = id(&admin
        .carry_out(
            "servicePolicyDefine",
            json!({ "name": "Standard", "terms": terms }),
        )
        .await?)?;
    admin
        .carry_out("servicePolicyChooseDefault", json!({ "policy": policy }))
        .await?;
    Ok(Desk {
        house,
        admin,
        technician,
        client,
    })
}

impl Desk {
    async fn open(&self, subject: &str) -> Result<String> {
        let typed = json!({ "client": self.client, "subject": subject, "description": "…" });
        id(&self.admin.carry_out("ticketOpen", typed).await?)
    }

    async fn do_to(&self, ticket: &str, mutation: &str, mut more: Value) -> Result<()> {
        more["ticket"] = json!(ticket);
        self.technician.carry_out(mutation, more).await.map(drop)
    }

    fn wait(&self, minutes: i64) {
        let clock = &self.house.app.journal().clock;
        clock.advance(SignedDuration::from_mins(minutes));
    }

    async fn shown(&self, ticket: &str) -> Result<Value> {
        let mut found = self.technician.ask(TICKET, json!({ "id": ticket })).await?;
        Ok(found["ticket"].take())
    }

    /// How many the list, the board and the person's load call late.
    async fn late(&self) -> Result<[i64; 3]> {
        self.technician.until_all_is_seen(&self.house).await?;
        let query =
            "{ tickets(filter: { late: true }) { totalCount } ticketBoard { late } workload { late } }";
        let told = self.technician.ask(query, json!({})).await?;
        let counts = [
            &told["tickets"]["totalCount"],
            &told["ticketBoard"]["late"],
            &told["workload"][0]["late"],
        ];
        Ok(counts.map(|count| count.as_i64().unwrap_or_default()))
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn sl2_what_becomes_a_request_for_which_nothing_is_promised_has_no_deadline() -> Result<()> {
    let desk = desk().await?;
    let ticket = desk.open("Imprimante").await?;
    assert!(desk.shown(&ticket).await?["resolution"]["due"].is_string());
    desk.do_to(&ticket, "ticketPrioritise", json!({ "priority": "LOW" }))
        .await?;
    let shown = desk.shown(&ticket).await?;
    assert_eq!(
        (&shown["firstAnswer"], &shown["resolution"]),
        (&Value::Null, &Value::Null)
    );
    assert_eq!(shown["why"], json!([]));
    desk.wait(9);
    assert_eq!(desk.late().await?, [0, 0, 0]);
    desk.do_to(&ticket, "ticketPrioritise", json!({ "priority": "HIGH" }))
        .await?;
    // Counted from the opening, as if it had never been another.
    assert_eq!(desk.shown(&ticket).await?["resolution"]["late"], json!(true));
    desk.house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn sl3_what_was_missed_stays_late_while_the_client_is_awaited() -> Result<()> {
    let desk = desk().await?;
    let ticket = desk.open("Imprimante").await?;
    let assign = json!({ "account": desk.technician.account });
    desk.do_to(&ticket, "ticketAssign", assign).await?;
    desk.do_to(
        &ticket,
        "ticketWriteComment",
        json!({ "text": "Nous regardons." }),
    )
    .await?;
    assert_eq!(desk.late().await?, [0, 0, 0]);
    desk.wait(9);
    assert_eq!(desk.late().await?, [1, 1, 1]);
    desk.do_to(&ticket, "ticketChangeStatus", json!({ "to": "WAITING_CLIENT" }))
        .await?;
    assert_eq!(desk.shown(&ticket).await?["resolution"]["late"], json!(true));
    assert_eq!(desk.late().await?, [1, 1, 1]);
    desk.do_to(&ticket, "ticketChangeStatus", json!({ "to": "RESOLVED" }))
        .await?;
    assert_eq!(desk.late().await?, [0, 0, 0]);
    desk.house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn sl1_a_merge_by_mistake_costs_no_time_and_answers_nothing() -> Result<()> {
    let desk = desk().await?;
    let (ticket, other) = (desk.open("Imprimante").await?, desk.open("Imprimante bis").await?);
    desk.wait(2);
    desk.do_to(&ticket, "ticketChangeStatus", json!({ "to": "WAITING_CLIENT" }))
        .await?;
    let paused = desk.shown(&ticket).await?["resolution"]["pausedSince"].take();
    assert!(paused.is_string());
    desk.do_to(&ticket, "ticketMerge", json!({ "into": other }))
        .await?;
    assert!(desk.shown(&ticket).await?["firstAnswer"]["doneAt"].is_string());
    desk.wait(1);
    desk.do_to(&ticket, "ticketUndoMerge", json!({})).await?;
    let shown = desk.shown(&ticket).await?;
    assert_eq!(shown["status"], "WAITING_CLIENT");
    assert_eq!(shown["firstAnswer"]["doneAt"], Value::Null, "nobody has answered");
    assert_eq!(shown["resolution"]["pausedSince"], paused);
    desk.do_to(&ticket, "ticketChangeStatus", json!({ "to": "IN_PROGRESS" }))
        .await?;
    let stretches: Vec<Value> = desk.shown(&ticket).await?["why"]
        .as_array()
        .cloned()
        .unwrap_or_default();
    let told: Vec<_> = stretches
        .iter()
        .map(|one| (&one["stretch"], &one["counted"]))
        .collect();
    assert_eq!(told.first(), Some(&(&json!("OPEN"), &json!(true))));
    assert!(told.contains(&(&json!("PAUSED"), &json!(false))), "{told:?}");
    desk.house.close().await
}

/// TK8: each thing that a list is narrowed by, beside the same list without it.
#[tokio::test(flavor = "multi_thread")]
async fn tk8_tickets_are_found_by_theme_type_day_links_promise_and_watcher() -> Result<()> {
    let desk = desk().await?;
    let (one, other) = (desk.open("Imprimante").await?, desk.open("Scanner").await?);
    let machine = desk
        .admin
        .carry_out(
            "machineExpect",
            json!({ "name": "Compta 3", "client": desk.client }),
        )
        .await?;
    let machine = id(&machine)?;
    let project = commands::runtime::mint();
    let links = json!({ "links": { "machine": machine, "project": project } });
    desk.do_to(&one, "ticketLink", links).await?;
    let sorted = json!({ "type": "MAINTENANCE", "theme": "Impression" });
    desk.do_to(&one, "ticketClassify", sorted).await?;
    desk.do_to(&one, "ticketWatch", json!({})).await?;
    desk.do_to(&other, "ticketWriteComment", json!({ "text": "Nous regardons." }))
        .await?;
    let linked = "query($id: UUID!) { ticket(id: $id) { project machine { id name } } }";
    let shown = desk.technician.ask(linked, json!({ "id": one })).await?;
    let expected = json!({ "project": project, "machine": { "id": machine, "name": "Compta 3" } });
    assert_eq!(shown["ticket"], expected);
    let now = desk.house.app.journal().clock.now();
    desk.wait(5);
    let near = desk.open("Écran").await?;
    let all = [&one, &other, &near];
    let cases = [
        (json!({ "theme": "Impression" }), vec![&one]),
        (json!({ "types": ["MAINTENANCE"] }), vec![&one]),
        (json!({ "machine": machine }), vec![&one]),
        (json!({ "project": project }), vec![&one]),
        (json!({ "watched": true }), vec![&one]),
        (
            json!({ "openedFrom": now + SignedDuration::from_secs(1) }),
            vec![&near],
        ),
        (
            json!({ "openedUntil": now + SignedDuration::from_secs(1) }),
            vec![&one, &other],
        ),
        // Its first answer is late; the other's resolution, of 8 minutes, is not near before the seventh.
        (json!({ "late": true }), vec![&one]),
        (json!({ "near": true }), vec![&one]),
        (json!({ "near": false }), vec![&other, &near]),
        (json!({}), all.to_vec()),
    ];
    let list = "query($filter: TicketFilter) { tickets(filter: $filter) { totalCount nodes { id } } }";
    for (filter, expected) in cases {
        let found = desk.technician.ask(list, json!({ "filter": filter })).await?;
        let nodes = found["tickets"]["nodes"].as_array().cloned().unwrap_or_default();
        let mut ids: Vec<String> = nodes
            .iter()
            .filter_map(|node| node["id"].as_str().map(str::to_owned))
            .collect();
        let mut expected: Vec<String> = expected.into_iter().cloned().collect();
        ids.sort();
        expected.sort();
        assert_eq!(ids, expected, "{filter}");
        assert_eq!(found["tickets"]["totalCount"], ids.len(), "{filter}");
    }
    desk.house.close().await
}
