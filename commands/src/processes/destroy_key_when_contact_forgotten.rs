//! A contact is forgotten: the key that opens what was written about them is destroyed, with the event as its
//! certificate.

use super::{Answer, Occasion, Process};
use crate::CommandError;
use domain::client::{ClientEvent, ContactForgotten};
use journal::{StoredEvent, timers::Timer};

pub struct DestroyKey;

impl Process for DestroyKey {
    fn name(&self) -> &'static str {
        "destroy_key_when_contact_forgotten"
    }

    fn kinds(&self) -> &'static [&'static str] {
        &["client.contact_forgotten"]
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
