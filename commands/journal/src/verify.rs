//! Proves history, or names what was done to it: every event, every chain, every seal, every published
//! checkpoint, every receipt.
//!
//! It trusts nothing in the database but what it recomputes; the public key and the published folder come
//! from outside.

mod heads;
mod places;
mod receipts;
mod tenant;

pub use heads::parts;

use crate::{
    Journal, error::JournalError, event::StoredEvent, note::PublicKey, page, seal::CheckpointFolder,
};
use kernel::{Cursor, TenantId};
use std::collections::BTreeMap;
use tenant::TenantCheck;
use thiserror::Error;
use uuid::Uuid;

const EVENTS_PER_PAGE: i64 = 10_000;

#[derive(Debug, Default)]
pub struct Report {
    pub events: u64,
    pub seals: u64,
    /// Events younger than their tenant's last seal: chained and receipted, not yet signed.
    pub unsealed: u64,
    pub problems: Vec<Problem>,
}

/// Each names the first event that shows it.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Problem {
    #[error("{0} is not what was recorded: its contents were altered")]
    Altered(String),
    #[error("{0} is missing: the next event of its stream stands without it")]
    Missing(String),
    #[error("{0} is missing: {1} names it")]
    Cut(String, String),
    #[error("{event} was replaced: {seal} signed another one")]
    Replaced { event: String, seal: String },
    #[error("the events up to {event} are not those, or not in the order, that {seal} signed")]
    NotAsSealed { event: String, seal: String },
    #[error("the events up to {event} were moved within the journal since {seal}")]
    Moved { event: String, seal: String },
    #[error("{0} says that it was imported, and no import leaves events where its own lie")]
    NotImported(String),
    #[error("{0} is not signed by a trusted key")]
    NotSigned(String),
    #[error("{0} does not follow the seal before it")]
    SealsBroken(String),
    #[error("{0} is not the one that was published")]
    NotAsPublished(String),
    #[error("{0} was published and is no longer in the database")]
    SealRemoved(String),
    #[error("{seal} covers {sealed} events and only {found} are there")]
    TailCut { seal: String, sealed: u64, found: u64 },
}

pub struct Trust {
    /// Keys whose seals are believed: this server's, and those of servers a tenant came from.
    pub keys: Vec<PublicKey>,
    pub folder: Option<CheckpointFolder>,
}

impl Journal {
    /// All tenants, or one, in one snapshot of the database: what was published is read before it, so that no
    /// seal is missed that was made meanwhile. `progress` hears how many events were checked so far.
    pub async fn verify(
        &self,
        only: Option<TenantId>,
        trust: &Trust,
        mut progress: impl FnMut(u64),
    ) -> Result<Report, JournalError> {
        let published = tenant::published(only, trust)?;
        let mut snapshot = self.snapshot("verify the journal").await?;
        let mut checks = tenant::begin_all(&mut snapshot, only, trust, published).await?;
        let mut report = Report::default();
        let mut cursor = Cursor::START;
        loop {
            let events = page::page_of_snapshot(&mut *snapshot, cursor, EVENTS_PER_PAGE).await?;
            let Some(last) = events.last() else { break };
            cursor = last.cursor;
            for event in &events {
                check(&mut checks, only, event);
            }
            report.events += events.len() as u64;
            progress(report.events);
        }
        for (tenant, check) in &mut checks {
            check.finish();
            receipts::name_events(&mut snapshot, TenantId(*tenant), check).await?;
            receipts::of_all_events(&mut snapshot, TenantId(*tenant), check).await?;
        }
        if only.is_some() {
            report.events = checks.values().map(|check| check.events()).sum();
        }
        for check in checks.into_values() {
            report.seals += check.seals_checked;
            report.unsealed += check.unsealed();
            report.problems.extend(check.problems);
        }
        Ok(report)
    }
}

fn check(checks: &mut BTreeMap<Uuid, TenantCheck>, only: Option<TenantId>, event: &StoredEvent) {
    if only.is_none_or(|tenant| tenant.0 == event.tenant) {
        checks.entry(event.tenant).or_default().event(event);
    }
}
