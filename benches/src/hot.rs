//! One stream that everybody writes to: 1,000 events long, 32 writers. The ceiling knows the version, loads
//! nothing, decides nothing, and inserts in line on one connection.

use crate::{
    load::closed_loop,
    note, pgbench,
    report::{Report, median},
    server::{Server, rounds, seconds},
    stock,
};
use anyhow::Result;
use commands::{Runtime, runtime::mint};
use kernel::TenantId;
use sqlx::{Connection, PgConnection};
use std::time::Instant;

const AREA: &str = "hot";
const LENGTH: u32 = 1_000;

pub async fn run(server: &Server, report: &mut Report) -> Result<()> {
    pgbench::create_raw_table(server).await?;
    stock::create_stock_table(server).await?;
    let runtime = Runtime::new(server.journal().await?);
    let peer = stock::stock(&server.url).await;
    let (mut mine, mut ceiling, mut theirs) = (vec![], vec![], vec![]);
    for _ in 0..rounds() {
        mine.push(ours(&runtime).await?);
        ceiling.push(in_line(server).await?);
        theirs.push(stock_hot(&peer).await?);
    }
    let (mine, theirs) = (median(mine), median(theirs));
    report.rate(
        AREA,
        "hot stream, 32 writers",
        mine,
        median(ceiling),
        "known version, in line",
        "commands/s",
    );
    report.rate(
        AREA,
        "hot stream, 32 writers",
        mine,
        theirs,
        "cqrs-es + postgres-es",
        "commands/s",
    );
    Ok(())
}

async fn ours(runtime: &Runtime) -> Result<f64> {
    let (tenant, id) = (TenantId(mint()), mint());
    for _ in 0..LENGTH / 100 {
        stock::write(runtime, tenant, id, 100).await?;
    }
    let runtime = runtime.clone();
    let rate = closed_loop(32, seconds(), move |_| {
        let runtime = runtime.clone();
        async move { stock::write(&runtime, tenant, id, 1).await }
    });
    rate.await
}

async fn in_line(server: &Server) -> Result<f64> {
    let mut connection = PgConnection::connect(&server.url).await?;
    let (id, payload) = (mint().to_string(), fixtures::notes::long_event(1).payload);
    let begun = Instant::now();
    let mut sequence = 0i64;
    while begun.elapsed() < seconds() {
        sequence += 1;
        sqlx::query(
            "INSERT INTO bench.raw_events (tenant, aggregate_type, aggregate_id, sequence, event_type, event_version, payload, \
             metadata, epoch, recorded_at, command_id, correlation_id, hash) \
             VALUES ($1, 'note', $2, $3, 'note.written', '1', $4::json, '{\"actor\":\"operator\"}', 1, now(), $5, $5, $6)",
        )
        .bind(mint())
        .bind(&id)
        .bind(sequence)
        .bind(&payload)
        .bind(mint())
        .bind(vec![7u8; 32])
        .execute(&mut connection)
        .await?;
    }
    Ok(sequence as f64 / begun.elapsed().as_secs_f64())
}

/// Conflicts are retried at once, as a caller of the stock framework must.
async fn stock_hot(stock: &stock::Stock) -> Result<f64> {
    let id = mint().to_string();
    for _ in 0..LENGTH / 100 {
        stock.execute(&id, note::Write { events: 100 }).await?;
    }
    let stock = std::sync::Arc::clone(stock);
    let rate = closed_loop(32, seconds(), move |_| {
        let (stock, id) = (std::sync::Arc::clone(&stock), id.clone());
        async move {
            loop {
                match stock.execute(&id, note::Write { events: 1 }).await {
                    Ok(()) => return Ok(()),
                    Err(cqrs_es::AggregateError::AggregateConflict) => {}
                    Err(error) => return Err(error.into()),
                }
            }
        }
    });
    rate.await
}
