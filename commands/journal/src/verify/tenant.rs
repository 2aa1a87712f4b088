//! One tenant's history, event by event in the order of the journal, against its seals.

use super::{Problem, Trust, heads, places::Places};
use crate::{
    chain::{BEGINNING, Hash, Link},
    error::JournalError,
    event::StoredEvent,
    merkle::{Edge, leaf_hash},
    note::{Checkpoint, PublicKey, digest},
};
use kernel::{Cursor, TenantId};
use sqlx::{PgConnection, Row};
use std::collections::{BTreeMap, HashMap, VecDeque};
use uuid::Uuid;

#[derive(Default)]
pub struct TenantCheck {
    edge: Edge,
    places: Places,
    pub(super) streams: HashMap<(String, String), (i64, Hash)>,
    /// Every hash by event name, for the events that seals name.
    pub(super) named: HashMap<String, Hash>,
    seals: VecDeque<Seal>,
    sealed: u64,
    last_event: String,
    pub seals_checked: u64,
    pub problems: Vec<Problem>,
}

/// A seal whose note was already checked on its own.
struct Seal {
    name: String,
    checkpoint: Checkpoint,
    heads: String,
    covers: Cursor,
    imported: bool,
}

/// The published notes of every tenant, oldest first.
pub type Published = Vec<(TenantId, Vec<String>)>;

pub fn published(only: Option<TenantId>, trust: &Trust) -> Result<Published, JournalError> {
    let Some(folder) = &trust.folder else {
        return Ok(vec![]);
    };
    let mut tenants = folder.tenants()?;
    tenants.retain(|tenant| only.is_none_or(|wanted| wanted == *tenant));
    tenants
        .into_iter()
        .map(|tenant| Ok((tenant, folder.published(tenant)?)))
        .collect()
}

/// A check for every tenant that has seals; others begin at their first event.
pub async fn begin_all(
    snapshot: &mut PgConnection,
    only: Option<TenantId>,
    trust: &Trust,
    published: Published,
) -> Result<BTreeMap<Uuid, TenantCheck>, JournalError> {
    let rows = sqlx::query(
        "SELECT tenant, number, tree_size, root, heads, note, imported, \
                to_epoch AS epoch, to_xid::text::bigint AS xid, to_position AS position \
         FROM journal.seals WHERE $1::uuid IS NULL OR tenant = $1 ORDER BY tenant, number",
    )
    .bind(only.map(|tenant| tenant.0))
    .fetch_all(snapshot)
    .await
    .map_err(JournalError::during("read the seals"))?;
    let mut checks: BTreeMap<Uuid, TenantCheck> = BTreeMap::new();
    let mut notes: HashMap<Uuid, Vec<String>> = HashMap::new();
    for row in &rows {
        let tenant: Uuid = row.get("tenant");
        let earlier = notes.entry(tenant).or_default();
        let note: String = row.get("note");
        let check = checks.entry(tenant).or_default();
        check.add_seal(
            SealRow::of(row),
            &note,
            earlier.last().map_or("", String::as_str),
            &trust.keys,
        );
        earlier.push(note);
    }
    for (tenant, published) in published {
        let kept = notes.remove(&tenant.0).unwrap_or_default();
        checks
            .entry(tenant.0)
            .or_default()
            .compare_published(&kept, &published, tenant);
    }
    Ok(checks)
}

struct SealRow {
    tenant: Uuid,
    number: i64,
    tree_size: i64,
    root: Vec<u8>,
    heads: String,
    covers: Cursor,
    imported: bool,
}

impl SealRow {
    fn of(row: &sqlx::postgres::PgRow) -> SealRow {
        SealRow {
            tenant: row.get("tenant"),
            number: row.get("number"),
            tree_size: row.get("tree_size"),
            root: row.get("root"),
            heads: row.get("heads"),
            covers: Cursor {
                epoch: row.get("epoch"),
                xid: row.get("xid"),
                position: row.get("position"),
            },
            imported: row.get("imported"),
        }
    }

    fn agrees(&self, checkpoint: &Checkpoint, previous_note: &str, expected: u64) -> bool {
        checkpoint.tenant.0 == self.tenant
            && checkpoint.number == expected
            && i64::try_from(checkpoint.number) == Ok(self.number)
            && i64::try_from(checkpoint.tree_size) == Ok(self.tree_size)
            && checkpoint.root.as_slice() == self.root
            && checkpoint.previous == digest(previous_note)
            && checkpoint.heads == digest(&self.heads)
    }
}

impl TenantCheck {
    fn add_seal(&mut self, row: SealRow, note: &str, previous_note: &str, keys: &[PublicKey]) {
        self.seals_checked += 1;
        let name = format!("seal {} of tenant {}", row.number, row.tenant);
        let Some(checkpoint) = keys.iter().find_map(|key| key.open(note)) else {
            self.problems.push(Problem::NotSigned(name));
            return;
        };
        if !row.agrees(&checkpoint, previous_note, self.seals_checked) {
            self.problems.push(Problem::SealsBroken(name));
            return;
        }
        self.seals.push_back(Seal {
            name,
            checkpoint,
            heads: row.heads,
            covers: row.covers,
            imported: row.imported,
        });
    }

    fn compare_published(&mut self, kept: &[String], published: &[String], tenant: TenantId) {
        for (index, note) in published.iter().enumerate() {
            let name = format!("seal {} of tenant {tenant}", index + 1);
            match kept.get(index) {
                None => self.problems.push(Problem::SealRemoved(name)),
                Some(known) if known != note => self.problems.push(Problem::NotAsPublished(name)),
                Some(_) => {}
            }
        }
    }

    pub fn event(&mut self, event: &StoredEvent) {
        let stored: Hash = event.hash.as_slice().try_into().unwrap_or(BEGINNING);
        self.check_chain(event, stored);
        self.last_event = event.name();
        self.edge.push(leaf_hash(&stored));
        self.places.add(event.cursor);
        while self
            .seals
            .front()
            .is_some_and(|seal| seal.checkpoint.tree_size <= self.edge.size())
        {
            self.check_seal(event.cursor);
        }
    }

    fn check_chain(&mut self, event: &StoredEvent, stored: Hash) {
        let key = (event.kind.clone(), event.id.clone());
        let (before, previous) = self.streams.get(&key).copied().unwrap_or((0, BEGINNING));
        if event.sequence != before + 1 {
            self.problems.push(Problem::Missing(format!(
                "{}/{}@{}",
                event.kind,
                event.id,
                before + 1
            )));
        } else if Link::from(event).hash(&previous) != stored {
            self.problems.push(Problem::Altered(event.name()));
        }
        self.streams.insert(key, (event.sequence, stored));
        self.named.insert(event.name(), stored);
    }

    fn check_seal(&mut self, here: Cursor) {
        let Some(seal) = self.seals.pop_front() else {
            return;
        };
        let found = self.places.check(seal.imported, seal.checkpoint.placement);
        self.sealed = seal.checkpoint.tree_size;
        self.check_heads(&seal);
        if self.edge.root() != seal.checkpoint.root {
            self.problems.push(Problem::NotAsSealed {
                event: self.last_event.clone(),
                seal: seal.name,
            });
            return;
        }
        if found.claims_import {
            self.problems.push(Problem::NotImported(seal.name.clone()));
        }
        // An import writes down where the last event of a seal came to lie.
        if found.moved || here != seal.covers {
            self.problems.push(Problem::Moved {
                event: self.last_event.clone(),
                seal: seal.name,
            });
        }
    }

    fn check_heads(&mut self, seal: &Seal) {
        for (event, hash) in heads::read(&seal.heads) {
            match self.named.get(&event) {
                None => self.problems.push(Problem::Cut(event, seal.name.clone())),
                Some(found) if *found != hash => {
                    self.problems.push(Problem::Replaced {
                        event,
                        seal: seal.name.clone(),
                    });
                }
                Some(_) => {}
            }
        }
    }

    /// Seals that cover more events than there are.
    pub fn finish(&mut self) {
        while let Some(seal) = self.seals.pop_front() {
            self.check_heads(&seal);
            let (sealed, found) = (seal.checkpoint.tree_size, self.edge.size());
            self.problems.push(Problem::TailCut {
                seal: seal.name,
                sealed,
                found,
            });
        }
    }

    pub fn events(&self) -> u64 {
        self.edge.size()
    }

    pub fn unsealed(&self) -> u64 {
        self.edge.size().saturating_sub(self.sealed)
    }
}
