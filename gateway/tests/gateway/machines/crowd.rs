//! RM3: fifty machines at once, whose connections and whose listener are cut off again and again: what reached a
//! machine's disk is stored once, in order.

use super::{Listening, Way, on_both_ways, talker::Talker};
use agent_protocol::{VERSION, path};
use anyhow::{Context, Result};
use journal::stop::Stop;
use serde_json::{Value, json};
use std::time::{Duration, Instant};
use tokio::{
    net::TcpListener,
    sync::watch,
    task::{JoinHandle, JoinSet},
    time::timeout,
};

const MACHINES: usize = 50;
const RECORDS: u64 = 60;
const AT_ONCE: u64 = 7;
const WITHIN: Duration = Duration::from_secs(30);

fn record(machine: usize, number: u64) -> Value {
    json!({ "taken_at": "2026-09-21T14:13:20Z", "body": { "kind": "event", "what": "clock_stepped",
        "millis": machine * 1_000 + usize::try_from(number).unwrap_or_default() } })
}

/// Until everything is acknowledged, as an agent does: the server's mark says where to go on.
async fn bring_everything(talker: Talker, machine: usize, until: Instant) -> Result<Talker> {
    let (mut durable, mut asked) = (0, 0);
    while durable < RECORDS {
        anyhow::ensure!(Instant::now() < until, "machine {machine} stands at {durable}");
        let last = RECORDS.min(durable + AT_ONCE);
        let records: Vec<(u64, Value)> = (durable + 1..=last)
            .map(|number| (number, record(machine, number)))
            .collect();
        // Some do not wait for the answer, as if they were killed.
        asked += 1;
        let patience = match (asked + machine) % 3 {
            0 => Duration::from_millis(15),
            _ => Duration::from_secs(5),
        };
        match timeout(patience, talker.bring(&records)).await {
            Ok(Ok((200, answer))) => durable = mark(&answer)?,
            Ok(Ok(_) | Err(_)) | Err(_) => {
                if let Ok(Ok((200, answer))) = timeout(Duration::from_secs(5), talker.beat()).await {
                    durable = mark(&answer)?;
                }
            }
        }
    }
    Ok(talker)
}

fn mark(answer: &Value) -> Result<u64> {
    match &answer["durable"] {
        Value::Null => Ok(0),
        mark => mark["sequence"].as_u64().context("a number"),
    }
}

/// Listens on the same address until it is cut off, again and again.
async fn listen_and_die(listening: &Listening, mut done: watch::Receiver<bool>) -> Result<u32> {
    let mut deaths = 0;
    loop {
        let listener = TcpListener::bind(listening.address).await?;
        let (stop, told) = watch::channel(false);
        let agents = listening.agents().clone();
        let serving: JoinHandle<()> = tokio::spawn(agents.listen(listener, Stop::from(told)));
        // Longer each time, so that a slow machine gets there too.
        let lives = Duration::from_millis(200 * u64::from(deaths + 1).min(10));
        if timeout(lives, done.wait_for(|done| *done)).await.is_ok() {
            stop.send_replace(true);
            serving.await?;
            return Ok(deaths);
        }
        serving.abort();
        let _ = serving.await;
        deaths += 1;
    }
}

on_both_ways! {
    rm3_fifty_machines_that_are_cut_off_again_and_again_lose_nothing,
}

async fn rm3_fifty_machines_that_are_cut_off_again_and_again_lose_nothing(way: Way) -> Result<()> {
    let mut listening = Listening::by(way).await?;
    let mut talkers = vec![];
    for machine in 0..MACHINES {
        talkers.push(listening.enrolled(&format!("Poste {machine}")).await?);
    }
    listening.stop_listening().await?;
    let until = Instant::now() + WITHIN;
    let (all_done, done) = watch::channel(false);
    let mut bringing = JoinSet::new();
    for (machine, talker) in talkers.into_iter().enumerate() {
        bringing.spawn(bring_everything(talker, machine, until));
    }
    let brought = async {
        let mut talkers = vec![];
        while let Some(talker) = bringing.join_next().await {
            talkers.push(talker??);
        }
        all_done.send_replace(true);
        anyhow::Ok(talkers)
    };
    let (talkers, deaths) = tokio::try_join!(brought, listen_and_die(&listening, done))?;
    assert!(deaths > 0, "nobody was cut off");
    listening.until_all_is_kept().await?;
    let stored: Vec<(uuid::Uuid, i64, Vec<i64>)> = sqlx::query_as(
        "SELECT machine, count(*), array_agg(sequence ORDER BY received_at, sequence) FROM machine.records GROUP BY machine",
    )
    .fetch_all(&listening.house.app.journal().pools.follower)
    .await?;
    assert_eq!(stored.len(), MACHINES);
    let everything: Vec<i64> = (1..=i64::try_from(RECORDS)?).collect();
    for (machine, count, numbers) in stored {
        assert_eq!(
            (count, &numbers),
            (i64::try_from(RECORDS)?, &everything),
            "{machine}"
        );
    }
    let heard = talkers
        .first()
        .context("a machine")?
        .ask(path::HEARTBEAT, &json!({ "version": VERSION }))
        .await;
    assert!(heard.is_err(), "nobody listens any more");
    listening.house.close().await
}
