//! What was done, how long it took, what remains: figures and PDF. HB4; and the whole way there (TK1, TM1-TM3, HB2).

use crate::{
    company::{register, stocked},
    support::{House, Person, id},
};
use anyhow::{Context, Result, ensure};
use jiff::{SignedDuration, ToSpan, civil::Date, tz::TimeZone};
use kernel::{ClientId, Role};
use serde_json::{Value, json};
use std::{
    io::Write,
    process::{Command, Stdio},
};

const REPORT: &str = "query($client: UUID!, $from: Day!, $until: Day!, $language: Language, $by: ActivityReportGrouping, $people: Boolean) {
    activityReport(client: $client, from: $from, until: $until) { client { name } entries worked { count } debited { count }
        billable { count } hourBanks { hourBank { id } before { count } credited { count } debited { count } otherwise { count }
        after { count } } link(language: $language, by: $by, people: $people) } }";

/// What everybody is called in these tests.
const NAME: &str = "Camille Essai";

struct Period {
    from: Date,
    until: Date,
}

/// A month around today, by the test's clock.
fn around_today(house: &House) -> Period {
    let zone = TimeZone::get("Europe/Paris").expect("a zone");
    let today = house.app.journal().clock.now().to_zoned(zone).date();
    Period {
        from: today.saturating_sub(20.days()),
        until: today.saturating_add(10.days()),
    }
}

async fn report(person: &Person, client: &str, period: &Period, more: Value) -> Result<Value> {
    let mut asked =
        json!({ "client": client, "from": period.from.to_string(), "until": period.until.to_string() });
    if let (Some(asked), Some(more)) = (asked.as_object_mut(), more.as_object()) {
        asked.extend(more.clone());
    }
    Ok(person.ask(REPORT, asked).await?["activityReport"].take())
}

async fn open(house: &House, path: &Value) -> Result<(u16, Vec<u8>)> {
    let path = path.as_str().context("a path")?;
    let answer = reqwest::get(format!("{}{path}", house.address)).await?;
    let status = answer.status().as_u16();
    if status == 200 {
        ensure!(answer.headers()["content-type"] == "application/pdf");
    }
    Ok((status, answer.bytes().await?.to_vec()))
}

/// Of one's own timer: nothing is made by it.
pub async fn clock(person: &Person, mutation: &str, input: Value) -> Result<Value> {
    let of = mutation.replacen('t', "T", 1);
    let query = format!(
        "mutation($input: {of}Input!) {{ {mutation}(input: $input) {{ timeEntry {{ id }} userErrors {{ code }} }} }}"
    );
    let mut done = person.ask(&query, json!({ "input": input })).await?;
    ensure!(done[mutation]["userErrors"] == json!([]), "{done}");
    Ok(done[mutation].take())
}

/// What a reader of its own finds in it.
pub fn words(pdf: &[u8]) -> Result<String> {
    let mut reader = Command::new("pdftotext")
        .args(["-layout", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("pdftotext, of Debian's poppler-utils")?;
    reader.stdin.take().context("its input")?.write_all(pdf)?;
    let read = reader.wait_with_output()?;
    ensure!(read.status.success());
    let text = String::from_utf8(read.stdout)?;
    Ok(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// A client asks, a technician works by the clock, a manager validates, the client sees hours go and reads why.
#[tokio::test(flavor = "multi_thread")]
async fn from_a_request_to_the_hours_that_are_left_and_the_report_that_says_why() -> Result<()> {
    let house = House::stopped().await?;
    let (tenant, admin) = house.agency().await?;
    let company = stocked(&admin).await?;
    let technician = house.person(tenant, Role::InternalTechnician, None).await?;
    let manager = house.person(tenant, Role::Manager, None).await?;
    let own = Some(ClientId(company.client.parse()?));
    let customer = house.person(tenant, Role::Client, own).await?;
    let asked = json!({ "subject": "Le four ne chauffe plus", "description": "Depuis ce matin." });
    let ticket = id(&customer.carry_out("ticketOpen", asked).await?)?;

    let start = json!({ "ticket": ticket, "contract": company.contract });
    clock(&technician, "timerStart", start).await?;
    house.app.journal().clock.advance(SignedDuration::from_mins(12));
    let stop = json!({ "note": "Résistance remplacée" });
    let stopped = clock(&technician, "timerStop", stop).await?;
    let entry = stopped["timeEntry"]["id"]
        .as_str()
        .context("an entry")?
        .to_owned();
    let before = report(&customer, &company.client, &around_today(&house), json!({})).await?;
    assert_eq!(before["entries"], 0, "nothing counts before it is validated");
    manager
        .carry_out("timeEntryValidate", json!({ "entry": entry }))
        .await?;

    let period = around_today(&house);
    let seen = report(&customer, &company.client, &period, json!({})).await?;
    let sums = ["entries", "worked", "debited", "billable"].map(|name| match &seen[name]["count"] {
        Value::Null => seen[name].clone(),
        count => count.clone(),
    });
    // 12 minutes of work, up to the step of 15.
    assert_eq!(sums, [1, 12, 15, 0].map(|sum| json!(sum)), "{seen}");
    let bank = &seen["hourBanks"][0];
    assert_eq!(bank["hourBank"]["id"], json!(company.bank));
    let moves =
        ["before", "credited", "debited", "otherwise", "after"].map(|name| bank[name]["count"].clone());
    assert_eq!(moves, [600, 0, -15, 0, 585].map(|minutes| json!(minutes)));

    // The statement says it line by line, though a client sees no time sheet.
    let statement = "query($id: UUID!) { hourBank(id: $id) { statement(first: 9) { nodes {
        kind entry { id } work { ticketNumber subject note worked { count } by } } } } }";
    let lines = customer.ask(statement, json!({ "id": company.bank })).await?;
    let debit = &lines["hourBank"]["statement"]["nodes"][1];
    assert_eq!((&debit["kind"], &debit["entry"]), (&json!("DEBIT"), &Value::Null));
    let work = json!({ "ticketNumber": 1, "subject": "Le four ne chauffe plus", "note": "Résistance remplacée",
                       "worked": { "count": 12 }, "by": NAME });
    assert_eq!(debit["work"], work);

    let (status, pdf) = open(&house, &seen["link"]).await?;
    assert_eq!(status, 200, "{}", String::from_utf8_lossy(&pdf));
    let text = words(&pdf)?;
    for said in [
        "Compte rendu d'activité",
        "Boulangerie Martin",
        "#1 Le four ne chauffe plus",
        "Résistance remplacée",
        "0 h 12",
        "9 h 45",
        NAME,
    ] {
        assert!(text.contains(said), "{said} in {text}");
    }
    let english = json!({ "language": "ENGLISH", "by": "MONTH", "people": false });
    let seen = report(&manager, &company.client, &period, english).await?;
    let (_, other) = open(&house, &seen["link"]).await?;
    let text = words(&other)?;
    assert!(
        text.contains("Activity report") && text.contains("0 h 12"),
        "{text}"
    );
    assert!(!text.contains(NAME), "nobody is named");
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_data_are_the_same_bytes_whoever_opens_them_and_whenever() -> Result<()> {
    let house = House::stopped().await?;
    let (_, admin) = house.agency().await?;
    let company = stocked(&admin).await?;
    let entry = company.log(&admin, 50).await?;
    admin
        .carry_out("timeEntryValidate", json!({ "entry": entry }))
        .await?;
    let autumn = Period {
        from: jiff::civil::date(2025, 9, 1),
        until: jiff::civil::date(2025, 9, 30),
    };
    let link = async || -> Result<Value> {
        Ok(report(&admin, &company.client, &autumn, json!({})).await?["link"].take())
    };
    let (_, first) = open(&house, &link().await?).await?;
    house.app.journal().clock.advance(SignedDuration::from_mins(8));
    let (_, second) = open(&house, &link().await?).await?;
    assert!(first.len() > 1_000 && first == second);
    assert!(words(&first)?.contains("septembre 2025"));
    // One more minute of work, and it is another.
    let entry = company.log(&admin, 1).await?;
    admin
        .carry_out("timeEntryValidate", json!({ "entry": entry }))
        .await?;
    let (_, third) = open(&house, &link().await?).await?;
    assert!(first != third);
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_is_for_what_it_says_for_ten_minutes_and_for_whoever_may_still_see_it() -> Result<()> {
    let house = House::stopped().await?;
    let (tenant, admin) = house.agency().await?;
    let company = stocked(&admin).await?;
    let stranger = register(&admin, "Garage Petit").await?;
    let strangers = Some(ClientId(stranger.parse()?));
    let other = house.person(tenant, Role::Client, strangers).await?;
    let period = around_today(&house);
    assert_eq!(
        report(&other, &company.client, &period, json!({})).await?,
        Value::Null
    );
    let theirs = report(&other, &stranger, &period, json!({})).await?;
    let theirs = theirs["link"].as_str().context("a link")?.to_owned();
    let (status, _) = open(&house, &json!(theirs)).await?;
    assert_eq!(status, 200);
    for changed in [
        theirs.replace(&stranger, &company.client),
        theirs.replace("people=true", "people=false"),
        theirs.replace(&other.account.0.to_string(), &admin.account.0.to_string()),
    ] {
        assert_eq!(open(&house, &json!(changed)).await?.0, 403, "{changed}");
    }
    let close = json!({ "account": other.account.0 });
    admin.carry_out("accountClose", close).await?;
    assert_eq!(open(&house, &json!(theirs)).await?.0, 404);
    let ours = report(&admin, &stranger, &period, json!({})).await?["link"].take();
    house.app.journal().clock.advance(SignedDuration::from_secs(601));
    assert_eq!(open(&house, &ours).await?.0, 410);
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_period_that_cannot_be_is_told_so() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let client = register(&admin, "Boulangerie Martin").await?;
    let wrong = async |from: &str, until: &str| -> Result<Value> {
        let asked = json!({ "client": client, "from": from, "until": until });
        let answer = admin
            .post(&json!({ "query": REPORT, "variables": asked }))
            .await?;
        Ok(answer["errors"][0]["extensions"]["code"].clone())
    };
    assert_eq!(
        wrong("2026-02-01", "2026-01-31").await?,
        "input.ends_before_it_begins"
    );
    assert_eq!(wrong("2024-01-01", "2025-01-01").await?, "input.too_many_days");
    assert_eq!(wrong("2024-01-01", "2024-12-31").await?, Value::Null);
    house.close().await
}
