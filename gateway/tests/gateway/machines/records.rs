//! RM1, RM2, RM3: what a machine brings is kept once, in order, and acknowledged only once it is there.

use super::{Listening, Way, on_both_ways, talker::Talker};
use agent_protocol::path;
use anyhow::Result;
use serde_json::{Value, json};
use sqlx::Row;

on_both_ways! {
    rm3_a_batch_that_comes_twice_is_kept_once_and_its_mark_is_the_last_of_it,
    rm3_many_who_bring_the_same_at_once_are_kept_once,
    rm3_what_makes_no_sense_is_kept_apart_and_the_machine_goes_on_behind_it,
    rm3_forged_numbers_and_versions_of_tomorrow_are_refused,
    rm2_an_inventory_is_shown_as_it_stands_and_each_change_is_an_event,
}

fn sample(second: u32) -> Value {
    let absent = json!({ "absent": { "reason": "not_there" } });
    json!({ "taken_at": format!("2026-09-21T14:13:{second:02}Z"), "body": { "kind": "sample", "up_seconds": { "known": 60 },
        "over_millis": { "known": 60000 }, "processor": absent, "load": absent, "memory": absent, "filesystems": absent,
        "disks": absent, "networks": absent, "services": [], "processes": [] } })
}

fn ports(found: Value) -> Value {
    json!({ "taken_at": "2026-09-21T14:13:00Z",
        "body": { "kind": "inventory", "section": "ports", "found": { "known": found } } })
}

async fn numbers(listening: &Listening, talker: &Talker) -> Result<Vec<(i64, String)>> {
    listening.until_all_is_kept().await?;
    let rows = sqlx::query("SELECT sequence, kind FROM machine.records WHERE machine = $1 ORDER BY sequence")
        .bind(talker.machine.0)
        .fetch_all(&listening.house.app.journal().pools.follower)
        .await?;
    Ok(rows.iter().map(|row| (row.get(0), row.get(1))).collect())
}

async fn rm3_a_batch_that_comes_twice_is_kept_once_and_its_mark_is_the_last_of_it(way: Way) -> Result<()> {
    let listening = Listening::by(way).await?;
    let talker = listening.enrolled("Compta 3").await?;
    let first = [(1, sample(1)), (2, sample(2))];
    let (status, answer) = talker.bring(&first).await?;
    assert_eq!(
        (status, &answer["durable"]["sequence"]),
        (200, &json!(2)),
        "{answer}"
    );
    let again = talker.bring(&first).await?.1;
    assert_eq!(again["durable"], answer["durable"]);
    // The second half of it is new.
    talker
        .bring(&[(2, sample(2)), (3, sample(3)), (7, sample(7))])
        .await?;
    let kept = numbers(&listening, &talker).await?;
    let expected = [1, 2, 3, 7].map(|number| (number, "sample".to_owned()));
    assert_eq!(kept, expected);
    assert_eq!(talker.beat().await?.1["durable"]["sequence"], 7);
    let shown = listening.shown(talker.machine).await?;
    assert_eq!(shown["samples"].as_array().map(Vec::len), Some(4));
    assert_eq!(shown["samples"][0]["takenAt"], "2026-09-21T14:13:07Z");
    listening.close().await
}

async fn rm3_many_who_bring_the_same_at_once_are_kept_once(way: Way) -> Result<()> {
    let listening = Listening::by(way).await?;
    let talker = listening.enrolled("Compta 3").await?;
    let records: Vec<(u64, Value)> = (1..=40).map(|number| (number, sample(number as u32))).collect();
    let bring = || talker.bring(&records);
    let (one, two, three) = tokio::join!(bring(), bring(), bring());
    for (status, answer) in [one?, two?, three?] {
        assert_eq!((status, &answer["durable"]["sequence"]), (200, &json!(40)));
    }
    assert_eq!(numbers(&listening, &talker).await?.len(), 40);
    listening.close().await
}

async fn rm3_what_makes_no_sense_is_kept_apart_and_the_machine_goes_on_behind_it(way: Way) -> Result<()> {
    let listening = Listening::by(way).await?;
    let talker = listening.enrolled("Compta 3").await?;
    let odd = json!({ "of": "another version", "text": "tab\t, back\\slash, \u{0} and é" });
    let (status, answer) = talker.bring(&[(1, sample(1)), (2, odd), (3, sample(3))]).await?;
    assert_eq!(
        (status, &answer["durable"]["sequence"]),
        (200, &json!(3)),
        "{answer}"
    );
    let kinds: Vec<String> = numbers(&listening, &talker)
        .await?
        .into_iter()
        .map(|row| row.1)
        .collect();
    assert_eq!(kinds, ["sample", "unreadable", "sample"]);
    listening.close().await
}

async fn rm3_forged_numbers_and_versions_of_tomorrow_are_refused(way: Way) -> Result<()> {
    let listening = Listening::by(way).await?;
    let talker = listening.enrolled("Compta 3").await?;
    for forged in [
        vec![(2, sample(1)), (1, sample(2))],
        vec![(0, sample(1))],
        vec![(u64::MAX, sample(1))],
    ] {
        let (status, answer) = talker.bring(&forged).await?;
        assert_eq!((status, &answer["refusal"]), (400, &json!("malformed")));
    }
    let (status, answer) = talker.ask(path::BATCH, &json!({ "version": 99 })).await?;
    assert_eq!((status, &answer["refusal"]), (400, &json!("version_not_spoken")));
    assert!(numbers(&listening, &talker).await?.is_empty());
    assert_eq!(talker.beat().await?.0, 200);
    listening.close().await
}

async fn rm2_an_inventory_is_shown_as_it_stands_and_each_change_is_an_event(way: Way) -> Result<()> {
    let listening = Listening::by(way).await?;
    let talker = listening.enrolled("Compta 3").await?;
    let port =
        |number: u16| json!([{ "protocol": "tcp", "address": "0.0.0.0", "port": number, "program": "sshd" }]);
    let (first, second) = (ports(port(22)), ports(port(2222)));
    let (status, answer) = talker.bring(&[(1, first.clone()), (2, sample(2))]).await?;
    assert_eq!(status, 200, "{answer}");
    let kinds: Vec<String> = numbers(&listening, &talker)
        .await?
        .into_iter()
        .map(|row| row.1)
        .collect();
    anyhow::ensure!(
        kinds == ["inventory", "sample"],
        "the record of the test is read: {kinds:?}"
    );
    talker
        .bring(&[(3, first.clone()), (4, second), (5, first)])
        .await?;
    listening.until_all_is_kept().await?;
    let shown = listening.shown(talker.machine).await?;
    assert_eq!(shown["inventory"].as_array().map(Vec::len), Some(1));
    assert_eq!(shown["inventory"][0]["section"], "ports");
    assert_eq!(shown["inventory"][0]["content"]["known"][0]["port"], 22);
    assert!(shown["inventoryAt"].is_string());
    let changes: i64 = sqlx::query_scalar(
        "SELECT count(*) FROM journal.events WHERE event_type = 'machine.inventory_changed' AND aggregate_id = $1::text",
    )
    .bind(talker.machine.0)
    .fetch_one(&listening.house.app.journal().pools.follower)
    .await?;
    assert_eq!(
        changes, 3,
        "told first, changed, and changed back; the same again is none"
    );
    listening.close().await
}
