//! Acts and events, read in batches.

use crate::graphql::loaders::Loader;
use async_graphql::{async_trait::async_trait, dataloader::Loader as Load};
use journal::{JournalError, StoredEvent, upcast};
use kernel::Place;
use projections::{audit::acts, runtime::ProjectionError};
use std::{collections::HashMap, sync::Arc};
use uuid::Uuid;

type Failed = Arc<ProjectionError>;

/// An event by its name, opened and raised to its newest version.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct EventNamed(pub String);
/// Where the command of an event came from, by the event's name.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct PlaceBeside(pub String);
/// By the id of the act, or of the command.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ActById(pub Uuid);
/// What was done in answer to an event, by the event's name.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct ActsInAnswerTo(pub String);

#[async_trait]
impl Load<EventNamed> for Loader {
    type Value = StoredEvent;
    type Error = Failed;

    async fn load(&self, keys: &[EventNamed]) -> Result<HashMap<EventNamed, StoredEvent>, Failed> {
        let names: Vec<&String> = keys.iter().map(|key| &key.0).collect();
        let journal = &self.runtime.journal;
        let opened = async {
            let mut events = journal.read_named(self.scope.tenant, &names).await?;
            journal.open_fields(&mut events).await?;
            events.iter_mut().for_each(upcast::upcast);
            Ok::<_, JournalError>(events)
        };
        let events = opened.await.map_err(ProjectionError::from)?;
        Ok(events
            .into_iter()
            .map(|event| (EventNamed(event.name()), event))
            .collect())
    }
}

#[async_trait]
impl Load<PlaceBeside> for Loader {
    type Value = Place;
    type Error = Failed;

    async fn load(&self, keys: &[PlaceBeside]) -> Result<HashMap<PlaceBeside, Place>, Failed> {
        let names: Vec<&String> = keys.iter().map(|key| &key.0).collect();
        let (journal, tenant) = (&self.runtime.journal, self.scope.tenant);
        let read = async {
            let events = journal.read_named(tenant, &names).await?;
            let places = journal.open_places(tenant, &events).await?;
            Ok::<_, JournalError>(events.into_iter().zip(places).collect::<Vec<_>>())
        };
        let found = read.await.map_err(ProjectionError::from)?;
        let known = found
            .into_iter()
            .filter_map(|(event, place)| Some((PlaceBeside(event.name()), place?)));
        Ok(known.collect())
    }
}

#[async_trait]
impl Load<ActById> for Loader {
    type Value = acts::Row;
    type Error = Failed;

    async fn load(&self, keys: &[ActById]) -> Result<HashMap<ActById, acts::Row>, Failed> {
        let ids: Vec<Uuid> = keys.iter().map(|key| key.0).collect();
        let mut snapshot = self.readers.snapshot(self.scope).await?;
        let rows = acts::by_ids(&mut snapshot, &ids).await?;
        Ok(rows.into_iter().map(|row| (ActById(row.id), row)).collect())
    }
}

#[async_trait]
impl Load<ActsInAnswerTo> for Loader {
    type Value = Vec<acts::Row>;
    type Error = Failed;

    async fn load(&self, keys: &[ActsInAnswerTo]) -> Result<HashMap<ActsInAnswerTo, Vec<acts::Row>>, Failed> {
        let causes: Vec<String> = keys.iter().map(|key| key.0.clone()).collect();
        let mut snapshot = self.readers.snapshot(self.scope).await?;
        let mut by_cause: HashMap<ActsInAnswerTo, Vec<acts::Row>> = HashMap::new();
        for row in acts::caused_by(&mut snapshot, &causes).await? {
            if let Some(cause) = row.cause.clone() {
                by_cause.entry(ActsInAnswerTo(cause)).or_default().push(row);
            }
        }
        Ok(by_cause)
    }
}
