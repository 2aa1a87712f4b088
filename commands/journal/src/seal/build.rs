//! From a run of events to what a checkpoint says of it. Pure, and the verifier runs the same.

use crate::{
    chain::Hash,
    error::JournalError,
    event::StoredEvent,
    merkle::{Edge, leaf_hash},
    note::{Checkpoint, digest},
};
use kernel::{Cursor, TenantId};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

pub struct Growth {
    pub edge: Edge,
    pub heads: String,
    pub placement: Hash,
}

impl Growth {
    pub fn of(mut edge: Edge, events: &[StoredEvent]) -> Result<Growth, JournalError> {
        let mut placement = Placement::default();
        let mut heads = BTreeMap::new();
        for event in events {
            edge.push(leaf_hash(&event.head()?.hash));
            placement.add(event.cursor);
            heads.insert(
                (event.kind.as_str(), event.id.as_str()),
                (event.sequence, hex::encode(&event.hash)),
            );
        }
        let heads: String = heads
            .into_iter()
            .map(|((kind, id), (sequence, hash))| format!("{kind}/{id}@{sequence} {hash}\n"))
            .collect();
        Ok(Growth {
            edge,
            heads,
            placement: placement.digest(),
        })
    }

    pub fn checkpoint(&self, tenant: TenantId, number: i64, previous_note: &str) -> Checkpoint {
        Checkpoint {
            tenant,
            tree_size: self.edge.size(),
            root: self.edge.root(),
            number: u64::try_from(number).unwrap_or_default(),
            previous: digest(previous_note),
            heads: digest(&self.heads),
            placement: self.placement,
        }
    }
}

/// Where each event lies: the order is in the tree, the exact places are here.
#[derive(Default)]
pub struct Placement(Sha256);

impl Placement {
    pub fn add(&mut self, cursor: Cursor) {
        self.0.update(cursor.epoch.to_be_bytes());
        self.0.update(cursor.xid.to_be_bytes());
        self.0.update(cursor.position.to_be_bytes());
    }

    pub fn digest(self) -> Hash {
        self.0.finalize().into()
    }
}
