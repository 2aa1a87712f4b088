//! A contact is forgotten: the key that opens what was written about them is destroyed, with the event as its
//! certificate.

use super::{Answer, Occasion, Process};
use crate::{CommandError, Runtime};
use domain::client::{ClientEvent, ContactForgotten};
use journal::{JournalError, StoredEvent, timers::Timer};
use kernel::TenantId;

pub struct DestroyKey;

const FORGOTTEN: &str = "client.contact_forgotten";

impl Process for DestroyKey {
    fn name(&self) -> &'static str {
        "destroy_key_when_contact_forgotten"
    }

    fn kinds(&self) -> &'static [&'static str] {
        &[FORGOTTEN]
    }

    fn react<'a>(&'a self, occasion: &'a Occasion, event: &'a StoredEvent) -> Answer<'a> {
        Box::pin(destroy_key(occasion, event))
    }
}

async fn destroy_key(occasion: &Occasion, event: &StoredEvent) -> Result<Vec<Timer>, CommandError> {
    if let ClientEvent::ContactForgotten(ContactForgotten { subject, .. }) = occasion.read(event)? {
        occasion
            .runtime
            .journal
            .vault
            .forget(occasion.tenant(), subject, &occasion.name)
            .await?;
    }
    Ok(vec![])
}

/// At start: a copy of the vault that is older than the journal brings back keys that were destroyed after it was
/// made. The journal knows whose; how many events were answered again.
pub async fn destroy_keys_that_came_back(runtime: &Runtime) -> Result<usize, JournalError> {
    let vault = &runtime.journal.vault;
    let destroyed = vault.destroy_certified().await?;
    let uncertified = vault.uncertified(FORGOTTEN).await?;
    for event in &uncertified {
        let (tenant, name) = (TenantId(event.tenant), event.name());
        if let ClientEvent::ContactForgotten(forgotten) = journal::said(event)? {
            vault.forget(tenant, forgotten.subject, &name).await?;
        }
    }
    if destroyed > 0 || !uncertified.is_empty() {
        tracing::warn!(
            destroyed,
            answered = uncertified.len(),
            "keys of people who were forgotten had come back, with an old copy of the vault, and are destroyed again"
        );
    }
    Ok(uncertified.len())
}
