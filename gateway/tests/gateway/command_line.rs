//! `regie` itself: what it says when something is wrong, and how it stops.

use crate::regie::Regie;
use anyhow::{Context, Result};
use commands::runtime::mint;
use fixtures::TestDatabase;
use sqlx::Executor;
use std::net::TcpListener;

#[tokio::test(flavor = "multi_thread")]
async fn every_failure_is_one_line_that_says_what_to_do() -> Result<()> {
    let mut regie = Regie::on_a_database().await?;
    let taken = TcpListener::bind("127.0.0.1:0")?;
    let address = taken.local_addr()?.to_string();
    regie
        .run(&["serve", "--listen", &address])?
        .fails_with("choose another address with REGIE_LISTEN");
    regie
        .run(&["serve", "--listen", "nowhere"])?
        .fails_with("REGIE_LISTEN: \"nowhere\"");
    regie
        .run(&["rebuild", "nothing"])?
        .fails_with("choose one of account_list");
    regie
        .run(&["prove", "hour_bank/1@1"])?
        .fails_with("there is no tenant yet");
    regie
        .run(&["--data", "/proc/nowhere", "migrate"])?
        .fails_with("choose another folder with REGIE_DATA");
    regie.url = "postgres://nobody@127.0.0.1:1/nothing".to_owned();
    regie
        .run(&["migrate"])?
        .fails_with("REGIE_DATABASE_URL cannot be used");
    regie.url = "mysql://here".to_owned();
    regie
        .run(&["migrate"])?
        .fails_with("postgres://user:password@host:5432/regie");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_is_newer_than_the_program_is_left_alone() -> Result<()> {
    let database = TestDatabase::create().await?;
    let newer = "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) \
                 VALUES (9999, 'of tomorrow', true, '', 0)";
    database.superuser().await?.execute(newer).await?;
    let data = std::env::temp_dir().join(format!("regie-cli-{}", mint()));
    let regie = Regie {
        data,
        url: database.url.clone(),
        database,
    };
    regie
        .run(&["migrate"])?
        .fails_with("this database is newer than this program");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_recorded_is_proven_replayed_and_reconciled() -> Result<()> {
    let regie = Regie::on_a_database().await?;
    let tenant = regie
        .run(&["admin", "create-tenant", "Atelier"])?
        .out
        .trim()
        .to_owned();
    regie.sealed()?;
    let proven = regie.run(&["verify", "--independent"])?;
    assert_eq!(
        (proven.code, proven.err.as_str()),
        (Some(0), ""),
        "{}",
        proven.out
    );
    assert!(
        proven
            .out
            .contains("1 events and 1 seals checked, 0 events not sealed yet, 0 problems"),
        "{}",
        proven.out
    );
    assert!(
        proven
            .out
            .contains("1 aggregates replayed by the stock store, 0 differ"),
        "{}",
        proven.out
    );
    let proof = regie.run(&["prove", &format!("tenant/{tenant}@1")])?;
    assert!(
        proof.out.contains("\"note\":\"regie/"),
        "{}{}",
        proof.out,
        proof.err
    );
    let state = regie.run(&[
        "replay",
        "--until",
        "2100-01-01T00:00:00Z",
        "--stream",
        &format!("tenant/{tenant}"),
    ])?;
    assert!(
        state.out.contains("\"name\":\"Atelier\""),
        "{}{}",
        state.out,
        state.err
    );
    assert_eq!(
        regie.run(&["finance", "reconcile"])?.out,
        "0 hour banks reconciled, 0 differences\n"
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_tenant_moves_with_its_proofs() -> Result<()> {
    let regie = Regie::on_a_database().await?;
    let tenant = regie
        .run(&["admin", "create-tenant", "Atelier"])?
        .out
        .trim()
        .to_owned();
    let key = regie.sealed()?;
    let file = regie.data.join("tenant.ndjson").display().to_string();
    let exported = regie.run(&["export", "--tenant", &tenant, "--out", &file])?;
    // Taking it out is an act, which is taken along.
    assert!(
        exported.out.starts_with("2 events of tenant"),
        "{}{}",
        exported.out,
        exported.err
    );
    let elsewhere = Regie::on_a_database().await?;
    let imported = elsewhere.run(&["import", "--in", &file])?;
    assert!(
        imported.out.starts_with("2 events and 1 seals of tenant"),
        "{}{}",
        imported.out,
        imported.err
    );
    elsewhere
        .run(&["verify"])?
        .fails_with_problems("is not signed by a trusted key");
    let trusting = elsewhere.run(&["verify", "--public-key", &key])?;
    assert_eq!(
        trusting.code,
        Some(0),
        "the seals hold with their key: {}",
        trusting.out
    );
    Ok(())
}

/// As a poison event leaves it.
async fn stop_follower(regie: &Regie, name: &str) -> Result<()> {
    let stop = "UPDATE journal.subscriptions SET stopped_at = 'hour_bank/1@7', stopped_why = 'it cannot be read' \
                WHERE name = $1";
    let mut superuser = regie.database.superuser().await?;
    let stopped = sqlx::query(stop).bind(name).execute(&mut superuser).await?;
    anyhow::ensure!(stopped.rows_affected() == 1, "no follower {name}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stopped_follower_is_named_and_set_going_again() -> Result<()> {
    let regie = Regie::on_a_database().await?;
    regie.run(&["admin", "create-tenant", "Atelier"])?;
    stop_follower(&regie, "hour_bank_lots").await?;
    let listed = regie.run(&["followers"])?;
    assert_eq!(listed.code, Some(0), "{}", listed.err);
    let line = |name: &str| {
        listed
            .out
            .lines()
            .find(|line| line.starts_with(name))
            .map(str::to_owned)
    };
    assert_eq!(
        line("hour_bank_lots ").context("the stopped one")?,
        "hour_bank_lots version 1 at 0.0.0, 1 events behind, stopped at hour_bank/1@7: it cannot be read"
    );
    assert_eq!(
        line("hour_bank_balance ").context("another one")?,
        "hour_bank_balance version 1 at 0.0.0, 1 events behind, goes"
    );
    let resumed = regie.run(&["resume", "hour_bank_lots"])?;
    assert_eq!(
        (resumed.out.as_str(), resumed.code),
        (
            "hour_bank_lots version 1 goes on, trying again hour_bank/1@7\n",
            Some(0)
        )
    );
    assert!(!regie.run(&["followers"])?.out.contains("stopped"));
    regie
        .run(&["resume", "hour_bank_lots"])?
        .fails_with("hour_bank_lots is not stopped, there is nothing to resume");
    regie
        .run(&["resume", "nothing"])?
        .fails_with("there is no follower \"nothing\": choose one of account_list");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_is_passed_over_only_with_who_and_why() -> Result<()> {
    let regie = Regie::on_a_database().await?;
    regie.run(&["migrate"])?;
    stop_follower(&regie, "hour_bank_lots").await?;
    let reasons: [&[&str]; 4] = [
        &[],
        &["--because", "illisible"],
        &["--by", "Camille"],
        &["--because", " ", "--by", "Camille"],
    ];
    for reason in reasons {
        let words = [&["resume", "hour_bank_lots", "--skip"], reason].concat();
        let said = regie.run(&words)?;
        assert_eq!(
            (said.code, said.err.lines().count()),
            (Some(2), 1),
            "{}",
            said.err
        );
        assert!(
            said.err.contains("--skip --because TEXT --by WHO"),
            "{}",
            said.err
        );
    }
    let without_skip = regie.run(&["resume", "hour_bank_lots", "--because", "illisible"])?;
    assert_eq!(without_skip.code, Some(2), "{}", without_skip.err);
    assert!(
        regie.run(&["followers"])?.out.contains("stopped"),
        "nothing was resumed"
    );
    let skip = [
        "resume",
        "hour_bank_lots",
        "--skip",
        "--because",
        "illisible",
        "--by",
        "Camille",
    ];
    assert_eq!(
        regie.run(&skip)?.out,
        "hour_bank_lots version 1 goes on, passing over hour_bank/1@7\n"
    );
    let kept: (String, String, String) = sqlx::query_as("SELECT event, reason, by FROM journal.skipped")
        .fetch_one(&mut regie.database.superuser().await?)
        .await?;
    assert_eq!(
        kept,
        ("hour_bank/1@7".into(), "illisible".into(), "Camille".into())
    );
    Ok(())
}
