//! RM3: a code enrols one machine, once; a certificate speaks for one machine; a revoked one is heard no more.

use super::{Listening, expect, talker::Talker};
use crate::support::House;
use agent_protocol::{VERSION, path};
use anyhow::Result;
use commands::runtime::mint;
use jiff::SignedDuration;
use kernel::{CommandId, Role};
use serde_json::{Value, json};

#[tokio::test(flavor = "multi_thread")]
async fn rm3_a_machine_is_expected_enrolled_and_shown() -> Result<()> {
    let listening = Listening::open().await?;
    let (code, machine) = listening.expect("Compta 3").await?;
    let shown = listening.shown(machine).await?;
    assert_eq!(
        (shown["standing"].as_str(), shown["hostname"].as_str()),
        (Some("EXPECTED"), None)
    );

    let mut talker = Talker::new(&listening, &code, machine)?;
    let (status, answer) = talker.enrol().await?;
    assert_eq!(
        (status, answer["machine"].as_str()),
        (200, Some(machine.0.to_string().as_str()))
    );
    let (status, welcome) = talker.beat().await?;
    assert_eq!((status, &welcome["durable"]), (200, &json!(null)));
    let shown = listening.shown(machine).await?;
    assert_eq!(shown["standing"], "ENROLLED");
    assert_eq!(
        (&shown["name"], &shown["hostname"]),
        (&json!("Compta 3"), &json!("pc-compta-3"))
    );
    assert!(shown["heardAt"].is_string());
    listening.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn rm3_a_code_that_was_used_enrols_nobody_else_and_its_answer_may_be_asked_for_again() -> Result<()> {
    let listening = Listening::open().await?;
    let (code, machine) = listening.expect("Compta 3").await?;
    let mut talker = Talker::new(&listening, &code, machine)?;
    for _ in 0..2 {
        assert_eq!(talker.enrol().await?.0, 200);
    }
    let mut thief = Talker::new(&listening, &code, machine)?;
    let (status, answer) = thief.enrol().await?;
    assert_eq!((status, &answer["refusal"]), (403, &json!("code_not_valid")));
    listening.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn rm3_a_code_is_over_after_its_time_and_the_same_command_gives_the_same_code() -> Result<()> {
    let listening = Listening::at(House::stopped().await?).await?;
    let command = CommandId(mint());
    let input = json!({ "commandId": command.0, "name": "Compta 3", "hours": 1 });
    let (code, machine) = expect(&listening.admin, input.clone()).await?;
    assert_eq!(expect(&listening.admin, input).await?, (code.clone(), machine));
    listening
        .house
        .app
        .journal()
        .clock
        .advance(SignedDuration::from_hours(2));
    let (status, answer) = Talker::new(&listening, &code, machine)?.enrol().await?;
    assert_eq!((status, &answer["refusal"]), (403, &json!("code_not_valid")));
    listening.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn rm3_a_certificate_speaks_for_its_own_machine_and_for_nobody_without_it() -> Result<()> {
    let listening = Listening::open().await?;
    let one = listening.enrolled("Compta 3").await?;
    let other = listening.enrolled("Compta 4").await?;
    let (status, answer) = one.showing(&other)?.beat().await?;
    assert_eq!((status, &answer["refusal"]), (400, &json!("malformed")));

    let mut nobody = one.showing(&one)?;
    nobody.certificate = None;
    let (status, answer) = nobody.beat().await?;
    assert_eq!((status, &answer["refusal"]), (400, &json!("malformed")));
    listening.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn rm3_another_agencys_certificate_is_not_let_in() -> Result<()> {
    let listening = Listening::open().await?;
    let ours = listening.enrolled("Compta 3").await?;
    let (_, stranger) = listening.house.agency().await?;
    let (code, machine) = expect(&stranger, json!({ "name": "Compta 3" })).await?;
    let mut theirs = Talker::new(&listening, &code, machine)?;
    assert_eq!(theirs.enrol().await?.0, 200);
    // It calls our agency's name, and shows what its own gave it.
    assert!(ours.showing(&theirs)?.beat().await.is_err());
    assert_eq!(theirs.beat().await?.0, 200);
    assert!(listening.shown(machine).await?.is_null(), "it is not ours to see");
    listening.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn rm3_a_key_is_rotated_over_the_channel_that_the_old_one_proves() -> Result<()> {
    let listening = Listening::open().await?;
    let old = listening.enrolled("Compta 3").await?;
    let mut new = old.showing(&old)?;
    new.key = rcgen::KeyPair::generate()?;
    let question = json!({ "version": VERSION, "request_pem": new.request_pem()? });
    let (status, answer) = old.ask(path::RENEW, &question).await?;
    assert_eq!(status, 200, "{answer}");
    new.certificate = answer["chain_pem"].as_str().map(str::to_owned);
    // Its answer may have been lost: the old one is heard until the new one is.
    assert_eq!(old.beat().await?.0, 200);
    for _ in 0..2 {
        assert_eq!(new.beat().await?.0, 200);
    }
    let (status, answer) = old.beat().await?;
    assert_eq!((status, &answer["refusal"]), (403, &json!("revoked")));
    listening.close().await
}

async fn reenrol(talker: &Talker, key: &Talker) -> Result<(u16, Value)> {
    let mut nobody = talker.showing(talker)?;
    nobody.certificate = None;
    let question = json!({ "version": VERSION, "certificate_pem": talker.certificate, "request_pem": key.request_pem()? });
    nobody.ask(path::REENROL, &question).await
}

#[tokio::test(flavor = "multi_thread")]
async fn rm3_a_certificate_that_ran_out_is_not_let_in_and_is_replaced_for_a_while() -> Result<()> {
    let listening = Listening::at(House::stopped().await?).await?;
    let clock = listening.house.app.journal().clock.clone();
    let mut talker = listening.enrolled("Compta 3").await?;
    let mut open = talker.line().await?;
    assert_eq!(
        open.post(path::HEARTBEAT, talker.heartbeat().to_string())
            .await?
            .0,
        200
    );

    clock.advance(SignedDuration::from_hours(61 * 24));
    let (status, answer) = open.post(path::HEARTBEAT, talker.heartbeat().to_string()).await?;
    assert_eq!(
        (status, &answer["refusal"]),
        (503, &json!("busy")),
        "it is older than its certificate"
    );
    assert!(talker.beat().await.is_err(), "it is not let in");

    let (status, answer) = reenrol(&talker, &talker).await?;
    assert_eq!(status, 200, "{answer}");
    talker.certificate = answer["chain_pem"].as_str().map(str::to_owned);
    assert_eq!(talker.beat().await?.0, 200);

    clock.advance(SignedDuration::from_hours((60 + 91) * 24));
    let (status, answer) = reenrol(&talker, &talker).await?;
    assert_eq!((status, &answer["refusal"]), (403, &json!("too_late")));
    listening.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn rm3_a_certificate_is_replaced_for_its_own_key_and_not_once_another_is_spoken_by() -> Result<()> {
    let listening = Listening::open().await?;
    let talker = listening.enrolled("Compta 3").await?;
    let mut rotated = talker.showing(&talker)?;
    rotated.key = rcgen::KeyPair::generate()?;
    let (status, answer) = reenrol(&talker, &rotated).await?;
    assert_eq!((status, &answer["refusal"]), (400, &json!("malformed")));

    let question = json!({ "version": VERSION, "request_pem": rotated.request_pem()? });
    let (status, answer) = talker.ask(path::RENEW, &question).await?;
    assert_eq!(status, 200, "{answer}");
    rotated.certificate = answer["chain_pem"].as_str().map(str::to_owned);
    assert_eq!(
        reenrol(&talker, &talker).await?.0,
        200,
        "nobody has spoken by the new one"
    );
    let (status, answer) = talker.ask(path::RENEW, &question).await?;
    assert_eq!(status, 200, "{answer}");
    assert_eq!(rotated.beat().await?.0, 200);
    assert_eq!(reenrol(&talker, &talker).await?.0, 400);
    listening.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn rm3_a_revoked_machine_is_heard_no_more_from_its_next_word_on() -> Result<()> {
    let listening = Listening::open().await?;
    let talker = listening.enrolled("Compta 3").await?;
    assert_eq!(talker.beat().await?.0, 200);
    let input = json!({ "machine": talker.machine.0, "reason": "volée" });
    listening.admin.carry_out("machineRevoke", input).await?;
    let (status, answer) = talker.beat().await?;
    assert_eq!((status, &answer["refusal"]), (403, &json!("revoked")));
    assert_eq!(talker.bring(&[]).await?.0, 403);
    assert_eq!(listening.shown(talker.machine).await?["standing"], "REVOKED");
    listening.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn rm3_two_machines_with_one_key_are_noticed() -> Result<()> {
    let listening = Listening::open().await?;
    let mut talker = listening.enrolled("Compta 3").await?;
    for boot in ["first", "second"] {
        talker.boot = boot.to_owned();
        assert_eq!(talker.beat().await?.0, 200);
    }
    assert!(
        listening.shown(talker.machine).await?["cloneSuspectedAt"].is_null(),
        "it was started anew"
    );
    talker.boot = "first".to_owned();
    assert_eq!(talker.beat().await?.0, 200);
    assert!(listening.shown(talker.machine).await?["cloneSuspectedAt"].is_string());
    listening.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_machine_calls_itself_is_kept_as_one_short_line() -> Result<()> {
    let listening = Listening::open().await?;
    let (code, machine) = listening.expect("Compta 3").await?;
    let mut talker = Talker::new(&listening, &code, machine)?;
    talker.hostname = format!("pc\0\u{1b}[31m\n{}", "é".repeat(1000));
    talker.boot = "\0".repeat(3);
    assert_eq!(talker.enrol().await?.0, 200);
    assert_eq!(talker.beat().await?.0, 200);
    let shown = listening.shown(machine).await?;
    let expected = format!("pc[31m{}", "é".repeat(249));
    assert_eq!(
        (&shown["standing"], &shown["hostname"]),
        (&json!("ENROLLED"), &json!(expected))
    );
    listening.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn no_client_sees_machines() -> Result<()> {
    let listening = Listening::open().await?;
    let client = listening
        .admin
        .carry_out("clientRegister", json!({ "name": "Dupont" }))
        .await?;
    let client = crate::support::id(&client)?.parse()?;
    let person = listening
        .house
        .person(listening.tenant, Role::Client, Some(client))
        .await?;
    let answer = person
        .send("{ machines { edges { node { id } } } }", json!({}))
        .await?;
    assert_eq!(answer["errors"][0]["extensions"]["code"], "permit.denied");
    listening.close().await
}
