//! Who did what, when, what and from where, for every command, refused ones too. AU1, NF2.

use crate::{
    company::{register, stocked, ten_hours},
    support::{House, Person},
};
use anyhow::{Context, Result};
use kernel::{Role, SubjectId, TenantId};
use serde_json::{Value, json};
use sqlx::{Connection, Executor, PgConnection};

pub const ACTS: &str = "query($filter: AuditFilter, $after: String, $first: Int) {
    audit(filter: $filter, after: $after, first: $first) { totalCount pageInfo { hasNextPage endCursor } nodes {
        id at who { account process operator name } name outcome code message commandId about door requestId
        correlationId cause place { address program } events { name eventType sentence } } } }";

/// All of them, page by page, the newest first.
pub async fn acts(house: &House, admin: &Person, filter: Value) -> Result<Vec<Value>> {
    admin.until_all_is_seen(house).await?;
    let (mut all, mut after) = (vec![], Value::Null);
    loop {
        let variables = json!({ "filter": filter, "first": 100, "after": after });
        let page = admin.ask(ACTS, variables).await?["audit"].take();
        all.extend(
            page["nodes"]
                .as_array()
                .context("a list of acts")?
                .iter()
                .cloned(),
        );
        after = page["pageInfo"]["endCursor"].clone();
        if page["pageInfo"]["hasNextPage"] == false {
            return Ok(all);
        }
    }
}

fn own(person: &Person) -> Value {
    json!({ "account": person.account })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_command_is_one_act_however_often_it_is_sent() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let company = stocked(&admin).await?;
    let command = commands::runtime::mint();
    let mut credit = ten_hours(&company.bank);
    credit["commandId"] = json!(command);
    admin.carry_out("hourBankCreditHours", credit.clone()).await?;
    admin.carry_out("hourBankCreditHours", credit).await?;

    let acts = acts(&house, &admin, json!({ "name": "hour_bank.credit_hours" })).await?;
    let ours: Vec<_> = acts.iter().filter(|act| act["id"] == json!(command)).collect();
    let [act] = ours.as_slice() else {
        anyhow::bail!("{ours:?}")
    };
    assert_eq!(act["outcome"], "DONE");
    assert_eq!(act["who"]["account"], json!(admin.account));
    assert_eq!(act["who"]["name"], "Camille Essai");
    assert_eq!(act["door"], "INTERFACE");
    assert_eq!(act["place"]["address"], "127.0.0.1");
    assert_eq!(act["about"], json!([company.bank]));
    assert!(act["requestId"].is_string() && act["at"].is_string());
    let events = act["events"].as_array().context("events")?;
    assert_eq!(events[0]["eventType"], "hour_bank.hours_credited");
    assert_eq!(events[0]["sentence"], "Crédit de 10 h 00 ; solde 20 h 00.");
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_refused_is_an_act_with_its_reason_in_the_readers_language() -> Result<()> {
    let house = House::open().await?;
    let (tenant, admin) = house.agency().await?;
    let company = stocked(&admin).await?;
    let technician = house.person(tenant, Role::Support, None).await?;
    // By the rights, by a rule, because nothing is there, because the id had served, and one that changes nothing.
    let rename = |name: &str| json!({ "client": company.client, "name": name });
    technician.try_to("clientRename", rename("Autre")).await?;
    admin.try_to("clientRename", rename(" ")).await?;
    let nowhere = json!({ "client": commands::runtime::mint(), "name": "Personne" });
    admin.try_to("clientRename", nowhere).await?;
    let mut twice = rename("Fournil Martin");
    twice["commandId"] = json!(commands::runtime::mint());
    admin.carry_out("clientRename", twice.clone()).await?;
    twice["name"] = json!("Fournil Durand");
    admin.try_to("clientRename", twice).await?;
    admin.carry_out("clientRename", rename("Fournil Martin")).await?;

    let filter = json!({ "name": "client.rename_client" });
    let acts = acts(&house, &admin, filter.clone()).await?;
    let told = |act: &Value| (act["outcome"].clone(), act["code"].clone());
    let expected = [
        ("CHANGED_NOTHING", Value::Null),
        ("REFUSED", json!("command.reused")),
        ("DONE", Value::Null),
        ("REFUSED", json!("client.not_found")),
        ("REFUSED", json!("client.name_missing")),
        ("REFUSED", json!("permit.denied")),
    ];
    let expected: Vec<_> = expected.map(|(outcome, code)| (json!(outcome), code)).to_vec();
    assert_eq!(acts.iter().map(told).collect::<Vec<_>>(), expected);
    let refused_by_a_rule = &acts[4];
    assert_eq!(refused_by_a_rule["about"], json!([company.client]));
    assert!(refused_by_a_rule["commandId"].is_string());
    assert!(
        refused_by_a_rule["message"]
            .as_str()
            .context("a sentence")?
            .contains("nom")
    );
    assert_eq!(acts[5]["who"]["account"], json!(technician.account));
    let english = admin
        .reading("en")
        .ask(ACTS, json!({ "filter": filter, "first": 100 }))
        .await?;
    let message = english["audit"]["nodes"][4]["message"]
        .as_str()
        .context("a sentence")?;
    assert!(message.contains("name"), "{message}");
    assert_eq!(
        english["audit"]["nodes"][5]["message"],
        "Your role does not allow this: ask an administrator."
    );
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn acts_are_found_by_who_what_when_and_which() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let company = stocked(&admin).await?;
    let other = register(&admin, "Menuiserie Kerbrat").await?;
    admin
        .try_to("clientRename", json!({ "client": other, "name": " " }))
        .await?;
    let now = house.app.journal().clock.now().to_string();
    let count = async |filter: Value| anyhow::Ok(acts(&house, &admin, filter).await?.len());

    assert_eq!(
        count(json!({ "process": "open_hour_bank_when_contract_signed" })).await?,
        1
    );
    assert_eq!(count(json!({ "about": other })).await?, 2);
    assert_eq!(count(json!({ "about": other, "outcome": "REFUSED" })).await?, 1);
    assert_eq!(
        count(json!({ "kind": "HOUR_BANK" })).await?,
        2,
        "opened, and credited"
    );
    assert_eq!(count(json!({ "name": "client.register_client" })).await?, 2);
    assert_eq!(count(json!({ "text": "HOURS_CREDITED" })).await?, 1);
    assert_eq!(count(json!({ "text": "name_missing" })).await?, 1);
    assert_eq!(
        count(json!({ "name": "client.register_client", "from": now })).await?,
        0
    );
    assert_eq!(
        count(json!({ "name": "client.register_client", "until": now })).await?,
        2
    );
    assert_eq!(
        count(json!({ "about": company.bank, "account": admin.account })).await?,
        1
    );
    assert_eq!(count(json!({ "account": commands::runtime::mint() })).await?, 0);
    house.close().await
}

/// Page after page, while more is done: none twice, none left out.
#[tokio::test(flavor = "multi_thread")]
async fn pages_stay_where_they_are_while_more_is_done() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    for number in 0..7 {
        register(&admin, &format!("Client {number}")).await?;
    }
    admin.until_all_is_seen(&house).await?;
    let filter = json!({ "name": "client.register_client" });
    let (mut seen, mut after) = (vec![], Value::Null);
    loop {
        let page = admin
            .ask(ACTS, json!({ "filter": filter, "first": 3, "after": after }))
            .await?;
        let page = &page["audit"];
        seen.extend(
            page["nodes"]
                .as_array()
                .context("nodes")?
                .iter()
                .map(|act| act["id"].to_string()),
        );
        after = page["pageInfo"]["endCursor"].clone();
        if page["pageInfo"]["hasNextPage"] == false {
            break;
        }
        register(&admin, "Un de plus").await?;
    }
    let distinct: std::collections::BTreeSet<_> = seen.iter().collect();
    assert_eq!((seen.len(), distinct.len()), (7, 7));
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn looking_at_sensitive_data_is_an_act_too() -> Result<()> {
    let house = House::open().await?;
    let (tenant, admin) = house.agency().await?;
    let manager = house.person(tenant, Role::Manager, None).await?;
    let support = house.person(tenant, Role::Support, None).await?;
    let account = "query($id: UUID!) { account(id: $id) { id } }";
    let history = "query($id: UUID!) { history(kind: ACCOUNT, id: $id) { nodes { name } } }";
    for query in [account, history] {
        manager.ask(query, json!({ "id": admin.account })).await?;
        manager.ask(query, json!({ "id": manager.account })).await?;
    }
    let entries = "{ invoiceFec(from: \"2026-01-01\", until: \"2026-12-31\") { name } }";
    manager.ask(entries, json!({})).await?;
    support.send(account, json!({ "id": admin.account })).await?;
    support.send(ACTS, json!({})).await?;

    let named = |acts: Vec<Value>| -> Vec<(String, String)> {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let pair = |act: &Value| (text(&act["name"]), text(&act["outcome"]));
        acts.iter().map(pair).collect()
    };
    let pair = |name: &str, outcome: &str| (name.to_owned(), outcome.to_owned());
    assert_eq!(
        named(acts(&house, &admin, own(&manager)).await?),
        [
            pair("invoice.export_entries", "CONSULTED"),
            pair("account.consult_history", "CONSULTED"),
            pair("account.consult_account", "CONSULTED"),
            pair("identity.sign_in", "DONE")
        ],
        "one's own account is one's own"
    );
    assert_eq!(
        named(acts(&house, &admin, own(&support)).await?),
        [
            pair("audit.consult_acts", "REFUSED"),
            pair("account.consult_account", "REFUSED"),
            pair("identity.sign_in", "DONE")
        ]
    );
    let looks = acts(
        &house,
        &admin,
        json!({ "name": "audit.consult_acts", "outcome": "CONSULTED" }),
    )
    .await?;
    assert_eq!(
        looks.len(),
        2,
        "and so is looking at the acts, from the next look on"
    );
    assert_eq!(looks[1]["about"], json!([manager.account]));
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn another_agency_reads_no_act_and_nobody_changes_one() -> Result<()> {
    let house = House::open().await?;
    let ((tenant, ours), (_, theirs)) = (house.agency().await?, house.agency().await?);
    let client = register(&ours, "Boulangerie Martin").await?;
    ours.try_to("clientRename", json!({ "client": client, "name": " " }))
        .await?;
    ours.until_all_is_seen(&house).await?;
    let all = acts(&house, &theirs, json!({})).await?;
    assert!(!all.is_empty() && all.iter().all(|act| !act["about"].to_string().contains(&client)));
    assert_eq!(acts(&house, &theirs, json!({ "about": client })).await?.len(), 0);

    let mut connection = PgConnection::connect(&house.url()).await?;
    connection.execute("SET ROLE regie_app").await?;
    let seen: i64 = sqlx::query_scalar("SELECT count(*) FROM read.audit_acts")
        .fetch_one(&mut connection)
        .await?;
    assert_eq!(seen, 0, "who names no agency sees no act");
    connection
        .execute(format!("SET regie.tenant = '{tenant}'").as_str())
        .await?;
    for change in [
        "UPDATE journal.events SET event_type = 'x'",
        "DELETE FROM journal.events",
    ] {
        assert!(connection.execute(change).await.is_err(), "{change}");
    }
    house.close().await
}

/// NF2: who is forgotten leaves the act, and neither where they were nor what they typed.
#[tokio::test(flavor = "multi_thread")]
async fn where_a_forgotten_person_was_cannot_be_read_and_history_holds() -> Result<()> {
    let house = House::open().await?;
    let (tenant, admin) = house.agency().await?;
    let leaver = house.person(tenant, Role::Manager, None).await?;
    let client = register(&leaver, "Boulangerie Martin").await?;
    leaver
        .try_to("clientRename", json!({ "client": client, "name": " " }))
        .await?;
    let before = acts(&house, &admin, own(&leaver)).await?;
    let places = |acts: &[Value]| acts.iter().filter(|act| !act["place"].is_null()).count();
    // With the sign-in.
    assert_eq!((before.len(), places(&before)), (3, 3));
    assert!(
        !on_disk(&house, tenant).await?.contains("127.0.0.1"),
        "sealed on disk"
    );

    let journal = house.app.journal();
    let forgotten = journal
        .vault
        .forget(tenant, SubjectId(leaver.account.0), "account/x@1")
        .await;
    forgotten?;
    let after = acts(&house, &admin, own(&leaver)).await?;
    assert_eq!((after.len(), places(&after)), (3, 0));
    assert_eq!(after[0]["code"], "client.name_missing");
    assert_eq!(after[0]["message"], Value::Null);
    let trust = journal::verify::Trust {
        keys: vec![house.app.signing.public()],
        folder: None,
    };
    let report = journal.verify(Some(tenant), &trust, |_| {}).await?;
    assert_eq!(report.problems, []);
    house.close().await
}

async fn on_disk(house: &House, tenant: TenantId) -> Result<String> {
    let all: Vec<String> =
        sqlx::query_scalar("SELECT metadata::text || payload::text FROM journal.events WHERE tenant = $1")
            .bind(tenant.0)
            .fetch_all(&house.app.journal().pools.follower)
            .await?;
    Ok(all.concat())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_act_says_by_which_door_it_came_in() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let made = admin
        .ask(
            "mutation { apiTokenMake(input: { name: \"reprise\", grants: [{ module: CLIENTS, action: EDIT }] }) { token } }",
            json!({}),
        )
        .await?;
    let token = made["apiTokenMake"]["token"].as_str().context("a token")?;
    let client = register(&house.with_token(token), "Menuiserie Kerbrat").await?;
    admin
        .carry_out("clientRename", json!({ "client": client, "name": "Kerbrat" }))
        .await?;
    let acts = acts(&house, &admin, json!({ "about": client })).await?;
    let doors: Vec<_> = acts
        .iter()
        .map(|act| (&act["door"], &act["who"]["account"]))
        .collect();
    let account = json!(admin.account);
    assert_eq!(
        doors,
        [(&json!("INTERFACE"), &account), (&json!("TOKEN"), &account)]
    );
    let opened = json!({ "name": "tenant.open_tenant" });
    let opened = self::acts(&house, &admin, opened).await?;
    assert_eq!(
        (&opened[0]["door"], &opened[0]["who"]["operator"]),
        (&json!("COMMAND_LINE"), &json!(true))
    );
    house.close().await
}
