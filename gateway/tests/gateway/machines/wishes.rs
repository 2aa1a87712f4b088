//! RM1, RM4: a machine looks at the services and processes that rules are about, and at no others.

use super::watched::Watched;
use crate::support::id;
use anyhow::Result;
use serde_json::{Value, json};

async fn defined(watched: &Watched, mut rule: Value) -> Result<String> {
    rule["name"] = json!("Règle");
    rule["subject"] = json!("À regarder");
    rule["description"] = json!("Voir la fiche 12.");
    rule["priority"] = json!("HIGH");
    let admin = &watched.listening.admin;
    let rule = id(&admin.carry_out("alertRuleDefine", rule).await?)?;
    admin.until_all_is_seen(&watched.listening.house).await?;
    Ok(rule)
}

async fn wishes(watched: &Watched) -> Result<(Value, Value)> {
    let (status, mut answer) = watched.talker.beat().await?;
    assert_eq!(status, 200, "{answer}");
    let settings = &mut answer["settings"];
    Ok((settings["services"].take(), settings["processes"].take()))
}

fn down(service: &str) -> Value {
    json!({ "serviceDown": { "service": service, "hits": 2, "last": 2 } })
}

fn running(process: &str) -> Value {
    json!({ "threshold": { "measure": "PROCESSES", "of": process, "side": "BELOW", "raise": 0, "clear": 1 } })
}

#[tokio::test(flavor = "multi_thread")]
async fn rm1_a_machine_is_asked_for_what_rules_are_about() -> Result<()> {
    let watched = Watched::open().await?;
    assert_eq!(wishes(&watched).await?, (json!([]), json!([])));

    let nginx = defined(&watched, json!({ "condition": down("nginx.service") })).await?;
    let ours = json!({ "client": watched.client, "condition": down("cron.service") });
    defined(&watched, ours).await?;
    let this = json!({ "machine": watched.talker.machine.0, "condition": running("backup") });
    defined(&watched, this).await?;
    let admin = &watched.listening.admin;
    let other = admin
        .carry_out("clientRegister", json!({ "name": "Martin" }))
        .await?;
    let others = json!({ "client": id(&other)?, "condition": down("exim4.service") });
    defined(&watched, others).await?;
    let twice = json!({ "client": watched.client, "condition": down("nginx.service") });
    defined(&watched, twice).await?;

    let asked = (json!(["cron.service", "nginx.service"]), json!(["backup"]));
    assert_eq!(wishes(&watched).await?, asked, "although every rule is off");
    let admin = &watched.listening.admin;
    admin
        .carry_out("alertRuleSwitchOn", json!({ "rule": nginx }))
        .await?;
    admin.until_all_is_seen(&watched.listening.house).await?;
    assert_eq!(wishes(&watched).await?, asked);
    watched.listening.close().await
}
