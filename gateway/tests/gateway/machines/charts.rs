//! RM1, RM2: what was measured over a span of time, and what a machine was made of at a moment.

use super::{Listening, talker::Talker};
use anyhow::Result;
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

fn load(at: Timestamp, five: u32) -> Value {
    let absent = json!({ "absent": { "reason": "not_there" } });
    let load = json!({ "known": { "one": 1, "five": five, "fifteen": 1, "processes": 90 } });
    json!({ "taken_at": at, "body": { "kind": "sample", "up_seconds": { "known": 60 }, "over_millis": { "known": 60000 },
        "processor": absent, "load": load, "memory": absent, "filesystems": absent, "disks": absent, "networks": absent,
        "services": [], "processes": [{ "name": "nginx", "running": { "known": five } }] } })
}

pub fn packages(at: Timestamp, versions: &[(&str, &str)]) -> Value {
    let package = |(name, version): &(&str, &str)| {
        json!({ "name": name, "version": version, "architecture": "amd64", "manager": "dpkg",
            "installed_at": { "absent": { "reason": "not_there" } } })
    };
    let all: Vec<Value> = versions.iter().map(package).collect();
    json!({ "taken_at": at, "body": { "kind": "inventory", "section": "packages", "found": { "known": all } } })
}

pub async fn bring(talker: &Talker, records: &[(u64, Value)]) -> Result<()> {
    let (status, answer) = talker.bring(records).await?;
    anyhow::ensure!(status == 200, "{answer}");
    Ok(())
}

/// Whoever sums up: this test, or the program beside it.
async fn summed(listening: &Listening) -> Result<()> {
    let pool = &listening.house.app.journal().pools.follower;
    for _ in 0..1_000 {
        let behind: i64 = sqlx::query_scalar(
            "SELECT count(*) FROM machine.marks m LEFT JOIN machine.summed s USING (tenant, machine) \
             WHERE m.sequence > coalesce(s.sequence, 0)",
        )
        .fetch_one(pool)
        .await?;
        if behind == 0 {
            return Ok(());
        }
        listening.agents().sum_up().await?;
    }
    anyhow::bail!("it is never summed up")
}

async fn measures(listening: &Listening, talker: &Talker, asked: Value) -> Result<Value> {
    let query = "query($id: UUID!, $measure: MachineMeasure!, $of: String, $from: DateTime!, $until: DateTime, $step: Int) {
        machine(id: $id) { measures(measure: $measure, of: $of, from: $from, until: $until, stepMinutes: $step) {
            stepMinutes points { lowest highest mean count } } } }";
    let mut asked = asked;
    asked["id"] = json!(talker.machine.0);
    let mut answer = listening.admin.ask(query, asked).await?;
    Ok(answer["machine"]["measures"].take())
}

#[tokio::test(flavor = "multi_thread")]
async fn rm1_samples_are_summed_up_once_each_by_the_minute_and_by_the_hour() -> Result<()> {
    let listening = Listening::open().await?;
    let talker = listening.enrolled("Compta 3").await?;
    let now = listening.house.app.journal().clock.now().as_second();
    // Two whole hours, yesterday.
    let begin = Timestamp::from_second(now - now % 3_600 - 24 * 3_600)?;
    let at = |seconds: i64| begin + SignedDuration::from_secs(seconds);
    let first = [
        (1, load(at(0), 10)),
        (2, load(at(20), 31)),
        (3, load(at(60), 100)),
    ];
    bring(&talker, &first).await?;
    summed(&listening).await?;
    bring(&talker, &first).await?;
    // A clock that was set back, and an hour later.
    bring(&talker, &[(4, load(at(40), 40)), (5, load(at(3_700), 7))]).await?;
    summed(&listening).await?;
    listening.admin.until_all_is_seen(&listening.house).await?;
    let span = json!({ "measure": "LOAD", "from": begin, "until": at(7_200), "step": 1 });
    let minutes = measures(&listening, &talker, span).await?;
    let point = |lowest, highest, mean, count: u8| json!({ "lowest": lowest, "highest": highest, "mean": mean, "count": count });
    let expected = json!([point(10, 40, 27, 3), point(100, 100, 100, 1), point(7, 7, 7, 1)]);
    assert_eq!(minutes, json!({ "stepMinutes": 1, "points": expected }));
    let span =
        json!({ "measure": "PROCESSES", "of": "nginx", "from": begin, "until": at(7_200), "step": 60 });
    let hours = measures(&listening, &talker, span).await?;
    let expected = json!([point(10, 100, 45, 4), point(7, 7, 7, 1)]);
    assert_eq!(hours, json!({ "stepMinutes": 60, "points": expected }));
    // Of what is older, hours are kept and minutes are not.
    let old = begin - SignedDuration::from_hours(24 * 60);
    bring(&talker, &[(6, load(old, 5))]).await?;
    summed(&listening).await?;
    let span =
        json!({ "measure": "LOAD", "from": old, "until": old + SignedDuration::from_hours(2), "step": 1 });
    let kept = measures(&listening, &talker, span).await?;
    assert_eq!(kept, json!({ "stepMinutes": 60, "points": [point(5, 5, 5, 1)] }));
    let minutes: i64 = sqlx::query_scalar("SELECT sum(count) FROM machine.minutes WHERE measure = 'load'")
        .fetch_one(&listening.house.app.journal().pools.follower)
        .await?;
    assert_eq!(minutes, 5);
    listening.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn rm2_an_inventory_is_shown_as_it_was_and_with_what_changed() -> Result<()> {
    let listening = Listening::open().await?;
    let talker = listening.enrolled("Compta 3").await?;
    let now = listening.house.app.journal().clock.now();
    let ago = |hours| now - SignedDuration::from_hours(hours);
    let told = [
        (1, packages(ago(48), &[("nginx", "1.22"), ("vim", "9.0")])),
        (2, packages(ago(24), &[("curl", "8.5"), ("nginx", "1.24")])),
    ];
    bring(&talker, &told).await?;
    listening.admin.until_all_is_seen(&listening.house).await?;
    let query =
        "query($id: UUID!, $first: DateTime!, $between: DateTime!, $last: DateTime!) { machine(id: $id) {
        none: inventory(at: $first) { section } was: inventory(at: $between) { section seenAt content }
        inventoryChanges(from: $between, until: $last) { section path before after }
        same: inventoryChanges(from: $last) { section } } }";
    let asked = json!({ "id": talker.machine.0, "first": ago(72), "between": ago(36), "last": ago(12) });
    let shown = listening.admin.ask(query, asked).await?;
    let machine = &shown["machine"];
    assert_eq!((&machine["none"], &machine["same"]), (&json!([]), &json!([])));
    assert_eq!(machine["was"][0]["content"]["known"][0]["version"], "1.22");
    let changes: Vec<String> = machine["inventoryChanges"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|change| {
            let of = |side: &str| {
                change[side]["version"]
                    .as_str()
                    .or(change[side].as_str())
                    .map(str::to_owned)
            };
            format!(
                "{} {:?} {:?} {:?}",
                change["section"],
                change["path"],
                of("before"),
                of("after")
            )
        })
        .collect();
    let expected = [
        r#""packages" Array [String("curl")] None Some("8.5")"#,
        r#""packages" Array [String("nginx"), String("version")] Some("1.22") Some("1.24")"#,
        r#""packages" Array [String("vim")] Some("9.0") None"#,
    ];
    assert_eq!(changes, expected);
    listening.close().await
}
