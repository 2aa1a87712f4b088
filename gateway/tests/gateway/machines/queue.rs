//! RM5: what only a queue can do: hold, be full, lose.

use super::{Listening, Way, nats::Nats, opened, waiting};
use anyhow::{Context, Result};
use gateway::agents::RecordQueue;
use serde_json::{Value, json};
use sqlx::Row;

fn event(number: u64, text: &str) -> (u64, Value) {
    let body = json!({ "kind": "event", "what": "logged", "at": "2026-09-21T14:13:20Z", "level": "error",
        "source": "test", "message": text, "place": number.to_string() });
    (
        number,
        json!({ "taken_at": "2026-09-21T14:13:20Z", "body": body }),
    )
}

async fn kept(listening: &Listening) -> Result<Vec<(i64, String, String)>> {
    listening.until_all_is_kept().await?;
    let rows = sqlx::query("SELECT sequence, kind, body::text FROM machine.records ORDER BY sequence")
        .fetch_all(&listening.house.app.journal().pools.follower)
        .await?;
    Ok(rows
        .iter()
        .map(|row| (row.get(0), row.get(1), row.get(2)))
        .collect())
}

fn numbers(kept: &[(i64, String, String)]) -> Vec<i64> {
    kept.iter().map(|record| record.0).collect()
}

/// As a disk that breaks.
async fn lose_the_first(listening: &Listening) -> Result<()> {
    let address = listening.nats.as_ref().context("a queue")?.address();
    let (server, name) = address.rsplit_once('/').context("a stream")?;
    let stream = async_nats::jetstream::new(async_nats::connect(server).await?)
        .get_stream(name)
        .await?;
    let first = stream.get_info().await?.state.first_sequence;
    anyhow::ensure!(stream.delete_message(first).await?, "it is lost");
    Ok(())
}

/// A house whose machines are heard through a queue, and that queue.
async fn open() -> Result<(Listening, RecordQueue)> {
    let listening = Listening::by(Way::ThroughAQueue).await?;
    let queue = opened(&listening.nats.as_ref().context("a queue")?.address()).await?;
    Ok((listening, queue))
}

/// A server that was killed may pass over what it had taken: it is told to begin anew.
#[tokio::test(flavor = "multi_thread")]
async fn rm5_what_was_acknowledged_outlives_a_queue_that_is_killed() -> Result<()> {
    let (mut listening, _) = open().await?;
    let talker = listening.enrolled("Compta 3").await?;
    for number in 1..=20 {
        let (status, answer) = talker.bring(&[event(number, "disk")]).await?;
        assert_eq!(
            (status, &answer["durable"]["sequence"]),
            (200, &json!(number)),
            "{answer}"
        );
        if number % 5 == 0 {
            listening.nats.as_mut().context("a queue")?.kill_and_start()?;
        }
    }
    assert_eq!(numbers(&kept(&listening).await?), (1..=20).collect::<Vec<i64>>());
    listening.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn rm5_a_machine_is_asked_to_wait_while_the_queue_is_away_and_is_never_told_wrong() -> Result<()> {
    let (mut listening, _) = open().await?;
    let talker = listening.enrolled("Compta 3").await?;
    talker.bring(&[event(1, "before")]).await?;
    listening.until_all_is_kept().await?;
    let nats = listening.nats.take().context("a queue")?;
    let address = nats.address();
    drop(nats);
    let (status, answer) = talker.bring(&[event(2, "meanwhile")]).await?;
    assert_eq!((status, &answer["refusal"]), (503, &json!("busy")), "{address}");
    let stored: i64 = sqlx::query_scalar("SELECT count(*) FROM machine.records")
        .fetch_one(&listening.house.app.journal().pools.follower)
        .await?;
    assert_eq!(stored, 1);
    listening.close().await
}

/// Worse than anything that is promised to happen: then what is missing is known, and the machine goes on.
#[tokio::test(flavor = "multi_thread")]
async fn rm3_what_a_queue_loses_is_a_known_gap() -> Result<()> {
    let (mut listening, queue) = open().await?;
    let talker = listening.enrolled("Compta 3").await?;
    talker.bring(&[event(1, "kept")]).await?;
    listening.until_all_is_kept().await?;
    listening.stop_working().await?;
    talker.bring(&[event(2, "lost"), event(3, "lost")]).await?;
    talker.bring(&[event(4, "kept")]).await?;
    lose_the_first(&listening).await?;
    assert_eq!(waiting(&queue).await?, 1);
    let kept = kept(&listening).await?;
    assert_eq!(numbers(&kept), [1, 3, 4]);
    assert_eq!(kept[1].1, "gap");
    let gap: Value = serde_json::from_str(&kept[1].2)?;
    assert_eq!(gap["numbers"], json!([2, 3]));
    assert_eq!(gap["cause"], "queue");
    listening.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn rm3_what_is_longer_than_a_parcel_is_kept_all_the_same_and_in_order() -> Result<()> {
    let (listening, queue) = open().await?;
    let talker = listening.enrolled("Compta 3").await?;
    let long = "x".repeat(queue.at_most() + 1);
    let half = "y".repeat(queue.at_most() / 2);
    let batch = [
        event(1, "short"),
        event(2, &half),
        event(3, &half),
        event(4, &long),
        event(5, "short"),
    ];
    let mut durable = 0;
    for _ in 0..100 {
        let (status, answer) = talker.bring(&batch).await?;
        durable = answer["durable"]["sequence"].as_u64().unwrap_or(durable);
        if (status, durable) == (200, 5) {
            break;
        }
        assert!(status == 200 || answer["refusal"] == "busy", "{answer}");
        listening.until_all_is_kept().await?;
    }
    assert_eq!(durable, 5);
    assert_eq!(numbers(&kept(&listening).await?), [1, 2, 3, 4, 5]);
    listening.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn rm5_a_queue_that_asks_who_one_is_is_told_and_a_wrong_password_is_not_printed() -> Result<()> {
    let nats = Nats::that_asks("régie", "a/b:c@d")?;
    let queue = opened(&nats.address_of("r%C3%A9gie:a%2Fb%3Ac%40d@")).await?;
    assert_eq!(waiting(&queue).await?, 0);
    for wrong in ["r%C3%A9gie:hidden@", ""] {
        let told = opened(&nats.address_of(wrong))
            .await
            .err()
            .context("a refusal")?
            .to_string();
        assert!(told.contains("REGIE_QUEUE") && !told.contains("hidden"), "{told}");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn rm5_a_stream_that_somebody_else_made_and_that_would_lose_something_is_refused() -> Result<()> {
    let nats = Nats::start()?;
    let address = nats.address();
    let (server, name) = address.rsplit_once('/').context("a stream")?;
    let made = async_nats::jetstream::stream::Config {
        name: name.to_owned(),
        subjects: vec![format!("{name}.>")],
        retention: async_nats::jetstream::stream::RetentionPolicy::WorkQueue,
        discard: async_nats::jetstream::stream::DiscardPolicy::New,
        max_age: std::time::Duration::from_secs(3_600),
        ..Default::default()
    };
    async_nats::jetstream::new(async_nats::connect(server).await?)
        .create_stream(made)
        .await?;
    let told = opened(&address).await.err().context("a refusal")?.to_string();
    assert!(told.contains("gives up what is old"), "{told}");
    Ok(())
}

/// As long as it took, and with the server that never stopped: nobody could be heard.
#[tokio::test(flavor = "multi_thread")]
async fn rm4_while_the_queue_is_away_nobody_is_silent_and_nobody_is_told_late() -> Result<()> {
    let (mut listening, _) = open().await?;
    let talker = listening.enrolled("Compta 3").await?;
    assert_eq!(talker.beat().await?.0, 200);
    assert!(listening.agents().can_hear().await);
    drop(listening.nats.take());
    assert!(!listening.agents().can_hear().await);
    assert_eq!(talker.beat().await?.0, 503);
    listening.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn rm3_what_a_machine_had_acknowledged_is_kept_though_it_is_revoked_by_then() -> Result<()> {
    let (mut listening, _) = open().await?;
    let talker = listening.enrolled("Compta 3").await?;
    listening.stop_working().await?;
    talker.bring(&[event(1, "before")]).await?;
    let revoke = json!({ "machine": talker.machine.0, "reason": "volée" });
    listening.admin.carry_out("machineRevoke", revoke).await?;
    assert_eq!(talker.bring(&[event(2, "after")]).await?.0, 403);
    assert_eq!(numbers(&kept(&listening).await?), [1]);
    listening.close().await
}
