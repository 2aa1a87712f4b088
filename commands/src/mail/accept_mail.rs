//! Somebody looked at a message that was held: it is a client's request, or belongs to a ticket.

use super::{
    facts::keeper_of,
    take_in_mail::{TakeInMail, request, text},
};
use crate::{
    Action, Caller, CommandError, Module, Request, Runtime,
    runtime::Work,
    ticket::{OpenTicket, Voice, WriteComment, expect_contact, expect_ticket, open, opened_by, say},
    time_entry::signatory,
};
use domain::{
    mail::{self, Mail, MailRefusal, MailState},
    ticket::{Author, Channel, Side},
};
use jiff::Timestamp;
use journal::Receipt;
use kernel::{ClientId, CommandId, ContactId, MailId, Personal, TicketId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct AcceptMail {
    pub command: CommandId,
    /// As it was read again.
    pub mail: TakeInMail,
    /// None where that was not said, or both were.
    pub goes: Option<Goes>,
}

#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Goes {
    /// A new ticket of this company, asked for by that contact where it is one's.
    New {
        client: ClientId,
        contact: Option<ContactId>,
    },
    Ticket(TicketId),
}

impl AcceptMail {
    /// The ticket that it opens, where it opens one.
    pub fn ticket(&self) -> TicketId {
        opened_by(self.command)
    }
}

pub async fn accept_mail(
    runtime: &Runtime,
    caller: &Caller,
    input: AcceptMail,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Tickets, Action::Edit);
    let request = Request {
        command: input.command,
        name: "mail.accept_mail",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| accept(work, input).await)
        .await
}

async fn accept(work: &mut Work, input: &AcceptMail) -> Result<(), CommandError> {
    let by = signatory(work)?;
    let came_at = expect_held(work, input.mail.mail).await?;
    let goes = input
        .goes
        .ok_or_else(|| CommandError::refused(MailRefusal::OneOfTheTwo))?;
    let ticket = match goes {
        Goes::New { client, contact } => {
            expect_contact(work, client, contact).await?;
            let ask: OpenTicket = request(&input.mail, input.command, client, contact);
            open(work, &ask, &voice(input, client, contact, came_at)).await?;
            ask.ticket()
        }
        Goes::Ticket(ticket) => {
            let client = expect_ticket(work, ticket).await?.client();
            let write = WriteComment {
                command: input.command,
                ticket,
                text: text(&input.mail),
                files: input.mail.message.files.clone(),
                next: None,
            };
            say(work, &write, &voice(input, client, None, came_at)).await?
        }
    };
    let accepted = mail::AcceptMail { ticket, by };
    work.decide::<Mail>(input.mail.mail.0, accepted).await.map(drop)
}

/// Since when: nothing is opened for one that waits no more.
async fn expect_held(work: &mut Work, mail: MailId) -> Result<Timestamp, CommandError> {
    match work.look::<Mail>(mail.0).await? {
        MailState::Held { since, .. } => Ok(*since),
        MailState::Unknown => Err(CommandError::not_found::<Mail>(mail.0)),
        MailState::In(_) | MailState::Over => Err(CommandError::refused(MailRefusal::NotHeld)),
    }
}

/// The client said it when it came, and not when somebody of the team looked at it.
fn voice(input: &AcceptMail, client: ClientId, contact: Option<ContactId>, came_at: Timestamp) -> Voice {
    let from = input.mail.message.headers.from.clone();
    let stranger = || Author::Address(Personal::new(client.0, from.unwrap_or_default()));
    Voice {
        author: contact.map_or_else(stranger, Author::Contact),
        side: Side::Client,
        channel: Channel::Mail,
        at: came_at,
        files_of: Some(keeper_of(input.mail.mail)),
    }
}
