//! Where a command came from, sealed beside its events with the key of the person who asked: it is forgotten with
//! them. AU1, NF2.

use crate::{
    Journal,
    error::JournalError,
    event::StoredEvent,
    vault::{self, Key},
};
use base64::{Engine, engine::general_purpose::STANDARD_NO_PAD};
use kernel::{AccountId, Actor, CommandId, Place, SubjectId, TenantId};
use std::collections::HashMap;

impl Journal {
    /// None for a person who is forgotten: nothing is sealed for them any more.
    pub async fn seal_place(
        &self,
        tenant: TenantId,
        who: AccountId,
        command: CommandId,
        place: &Place,
    ) -> Result<Option<String>, JournalError> {
        let subject = SubjectId(who.0);
        let keys = match self.vault.keys_to_write(tenant, &[subject]).await {
            Err(JournalError::SubjectForgotten(_)) => return Ok(None),
            keys => keys?,
        };
        let text = serde_json::to_vec(place)
            .map_err(|error| JournalError::Input(format!("a place cannot be written: {error}")))?;
        let sealed = keys.get(&subject).map(|key| {
            let closed = vault::close(key, &text, &context(tenant, command));
            format!("{} {}", key.id(), STANDARD_NO_PAD.encode(closed))
        });
        Ok(sealed)
    }

    /// One for each event of one tenant: where its command came from, if the event says so and its person is not
    /// forgotten.
    pub async fn open_places(
        &self,
        tenant: TenantId,
        events: &[StoredEvent],
    ) -> Result<Vec<Option<Place>>, JournalError> {
        let sealed = events.iter().map(sealed_place).collect::<Result<Vec<_>, _>>()?;
        let subjects: Vec<SubjectId> = sealed.iter().flatten().map(|place| place.subject).collect();
        if subjects.is_empty() {
            return Ok(events.iter().map(|_| None).collect());
        }
        let keys = self.vault.keys_to_read(tenant, &subjects).await?;
        let opened = events.iter().zip(&sealed).map(|(event, place)| match place {
            Some(place) => place.open(tenant, &keys, event),
            None => Ok(None),
        });
        opened.collect()
    }
}

struct SealedPlace {
    subject: SubjectId,
    command: CommandId,
    text: String,
}

fn sealed_place(event: &StoredEvent) -> Result<Option<SealedPlace>, JournalError> {
    let meta = event.meta()?;
    let (Actor::Person(account), Some(text)) = (meta.actor, meta.asked.and_then(|asked| asked.place)) else {
        return Ok(None);
    };
    Ok(Some(SealedPlace {
        subject: SubjectId(account.0),
        command: meta.command,
        text,
    }))
}

impl SealedPlace {
    fn open(
        &self,
        tenant: TenantId,
        keys: &HashMap<SubjectId, Key>,
        event: &StoredEvent,
    ) -> Result<Option<Place>, JournalError> {
        let broken = || JournalError::BrokenSeal(format!("{} place", event.name()));
        let (key_id, closed) = self.text.split_once(' ').ok_or_else(broken)?;
        let Some(key) = keys.get(&self.subject).filter(|key| key.id() == key_id) else {
            return Ok(None);
        };
        let closed = STANDARD_NO_PAD.decode(closed).map_err(|_| broken())?;
        let text = vault::open(key, &closed, &context(tenant, self.command)).ok_or_else(broken)?;
        serde_json::from_slice(&text).map(Some).map_err(|_| broken())
    }
}

/// A place opens beside its own command only.
fn context(tenant: TenantId, command: CommandId) -> String {
    format!("place {tenant} {command}")
}
