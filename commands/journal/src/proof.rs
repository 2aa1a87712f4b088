//! That one event belongs to a signed history, in a form that a third party checks alone.

use crate::{
    Journal,
    chain::{BEGINNING, Hash, Link},
    error::JournalError,
    event::StoredEvent,
    merkle::{Tree, inclusion_proof, leaf_hash, proves_inclusion},
    note::PublicKey,
    verify,
};
use jiff::Timestamp;
use kernel::{Cursor, TenantId};
use serde::{Deserialize, Serialize};
use sqlx::Row;
use std::collections::HashMap;
use uuid::Uuid;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InclusionProof {
    pub tenant: Uuid,
    pub event: String,
    pub event_type: String,
    pub event_version: String,
    pub payload: String,
    pub metadata: String,
    pub recorded_at_micros: i64,
    pub command: Option<Uuid>,
    pub correlation: Option<Uuid>,
    /// Hash of the event before it in its stream, in hex.
    pub previous: String,
    /// Which event of the tenant it is, from 0.
    pub index: u64,
    /// Siblings up to the root of the note, in hex.
    pub path: Vec<String>,
    /// Empty where one note stands for many proofs.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl InclusionProof {
    /// Needs nothing but the signer's public key.
    pub fn holds(&self, key: &PublicKey) -> bool {
        self.check(key).unwrap_or(false)
    }

    fn check(&self, key: &PublicKey) -> Option<bool> {
        let (kind, id, sequence) = verify::parts(&self.event)?;
        let link = Link {
            tenant: self.tenant,
            kind,
            id,
            sequence,
            event_type: &self.event_type,
            event_version: &self.event_version,
            payload: &self.payload,
            metadata: &self.metadata,
            recorded_at_micros: self.recorded_at_micros,
            command: self.command,
            correlation: self.correlation,
        };
        let leaf = leaf_hash(&link.hash(&hash_of(&self.previous)?));
        let path: Option<Vec<Hash>> = self.path.iter().map(|hash| hash_of(hash)).collect();
        let checkpoint = key.open(&self.note)?;
        Some(
            checkpoint.tenant.0 == self.tenant
                && proves_inclusion(leaf, self.index, checkpoint.tree_size, &path?, &checkpoint.root),
        )
    }
}

/// Proves events against one seal: its tree is in memory, 64 bytes an event.
pub struct Prover {
    /// Stands for all proofs, which leave theirs empty.
    pub note: String,
    tree: Tree,
    places: HashMap<Hash, usize>,
}

impl Prover {
    /// With the event before it in its stream, if it has one. None for an event that is younger than the seal.
    pub fn prove(&self, event: &StoredEvent, previous: Option<&StoredEvent>) -> Option<InclusionProof> {
        let leaf = leaf_hash(&event.head().ok()?.hash);
        let index = *self.places.get(&leaf)?;
        let path = self.tree.inclusion_proof(index);
        Some(proof_of(event, previous, index, &path, String::new()))
    }
}

impl InclusionProof {
    /// The event that it proves, as it lies in the journal but for its place.
    pub fn event(&self) -> Option<StoredEvent> {
        let (kind, id, sequence) = verify::parts(&self.event)?;
        Some(StoredEvent {
            tenant: self.tenant,
            kind: kind.to_owned(),
            id: id.to_owned(),
            sequence,
            event_type: self.event_type.clone(),
            event_version: self.event_version.clone(),
            payload: self.payload.clone(),
            metadata: self.metadata.clone(),
            cursor: Cursor::START,
            recorded_at: Timestamp::from_microsecond(self.recorded_at_micros).ok()?,
            command: self.command,
            correlation: self.correlation,
            hash: vec![],
        })
    }
}

fn hash_of(text: &str) -> Option<Hash> {
    hex::decode(text).ok()?.try_into().ok()
}

impl Journal {
    /// `None` when there is no such event, or when it is younger than the last seal.
    pub async fn prove(&self, tenant: TenantId, event: &str) -> Result<Option<InclusionProof>, JournalError> {
        let Some((kind, id, sequence)) = verify::parts(event) else {
            return Ok(None);
        };
        let Ok(id) = Uuid::parse_str(id) else {
            return Ok(None);
        };
        let stream = kernel::Stream {
            tenant,
            kind: kind.to_owned().into(),
            id,
        };
        let from_before = self.read_stream(&stream, (sequence - 2).max(0)).await?;
        let Some(found) = from_before.iter().find(|e| e.sequence == sequence) else {
            return Ok(None);
        };
        let previous = from_before.iter().find(|e| e.sequence == sequence - 1);
        let Some((note, leaves)) = self.covering_seal(tenant, found).await? else {
            return Ok(None);
        };
        let leaf = leaf_hash(&found.head()?.hash);
        let Some(index) = leaves.iter().position(|known| *known == leaf) else {
            return Ok(None);
        };
        let path = inclusion_proof(&leaves, index);
        Ok(Some(proof_of(found, previous, index, &path, note)))
    }

    /// For many events of one tenant, against its newest seal. None before the first one.
    pub async fn prover(&self, tenant: TenantId) -> Result<Option<Prover>, JournalError> {
        let during = JournalError::during("prove events");
        let newest =
            "SELECT note, tree_size FROM journal.seals WHERE tenant = $1 ORDER BY number DESC LIMIT 1";
        let seal = sqlx::query(newest)
            .bind(tenant.0)
            .fetch_optional(&self.pools.follower)
            .await
            .map_err(&during)?;
        let Some(seal) = seal else { return Ok(None) };
        let leaves = self.leaves(tenant, seal.get("tree_size")).await?;
        Ok(Some(Prover {
            note: seal.get("note"),
            places: leaves.iter().copied().zip(0..).collect(),
            tree: Tree::of(leaves),
        }))
    }

    /// The note of the first seal that covers an event, and all leaves below it.
    async fn covering_seal(
        &self,
        tenant: TenantId,
        event: &StoredEvent,
    ) -> Result<Option<(String, Vec<Hash>)>, JournalError> {
        let during = JournalError::during("prove an event");
        let seal = sqlx::query(
            "SELECT note, tree_size FROM journal.seals \
             WHERE tenant = $1 AND (to_epoch, to_xid, to_position) >= ($2, $3::text::xid8, $4) ORDER BY number LIMIT 1",
        )
        .bind(tenant.0)
        .bind(event.cursor.epoch)
        .bind(event.cursor.xid.to_string())
        .bind(event.cursor.position)
        .fetch_optional(&self.pools.follower)
        .await
        .map_err(&during)?;
        let Some(seal) = seal else { return Ok(None) };
        let leaves = self.leaves(tenant, seal.get("tree_size")).await?;
        Ok(Some((seal.get("note"), leaves)))
    }

    async fn leaves(&self, tenant: TenantId, count: i64) -> Result<Vec<Hash>, JournalError> {
        let hashes: Vec<Vec<u8>> = sqlx::query_scalar(
            "SELECT hash FROM journal.events WHERE tenant = $1 ORDER BY epoch, xid, position LIMIT $2",
        )
        .bind(tenant.0)
        .bind(count)
        .fetch_all(&self.pools.follower)
        .await
        .map_err(JournalError::during("prove an event"))?;
        Ok(hashes.iter().map(|hash| leaf_hash(hash)).collect())
    }
}

fn proof_of(
    event: &StoredEvent,
    previous: Option<&StoredEvent>,
    index: usize,
    path: &[Hash],
    note: String,
) -> InclusionProof {
    InclusionProof {
        tenant: event.tenant,
        event: event.name(),
        event_type: event.event_type.clone(),
        event_version: event.event_version.clone(),
        payload: event.payload.clone(),
        metadata: event.metadata.clone(),
        recorded_at_micros: event.recorded_at.as_microsecond(),
        command: event.command,
        correlation: event.correlation,
        previous: previous.map_or_else(|| hex::encode(BEGINNING), |before| hex::encode(&before.hash)),
        index: index as u64,
        path: path.iter().map(hex::encode).collect(),
        note,
    }
}
