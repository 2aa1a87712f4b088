//! What a letter tells of a ticket, from its own history: no read model has to catch up first.
//!
//! Invariant: a note is told to the team alone, whoever asks for it by its id. TK4.

use crate::{CommandError, Runtime, account::name_of};
use domain::{
    Decider,
    client::{Client, state::Contact},
    ticket::{Author, OpenedTicket, Status, Ticket, TicketEvent},
};
use journal::said;
use kernel::{ClientId, CommentId, Stream, TenantId, TicketId};
use std::collections::BTreeMap;

/// What is shown of a ticket in a letter. What was forgotten is not there.
#[derive(Clone, Debug)]
pub struct TicketTold {
    pub number: i64,
    pub subject: Option<String>,
    pub description: Option<String>,
    pub status: Status,
    pub client: ClientId,
    pub messages: BTreeMap<CommentId, MessageTold>,
}

#[derive(Clone, Debug)]
pub struct MessageTold {
    /// None for our own programs, and for who was forgotten.
    pub author: Option<String>,
    pub text: Option<String>,
    pub files: usize,
}

/// None where there is no such ticket.
pub async fn told_of_ticket(
    runtime: &Runtime,
    tenant: TenantId,
    ticket: TicketId,
    messages: &[CommentId],
    to_the_team: bool,
) -> Result<Option<TicketTold>, CommandError> {
    let state = runtime.load::<Ticket>(tenant, ticket.0).await?.state;
    let Some(found) = state.ticket() else {
        return Ok(None);
    };
    let messages = match messages.is_empty() {
        true => BTreeMap::new(),
        false => written(runtime, (tenant, ticket), found, messages, to_the_team).await?,
    };
    Ok(Some(TicketTold {
        number: found.opened.number,
        subject: found.subject.text().map(str::to_owned),
        description: found.description.text().map(str::to_owned),
        status: found.status,
        client: found.client(),
        messages,
    }))
}

async fn written(
    runtime: &Runtime,
    (tenant, ticket): (TenantId, TicketId),
    found: &OpenedTicket,
    wanted: &[CommentId],
    to_the_team: bool,
) -> Result<BTreeMap<CommentId, MessageTold>, CommandError> {
    let stream = Stream {
        tenant,
        kind: Ticket::NAME.into(),
        id: ticket.0,
    };
    let mut events = runtime.journal.read_stream(&stream, 0).await?;
    runtime.journal.open_fields(&mut events).await?;
    let mut messages = BTreeMap::new();
    for event in &events {
        let (id, author, text, files) = match said::<TicketEvent>(event)? {
            TicketEvent::CommentWritten(said) => (said.comment, said.author, said.text, said.files.len()),
            TicketEvent::NoteWritten(noted) if to_the_team => {
                (noted.note, noted.author, noted.text, noted.files.len())
            }
            _ => continue,
        };
        if wanted.contains(&id) {
            let told = MessageTold {
                author: called(runtime, tenant, found.client(), &author).await?,
                text: text.text().map(str::to_owned),
                files,
            };
            messages.insert(id, told);
        }
    }
    Ok(messages)
}

async fn called(
    runtime: &Runtime,
    tenant: TenantId,
    client: ClientId,
    author: &Author,
) -> Result<Option<String>, CommandError> {
    match author {
        Author::Account(account) => name_of(runtime, tenant, *account).await,
        Author::Contact(contact) => {
            let state = runtime.load::<Client>(tenant, client.0).await?.state;
            let details = state.company().and_then(|company| company.contacts.get(contact));
            Ok(match details {
                Some(Contact::Present(details)) => details.name.text().map(str::to_owned),
                Some(Contact::Removed | Contact::Forgotten) | None => None,
            })
        }
        Author::Address(address) => Ok(address.text().map(str::to_owned)),
        Author::Program => Ok(None),
    }
}
