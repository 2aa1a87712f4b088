//! RM4: rules find something in what machines bring, once, and a ticket tells of it.

use super::watched::{Watched, busy, is_behind, processor, processors, sample};
use crate::support::id;
use anyhow::Result;
use jiff::SignedDuration;
use serde_json::{Value, json};

#[tokio::test(flavor = "multi_thread")]
async fn rm4_what_a_rule_finds_opens_a_ticket_and_its_end_closes_it() -> Result<()> {
    let mut watched = Watched::open().await?;
    watched.rule(busy(3, 5)).await?;
    watched.bring(processors(&[95, 20, 95, 20])).await?;
    assert!(watched.alerts().await?.is_empty(), "two of four are no alert");
    watched.bring(processors(&[97])).await?;
    let alerts = watched.alerts().await?;
    let [alert] = &alerts[..] else {
        anyhow::bail!("one alert: {alerts:?}");
    };
    assert_eq!(alert["subject"], "Compta 3 – À regarder");
    assert_eq!(
        (&alert["measured"], &alert["clearedAt"]),
        (&json!(9_700), &Value::Null)
    );
    assert_eq!(alert["client"]["name"], "Dupont");
    assert_eq!(
        (&alert["machine"]["alertCount"], &alert["rule"]["enabled"]),
        (&json!(1), &json!(true))
    );
    let ticket = &alert["ticket"];
    let said = |field: &str| ticket[field].as_str().unwrap_or_default().to_owned();
    assert_eq!(
        [said("subject"), said("status"), said("channel"), said("type")],
        ["Compta 3 – À regarder", "OPEN", "ALERT", "INCIDENT"]
    );
    assert_eq!(ticket["description"], "Voir la fiche 12.");

    watched.bring(processors(&[96, 60, 60, 60])).await?;
    let over = &watched.alerts().await?[0];
    assert!(over["clearedAt"].is_string());
    assert_eq!(over["machine"]["alertCount"], 0);
    assert_eq!(watched.statuses().await?, ["CLOSED"]);
    watched.bring(processors(&[96, 96, 96])).await?;
    assert_eq!(watched.statuses().await?, ["CLOSED", "OPEN"]);
    assert_eq!(watched.alerts().await?.len(), 1, "the same again is the same one");
    watched.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn rm4_what_comes_back_is_counted_in_the_ticket_that_somebody_works_on() -> Result<()> {
    let mut watched = Watched::open().await?;
    watched.rule(busy(1, 1)).await?;
    watched.bring(processors(&[95])).await?;
    let ticket = watched.alerts().await?[0]["ticket"]["id"].clone();
    let note = json!({ "ticket": ticket, "text": "Je regarde." });
    watched.listening.admin.carry_out("ticketWriteNote", note).await?;
    for _ in 0..4 {
        watched.bring(processors(&[50])).await?;
        watched.bring(processors(&[95])).await?;
    }
    let alert = &watched.alerts().await?[0];
    assert_eq!(alert["times"], 5);
    assert_eq!(watched.statuses().await?, ["OPEN"]);
    let notes = alert["ticket"]["messages"]["nodes"].to_string();
    assert!(notes.contains("(×2)") && !notes.contains("(×3)"), "{notes}");
    watched.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn rm4_judging_anew_from_the_beginning_tells_nothing_twice() -> Result<()> {
    let mut watched = Watched::open().await?;
    watched.rule(busy(1, 1)).await?;
    let used = [95, 50, 95, 50, 95];
    watched.bring(processors(&used)).await?;
    let told = (
        watched.told("machine.alert_raised").await?,
        watched.told("machine.alert_cleared").await?,
    );
    assert_eq!(told, (3, 2));
    let follower = &watched.listening.house.app.journal().pools.follower;
    // As after a kill before the position was written.
    sqlx::query("UPDATE machine.judged SET sequence = 0")
        .execute(follower)
        .await?;
    sqlx::query("DELETE FROM machine.watches")
        .execute(follower)
        .await?;
    watched.judged().await?;
    // And as after a kill that a whole batch survived.
    watched.number = 0;
    watched.bring(processors(&used)).await?;
    let again = (
        watched.told("machine.alert_raised").await?,
        watched.told("machine.alert_cleared").await?,
    );
    assert_eq!(again, told);
    watched.bring(processors(&[50])).await?;
    assert_eq!(watched.told("machine.alert_cleared").await?, 3);
    watched.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn rm4_in_a_maintenance_nothing_is_raised_and_what_holds_afterwards_is() -> Result<()> {
    let mut watched = Watched::open().await?;
    watched.rule(busy(1, 1)).await?;
    let begun = watched.now() - SignedDuration::from_hours(24);
    let once = json!({ "from": begun, "until": begun + SignedDuration::from_mins(4) });
    let plan = json!({ "name": "Mises à jour", "client": watched.client, "when": { "once": once } });
    let planned = watched.listening.admin.carry_out("maintenancePlan", plan).await?;
    watched.bring(processors(&[50, 95, 95])).await?;
    assert!(watched.alerts().await?.is_empty());
    watched.bring(processors(&[95])).await?;
    assert_eq!(watched.alerts().await?.len(), 1);
    let query =
        "{ maintenances { nodes { id name once { from until } weekly { minutes } client { name } } } }";
    let listed = watched.listening.admin.ask(query, json!({})).await?;
    let listed = &listed["maintenances"]["nodes"][0];
    assert_eq!(
        (&listed["name"], &listed["client"]["name"]),
        (&json!("Mises à jour"), &json!("Dupont"))
    );
    let call_off = json!({ "maintenance": id(&planned)? });
    watched
        .listening
        .admin
        .carry_out("maintenanceCallOff", call_off)
        .await?;
    let listed = watched.listening.admin.ask(query, json!({})).await?;
    assert_eq!(listed["maintenances"]["nodes"], json!([]));
    watched.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn rm4_after_a_start_nothing_is_raised_before_machines_had_time_to_come_back() -> Result<()> {
    let mut watched = Watched::just_started().await?;
    watched.rule(busy(1, 1)).await?;
    let app = watched.listening.house.app.clone();
    let started = watched.now();
    let records = [(1, json!({ "taken_at": started, "body": processor(95) }))];
    assert_eq!(watched.talker.bring(&records).await?.0, 200);
    while is_behind(&app).await? > 0 {
        watched.listening.agents().judge(started).await?;
    }
    watched.listening.house.until_quiet().await?;
    assert!(watched.alerts().await?.is_empty());
    watched.number = 1;
    watched.pass(9);
    watched.bring(processors(&[95])).await?;
    assert_eq!(watched.told("machine.alert_raised").await?, 1, "it still holds");
    watched.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn rm4_a_rule_that_is_switched_off_or_changed_leaves_no_alert_behind() -> Result<()> {
    let mut watched = Watched::open().await?;
    let rule = watched.rule(busy(1, 1)).await?;
    watched.bring(processors(&[95])).await?;
    assert!(watched.alerts().await?[0]["clearedAt"].is_null());
    let off = json!({ "rule": rule });
    watched
        .listening
        .admin
        .carry_out("alertRuleSwitchOff", off)
        .await?;
    watched.bring(processors(&[95])).await?;
    assert!(watched.alerts().await?[0]["clearedAt"].is_string());
    assert_eq!(watched.statuses().await?, ["CLOSED"]);
    watched.bring(processors(&[95])).await?;
    assert_eq!(watched.told("machine.alert_raised").await?, 1);
    watched.close().await
}

fn turned(after: &str) -> Value {
    json!({ "kind": "event", "what": "turned", "of": "protection", "name": "ClamAV",
        "before": { "known": "running" }, "after": { "known": after } })
}

fn logged(message: &str) -> Value {
    json!({ "kind": "event", "what": "logged", "at": "2026-09-21T14:13:20Z", "level": "critical",
        "source": "kernel", "message": message, "place": message })
}

fn service(state: &str) -> Value {
    sample(
        "services",
        json!([{ "name": "nginx.service", "state": { "known": state } }]),
    )
}

/// Gibibytes of 100.
fn disk(free: u64) -> Value {
    let gib = 1_u64 << 30;
    let used = json!([{ "mounted_on": "/", "total_bytes": 100 * gib, "available_bytes": free * gib,
        "nodes": 1, "free_nodes": 1 }]);
    sample("filesystems", json!({ "known": used }))
}

#[tokio::test(flavor = "multi_thread")]
async fn rm4_services_disks_antivirus_and_the_systems_log_are_watched() -> Result<()> {
    let mut watched = Watched::open().await?;
    for condition in [
        json!({ "serviceDown": { "service": "nginx.service", "hits": 2, "last": 2 } }),
        json!({ "antivirusOff": true }),
        json!({ "logLines": { "containing": "I/O error", "lines": 2, "withinMinutes": 30 } }),
        json!({ "diskFilling": { "mountedOn": "/", "overHours": 2, "withinDays": 1 } }),
        json!({ "threshold": { "measure": "FILESYSTEM", "of": "/", "raise": 9900, "clear": 9000 } }),
    ] {
        watched.rule(condition).await?;
    }
    watched
        .bring(vec![service("active"), service("failed"), turned("running")])
        .await?;
    watched
        .bring(vec![logged("all is well"), logged("sda: I/O ERROR")])
        .await?;
    assert!(watched.alerts().await?.is_empty());
    watched
        .bring(vec![
            service("failed"),
            turned("stopped"),
            logged("sda: i/o error"),
        ])
        .await?;
    assert_eq!(watched.told("machine.alert_raised").await?, 3);
    watched
        .bring((0..70).map(|minute| disk(99 - minute)).collect())
        .await?;
    assert_eq!(
        watched.told("machine.alert_raised").await?,
        4,
        "full before tomorrow"
    );
    assert_eq!(
        watched.told("machine.alert_cleared").await?,
        1,
        "an hour without a line"
    );
    let last = vec![service("active"), service("active"), turned("running"), disk(0)];
    watched.bring(last).await?;
    assert_eq!(watched.told("machine.alert_cleared").await?, 3);
    assert_eq!(watched.told("machine.alert_raised").await?, 5);
    watched.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn rm4_a_rule_is_tried_on_what_is_stored_before_it_is_switched_on() -> Result<()> {
    let mut watched = Watched::open().await?;
    watched
        .bring(processors(&[50, 95, 95, 60, 50, 80, 95, 95, 95]))
        .await?;
    let query = "query($input: AlertRuleTryInput!) { alertRuleTry(input: $input) { machineCount moreMachines alertCount
        alerts { machine { name } minutes measured clearedAt } } }";
    let admin = &watched.listening.admin;
    admin.until_all_is_seen(&watched.listening.house).await?;
    let input = json!({ "client": watched.client, "condition": busy(2, 2) });
    let tried = admin.ask(query, json!({ "input": input })).await?;
    let name = json!({ "name": "Compta 3" });
    let alerts = json!([
        { "machine": name, "minutes": 2, "measured": 9_500, "clearedAt": tried["alertRuleTry"]["alerts"][0]["clearedAt"] },
        { "machine": name, "minutes": null, "measured": 9_500, "clearedAt": null },
    ]);
    assert!(
        tried["alertRuleTry"]["alerts"][0]["clearedAt"].is_string(),
        "{tried}"
    );
    let expected = json!({ "machineCount": 1, "moreMachines": false, "alertCount": 2, "alerts": alerts });
    assert_eq!(tried["alertRuleTry"], expected);
    let nothing = json!({ "machine": watched.talker.machine.0, "condition": { "antivirusOff": true } });
    let tried = admin.ask(query, json!({ "input": nothing })).await?;
    assert_eq!(tried["alertRuleTry"]["alertCount"], 0);
    let crossed = json!({ "threshold": { "measure": "LOAD", "raise": 1, "clear": 2 } });
    let refused = admin
        .send(query, json!({ "input": { "condition": crossed } }))
        .await?;
    assert_eq!(
        refused["errors"][0]["extensions"]["code"],
        "alert_rule.levels_crossed"
    );
    assert_eq!(watched.told("machine.alert_raised").await?, 0);
    watched.close().await
}
