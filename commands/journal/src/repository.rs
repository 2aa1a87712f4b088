//! Our own `PersistedEventRepository` for one tenant: cqrs-es's traits over our table and our append.
//!
//! Unlike the stock one it reports a failed replay instead of ending it early, and every write is chained,
//! sealed and receipted like any other. Snapshots of cqrs-es 0.5 are refused: it folds events into them twice.

use crate::{
    Append, Journal, StreamAppend, append::EncodedEvent, error::AppendError, event::StoredEvent, head::Head,
};
use cqrs_es::{
    Aggregate,
    persist::{
        PersistedEventRepository, PersistenceError, ReplayStream, SerializedEvent, SerializedSnapshot,
    },
};
use kernel::{Actor, CommandId, CorrelationId, Meta, Stream, TenantId};
use serde_json::Value;
use uuid::Uuid;

pub struct Repository {
    journal: Journal,
    tenant: TenantId,
}

const QUEUE: usize = 200;

impl Repository {
    pub fn new(journal: Journal, tenant: TenantId) -> Repository {
        Repository { journal, tenant }
    }

    fn stream<A: Aggregate>(&self, id: &str) -> Result<Stream, PersistenceError> {
        let id = Uuid::parse_str(id).map_err(unknown)?;
        Ok(Stream {
            tenant: self.tenant,
            kind: A::TYPE.into(),
            id,
        })
    }

    async fn read<A: Aggregate>(
        &self,
        id: &str,
        after: i64,
    ) -> Result<Vec<SerializedEvent>, PersistenceError> {
        let stream = self.stream::<A>(id)?;
        let mut events = self.journal.read_stream(&stream, after).await.map_err(unknown)?;
        self.journal.open_fields(&mut events).await.map_err(unknown)?;
        events.into_iter().map(serialized).collect()
    }

    async fn head<A: Aggregate>(&self, id: &str, sequence: i64) -> Result<Head, PersistenceError> {
        if sequence == 0 {
            return Ok(Head::NONE);
        }
        let events = self
            .journal
            .read_stream(&self.stream::<A>(id)?, sequence - 1)
            .await
            .map_err(unknown)?;
        match events.first() {
            Some(event) if events.len() == 1 => event.head().map_err(unknown),
            Some(_) | None => Err(PersistenceError::OptimisticLockError),
        }
    }

    async fn replay(events: Vec<SerializedEvent>) -> ReplayStream {
        let (mut feed, stream) = ReplayStream::new(QUEUE);
        tokio::spawn(async move {
            for event in events {
                if feed.push(Ok(event)).await.is_err() {
                    return; // the reader went away
                }
            }
        });
        stream
    }
}

impl PersistedEventRepository for Repository {
    async fn get_events<A: Aggregate>(&self, id: &str) -> Result<Vec<SerializedEvent>, PersistenceError> {
        self.read::<A>(id, 0).await
    }

    async fn get_last_events<A: Aggregate>(
        &self,
        id: &str,
        last_sequence: usize,
    ) -> Result<Vec<SerializedEvent>, PersistenceError> {
        self.read::<A>(id, i64::try_from(last_sequence).map_err(unknown)?)
            .await
    }

    async fn get_snapshot<A: Aggregate>(
        &self,
        _id: &str,
    ) -> Result<Option<SerializedSnapshot>, PersistenceError> {
        Ok(None)
    }

    async fn persist<A: Aggregate>(
        &self,
        events: &[SerializedEvent],
        snapshot_update: Option<(String, Value, usize)>,
    ) -> Result<(), PersistenceError> {
        if snapshot_update.is_some() {
            return Err(unknown(std::io::Error::other(
                "cqrs-es snapshots are not kept: use new_event_store",
            )));
        }
        let Some(first) = events.first() else {
            return Ok(());
        };
        let stream = self.stream::<A>(&first.aggregate_id)?;
        let head = self
            .head::<A>(
                &first.aggregate_id,
                i64::try_from(first.sequence).map_err(unknown)? - 1,
            )
            .await?;
        let append = Append {
            tenant: self.tenant,
            meta: Meta {
                actor: Actor::Operator,
                command: CommandId(fresh_id()),
                correlation: CorrelationId(fresh_id()),
                cause: None,
                asked: None,
            },
            body: vec![],
            at: self.journal.clock.now(),
            streams: vec![StreamAppend {
                stream,
                head,
                events: events.iter().map(encoded).collect(),
            }],
        };
        self.journal
            .append(append)
            .await
            .map(drop)
            .map_err(|error| match error {
                AppendError::Conflict => PersistenceError::OptimisticLockError,
                AppendError::ReusedCommand(_) | AppendError::Unavailable(_) => unknown(error),
            })
    }

    async fn stream_events<A: Aggregate>(&self, id: &str) -> Result<ReplayStream, PersistenceError> {
        Ok(Repository::replay(self.read::<A>(id, 0).await?).await)
    }

    async fn stream_all_events<A: Aggregate>(&self) -> Result<ReplayStream, PersistenceError> {
        let ids = self
            .journal
            .stream_ids(self.tenant, A::TYPE)
            .await
            .map_err(unknown)?;
        let mut all = vec![];
        for id in ids {
            all.extend(self.read::<A>(&id, 0).await?);
        }
        Ok(Repository::replay(all).await)
    }
}

fn encoded(event: &SerializedEvent) -> EncodedEvent {
    EncodedEvent {
        event_type: event.event_type.clone().into(),
        event_version: event.event_version.clone().into(),
        payload: event.payload.to_string(),
    }
}

fn serialized(mut event: StoredEvent) -> Result<SerializedEvent, PersistenceError> {
    crate::upcast::upcast(&mut event);
    Ok(SerializedEvent {
        aggregate_id: event.id,
        sequence: usize::try_from(event.sequence).map_err(unknown)?,
        aggregate_type: event.kind,
        event_type: event.event_type,
        event_version: event.event_version,
        payload: serde_json::from_str(&event.payload)?,
        metadata: serde_json::from_str(&event.metadata)?,
    })
}

fn unknown(error: impl std::error::Error + Send + Sync + 'static) -> PersistenceError {
    PersistenceError::UnknownError(Box::new(error))
}

#[expect(
    clippy::disallowed_methods,
    reason = "ids of commands that come without one are minted here"
)]
fn fresh_id() -> Uuid {
    Uuid::now_v7()
}
