//! What the promises cost: chain, sealing and row security, each switched off in turn, at 16 clients.

use crate::{
    append,
    report::{Report, median},
    server::{Server, rounds},
};
use anyhow::Result;
use commands::runtime::mint;
use journal::{
    Journal,
    note::Signing,
    seal::{CheckpointFolder, Sealer},
};
use kernel::TenantId;
use sqlx::Executor;
use std::time::Duration;

const CLIENTS: usize = 16;
const ROW_SECURITY: [&str; 2] = ["journal.events", "journal.commands"];

pub async fn run(server: &Server, report: &mut Report) -> Result<()> {
    let journal = server.journal().await?;
    let folder = std::env::temp_dir().join(format!("regie-bench-{}", mint()));
    let sealer = Sealer::new(
        journal.clone(),
        Signing::random(),
        CheckpointFolder::at(folder.clone()),
        mint(),
    );
    sealer.seal_what_is_new().await?;
    let (mut all, mut no_seals, mut no_rows, mut no_chain) = (vec![], vec![], vec![], vec![]);
    for _ in 0..rounds() {
        let sealing = tokio::spawn(seal_on(sealer_again(&journal, &folder)));
        all.push(measure(&journal).await?);
        row_security(server, "DISABLE").await?;
        no_rows.push(measure(&journal).await?);
        row_security(server, "ENABLE").await?;
        chain_in_sql(server, false).await?;
        no_chain.push(measure(&journal).await?);
        chain_in_sql(server, true).await?;
        sealing.abort();
        no_seals.push(measure(&journal).await?);
    }
    let all = median(all);
    report.rate(
        "cost",
        "everything on",
        all,
        median(no_seals),
        "without sealing",
        "events/s",
    );
    report.rate(
        "cost",
        "everything on",
        all,
        median(no_rows),
        "without row security",
        "events/s",
    );
    report.rate(
        "cost",
        "everything on",
        all,
        median(no_chain),
        "without the check of the head",
        "events/s",
    );
    let _ = std::fs::remove_dir_all(folder); // temporary
    Ok(())
}

fn sealer_again(journal: &Journal, folder: &std::path::Path) -> Sealer {
    Sealer::new(
        journal.clone(),
        Signing::random(),
        CheckpointFolder::at(folder.into()),
        mint(),
    )
}

async fn seal_on(sealer: Sealer) {
    loop {
        if let Err(error) = sealer.seal_what_is_new().await {
            eprintln!("sealing: {error}");
        }
        tokio::time::sleep(Duration::from_millis(250)).await;
    }
}

/// Two events on two appends of a stream each, so that heads are checked.
async fn measure(journal: &Journal) -> Result<f64> {
    append::on_heads(journal, TenantId(mint()), CLIENTS).await
}

async fn row_security(server: &Server, switch: &str) -> Result<()> {
    let mut superuser = server.superuser().await?;
    for table in ROW_SECURITY {
        superuser
            .execute(format!("ALTER TABLE {table} {switch} ROW LEVEL SECURITY").as_str())
            .await?;
    }
    Ok(())
}

/// The same function with and without the look at the head that each append is built on.
async fn chain_in_sql(server: &Server, on: bool) -> Result<()> {
    let (from, to) = ("cardinality(h_id) > 0", "cardinality(h_id) > 1000000");
    let (from, to) = if on { (to, from) } else { (from, to) };
    let mut superuser = server.superuser().await?;
    let definition: String = sqlx::query_scalar(
        "SELECT pg_get_functiondef(p.oid) FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace \
         WHERE n.nspname = 'journal' AND p.proname = 'append'",
    )
    .fetch_one(&mut superuser)
    .await?;
    superuser.execute(definition.replace(from, to).as_str()).await?;
    Ok(())
}
