//! Somebody asks for something. TK1, TK2.

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime,
    client::expect_active,
    numbering::take_number,
    reading::read_by_writing,
    runtime::{Work, derived},
    service_policy::promise_for,
    ticket::{Voice, expect_contact, expect_links, expect_ticket, files_of},
};
use domain::{
    numbering::Series,
    ticket::{self, Links, Ticket},
};
use journal::Receipt;
use kernel::{ClientId, CommandId, ContactId, FileId, Personal, Priority, TicketId, TicketType};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct OpenTicket {
    pub command: CommandId,
    pub client: ClientId,
    pub contact: Option<ContactId>,
    pub subject: String,
    pub description: String,
    pub kind: TicketType,
    pub priority: Priority,
    pub theme: Option<String>,
    pub stage: Option<String>,
    pub links: Links,
    pub files: Vec<FileId>,
    /// The one that it continues.
    pub follows: Option<TicketId>,
}

impl OpenTicket {
    pub fn ticket(&self) -> TicketId {
        opened_by(self.command)
    }
}

pub(crate) fn opened_by(command: CommandId) -> TicketId {
    TicketId(derived(command.0, "ticket"))
}

pub async fn open_ticket(
    runtime: &Runtime,
    caller: &Caller,
    input: OpenTicket,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Tickets, Action::Edit);
    let request = Request {
        command: input.command,
        name: "ticket.open_ticket",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            expect_contact(work, input.client, input.contact).await?;
            expect_links(work, input.client, input.links).await?;
            if let Some(follows) = input.follows {
                expect_ticket(work, follows).await?;
            }
            let voice = Voice::of_caller(work);
            open(work, input, &voice).await
        })
        .await
}

/// What follows a closed ticket, and what comes by mail, is opened in the same way.
pub(crate) async fn open(work: &mut Work, input: &OpenTicket, voice: &Voice) -> Result<(), CommandError> {
    expect_active(work, input.client).await?;
    let ticket = input.ticket();
    let open = ticket::OpenTicket {
        ticket,
        number: take_number(work, Series::Tickets, ticket.0).await?,
        client: input.client,
        contact: input.contact,
        channel: voice.channel,
        author: voice.author.clone(),
        subject: Personal::new(input.client.0, input.subject.trim()),
        description: Personal::new(input.client.0, &input.description),
        kind: input.kind,
        priority: input.priority,
        theme: input.theme.clone(),
        stage: input.stage.clone(),
        links: input.links,
        files: input.files.clone(),
        follows: input.follows,
        promised: promise_for(work, input.links.contract, input.kind, input.priority).await?,
        at: voice.at,
    };
    work.begin::<Ticket>(ticket.0, open).await?;
    read_by_writing(work, &voice.author, ticket).await?;
    let to = files_of(ticket, input.client, false);
    voice.attach(work, &input.files, to).await
}
