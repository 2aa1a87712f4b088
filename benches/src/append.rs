//! One event on a new stream, with everything on: receipt, chain, row security. Beside pgbench's raw insert.

use crate::{
    load::closed_loop,
    pgbench,
    report::{Report, median},
    server::{Server, rounds, seconds},
};
use anyhow::Result;
use journal::{Journal, head::Head};
use kernel::TenantId;

const AREA: &str = "append";

pub async fn run(server: &Server, report: &mut Report) -> Result<()> {
    pgbench::create_raw_table(server).await?;
    let journal = server.journal().await?;
    let tenant = TenantId(commands::runtime::mint());
    ours(&journal, tenant, 16).await?; // connections and plans are warm
    for clients in [1, 16, 64] {
        let (mut mine, mut raw) = (vec![], vec![]);
        for _ in 0..rounds() {
            mine.push(ours(&journal, tenant, clients).await?);
            raw.push(pgbench::raw_inserts(server, clients, seconds()).await?);
        }
        report.rate(
            AREA,
            format!("one event, {clients} clients"),
            median(mine),
            median(raw),
            "pgbench raw insert",
            "events/s",
        );
    }
    Ok(())
}

pub async fn ours(journal: &Journal, tenant: TenantId, clients: usize) -> Result<f64> {
    let journal = journal.clone();
    let rate = closed_loop(clients, seconds(), move |_| {
        let journal = journal.clone();
        async move {
            let events = vec![fixtures::notes::long_event(1)];
            let append =
                fixtures::notes::append(tenant, vec![(commands::runtime::mint(), Head::NONE, events)]);
            journal.append(append).await?;
            Ok(())
        }
    })
    .await?;
    Ok(rate)
}

/// Each client adds to a stream of its own: every append is built on a head.
pub async fn on_heads(journal: &Journal, tenant: TenantId, clients: usize) -> Result<f64> {
    let streams: Vec<_> = (0..clients)
        .map(|_| tokio::sync::Mutex::new((commands::runtime::mint(), Head::NONE)))
        .collect();
    let (journal, streams) = (journal.clone(), std::sync::Arc::new(streams));
    let rate = closed_loop(clients, seconds(), move |client| {
        let (journal, streams) = (journal.clone(), std::sync::Arc::clone(&streams));
        async move {
            let mut stream = streams[client].lock().await;
            let run = (stream.0, stream.1, vec![fixtures::notes::long_event(1)]);
            stream.1 = journal
                .append(fixtures::notes::append(tenant, vec![run]))
                .await?
                .heads[0];
            Ok(())
        }
    })
    .await?;
    Ok(rate)
}
