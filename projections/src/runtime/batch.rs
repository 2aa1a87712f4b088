//! A page of the journal as one read model sees it: its own kinds, opened, in order.

use super::{HELD_FOR, ProjectionError, ReadModel, write::Write};
use journal::{
    StoredEvent,
    subscription::{Lease, TAKEN_BY_MOVED},
};
use kernel::{Cursor, Recorded};
use serde::de::DeserializeOwned;
use std::sync::OnceLock;

pub struct Batch<'b> {
    /// Where the rows go: `read.hour_bank_balance`, or its successor while that is being built.
    pub table: &'b str,
    events: Vec<&'b StoredEvent>,
    lease: &'b Lease,
    /// The last event of the page, whatever its kind.
    end: Cursor,
    /// Whether the lease was held when the rows were written.
    written: OnceLock<bool>,
}

impl<'b> Batch<'b> {
    pub fn of(
        model: &ReadModel,
        table: &'b str,
        lease: &'b Lease,
        events: &'b [StoredEvent],
        skipped: &[String],
    ) -> Batch<'b> {
        let wanted = |event: &&StoredEvent| {
            model.kinds.contains(&event.kind.as_str())
                && (skipped.is_empty() || !skipped.contains(&event.name()))
        };
        Batch {
            table,
            events: events.iter().filter(wanted).collect(),
            lease,
            end: events.last().map_or(lease.cursor, |last| last.cursor),
            written: OnceLock::new(),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.events.is_empty()
    }

    /// The one statement that writes the rows of this batch.
    pub fn write(&self) -> Result<Write<'_>, ProjectionError> {
        let moving = self.lease.moving(self.end, HELD_FOR)?;
        Ok(Write::of(self, moving, TAKEN_BY_MOVED))
    }

    pub(super) fn wrote(&self, held: bool) {
        let _ = self.written.set(held); // what was said first stands
    }

    /// None: nothing was written, and the cursor stands where it stood.
    pub(super) fn written(&self) -> Option<bool> {
        self.written.get().copied()
    }

    /// The events of one kind, as the feature knows them.
    pub fn events<E: DeserializeOwned>(
        &self,
        kind: &'static str,
    ) -> impl Iterator<Item = Result<Recorded<E>, ProjectionError>> {
        self.events
            .iter()
            .filter(move |event| event.kind == kind)
            .map(|event| journal::decode(event).map_err(ProjectionError::from))
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
