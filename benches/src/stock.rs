//! Whole commands (load, decide, append) beside unmodified cqrs-es and postgres-es on their own table with
//! their own pool, at once and with half a millisecond of network.

use crate::{
    load::closed_loop,
    note::{Note, Write},
    proxy::Proxy,
    report::{Report, median},
    server::{Server, rounds, seconds},
};
use anyhow::{Result, anyhow};
use commands::{
    Action, Caller, Module, Request, Runtime,
    runtime::{Stored, mint},
};
use cqrs_es::{CqrsFramework, persist::PersistedEventStore};
use kernel::{CommandId, TenantId};
use postgres_es::{PostgresEventRepository, default_postgress_pool};
use sqlx::Executor;
use std::{sync::Arc, time::Duration};

const AREA: &str = "stock";

pub type Stock = Arc<CqrsFramework<Stored<Note>, PersistedEventStore<PostgresEventRepository, Stored<Note>>>>;

pub async fn run(server: &Server, report: &mut Report) -> Result<()> {
    create_stock_table(server).await?;
    let delayed = Proxy::start(&server.postgres, Duration::from_micros(500))?;
    for (url, network) in [
        (server.url.clone(), ""),
        (delayed.url("bench"), ", 0.5 ms of network"),
    ] {
        let runtime = Runtime::new(server.journal_at(&url).await?);
        let stock = stock(&url).await;
        for (events, clients) in [(1, 1), (1, 16), (1, 64), (10, 1), (10, 16)] {
            compare(report, &runtime, &stock, network, events, clients).await?;
        }
    }
    Ok(())
}

async fn compare(
    report: &mut Report,
    runtime: &Runtime,
    stock: &Stock,
    network: &str,
    events: u32,
    clients: usize,
) -> Result<()> {
    let (mut mine, mut theirs) = (vec![], vec![]);
    for _ in 0..rounds() {
        mine.push(ours(runtime, events, clients).await?);
        theirs.push(peer(stock, events, clients).await?);
    }
    let name = format!("{events} event(s) a command, {clients} clients{network}");
    report.rate(
        AREA,
        name,
        median(mine),
        median(theirs),
        "cqrs-es + postgres-es",
        "commands/s",
    );
    Ok(())
}

pub async fn create_stock_table(server: &Server) -> Result<()> {
    // As postgres-es documents it.
    server
        .superuser()
        .await?
        .execute(sqlx::raw_sql(
            "CREATE TABLE IF NOT EXISTS public.events (aggregate_type text NOT NULL, aggregate_id text NOT NULL, \
                 sequence bigint CHECK (sequence >= 0) NOT NULL, event_type text NOT NULL, event_version text NOT NULL, \
                 payload json NOT NULL, metadata json NOT NULL, PRIMARY KEY (aggregate_type, aggregate_id, sequence))",
        ))
        .await?;
    Ok(())
}

pub async fn stock(url: &str) -> Stock {
    let repository = PostgresEventRepository::new(default_postgress_pool(url).await);
    Arc::new(CqrsFramework::new(
        PersistedEventStore::new_event_store(repository),
        vec![],
        (),
    ))
}

/// Each command on a new aggregate.
async fn ours(runtime: &Runtime, events: u32, clients: usize) -> Result<f64> {
    let (runtime, tenant) = (runtime.clone(), TenantId(mint()));
    closed_loop(clients, seconds(), move |_| {
        let runtime = runtime.clone();
        async move { write_new(&runtime, tenant, mint(), events).await }
    })
    .await
}

async fn write_new(runtime: &Runtime, tenant: TenantId, id: uuid::Uuid, events: u32) -> Result<()> {
    let permit = Caller::operator(tenant).may(Module::HourBanks, Action::Edit)?;
    let body = (id, Write { events });
    let written = runtime.run(Ok(permit.clone()), request(&body), async |work, (id, write)| {
        work.begin::<Note>(*id, write.clone()).await?;
        Ok(())
    });
    written.await.map(drop).map_err(|error| anyhow!("{error}"))
}

/// To a stream that stands.
pub async fn write(runtime: &Runtime, tenant: TenantId, id: uuid::Uuid, events: u32) -> Result<()> {
    let permit = Caller::operator(tenant).may(Module::HourBanks, Action::Edit)?;
    let body = (id, Write { events });
    let written = runtime.run(Ok(permit.clone()), request(&body), async |work, (id, write)| {
        work.decide::<Note>(*id, write.clone()).await?;
        Ok(())
    });
    written.await.map(drop).map_err(|error| anyhow!("{error}"))
}

fn request<B: serde::Serialize>(body: &B) -> Request<'_, B> {
    Request {
        command: CommandId(mint()),
        name: "note.write",
        body,
    }
}

async fn peer(stock: &Stock, events: u32, clients: usize) -> Result<f64> {
    let stock = Arc::clone(stock);
    closed_loop(clients, seconds(), move |_| {
        let stock = Arc::clone(&stock);
        async move { Ok(stock.execute(&mint().to_string(), Write { events }).await?) }
    })
    .await
}
