//! Calendars and service policies, from the settings to the promise for a ticket. SL1, SL2.

use crate::{
    company::{register, sign},
    support::{House, Person, id},
};
use anyhow::Result;
use commands::{Action, Caller, Module, Request, service_policy::promise_for};
use domain::ticket::clock::Promise;
use kernel::{
    CommandId, ContractId, Minutes, Priority, Role, Target, TenantId, TicketType, calendar::Holidays,
};
use serde_json::{Value, json};
use std::sync::Mutex;

const WEEK: [&str; 5] = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"];

/// 8:30 to 12:30 and 14:00 to 18:00 in Paris.
fn office() -> Value {
    let span = |day, from, until| json!({ "weekday": day, "from": from, "until": until });
    let hours: Vec<Value> = WEEK
        .iter()
        .flat_map(|day| [span(day, "14:00", "18:00"), span(day, "08:30", "12:30")])
        .collect();
    json!({ "zone": "Europe/Paris", "hours": hours, "holidays": "FRANCE", "closedDays": ["2026-05-15"] })
}

async fn define_office(person: &Person) -> Result<String> {
    let input = json!({ "name": "Heures ouvrées", "opening": office() });
    id(&person.carry_out("calendarDefine", input).await?)
}

/// Five days for all; an hour for what is critical, half of it for a critical incident.
fn terms(calendar: &str) -> Value {
    json!({ "calendar": calendar, "targets": [
        { "firstAnswer": { "minutes": 240 }, "resolution": { "days": 5 } },
        { "priority": "CRITICAL", "resolution": { "minutes": 60 } },
        { "type": "INCIDENT", "priority": "CRITICAL", "resolution": { "minutes": 30 } },
    ] })
}

async fn define_policy(person: &Person, name: &str, calendar: &str) -> Result<String> {
    let input = json!({ "name": name, "terms": terms(calendar) });
    id(&person.carry_out("servicePolicyDefine", input).await?)
}

fn code(payload: &Value) -> Option<&str> {
    payload["userErrors"][0]["code"].as_str()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_calendar_is_defined_changed_and_retired() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let calendar = define_office(&admin).await?;
    let query = "query($id: UUID!) { calendar(id: $id) { name zone holidays closedDays version retired
        hours { weekday from until } } }";
    let shown = admin.ask(query, json!({ "id": calendar })).await?;
    let shown = &shown["calendar"];
    assert_eq!(shown["hours"].as_array().map(Vec::len), Some(10));
    let first = json!({ "weekday": "MONDAY", "from": "08:30", "until": "12:30" });
    assert_eq!(shown["hours"][0], first);
    assert_eq!(shown["closedDays"], json!(["2026-05-15"]));
    assert_eq!(
        (&shown["holidays"], &shown["version"]),
        (&json!("FRANCE"), &json!(1))
    );

    let mut opening = office();
    opening["hours"][0]["from"] = json!("12:00");
    let change = json!({ "calendar": calendar, "name": "Bureau", "opening": opening });
    let refused = admin.try_to("calendarChange", change).await?;
    assert_eq!(code(&refused), Some("calendar.overlap"));
    let message = refused["userErrors"][0]["message"].as_str().unwrap_or_default();
    assert!(message.contains("du lundi"), "{message}");
    opening["zone"] = json!("Paris");
    let change = json!({ "calendar": calendar, "name": "Bureau", "opening": opening });
    let refused = admin.try_to("calendarChange", change).await?;
    assert_eq!(code(&refused), Some("input.not_a_zone"));

    let change = json!({ "calendar": calendar, "name": "Bureau", "opening": office() });
    admin.carry_out("calendarChange", change).await?;
    admin
        .carry_out("calendarRetire", json!({ "calendar": calendar }))
        .await?;
    let shown = admin.ask(query, json!({ "id": calendar })).await?;
    let shown = &shown["calendar"];
    let now = (&shown["name"], &shown["version"], &shown["retired"]);
    assert_eq!(now, (&json!("Bureau"), &json!(2), &json!(true)));
    let lists = "{ calendars { totalCount } gone: calendars(filter: { retired: true }) { nodes { id } } }";
    let lists = admin.ask(lists, json!({})).await?;
    assert_eq!(lists["calendars"]["totalCount"], json!(0));
    assert_eq!(lists["gone"]["nodes"][0]["id"], json!(calendar));
    let input = json!({ "name": "Standard", "terms": terms(&calendar) });
    let refused = admin.try_to("servicePolicyDefine", input).await?;
    assert_eq!(code(&refused), Some("calendar.retired"));
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn one_policy_is_the_default_and_is_not_retired() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let calendar = define_office(&admin).await?;
    let standard = define_policy(&admin, "Standard", &calendar).await?;
    let premium = define_policy(&admin, "Premium", &calendar).await?;
    let defaults = async || -> Result<Vec<(String, bool)>> {
        let data = admin
            .ask(
                "{ servicePolicies { nodes { name isDefault calendar { name } } } }",
                json!({}),
            )
            .await?;
        let nodes = data["servicePolicies"]["nodes"]
            .as_array()
            .cloned()
            .unwrap_or_default();
        let row = |node: &Value| Some((node["name"].as_str()?.to_owned(), node["isDefault"].as_bool()?));
        Ok(nodes.iter().filter_map(row).collect())
    };
    let are = |premium, standard| vec![("Premium".to_owned(), premium), ("Standard".to_owned(), standard)];
    assert_eq!(defaults().await?, are(false, false));
    for (policy, expected) in [(&standard, are(false, true)), (&premium, are(true, false))] {
        let choose = json!({ "policy": policy });
        admin.carry_out("servicePolicyChooseDefault", choose).await?;
        assert_eq!(defaults().await?, expected);
    }
    let retire = |policy: &str| json!({ "policy": policy });
    let refused = admin.try_to("servicePolicyRetire", retire(&premium)).await?;
    assert_eq!(code(&refused), Some("service_policy.is_default"));
    admin.carry_out("servicePolicyRetire", retire(&standard)).await?;
    let choose = json!({ "policy": standard });
    let refused = admin.try_to("servicePolicyChooseDefault", choose).await?;
    assert_eq!(code(&refused), Some("service_policy.retired"));
    house.close().await
}

const PREVIEW: &str = "query($input: ServicePolicyPreviewInput!) { servicePolicyPreview(input: $input) {
    deadlines { clock due nearAt left { count } segments { kind holiday counted } } userErrors { code } } }";

#[tokio::test(flavor = "multi_thread")]
async fn a_preview_shows_the_deadlines_before_anything_is_saved() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let calendar = define_office(&admin).await?;
    let preview = async |policy: Value, kind: &str, priority: &str, opened_at: &str| {
        let input = json!({ "policy": policy, "type": kind, "priority": priority, "openedAt": opened_at });
        let mut data = admin.ask(PREVIEW, json!({ "input": input })).await?;
        anyhow::Ok(data["servicePolicyPreview"].take())
    };
    let draft = json!({ "draft": terms(&calendar) });
    let friday = "2026-03-06T07:46:00Z";
    let shown = preview(draft.clone(), "REQUEST", "NORMAL", friday).await?;
    let deadlines = &shown["deadlines"];
    assert_eq!(deadlines[0]["clock"], json!("FIRST_ANSWER"));
    assert_eq!(deadlines[0]["due"], json!("2026-03-06T13:16:00Z"));
    // Five business days from a Friday, at the same time.
    assert_eq!(deadlines[1]["due"], json!("2026-03-13T07:46:00Z"));
    assert_eq!(deadlines[1]["left"]["count"], json!(40 * 60));

    // An hour from the eve of Ascension, over a day off and a weekend.
    let eve = "2026-05-13T15:30:00Z";
    let shown = preview(draft.clone(), "REQUEST", "CRITICAL", eve).await?;
    assert_eq!(shown["deadlines"][0]["due"], json!("2026-05-18T07:00:00Z"));
    let told = shown["deadlines"][0]["segments"]
        .as_array()
        .cloned()
        .unwrap_or_default();
    let kinds: Vec<&str> = told.iter().filter_map(|part| part["kind"].as_str()).collect();
    assert_eq!(kinds, ["OPEN", "CLOSED", "HOLIDAY", "DAY_OFF", "CLOSED", "OPEN"]);
    assert_eq!(told[2]["holiday"], json!("Ascension"));
    let shown = preview(draft, "INCIDENT", "CRITICAL", eve).await?;
    assert_eq!(shown["deadlines"][0]["due"], json!("2026-05-13T16:00:00Z"));

    let empty = json!({ "draft": { "calendar": calendar, "targets": [] } });
    let shown = preview(empty, "REQUEST", "LOW", friday).await?;
    assert_eq!(code(&shown), Some("service_policy.nothing_promised"));
    let nobody = json!({ "saved": calendar });
    let shown = preview(nobody, "REQUEST", "LOW", friday).await?;
    assert_eq!(code(&shown), Some("service_policy.not_found"));
    let saved = define_policy(&admin, "Standard", &calendar).await?;
    let shown = preview(json!({ "saved": saved }), "REQUEST", "LOW", friday).await?;
    assert_eq!(shown["deadlines"][1]["due"], json!("2026-03-13T07:46:00Z"));
    house.close().await
}

/// What a ticket's use case asks, asked by a command that changes nothing.
async fn promised(
    house: &House,
    tenant: TenantId,
    contract: Option<&str>,
    priority: Priority,
) -> Result<Option<Promise>> {
    let contract = contract.map(str::parse::<ContractId>).transpose()?;
    let found = Mutex::new(None);
    let request = Request {
        command: CommandId(commands::runtime::mint()),
        name: "test.ask_for_a_promise",
        body: &(),
    };
    let permit = Caller::operator(tenant).may(Module::Tickets, Action::Edit);
    house
        .app
        .runtime
        .run(permit, request, async |work, ()| {
            let promise = promise_for(work, contract, TicketType::Request, priority).await?;
            *found.lock().expect("one thread") = promise;
            Ok(())
        })
        .await?;
    Ok(found.into_inner()?.map(|promised| promised.promise))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_ticket_is_promised_what_its_contract_names_or_else_the_default() -> Result<()> {
    let house = House::open().await?;
    let (tenant, admin) = house.agency().await?;
    let company = register(&admin, "Boulangerie Martin").await?;
    let contract = sign(&admin, &company).await?;
    let calendar = define_office(&admin).await?;
    assert_eq!(promised(&house, tenant, None, Priority::Low).await?, None);
    assert_eq!(
        promised(&house, tenant, Some(&contract), Priority::Low).await?,
        None
    );

    let standard = define_policy(&admin, "Standard", &calendar).await?;
    let choose = json!({ "policy": standard });
    admin.carry_out("servicePolicyChooseDefault", choose).await?;
    let promise = promised(&house, tenant, Some(&contract), Priority::Low)
        .await?
        .unwrap();
    assert_eq!(promise.resolution, Some(Target::BusinessDays(5)));
    assert_eq!(promise.calendar.holidays, Holidays::France);
    let promise = promised(&house, tenant, None, Priority::Critical).await?.unwrap();
    let hour = Target::BusinessMinutes(Minutes::new(60));
    assert_eq!((promise.first_answer, promise.resolution), (None, Some(hour)));

    let day = json!({ "calendar": calendar, "near": 50, "waitingPausesFirstAnswer": true,
                      "targets": [{ "type": "REQUEST", "resolution": { "days": 1 } }] });
    let premium = json!({ "name": "Premium", "terms": day });
    let premium = id(&admin.carry_out("servicePolicyDefine", premium).await?)?;
    let agree = |policy: Value| json!({ "contract": contract, "policy": policy });
    admin
        .carry_out("contractAgreeServicePolicy", agree(json!(premium)))
        .await?;
    // What was agreed stands, though nobody chooses it any more.
    admin
        .carry_out("servicePolicyRetire", json!({ "policy": premium }))
        .await?;
    let promise = promised(&house, tenant, Some(&contract), Priority::Critical)
        .await?
        .unwrap();
    assert_eq!(promise.resolution, Some(Target::BusinessDays(1)));
    assert_eq!((promise.near, promise.waiting_pauses_first_answer), (50, true));

    let client = house.person(tenant, Role::Client, Some(company.parse()?)).await?;
    let query = "query($id: UUID!) { contract(id: $id) { name servicePolicy { name } } }";
    let policy_for = async |person: &Person| {
        let data = person.ask(query, json!({ "id": contract })).await?;
        anyhow::Ok(data["contract"]["servicePolicy"]["name"].clone())
    };
    assert_eq!(policy_for(&admin).await?, json!("Premium"));
    assert_eq!(policy_for(&client).await?, json!(null));

    admin
        .carry_out("contractAgreeServicePolicy", agree(json!(null)))
        .await?;
    let promise = promised(&house, tenant, Some(&contract), Priority::Low)
        .await?
        .unwrap();
    assert_eq!(promise.resolution, Some(Target::BusinessDays(5)));
    house.close().await
}
