//! Time on tickets and outside contracts, timers, months that are closed, cost and margin. TM1-TM3, TK9.

use crate::{
    company::register,
    support::{House, Person, id},
};
use anyhow::{Context, Result};
use jiff::{SignedDuration, Unit};
use kernel::{ClientId, Role};
use serde_json::{Value, json};

const ENTRIES: &str = "query($filter: TimeEntryFilter) { timeEntries(filter: $filter) { totalCount nodes {
    id worked { count } stage ticket { id } contract { id } billable { count } price { amount } cost { amount }
    margin { amount } beganAt endedAt overlaps { id } note dateOfWork } } }";
/// A day that has come, whenever this runs.
const TODAY: &str = "2026-11-03";
const TO_BILL: &str = "{ toBill { client { id } entries billable { count } amount { amount currency } } }";

struct Shop {
    house: House,
    admin: Person,
    manager: Person,
    technician: Person,
    customer: Person,
    client: String,
    ticket: String,
}

/// A company without any contract, and its ticket.
async fn shop() -> Result<Shop> {
    let house = House::open().await?;
    let (tenant, admin) = house.agency().await?;
    let client = register(&admin, "Boulangerie Martin").await?;
    let technician = house.person(tenant, Role::InternalTechnician, None).await?;
    let manager = house.person(tenant, Role::Manager, None).await?;
    let company = Some(ClientId(client.parse()?));
    let customer = house.person(tenant, Role::Client, company).await?;
    let ticket = id(&customer
        .carry_out(
            "ticketOpen",
            json!({ "subject": "Imprimante", "description": "Rien ne sort." }),
        )
        .await?)?;
    Ok(Shop {
        house,
        admin,
        manager,
        technician,
        customer,
        client,
        ticket,
    })
}

impl Shop {
    /// 60 EUR an hour, by the quarter of an hour.
    async fn set_prices(&self) -> Result<()> {
        let rates = json!({ "default": { "amount": "60", "currency": "EUR" } });
        let prices = json!({ "from": "2020-01-01", "step": 15, "rates": rates });
        self.settle("TenantSetPrices", prices).await
    }

    /// Of the agency itself: nothing is made by it.
    async fn settle(&self, mutation: &str, input: Value) -> Result<()> {
        let name = mutation.replacen('T', "t", 1);
        let query = format!(
            "mutation($input: {mutation}Input!) {{ {name}(input: $input) {{ userErrors {{ code }} }} }}"
        );
        let done = self.admin.ask(&query, json!({ "input": input })).await?;
        anyhow::ensure!(done[&name]["userErrors"] == json!([]), "{done}");
        Ok(())
    }

    async fn log(&self, input: Value) -> Result<Value> {
        let mut typed = json!({ "ticket": self.ticket, "worked": 20, "dateOfWork": TODAY });
        if let (Some(typed), Some(input)) = (typed.as_object_mut(), input.as_object()) {
            typed.extend(input.clone());
        }
        self.technician.try_to("timeEntryLog", typed).await
    }

    async fn entries(&self, person: &Person, filter: Value) -> Result<Vec<Value>> {
        let found = person.ask(ENTRIES, json!({ "filter": filter })).await?;
        let nodes = found["timeEntries"]["nodes"].as_array().context("nodes")?;
        Ok(nodes.clone())
    }

    async fn worked(&self) -> Result<Value> {
        let query = "query($id: UUID!) { ticket(id: $id) { worked { count } } }";
        let mut found = self.technician.ask(query, json!({ "id": self.ticket })).await?;
        Ok(found["ticket"]["worked"]["count"].take())
    }
}

fn code(payload: &Value) -> &str {
    payload["userErrors"][0]["code"].as_str().unwrap_or_default()
}

#[tokio::test(flavor = "multi_thread")]
async fn validated_work_moves_the_ticket_and_the_queue_of_what_is_to_be_billed_at_once() -> Result<()> {
    let shop = shop().await?;
    assert_eq!(code(&shop.log(json!({})).await?), "time_entry.no_prices");
    shop.set_prices().await?;
    let cost = json!({ "amount": "36", "currency": "EUR" });
    let technician = shop.technician.account.0;
    let set = json!({ "account": technician, "from": "2020-01-01", "hourly": cost });
    shop.admin.carry_out("accountSetCost", set).await?;
    let entry = id(&shop.log(json!({})).await?)?;
    assert_eq!(shop.worked().await?, 0, "nothing counts before it is validated");

    shop.manager
        .carry_out("timeEntryValidate", json!({ "entry": entry }))
        .await?;
    assert_eq!(shop.worked().await?, 20);
    let seen = shop
        .entries(&shop.manager, json!({ "ticket": shop.ticket }))
        .await?;
    let numbers = ["billable", "price", "cost", "margin"].map(|field| &seen[0][field]);
    // 20 minutes are billed as 30, and cost what 20 cost.
    let expected = [
        json!({ "count": 30 }),
        json!({ "amount": "30" }),
        json!({ "amount": "12" }),
        json!({ "amount": "18" }),
    ];
    assert_eq!(numbers.map(Clone::clone).map(plain), expected);
    let to_bill = shop.manager.ask(TO_BILL, json!({})).await?;
    assert_eq!(to_bill["toBill"][0]["client"]["id"], json!(shop.client));
    assert_eq!(to_bill["toBill"][0]["billable"]["count"], 30);

    let by_technician = shop.entries(&shop.technician, json!({ "toBill": true })).await?;
    assert_eq!(
        by_technician[0]["cost"],
        Value::Null,
        "what an hour costs is not told to all"
    );
    let history = "query($id: UUID!) { history(kind: TIME_ENTRY, id: $id) { nodes { payload } } }";
    let told = shop
        .technician
        .ask(history, json!({ "id": entry }))
        .await?
        .to_string();
    assert!(told.contains("billable") && !told.contains("\"cost\""), "{told}");
    let told = shop
        .manager
        .ask(history, json!({ "id": entry }))
        .await?
        .to_string();
    assert!(told.contains("\"cost\""), "{told}");
    assert!(
        shop.customer.ask(TO_BILL, json!({})).await.is_err(),
        "nor anything of it to a client"
    );

    let withdraw = json!({ "entry": entry, "reason": "Mauvais ticket" });
    shop.manager
        .carry_out("timeEntryWithdrawValidation", withdraw)
        .await?;
    assert_eq!(shop.worked().await?, 0);
    assert_eq!(shop.manager.ask(TO_BILL, json!({})).await?["toBill"], json!([]));
    shop.house.close().await
}

/// Whole amounts, without the zeroes that money is kept with.
fn plain(mut value: Value) -> Value {
    if let Some(amount) = value["amount"].as_str() {
        let whole = amount.split('.').next().unwrap_or_default().to_owned();
        value["amount"] = json!(whole);
    }
    value
}

#[tokio::test(flavor = "multi_thread")]
async fn many_entries_are_validated_each_for_itself() -> Result<()> {
    let shop = shop().await?;
    shop.set_prices().await?;
    let one = id(&shop.log(json!({})).await?)?;
    let other = id(&shop.log(json!({ "worked": 40 })).await?)?;
    let discard = json!({ "entry": other, "reason": "Saisi deux fois" });
    shop.technician.carry_out("timeEntryDiscard", discard).await?;
    let query = "mutation($input: TimeEntriesValidateInput!) { timeEntriesValidate(input: $input) {
        refused receipt results { timeEntry { id stage } userErrors { code } } } }";
    let input = json!({ "input": { "entries": [one, other] } });
    let done = shop.manager.ask(query, input).await?;
    let done = &done["timeEntriesValidate"];
    assert_eq!(done["refused"], 1);
    assert_eq!(done["results"][0]["timeEntry"]["stage"], "VALIDATED");
    assert_eq!(
        done["results"][1]["userErrors"][0]["code"],
        "time_entry.discarded"
    );
    assert!(done["receipt"].is_string());
    assert_eq!(shop.worked().await?, 20);
    shop.house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_timer_follows_its_person_and_becomes_an_entry() -> Result<()> {
    const TIMER: &str = "{ timer { ticket { id } note startedAt class } }";
    let shop = shop().await?;
    shop.set_prices().await?;
    let start = json!({ "ticket": shop.ticket, "note": "Diagnostic" });
    let command = |input: Value, name: &str| {
        let kind = format!("{}{}", name[..1].to_uppercase(), &name[1..]);
        let query = format!(
            "mutation($input: {kind}Input!) {{ {name}(input: $input) {{ timer {{ note }} \
             timeEntry {{ id worked {{ count }} beganAt endedAt note ticket {{ id }} }} userErrors {{ code }} }} }}"
        );
        let (technician, name) = (&shop.technician, name.to_owned());
        async move {
            let mut found = technician.ask(&query, json!({ "input": input })).await?;
            anyhow::Ok(found[&name].take())
        }
    };
    command(start, "timerStart").await?;
    let running = shop.technician.ask(TIMER, json!({})).await?;
    assert_eq!(running["timer"]["ticket"]["id"], json!(shop.ticket));
    assert_eq!(
        shop.manager.ask(TIMER, json!({})).await?["timer"],
        Value::Null,
        "everyone has their own"
    );
    let second = command(json!({ "client": shop.client, "note": "Autre" }), "timerStart").await?;
    assert_eq!(second["userErrors"][0]["code"], "timer.already_running");

    let earlier =
        (shop.house.app.journal().clock.now() - SignedDuration::from_mins(30)).round(Unit::Second)?;
    let changed = json!({ "ticket": shop.ticket, "note": "Diagnostic", "startedAt": earlier.to_string() });
    command(changed, "timerChange").await?;
    let stopped = command(json!({ "note": "Tambour changé" }), "timerStop").await?;
    let entry = &stopped["timeEntry"];
    let worked = entry["worked"]["count"].as_i64().context("minutes")?;
    assert!((30..=32).contains(&worked), "{worked} minutes");
    assert_eq!(
        (&stopped["timer"], &entry["note"]),
        (&Value::Null, &json!("Tambour changé"))
    );
    assert_eq!(entry["ticket"]["id"], json!(shop.ticket));
    let nothing = command(json!({}), "timerStop").await?;
    assert_eq!(nothing["userErrors"][0]["code"], "timer.not_running");

    // The same person, at the same time, on something else: allowed, and shown.
    let again = json!({ "beganAt": earlier.to_string(), "worked": 10 });
    let other = id(&shop.log(again).await?)?;
    let entries = shop
        .entries(&shop.technician, json!({ "ticket": shop.ticket }))
        .await?;
    let flagged = entries
        .iter()
        .find(|found| found["id"] == json!(other))
        .context("the entry")?;
    assert_eq!(flagged["overlaps"], json!([{ "id": entry["id"] }]));
    shop.house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_closed_month_is_changed_only_by_who_validates_and_says_so() -> Result<()> {
    let shop = shop().await?;
    shop.set_prices().await?;
    shop.settle("TenantSetTimeLocking", json!({ "graceDays": 5 }))
        .await?;
    let long_ago = json!({ "dateOfWork": "2026-01-15" });
    assert_eq!(code(&shop.log(long_ago).await?), "time_entry.month_locked");
    let despite = json!({ "dateOfWork": "2026-01-15", "despiteLock": true });
    assert_eq!(
        code(&shop.log(despite).await?),
        "permit.denied",
        "a technician may not override it"
    );
    let typed = json!({
        "ticket": shop.ticket, "worked": 20, "dateOfWork": "2026-01-15", "despiteLock": true,
    });
    let entry = id(&shop.manager.carry_out("timeEntryLog", typed).await?)?;
    let validate = json!({ "entry": entry });
    let refused = shop.manager.try_to("timeEntryValidate", validate).await?;
    assert_eq!(code(&refused), "time_entry.month_locked");
    let validate = json!({ "entry": entry, "despiteLock": true });
    let done = shop.manager.carry_out("timeEntryValidate", validate).await?;
    assert_eq!(done["userErrors"], json!([]));
    shop.house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_time_sheet_adds_up_by_person_and_day() -> Result<()> {
    const SHEETS: &str = "query($from: Day!, $until: Day!) { timeSheets(from: $from, until: $until) {
        account { id } worked { count } validated { count } billable { count } days { day entries worked { count } } } }";
    let shop = shop().await?;
    shop.set_prices().await?;
    let one = id(&shop.log(json!({ "dateOfWork": "2026-11-02" })).await?)?;
    shop.log(json!({ "dateOfWork": "2026-11-02", "worked": 25 }))
        .await?;
    shop.log(json!({ "dateOfWork": "2026-11-04", "worked": 60 }))
        .await?;
    shop.manager
        .carry_out("timeEntryValidate", json!({ "entry": one }))
        .await?;
    let november = json!({ "from": "2026-11-01", "until": "2026-11-30" });
    let sheets = shop.manager.ask(SHEETS, november).await?;
    let sheet = &sheets["timeSheets"][0];
    assert_eq!(sheet["account"]["id"], json!(shop.technician.account.0));
    let sums = ["worked", "validated", "billable"].map(|field| sheet[field]["count"].clone());
    assert_eq!(sums, [json!(105), json!(20), json!(30)]);
    assert_eq!(
        sheet["days"][0],
        json!({ "day": "2026-11-02", "entries": 2, "worked": { "count": 45 } })
    );
    let year = json!({ "from": "2026-01-01", "until": "2026-11-30" });
    assert!(
        shop.manager.ask(SHEETS, year).await.is_err(),
        "a period has an end"
    );
    shop.house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_entry_stays_with_one_company() -> Result<()> {
    let shop = shop().await?;
    shop.set_prices().await?;
    let other = register(&shop.admin, "Menuiserie Kerbrat").await?;
    let both = shop.log(json!({ "client": other })).await?;
    assert_eq!(code(&both), "time_entry.other_company");
    let neither = json!({ "worked": 20, "dateOfWork": TODAY });
    let neither = shop.technician.try_to("timeEntryLog", neither).await?;
    assert_eq!(code(&neither), "time_entry.nobodys_work");
    let typed = json!({ "client": other, "worked": 20, "dateOfWork": TODAY });
    let alone = id(&shop.technician.carry_out("timeEntryLog", typed).await?)?;
    let correct = json!({
        "entry": alone, "ticket": shop.ticket, "worked": 20, "dateOfWork": TODAY, "class": "BILLABLE", "note": "",
    });
    let moved = shop.technician.try_to("timeEntryCorrect", correct).await?;
    assert_eq!(code(&moved), "time_entry.other_company");
    shop.house.close().await
}
