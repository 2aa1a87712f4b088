//! RM1, RM4: the server was away, and whoever comes back alarms nobody.

use super::{
    expect,
    talker::Talker,
    watched::{Watched, busy, is_behind, processor},
};
use anyhow::Result;
use jiff::SignedDuration;
use journal::stop::Stop;
use serde_json::{Value, json};
use tokio::{net::TcpListener, sync::watch};

const MACHINES: usize = 200;
/// An agent that found nobody has asked again by then.
const ALL_ARE_BACK_AFTER: usize = 8;

/// Each has its silence watched.
async fn machines(watched: &Watched) -> Result<Vec<Talker>> {
    let mut talkers = vec![];
    for number in 0..MACHINES {
        let name = format!("Poste {number}");
        let admin = &watched.listening.admin;
        let (code, machine) = expect(admin, json!({ "name": name, "client": watched.client })).await?;
        let mut talker = Talker::new(&watched.listening, &code, machine)?;
        assert_eq!(talker.enrol().await?.0, 200);
        let watch = json!({ "machine": machine.0, "subject": "Ne répond plus", "priority": "HIGH" });
        admin.carry_out("machineWatchSilence", watch).await?;
        talkers.push(talker);
    }
    Ok(talkers)
}

/// Ten minutes of which the middle was too much; it is over when it is told.
fn kept_meanwhile(watched: &Watched) -> Vec<(u64, Value)> {
    let record = |minute: u32| {
        let used = if (3..7).contains(&minute) { 97 } else { 20 };
        let taken_at = watched.now() - SignedDuration::from_mins(i64::from(11 - minute));
        (
            u64::from(minute),
            json!({ "taken_at": taken_at, "body": processor(used) }),
        )
    };
    (1..=10).map(record).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn rm4_two_hundred_machines_that_come_back_after_ten_minutes_without_a_server_alarm_nobody()
-> Result<()> {
    let mut watched = Watched::just_started().await?;
    watched.rule(busy(2, 3)).await?;
    let talkers = machines(&watched).await?;
    watched.listening.stop_listening().await?;
    watched.pass(10);

    let listener = TcpListener::bind(watched.listening.address).await?;
    let (stop, told) = watch::channel(false);
    let since = watched.now();
    let agents = watched.listening.agents().clone();
    let listening = tokio::spawn(agents.listen(listener, Stop::from(told)));
    for minute in 0..ALL_ARE_BACK_AFTER {
        for talker in talkers.iter().skip(minute).step_by(ALL_ARE_BACK_AFTER) {
            assert_eq!(talker.beat().await?.0, 200);
            assert_eq!(talker.bring(&kept_meanwhile(&watched)).await?.0, 200);
        }
        watched.listening.agents().look_for_silence(since).await?;
        watched.listening.agents().judge(since).await?;
        if minute + 1 < ALL_ARE_BACK_AFTER {
            watched.pass(1);
        }
    }
    // Whoever came back first has spoken since.
    for talker in talkers.iter().chain([&watched.talker]) {
        assert_eq!(talker.beat().await?.0, 200);
    }
    watched.pass(1);
    watched.listening.agents().look_for_silence(since).await?;
    watched.listening.agents().judge(since).await?;
    assert_eq!(
        is_behind(&watched.listening.house.app).await?,
        0,
        "everything was judged"
    );
    watched.listening.house.until_quiet().await?;
    for event in ["machine.went_silent", "machine.alert_raised", "ticket.opened"] {
        assert_eq!(watched.told(event).await?, 0, "{event}");
    }
    stop.send_replace(true);
    listening.await?;
    watched.listening.house.close().await
}
