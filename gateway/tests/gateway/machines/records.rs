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
    rm3_what_two_machines_number_alike_is_not_taken_for_the_same,
    rm2_an_inventory_is_shown_as_it_stands_and_each_change_is_an_event,
    rm2_a_clock_that_was_lost_makes_no_older_inventory_of_a_newer_one,
    rm3_what_is_told_beside_measures_is_shown,
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

/// A clone, or a machine that was set back to an older image: none of its own records may be taken for another's.
async fn rm3_what_two_machines_number_alike_is_not_taken_for_the_same(way: Way) -> Result<()> {
    let listening = Listening::by(way).await?;
    let talker = listening.enrolled("Compta 3").await?;
    let first = [(1, sample(1)), (2, sample(2)), (3, sample(3))];
    let durable = talker.bring(&first).await?.1["durable"].take();
    let of_the_clone = [(2, sample(32)), (3, sample(33)), (4, sample(34))];
    let (status, answer) = talker.bring(&of_the_clone).await?;
    assert_eq!((status, &answer["durable"]), (200, &durable));
    assert_eq!(numbers(&listening, &talker).await?.len(), 3);
    // Numbered anew behind the mark, as agents do then, they are taken.
    talker
        .bring(&[(4, sample(32)), (5, sample(33)), (6, sample(34))])
        .await?;
    assert_eq!(numbers(&listening, &talker).await?.len(), 6);
    listening.close().await
}

async fn rm2_a_clock_that_was_lost_makes_no_older_inventory_of_a_newer_one(way: Way) -> Result<()> {
    let listening = Listening::by(way).await?;
    let talker = listening.enrolled("Compta 3").await?;
    let told = |at: &str, port: u16| {
        let mut told =
            ports(json!([{ "protocol": "tcp", "address": "0.0.0.0", "port": port, "program": "sshd" }]));
        told["taken_at"] = json!(at);
        told
    };
    let (lost, ahead) = (
        told("1970-01-01T00:00:20Z", 2222),
        told("2199-01-01T00:00:00Z", 22),
    );
    let before = told("2026-09-21T14:13:00Z", 22);
    talker.bring(&[(1, before), (2, lost), (3, ahead)]).await?;
    listening.until_all_is_kept().await?;
    let seen: Vec<bool> = sqlx::query_scalar(
        "SELECT seen_at BETWEEN '2026-09-21T14:13:00Z' AND now() FROM machine.sections WHERE machine = $1 \
         AND seen_at >= (SELECT min(seen_at) FROM machine.sections WHERE machine = $1)",
    )
    .bind(talker.machine.0)
    .fetch_all(&listening.house.app.journal().pools.follower)
    .await?;
    assert_eq!(seen, [true, true, true]);
    // As it was on the day before: the port of then.
    let query = "query($id: UUID!, $at: DateTime) { machine(id: $id) { inventory(at: $at) { content } } }";
    let then = json!({ "id": talker.machine.0, "at": "2026-09-22T00:00:00Z" });
    let shown = listening.admin.ask(query, then).await?;
    assert_eq!(
        shown["machine"]["inventory"][0]["content"]["known"][0]["port"],
        22
    );
    listening.close().await
}

async fn rm3_what_is_told_beside_measures_is_shown(way: Way) -> Result<()> {
    let listening = Listening::by(way).await?;
    let talker = listening.enrolled("Compta 3").await?;
    let at = |second: u32, body: Value| json!({ "taken_at": format!("2026-09-21T14:13:{second:02}Z"), "body": body });
    let line = json!({ "at": "2026-09-21T14:13:01Z", "level": "error", "source": "nginx", "message": "bind failed", "place": "1" });
    let mut logged = json!({ "kind": "event", "what": "logged" });
    logged
        .as_object_mut()
        .expect("an object")
        .extend(line.as_object().cloned().unwrap_or_default());
    let gap = json!({ "kind": "gap", "cause": "full", "records": 12 });
    let known = |value: Value| json!({ "known": value });
    let absent = json!({ "absent": { "reason": "not_there" } });
    let disk = json!({ "name": "sda", "healthy": known(json!(true)), "celsius": known(json!(31)), "on_hours": known(json!(900)),
        "worn_percent": absent, "reallocated_sectors": absent, "pending_sectors": absent, "media_errors": absent });
    let health = json!({ "kind": "disk_health", "disks": known(json!([disk])) });
    talker
        .bring(&[
            (1, at(1, logged)),
            (2, sample(2)),
            (3, at(3, gap)),
            (4, at(4, health)),
        ])
        .await?;
    listening.until_all_is_kept().await?;
    let query = "query($id: UUID!, $before: DateTime) { machine(id: $id) { told(before: $before) { takenAt kind content }
        diskHealth { takenAt disks } } }";
    let shown = listening
        .admin
        .ask(query, json!({ "id": talker.machine.0 }))
        .await?["machine"]
        .take();
    let kinds: Vec<&Value> = shown["told"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|told| &told["kind"])
        .collect();
    assert_eq!(kinds, ["GAP", "EVENT"], "{shown}");
    assert_eq!(shown["told"][0]["content"]["records"], 12);
    assert_eq!(shown["told"][1]["content"]["message"], "bind failed");
    assert_eq!(shown["diskHealth"]["disks"]["known"][0]["celsius"]["known"], 31);
    let before = json!({ "id": talker.machine.0, "before": shown["told"][0]["takenAt"] });
    let older = listening.admin.ask(query, before).await?;
    assert_eq!(older["machine"]["told"].as_array().map(Vec::len), Some(1));
    listening.close().await
}
