//! What others ask of mail.

use crate::{
    CommandError, Runtime,
    file::{Attached, attach_sent_by},
    runtime::{Work, derived},
};
use domain::{
    Decider,
    mail::{Mail, MailEvent, MailState, Mailbox, mailbox::MailboxEvent},
    notice::Recipient,
    ticket::{Author, Ticket},
};
use journal::{JournalError, StoredEvent, said};
use kernel::{AccountId, FileId, MailId, TenantId, TicketId};
use uuid::Uuid;

/// The same message is the same one, however often and by whichever way it is brought.
pub fn mail_of(tenant: TenantId, message_id: &str) -> MailId {
    MailId(derived(tenant.0, &format!("mail/{message_id}")))
}

/// Under this name its files are kept.
pub fn keeper_of(mail: MailId) -> AccountId {
    AccountId(mail.0)
}

/// Whether it was decided on.
pub async fn came_before(runtime: &Runtime, tenant: TenantId, mail: MailId) -> Result<bool, JournalError> {
    Ok(runtime.load::<Mail>(tenant, mail.0).await?.state != MailState::Unknown)
}

/// What it said, where somebody is to look.
pub async fn original_of(
    runtime: &Runtime,
    tenant: TenantId,
    mail: MailId,
) -> Result<Option<FileId>, JournalError> {
    Ok(match runtime.load::<Mail>(tenant, mail.0).await?.state {
        MailState::Held { original, .. } => Some(original),
        MailState::Unknown | MailState::In(_) | MailState::Over => None,
    })
}

/// Where an agency is written to.
pub async fn address_of_agency(runtime: &Runtime, tenant: TenantId) -> Result<Option<String>, JournalError> {
    Ok(runtime.load::<Mailbox>(tenant, tenant.0).await?.state.address)
}

/// Who is to be told that their request came.
pub async fn acknowledged_in(
    runtime: &Runtime,
    event: &StoredEvent,
) -> Result<Option<(Recipient, TicketId)>, JournalError> {
    let MailboxEvent::SenderAcknowledged(acknowledged) = said::<MailboxEvent>(event)? else {
        return Ok(None);
    };
    let ticket = acknowledged.ticket;
    let state = runtime
        .load::<Ticket>(TenantId(event.tenant), ticket.0)
        .await?
        .state;
    let Some(opened) = state.ticket().map(|ticket| &ticket.opened) else {
        return Ok(None);
    };
    let to = match opened.author {
        Author::Account(account) => Recipient::Account(account),
        Author::Contact(contact) => Recipient::Contact {
            client: opened.client,
            contact,
        },
        Author::Address(_) => Recipient::Correspondent(ticket),
        Author::Program => return Ok(None),
    };
    Ok(Some((to, ticket)))
}

/// Our own letter that could not be delivered.
pub fn bounced_in(event: &StoredEvent) -> Result<Option<Uuid>, JournalError> {
    Ok(match said::<MailEvent>(event)? {
        MailEvent::MailSetAside(aside) => aside.letter,
        MailEvent::MailTakenIn(_)
        | MailEvent::MailHeld(_)
        | MailEvent::MailAccepted(_)
        | MailEvent::MailRefused(_) => None,
    })
}

/// What a held message said lies with it, for the team.
pub(super) async fn keep_original(
    work: &mut Work,
    mail: MailId,
    original: FileId,
) -> Result<(), CommandError> {
    let to = Attached {
        kind: Mail::NAME,
        id: mail.0,
        client: None,
        internal: true,
    };
    attach_sent_by(work, keeper_of(mail), &[original], to).await
}
