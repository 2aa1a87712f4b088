//! An auditor's second opinion: every aggregate replayed by the unmodified postgres-es repository and
//! cqrs-es event store, compared with what our own reader makes of it.

use super::{Runtime, Stored, load::StateAt};
use cqrs_es::{AggregateContext, EventStore, persist::PersistedEventStore};
use domain::Decider;
use journal::{JournalError, head::Head, upcast};
use kernel::TenantId;
use postgres_es::PostgresEventRepository;
use sqlx::PgPool;
use uuid::Uuid;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    pub stream: String,
    pub why: String,
}

/// A pool whose connections speak for one tenant: the stock repository knows of none.
async fn tenant_pool(runtime: &Runtime, tenant: TenantId) -> Result<PgPool, JournalError> {
    let options = runtime
        .journal
        .pools
        .app
        .connect_options()
        .as_ref()
        .clone()
        .options([("regie.tenant", tenant.to_string())]);
    sqlx::postgres::PgPoolOptions::new()
        .max_connections(2)
        .connect_with(options)
        .await
        .map_err(JournalError::during("connect for the stock repository"))
}

/// How many aggregates were compared, and which differ. Personal fields stay sealed on both sides.
pub async fn compare_with_stock_store<D: Decider>(
    runtime: &Runtime,
    tenant: TenantId,
) -> Result<(usize, Vec<Difference>), JournalError> {
    let pool = tenant_pool(runtime, tenant).await?;
    let repository =
        PostgresEventRepository::new(pool.clone()).with_tables("journal.events", "journal.snapshots");
    let store = PersistedEventStore::<PostgresEventRepository, Stored<D>>::new_event_store(repository)
        .with_upcasters(upcast::for_stock_store());
    let ids = runtime.journal.stream_ids(tenant, D::NAME).await?;
    let mut differences = vec![];
    for id in &ids {
        let theirs = store.load_aggregate(id).await;
        let ours = sealed_state::<D>(runtime, tenant, id).await;
        let why = match (theirs, ours) {
            (Ok(mut theirs), Ok(ours)) => match theirs.aggregate().0 == ours.state {
                true => continue,
                false => "the stock store folds another state".to_owned(),
            },
            (Err(error), _) => format!("the stock store cannot read it: {error}"),
            (_, Err(error)) => error.to_string(),
        };
        differences.push(Difference {
            stream: format!("{}/{id}", D::NAME),
            why,
        });
    }
    pool.close().await;
    Ok((ids.len(), differences))
}

async fn sealed_state<D: Decider>(
    runtime: &Runtime,
    tenant: TenantId,
    id: &str,
) -> Result<StateAt<D::State>, JournalError> {
    let id = Uuid::parse_str(id).map_err(|error| JournalError::Input(format!("stream id {id}: {error}")))?;
    let stream = super::load::stream_of::<D>(tenant, id);
    let mut state = D::State::default();
    for stored in &runtime.journal.read_stream(&stream, 0).await? {
        state = D::evolve(state, &journal::said::<D::Event>(stored)?);
    }
    Ok(StateAt {
        state,
        head: Head::NONE,
    })
}
