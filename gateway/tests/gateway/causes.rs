//! From validated time to the proposed renewal and back, and finance's own view of it. AU2, AU3.

use crate::{
    company::{Stocked, stocked},
    support::{House, Person},
};
use anyhow::{Context, Result};
use serde_json::{Value, json};

const WALK: &str =
    "query($name: String!) { event(name: $name) { name eventType sentence cause who { process }
    act { name outcome } causes { name eventType } effects { name eventType } } }";

async fn event(person: &Person, name: &str) -> Result<Value> {
    let data = person.ask(WALK, json!({ "name": name })).await?;
    Ok(data["event"].clone())
}

/// The first of these events that has the type.
fn of_type(events: &Value, event_type: &str) -> Result<String> {
    let events = events.as_array().context("events")?;
    let found = events.iter().find(|event| event["eventType"] == event_type);
    let name = found.and_then(|event| event["name"].as_str());
    name.map(str::to_owned)
        .with_context(|| format!("{event_type} in {events:?}"))
}

/// Nine and a half hours of ten: the bank comes below what it watches, and a process proposes a renewal.
async fn worked_through(house: &House, admin: &Person) -> Result<(Stocked, String)> {
    let company = stocked(admin).await?;
    let entry = company.log(admin, 570).await?;
    admin
        .carry_out("timeEntryValidate", json!({ "entry": entry }))
        .await?;
    for _ in 0..600 {
        let history = "query($id: UUID!) { history(kind: HOUR_BANK, id: $id) { nodes { eventType } } }";
        let data = admin.ask(history, json!({ "id": company.bank })).await?;
        if data.to_string().contains("hour_bank.renewal_proposed") {
            admin.until_all_is_seen(house).await?;
            return Ok((company, entry));
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    anyhow::bail!("no renewal was proposed")
}

#[tokio::test(flavor = "multi_thread")]
async fn validated_time_leads_to_a_renewal_and_the_renewal_back_to_the_time() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let (_, entry) = worked_through(&house, &admin).await?;
    let validated = event(&admin, &format!("time_entry/{entry}@2")).await?;
    assert_eq!(validated["eventType"], "time_entry.time_validated");
    assert_eq!(
        validated["sentence"],
        "Temps validé : 9 h 30 sur la banque, 0 h 00 à facturer."
    );
    assert_eq!(
        validated["act"],
        json!({ "name": "time_entry.validate_time", "outcome": "DONE" })
    );
    // Forth.
    let debited = event(
        &admin,
        &of_type(&validated["effects"], "hour_bank.hours_debited")?,
    )
    .await?;
    let crossed = event(
        &admin,
        &of_type(&debited["effects"], "hour_bank.threshold_crossed")?,
    )
    .await?;
    let proposed = event(
        &admin,
        &of_type(&crossed["effects"], "hour_bank.renewal_proposed")?,
    )
    .await?;
    assert_eq!(
        proposed["who"]["process"],
        "propose_renewal_when_threshold_crossed"
    );
    // And back.
    let crossed = event(
        &admin,
        &of_type(&proposed["causes"], "hour_bank.threshold_crossed")?,
    )
    .await?;
    let debited = event(&admin, &of_type(&crossed["causes"], "hour_bank.hours_debited")?).await?;
    assert_eq!(
        of_type(&debited["causes"], "time_entry.time_validated")?,
        format!("time_entry/{entry}@2")
    );
    assert_eq!(validated["causes"], json!([]));
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_history_is_read_page_by_page_in_either_language() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let company = stocked(&admin).await?;
    let query =
        "query($id: UUID!, $after: String) { history(kind: HOUR_BANK, id: $id, first: 1, after: $after) {
        totalCount pageInfo { hasNextPage endCursor } nodes { sentence who { name } } } }";
    let first = admin.ask(query, json!({ "id": company.bank })).await?["history"].take();
    assert_eq!(first["totalCount"], 2);
    assert_eq!(first["nodes"][0]["sentence"], "Banque d'heures ouverte.");
    assert_eq!(
        first["nodes"][0]["who"]["name"],
        "open_hour_bank_when_contract_signed"
    );
    let rest = json!({ "id": company.bank, "after": first["pageInfo"]["endCursor"] });
    let second = admin.reading("en").ask(query, rest).await?["history"].take();
    assert_eq!(
        second["nodes"],
        json!([{ "sentence": "10 h 00 credited; balance 10 h 00.", "who": { "name": "Camille Essai" } }])
    );
    assert_eq!(second["pageInfo"]["hasNextPage"], false);
    house.close().await
}

const TURNED: &str = "query($id: UUID!, $after: String, $until: DateTime) {
    history(kind: HOUR_BANK, id: $id, first: 1, after: $after, direction: DESC, until: $until) {
        totalCount pageInfo { hasNextPage endCursor } nodes { sequence at } } }";

/// AU2: what happened last stands first, and what was not known yet does not stand there.
#[tokio::test(flavor = "multi_thread")]
async fn a_history_is_read_from_its_end_and_as_of_a_moment() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let company = stocked(&admin).await?;
    let last = admin.ask(TURNED, json!({ "id": company.bank })).await?["history"].take();
    assert_eq!(last["totalCount"], 2);
    assert_eq!(last["nodes"][0]["sequence"], 2);
    assert_eq!(last["pageInfo"]["hasNextPage"], true);
    let on = json!({ "id": company.bank, "after": last["pageInfo"]["endCursor"] });
    let first = admin.ask(TURNED, on).await?["history"].take();
    assert_eq!(first["nodes"][0]["sequence"], 1);
    assert_eq!(first["pageInfo"]["hasNextPage"], false);
    let then = json!({ "id": company.bank, "until": first["nodes"][0]["at"] });
    let then = admin.ask(TURNED, then).await?["history"].take();
    assert_eq!(then["totalCount"], 1);
    assert_eq!(then["nodes"][0]["sequence"], 1);
    house.close().await
}

const RECONCILE: &str = "query($id: UUID!, $from: Day!, $until: Day!) {
    hourBankReconciliation(id: $id, from: $from, until: $until) { agrees differences
        opening { count } closing { count } said { count }
        movements { kind minutes { count } balance { count } event entry { id } why { eventType } } } }";

/// The day on which everything of a test is recorded, and those around it.
fn over(bank: &str, from: i32, until: i32, house: &House) -> Result<Value> {
    let zone: kernel::Zone = "Europe/Paris".parse()?;
    let today = zone.day_of(house.app.journal().clock.now());
    let day = |days| today.plus_days(days).map(|day| day.to_string());
    Ok(json!({ "id": bank, "from": day(from), "until": day(until) }))
}

#[tokio::test(flavor = "multi_thread")]
async fn finance_sees_what_was_there_what_moved_why_and_what_is_left() -> Result<()> {
    let house = House::open().await?;
    let (tenant, admin) = house.agency().await?;
    let (company, entry) = worked_through(&house, &admin).await?;
    let found = admin.ask(RECONCILE, over(&company.bank, -1, 1, &house)?).await?;
    let found = &found["hourBankReconciliation"];
    assert_eq!(
        (&found["agrees"], &found["differences"]),
        (&json!(true), &json!([]))
    );
    assert_eq!(
        [
            &found["opening"]["count"],
            &found["closing"]["count"],
            &found["said"]["count"]
        ],
        [&json!(0), &json!(30), &json!(30)]
    );
    let debit = &found["movements"][1];
    assert_eq!(
        (&debit["kind"], &debit["minutes"]["count"]),
        (&json!("DEBIT"), &json!(-570))
    );
    assert_eq!(debit["entry"]["id"], json!(entry));
    let why: Vec<_> = debit["why"].as_array().context("why")?.iter().collect();
    assert_eq!(
        why.first().map(|event| &event["eventType"]),
        Some(&json!("time_entry.time_validated"))
    );
    assert_eq!(
        why.last().map(|event| &event["eventType"]),
        Some(&json!("hour_bank.hours_debited"))
    );
    // A period in which nothing was recorded opens and closes alike.
    let later = admin.ask(RECONCILE, over(&company.bank, 2, 3, &house)?).await?;
    let later = &later["hourBankReconciliation"];
    assert_eq!(
        [&later["opening"]["count"], &later["closing"]["count"]],
        [&json!(30); 2]
    );
    assert_eq!((&later["movements"], &later["said"]), (&json!([]), &Value::Null));
    // And time that is taken back is told apart from what was validated.
    let support = house.person(tenant, kernel::Role::FieldTechnician, None).await?;
    let denied = support
        .send(RECONCILE, over(&company.bank, -1, 1, &house)?)
        .await?;
    assert_eq!(denied["errors"][0]["extensions"]["code"], "permit.denied");
    house.close().await
}

/// A debit that nobody validated: written past the rules, by whoever may write to the journal.
#[tokio::test(flavor = "multi_thread")]
async fn a_debit_without_its_time_does_not_agree() -> Result<()> {
    let house = House::open().await?;
    let (tenant, admin) = house.agency().await?;
    let company = stocked(&admin).await?;
    let bank = fixtures::stories::StockedBank {
        bank: company.bank.parse()?,
        client: company.client.parse()?,
    };
    let permit =
        commands::Caller::operator(tenant).may(commands::Module::HourBanks, commands::Action::Validate)?;
    let command = kernel::CommandId(commands::runtime::mint());
    let debit = bank.debit(kernel::Minutes::new(45));
    fixtures::stories::on_bank(&house.app.runtime, &permit, bank.bank, command, debit).await?;
    let found = admin.ask(RECONCILE, over(&company.bank, -1, 1, &house)?).await?;
    let found = &found["hourBankReconciliation"];
    assert_eq!(found["agrees"], false);
    let told = found["differences"][0].as_str().context("a sentence")?;
    assert!(told.contains("n'est pas validé sur cette banque"), "{told}");
    house.close().await
}
