//! A stretch of the journal, as it is told: what happened to which thing, and whom it concerns.

use jiff::Timestamp;
use journal::{Journal, StoredEvent};
use kernel::{Cursor, Stream, TenantId};
use projections::{
    companies::{Concerned, Thing, concerned},
    runtime::ProjectionError,
};
use std::collections::{HashMap, HashSet};

/// Everything after one cursor, up to another.
pub struct Page {
    pub after: Cursor,
    pub up_to: Cursor,
    pub changes: Vec<Change>,
}

pub struct Change {
    pub stream: Stream,
    pub event_type: String,
    pub at: Timestamp,
    pub cursor: Cursor,
    pub concerned: Concerned,
}

impl Page {
    /// Where nothing happened.
    pub fn empty(after: Cursor, up_to: Cursor) -> Page {
        Page {
            after,
            up_to,
            changes: vec![],
        }
    }

    /// Of one tenant, or of all.
    pub async fn of(
        journal: &Journal,
        after: Cursor,
        events: Vec<StoredEvent>,
        tenant: Option<TenantId>,
    ) -> Result<Page, ProjectionError> {
        let up_to = events.last().map_or(after, |last| last.cursor);
        let told = events
            .into_iter()
            .filter(|event| tenant.is_none_or(|tenant| event.tenant == tenant.0));
        let told = told
            .map(|event| Ok((event.stream()?, event)))
            .collect::<Result<Vec<_>, ProjectionError>>()?;
        let things: HashSet<Thing> = told.iter().map(|(stream, _)| thing(stream)).collect();
        let mut whom = match things.is_empty() {
            true => HashMap::new(),
            false => concerned(&journal.pools.follower, things).await?,
        };
        let change = |(stream, event): (Stream, StoredEvent)| Change {
            concerned: whom.entry(thing(&stream)).or_default().clone(),
            stream,
            event_type: event.event_type,
            at: event.recorded_at,
            cursor: event.cursor,
        };
        Ok(Page {
            after,
            up_to,
            changes: told.into_iter().map(change).collect(),
        })
    }
}

fn thing(stream: &Stream) -> Thing {
    Thing {
        tenant: stream.tenant,
        kind: stream.kind.to_string(),
        id: stream.id,
    }
}
