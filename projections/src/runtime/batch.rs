//! A page of the journal as one read model sees it: its own kinds, opened, in order.

use super::{ProjectionError, ReadModel};
use journal::StoredEvent;
use kernel::Recorded;
use serde::de::DeserializeOwned;

pub struct Batch<'b> {
    /// Where the rows go: `read.hour_bank_balance`, or its successor while that is being built.
    pub table: &'b str,
    events: Vec<&'b StoredEvent>,
}

impl<'b> Batch<'b> {
    pub fn of(model: &ReadModel, table: &'b str, events: &'b [StoredEvent], skipped: &[String]) -> Batch<'b> {
        let wanted = |event: &&StoredEvent| {
            model.kinds.contains(&event.kind.as_str())
                && (skipped.is_empty() || !skipped.contains(&event.name()))
        };
        Batch {
            table,
            events: events.iter().filter(wanted).collect(),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.events.is_empty()
    }

    /// The events of one kind, as the feature knows them.
    pub fn events<E: DeserializeOwned>(
        &self,
        kind: &'static str,
    ) -> impl Iterator<Item = Result<Recorded<E>, ProjectionError>> {
        self.events
            .iter()
            .filter(move |event| event.kind == kind)
            .map(|event| journal::decode((*event).clone()).map_err(ProjectionError::from))
    }

    /// As they lie in the journal, for a model that reads what stands beside them.
    pub fn stored(&self) -> impl Iterator<Item = &'b StoredEvent> {
        self.events.iter().copied()
    }

    /// With `{t}` standing for the table.
    pub fn sql(&self, statement: &str) -> String {
        statement.replace("{t}", self.table)
    }
}
