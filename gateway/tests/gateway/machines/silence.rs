//! RM1: a machine that is not heard any more is silent, by the server's clock, and comes back when it is heard.

use super::Listening;
use crate::support::House;
use anyhow::Result;
use jiff::SignedDuration;
use kernel::Role;
use serde_json::Value;

#[tokio::test(flavor = "multi_thread")]
async fn rm1_a_machine_goes_silent_and_comes_back() -> Result<()> {
    let listening = Listening::at(House::stopped().await?).await?;
    let clock = listening.house.app.journal().clock.clone();
    let talker = listening.enrolled("Compta 3").await?;
    let since = clock.now() - SignedDuration::from_hours(1);
    assert_eq!(talker.beat().await?.0, 200);
    clock.advance(SignedDuration::from_mins(3));
    listening.agents().look_for_silence(since).await?;
    assert_eq!(
        listening.shown(talker.machine).await?["standing"],
        "ENROLLED",
        "three minutes are not too long"
    );

    clock.advance(SignedDuration::from_mins(1));
    for _ in 0..2 {
        listening.agents().look_for_silence(since).await?;
    }
    let shown = listening.shown(talker.machine).await?;
    assert_eq!(
        (&shown["standing"], &shown["silentSince"]),
        (&Value::from("SILENT"), &shown["heardAt"])
    );

    assert_eq!(talker.beat().await?.0, 200);
    listening.agents().look_for_silence(since).await?;
    assert_eq!(listening.shown(talker.machine).await?["standing"], "ENROLLED");
    listening.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn rm1_a_server_that_was_away_calls_nobody_silent_before_they_had_time_to_come_back() -> Result<()> {
    let mut listening = Listening::at(House::stopped().await?).await?;
    let clock = listening.house.app.journal().clock.clone();
    let back = listening.enrolled("Compta 3").await?;
    let gone = listening.enrolled("Compta 4").await?;
    clock.advance(SignedDuration::from_mins(10));
    let since = clock.now();
    for minutes in [0, 4, 3] {
        clock.advance(SignedDuration::from_mins(minutes));
        listening.agents().look_for_silence(since).await?;
    }
    assert_eq!(back.beat().await?.0, 200);
    clock.advance(SignedDuration::from_mins(1));
    listening.agents().look_for_silence(since).await?;
    // Hers has run out meanwhile.
    listening.admin = listening
        .house
        .person(listening.tenant, Role::Admin, None)
        .await?;
    assert_eq!(listening.shown(back.machine).await?["standing"], "ENROLLED");
    assert_eq!(listening.shown(gone.machine).await?["standing"], "SILENT");
    listening.close().await
}
