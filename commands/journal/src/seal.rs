//! The sealer follows the journal and signs, for each tenant, what its log is now.
//!
//! It runs after the commit and under a lease, so that no append ever waits for it. A seal that could not
//! be published is published by the next run.

mod build;
mod note_file;
mod publish;

pub use build::Placement;
pub use publish::CheckpointFolder;

use crate::{
    Journal, Transaction,
    chain::Hash,
    error::JournalError,
    event::StoredEvent,
    merkle::Edge,
    note::Signing,
    page,
    subscription::{self, Lease},
};
use build::Growth;
use kernel::{Cursor, TenantId};
use sqlx::{PgConnection, PgPool, Row};
use std::{collections::BTreeMap, time::Duration};
use uuid::Uuid;

pub const NAME: &str = "sealer";
const VERSION: i32 = 1;
const HELD_FOR: Duration = Duration::from_secs(15);
const EVENTS_PER_SEAL: i64 = 10_000;

pub struct Sealer {
    journal: Journal,
    signing: Signing,
    folder: CheckpointFolder,
    holder: Uuid,
}

/// What a tenant's last seal says that the next one needs.
#[derive(Default)]
struct LastSeal {
    number: i64,
    edge: Edge,
    note: String,
    covers: Cursor,
}

impl Sealer {
    pub fn new(journal: Journal, signing: Signing, folder: CheckpointFolder, holder: Uuid) -> Sealer {
        Sealer {
            journal,
            signing,
            folder,
            holder,
        }
    }

    /// Seals and publishes all that is committed now; the number of events it covered. Zero when another
    /// process holds the lease or nothing was new.
    pub async fn seal_what_is_new(&self) -> Result<usize, JournalError> {
        let pool = &self.journal.pools.follower;
        subscription::begin(pool, NAME, VERSION, Cursor::START).await?;
        let Some(mut lease) = subscription::acquire(pool, NAME, VERSION, self.holder, HELD_FOR).await? else {
            return Ok(0);
        };
        let mut sealed = 0;
        loop {
            let events = page::page(pool, lease.cursor, EVENTS_PER_SEAL).await?;
            let Some(last) = events.last() else { break };
            let to = last.cursor;
            sealed += events.len();
            if !self.seal_page(&mut lease, events, to).await? {
                return Ok(0); // somebody else seals now
            }
        }
        self.folder.publish_missing(pool).await?;
        lease.release(pool).await?;
        Ok(sealed)
    }

    async fn seal_page(
        &self,
        lease: &mut Lease,
        events: Vec<StoredEvent>,
        to: Cursor,
    ) -> Result<bool, JournalError> {
        let mut by_tenant: BTreeMap<Uuid, Vec<StoredEvent>> = BTreeMap::new();
        for event in events {
            by_tenant.entry(event.tenant).or_default().push(event);
        }
        let during = JournalError::during("seal the journal");
        let mut transaction = Transaction::begin(&self.journal.pools.follower, "BEGIN")
            .await
            .map_err(&during)?;
        if lease.advance(&mut transaction, to, HELD_FOR).await?.is_err() {
            return Ok(false);
        }
        for (tenant, events) in by_tenant {
            self.seal_tenant(&mut transaction, TenantId(tenant), events)
                .await?;
        }
        transaction.commit().await.map_err(&during)?;
        lease.moved(to);
        Ok(true)
    }

    async fn seal_tenant(
        &self,
        transaction: &mut PgConnection,
        tenant: TenantId,
        events: Vec<StoredEvent>,
    ) -> Result<(), JournalError> {
        let last = last_seal(&mut *transaction, tenant).await?;
        // A moved tenant arrives with its seals: what they cover is not sealed again.
        let new: Vec<_> = events
            .into_iter()
            .filter(|event| event.cursor > last.covers)
            .collect();
        let Some(to) = new.last().map(|event| event.cursor) else {
            return Ok(());
        };
        let from = last.covers;
        let growth = Growth::of(last.edge, &new)?;
        let checkpoint = growth.checkpoint(tenant, last.number + 1, &last.note);
        let note = self.signing.sign(&checkpoint);
        sqlx::query(
            "INSERT INTO journal.seals (tenant, number, tree_size, root, from_epoch, from_xid, from_position, \
                 to_epoch, to_xid, to_position, edge, heads, note, signer) \
             VALUES ($1, $2, $3, $4, $5, $6::text::xid8, $7, $8, $9::text::xid8, $10, $11, $12, $13, $14)",
        )
        .bind(tenant.0)
        .bind(last.number + 1)
        .bind(i64::try_from(growth.edge.size()).unwrap_or(i64::MAX))
        .bind(growth.edge.root().to_vec())
        .bind(from.epoch)
        .bind(from.xid.to_string())
        .bind(from.position)
        .bind(to.epoch)
        .bind(to.xid.to_string())
        .bind(to.position)
        .bind(growth.edge.subtrees().iter().map(|hash| hash.to_vec()).collect::<Vec<_>>())
        .bind(&growth.heads)
        .bind(note)
        .bind(self.signing.public().to_string())
        .execute(transaction)
        .await
        .map(drop)
        .map_err(JournalError::during("write a seal"))
    }
}

async fn last_seal(connection: &mut PgConnection, tenant: TenantId) -> Result<LastSeal, JournalError> {
    let row = sqlx::query(
        "SELECT number, tree_size, edge, note, to_epoch AS epoch, to_xid::text::bigint AS xid, to_position AS position \
         FROM journal.seals WHERE tenant = $1 ORDER BY number DESC LIMIT 1",
    )
    .bind(tenant.0)
    .fetch_optional(connection)
    .await
    .map_err(JournalError::during("read the last seal"))?;
    let Some(row) = row else {
        return Ok(LastSeal::default());
    };
    let subtrees: Vec<Hash> = row
        .get::<Vec<Vec<u8>>, _>("edge")
        .into_iter()
        .filter_map(|bytes| bytes.try_into().ok())
        .collect();
    let size = u64::try_from(row.get::<i64, _>("tree_size")).unwrap_or_default();
    let edge = Edge::restore(size, subtrees).ok_or_else(|| {
        JournalError::Input(format!(
            "the last seal of tenant {tenant} is broken: run `regie verify`"
        ))
    })?;
    let covers = Cursor {
        epoch: row.get("epoch"),
        xid: row.get("xid"),
        position: row.get("position"),
    };
    Ok(LastSeal {
        number: row.get("number"),
        edge,
        note: row.get("note"),
        covers,
    })
}

/// How many events are not sealed yet: the honest gap of every report.
pub async fn unsealed(pool: &PgPool) -> Result<i64, JournalError> {
    sqlx::query_scalar(
        "SELECT count(*) FROM journal.events e, journal.subscriptions s WHERE s.name = $1 \
         AND (e.epoch, e.xid, e.position) > (s.epoch, s.xid, s.position)",
    )
    .bind(NAME)
    .fetch_one(pool)
    .await
    .map_err(JournalError::during("count what is not sealed"))
}
