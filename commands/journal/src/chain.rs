//! The hash that binds an event to the one before it in its stream.
//!
//! The same bytes are hashed by `journal.event_hash` in SQL, for rows that other software inserts.

use crate::event::StoredEvent;
use sha2::{Digest, Sha256};

pub type Hash = [u8; 32];

/// What stands before the first event of a stream.
pub const BEGINNING: Hash = [0; 32];

/// Everything an event says; where it lies (position, xid, epoch) is proven by the seals.
pub struct Link<'e> {
    pub tenant: uuid::Uuid,
    pub kind: &'e str,
    pub id: &'e str,
    pub sequence: i64,
    pub event_type: &'e str,
    pub event_version: &'e str,
    pub payload: &'e str,
    pub metadata: &'e str,
    pub recorded_at_micros: i64,
    pub command: Option<uuid::Uuid>,
    pub correlation: Option<uuid::Uuid>,
}

impl<'e> From<&'e StoredEvent> for Link<'e> {
    fn from(event: &'e StoredEvent) -> Link<'e> {
        Link {
            tenant: event.tenant,
            kind: &event.kind,
            id: &event.id,
            sequence: event.sequence,
            event_type: &event.event_type,
            event_version: &event.event_version,
            payload: &event.payload,
            metadata: &event.metadata,
            recorded_at_micros: event.recorded_at.as_microsecond(),
            command: event.command,
            correlation: event.correlation,
        }
    }
}

impl Link<'_> {
    pub fn hash(&self, previous: &Hash) -> Hash {
        let mut hasher = Sha256::new();
        hasher.update([0]);
        hasher.update(previous);
        hasher.update(self.tenant.as_bytes());
        hasher.update(self.sequence.to_be_bytes());
        hasher.update(self.recorded_at_micros.to_be_bytes());
        hasher.update(self.command.unwrap_or_default().as_bytes());
        hasher.update(self.correlation.unwrap_or_default().as_bytes());
        for text in [
            self.kind,
            self.id,
            self.event_type,
            self.event_version,
            self.payload,
            self.metadata,
        ] {
            // A text column holds at most 1 GB, so its length fits.
            hasher.update(u32::try_from(text.len()).unwrap_or(u32::MAX).to_be_bytes());
            hasher.update(text);
        }
        hasher.finalize().into()
    }
}
