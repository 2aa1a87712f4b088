//! Mail that comes: bytes are read, what they carry is kept, and one command settles what becomes of it.
//!
//! Whoever brings a message may forget it once `take_in` has answered: what became of it is on disk then. Bringing it
//! again, after a crash in between, changes nothing.

mod marked_up;
mod read;
#[cfg(test)]
mod tests;

pub use read::{Parsed, read};

use super::Outbox;
use crate::files::{AtHand, Files, ReadError, UploadError};
use commands::{
    Caller, CommandError, Runtime,
    file::readable,
    mail::{
        Held, HoldMail, Message, ReturnPath, TakeInMail, address_of_agency, came_before, hold_mail,
        keeper_of, letter_in, mail_of, number_in, original_of, set_aside, take_in_mail,
    },
    runtime::derived,
};
use futures::TryStreamExt;
use jiff::Timestamp;
use journal::JournalError;
use kernel::{ClientId, ContactId, FileId, MailId, TenantId, TicketId};
use projections::{
    Readers, Scope, Sees, client::contacts, mail::boxes, runtime::ProjectionError, ticket::list,
};
use read::{Attachment, name_by_content};
use std::sync::Arc;
use thiserror::Error;

/// What is larger is refused before it is read; what is packed is never unpacked.
pub const AT_MOST: usize = 25 * 1024 * 1024;

#[derive(Clone)]
pub struct Inbound {
    pub runtime: Runtime,
    pub readers: Readers,
    pub files: Arc<Files>,
    pub outbox: Outbox,
    /// Who our letters come from.
    pub from: String,
}

/// How a message was brought.
#[derive(Clone, Debug, Default)]
pub struct Envelope {
    /// Whom it is for, as whoever brings it was told; nobody: as it says itself.
    pub to: Vec<String>,
    pub return_path: ReturnPath,
    pub received_at: Option<Timestamp>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// It is on disk, now or since before.
    In(TenantId, MailId),
    /// No agency is written to at these addresses.
    ForNobody,
    TooLarge,
}

#[derive(Debug, Error)]
pub enum NotNow {
    #[error(transparent)]
    Journal(#[from] JournalError),
    #[error(transparent)]
    Rows(#[from] ProjectionError),
    #[error(transparent)]
    Command(#[from] CommandError),
    #[error(transparent)]
    File(#[from] UploadError),
    #[error(transparent)]
    Original(#[from] ReadError),
    #[error(transparent)]
    Disk(#[from] std::io::Error),
}

impl Inbound {
    pub async fn take_in(&self, bytes: Vec<u8>, envelope: &Envelope) -> Result<Taken, NotNow> {
        if bytes.len() > AT_MOST {
            return Ok(Taken::TooLarge);
        }
        let parsed = read(&bytes);
        let Some(tenant) = self.whose(parsed.as_ref(), envelope).await? else {
            return Ok(Taken::ForNobody);
        };
        let id = parsed.as_ref().map_or_else(
            || name_by_content(&bytes),
            |parsed| parsed.headers.message_id.clone(),
        );
        let mail = mail_of(tenant, &id);
        if came_before(&self.runtime, tenant, mail).await? {
            return Ok(Taken::In(tenant, mail));
        }
        let caller = Caller::process(tenant, "take_in_mail");
        match parsed {
            Some(parsed) => self.settle(&caller, mail, (parsed, bytes), envelope).await?,
            None => self.unreadable(&caller, mail, id, bytes).await?,
        }
        Ok(Taken::In(tenant, mail))
    }

    /// Whether some agency is written to there.
    pub async fn is_for_us(&self, address: &str) -> Result<bool, ProjectionError> {
        let follower = &self.runtime.journal.pools.follower;
        let ours = address == self.from.to_lowercase();
        Ok(ours
            || boxes::of_addresses(follower, &[address.to_owned()])
                .await?
                .is_some())
    }

    /// By whom it is for; a report by the letter that it is about; what a mailbox of the only agency holds is that one's.
    async fn whose(&self, parsed: Option<&Parsed>, envelope: &Envelope) -> Result<Option<TenantId>, NotNow> {
        let follower = &self.runtime.journal.pools.follower;
        if let Some(bounce) = parsed.and_then(|parsed| parsed.bounce.as_ref())
            && let Some(tenant) = self.outbox.tenant_of(bounce.letter).await?
        {
            return Ok(Some(tenant));
        }
        let said = parsed.map(|parsed| parsed.to.clone()).unwrap_or_default();
        let to = match envelope.to.is_empty() {
            true => said,
            false => envelope.to.clone(),
        };
        if let Some((tenant, _)) = boxes::of_addresses(follower, &to).await? {
            return Ok(Some(tenant));
        }
        Ok(match envelope.to.is_empty() {
            true => boxes::the_only_one(follower).await?,
            false => None,
        })
    }

    async fn settle(
        &self,
        caller: &Caller,
        mail: MailId,
        (mut parsed, bytes): (Parsed, Vec<u8>),
        envelope: &Envelope,
    ) -> Result<(), NotNow> {
        let tenant = caller.tenant;
        if envelope.return_path != ReturnPath::Unknown {
            parsed.headers.return_path = envelope.return_path.clone();
        }
        parsed.headers.is_ours = self.is_ours(tenant, &parsed).await?;
        let bounce = parsed
            .bounce
            .take()
            .filter(|bounce| bounce.is_failure && !parsed.headers.is_ours);
        if let Some(bounce) = &bounce {
            self.outbox.bounced(bounce.letter, &bounce.why).await?;
        }
        // What a machine sent is noted, and its bytes are not kept.
        let is_aside = set_aside(&parsed.headers).is_some();
        let attachments = std::mem::take(&mut parsed.attachments);
        let (original, files) = match is_aside {
            true => (original_id(mail), vec![]),
            false => self.keep_all(caller, mail, bytes, attachments).await?,
        };
        let message = Message {
            contacts: self.contacts(tenant, parsed.headers.from.as_deref()).await?,
            named: self.named(tenant, &parsed.headers.subject).await?,
            letter: bounce.map(|bounce| bounce.letter),
            received_at: envelope
                .received_at
                .unwrap_or_else(|| self.runtime.journal.clock.now()),
            headers: parsed.headers,
            text: parsed.text,
            files,
            original,
        };
        let take_in = TakeInMail { mail, message };
        match take_in_mail(&self.runtime, caller, take_in.clone()).await {
            Ok(_) => Ok(()),
            Err(error @ (CommandError::Busy | CommandError::Unavailable(_))) => Err(error.into()),
            // Whatever stands in its way, somebody looks: it does not come again for ever.
            Err(error) => {
                tracing::warn!(%mail, %error, "a mail could not be handled, and is held");
                self.hold(caller, take_in, Held::NotAllowed).await
            }
        }
    }

    async fn unreadable(
        &self,
        caller: &Caller,
        mail: MailId,
        message_id: String,
        bytes: Vec<u8>,
    ) -> Result<(), NotNow> {
        let (original, _) = self.keep_all(caller, mail, bytes, vec![]).await?;
        let headers = commands::mail::Headers {
            message_id,
            ..commands::mail::Headers::default()
        };
        let message = Message {
            headers,
            text: String::new(),
            files: vec![],
            original,
            contacts: vec![],
            named: None,
            letter: None,
            received_at: self.runtime.journal.clock.now(),
        };
        self.hold(caller, TakeInMail { mail, message }, Held::Unreadable)
            .await
    }

    async fn hold(&self, caller: &Caller, mail: TakeInMail, why: Held) -> Result<(), NotNow> {
        Ok(hold_mail(&self.runtime, caller, HoldMail { mail, why })
            .await
            .map(drop)?)
    }

    /// A message that was held, read again: what it carries is kept now. None where it waits no more.
    pub async fn read_again(&self, tenant: TenantId, mail: MailId) -> Result<Option<TakeInMail>, NotNow> {
        let Some(original) = original_of(&self.runtime, tenant, mail).await? else {
            return Ok(None);
        };
        let Some(kept) = readable(&self.runtime, tenant, original).await? else {
            return Ok(None);
        };
        let owner = (tenant, original, kept.by);
        let Some(opened) = self.files.open(owner, kept.size).await? else {
            return Ok(None);
        };
        let chunks: Vec<_> = opened.stretch(0..kept.size).try_collect().await?;
        let bytes = chunks.concat();
        let caller = Caller::process(tenant, "take_in_mail");
        let (headers, text, attachments) = match read(&bytes) {
            Some(parsed) => (parsed.headers, parsed.text, parsed.attachments),
            None => (commands::mail::Headers::default(), String::new(), vec![]),
        };
        let files = self.keep_attachments(&caller, mail, attachments).await?;
        let message = Message {
            headers,
            text,
            files,
            original,
            contacts: vec![],
            named: None,
            letter: None,
            received_at: self.runtime.journal.clock.now(),
        };
        Ok(Some(TakeInMail { mail, message }))
    }

    async fn keep_all(
        &self,
        caller: &Caller,
        mail: MailId,
        bytes: Vec<u8>,
        attachments: Vec<Attachment>,
    ) -> Result<(FileId, Vec<FileId>), NotNow> {
        let original = AtHand {
            file: original_id(mail),
            keeper: keeper_of(mail),
            name: "message.eml".to_owned(),
            said_type: "message/rfc822".to_owned(),
            bytes,
        };
        self.files.keep(&self.runtime, caller, original).await?;
        let files = self.keep_attachments(caller, mail, attachments).await?;
        Ok((original_id(mail), files))
    }

    async fn keep_attachments(
        &self,
        caller: &Caller,
        mail: MailId,
        attachments: Vec<Attachment>,
    ) -> Result<Vec<FileId>, NotNow> {
        let mut files = vec![];
        for (at, attachment) in attachments.into_iter().enumerate() {
            let file = FileId(derived(mail.0, &format!("file/{at}")));
            let at_hand = AtHand {
                file,
                keeper: keeper_of(mail),
                name: attachment.name,
                said_type: attachment.said_type,
                bytes: attachment.bytes,
            };
            self.files.keep(&self.runtime, caller, at_hand).await?;
            files.push(file);
        }
        Ok(files)
    }

    /// It bears a name that we gave, or comes from where it goes to.
    async fn is_ours(&self, tenant: TenantId, parsed: &Parsed) -> Result<bool, NotNow> {
        let from = parsed.headers.from.as_deref().unwrap_or_default();
        if from == self.from.to_lowercase()
            || address_of_agency(&self.runtime, tenant).await?.as_deref() == Some(from)
        {
            return Ok(true);
        }
        Ok(match letter_in(&parsed.headers.message_id) {
            Some(letter) => self.outbox.tenant_of(letter).await?.is_some(),
            None => false,
        })
    }

    async fn contacts(
        &self,
        tenant: TenantId,
        from: Option<&str>,
    ) -> Result<Vec<(ClientId, ContactId)>, NotNow> {
        let Some(from) = from else { return Ok(vec![]) };
        let mut snapshot = self.readers.snapshot(everything_of(tenant)).await?;
        let found = contacts::by_mail(&mut snapshot, from).await?;
        Ok(found
            .into_iter()
            .map(|(client, contact)| (ClientId(client), ContactId(contact)))
            .collect())
    }

    async fn named(&self, tenant: TenantId, subject: &str) -> Result<Option<TicketId>, NotNow> {
        let Some(number) = number_in(subject) else {
            return Ok(None);
        };
        let mut snapshot = self.readers.snapshot(everything_of(tenant)).await?;
        Ok(list::by_number(&mut snapshot, number).await?.map(TicketId))
    }
}

fn original_id(mail: MailId) -> FileId {
    FileId(derived(mail.0, "original"))
}

fn everything_of(tenant: TenantId) -> Scope {
    Scope {
        tenant,
        sees: Sees::Everybody,
        work_of: None,
    }
}
