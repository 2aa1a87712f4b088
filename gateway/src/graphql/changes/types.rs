//! A change, as it is told.

use crate::{
    changes,
    graphql::{
        history::HistoryKind,
        scalars::{DateTime, JournalCursor},
    },
};
use async_graphql::SimpleObject;
use uuid::Uuid;

/// What changed in one stretch of time, oldest first.
#[derive(SimpleObject)]
pub struct ChangeBatch {
    /// Everything up to here was told: whoever listens again after it misses nothing and hears nothing twice.
    pub cursor: JournalCursor,
    /// Empty at the start, and now and then when others' things change, so that the cursor keeps up.
    pub changes: Vec<Change>,
}

/// Something happened to a thing; whoever reads the thing now sees it.
#[derive(SimpleObject)]
pub struct Change {
    /// What it is.
    pub kind: HistoryKind,
    /// Which one it is.
    pub id: Uuid,
    /// What happened: hour_bank.hours_credited. Told to the team only.
    pub event_type: Option<String>,
    /// When it happened.
    pub at: DateTime,
    /// Where it stands in the journal.
    pub cursor: JournalCursor,
}

impl Change {
    pub fn of(change: &changes::Change, kind: HistoryKind, of_the_team: bool) -> Change {
        Change {
            kind,
            id: change.stream.id,
            event_type: of_the_team.then(|| change.event_type.clone()),
            at: DateTime(change.at),
            cursor: JournalCursor(change.cursor),
        }
    }
}
