//! A message in the thread (TK4). What a client writes on a closed ticket opens a
//! new one that refers to it; what is written on a merged one goes where it goes on.

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime,
    reading::read_by_writing,
    runtime::{Work, derived},
    ticket::{OpenTicket, Voice, current, files_of, open, opened_by},
    workload::decide,
};
use domain::ticket::{self, Next, OpenedTicket, Side, Status};
use journal::Receipt;
use kernel::{CommandId, CommentId, FileId, Personal, TicketId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct WriteComment {
    pub command: CommandId,
    pub ticket: TicketId,
    pub text: String,
    pub files: Vec<FileId>,
    pub next: Option<Next>,
}

impl WriteComment {
    pub fn comment(&self) -> CommentId {
        CommentId(derived(self.command.0, "comment"))
    }

    /// The ticket that it opens, where the other one is closed.
    pub fn follow_up(&self) -> TicketId {
        opened_by(self.command)
    }
}

pub async fn write_comment(
    runtime: &Runtime,
    caller: &Caller,
    input: WriteComment,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Tickets, Action::Edit);
    let request = Request {
        command: input.command,
        name: "ticket.write_comment",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let voice = Voice::of_caller(work);
            say(work, input, &voice).await.map(drop)
        })
        .await
}

/// The ticket where it was said: another one, where that one is closed or goes on elsewhere.
pub(crate) async fn say(
    work: &mut Work,
    input: &WriteComment,
    voice: &Voice,
) -> Result<TicketId, CommandError> {
    let (current, found) = current(work, input.ticket).await?;
    if voice.side == Side::Client && found.status == Status::Closed {
        open(work, &following(input, current, &found), voice).await?;
        return Ok(input.follow_up());
    }
    decide(work, current, written(input, &found, voice)).await?;
    read_by_writing(work, &voice.author, current).await?;
    let to = files_of(current, found.client(), false);
    voice.attach(work, &input.files, to).await?;
    Ok(current)
}

fn written(input: &WriteComment, found: &OpenedTicket, voice: &Voice) -> ticket::WriteComment {
    ticket::WriteComment {
        comment: input.comment(),
        author: voice.author.clone(),
        side: voice.side,
        text: Personal::new(found.client().0, &input.text),
        files: input.files.clone(),
        channel: voice.channel,
        next: input.next,
        at: voice.at,
    }
}

/// As the closed one was, with the message as the request.
fn following(input: &WriteComment, closed: TicketId, found: &OpenedTicket) -> OpenTicket {
    OpenTicket {
        command: input.command,
        client: found.client(),
        contact: found.opened.contact,
        subject: found.subject.text().unwrap_or("…").to_owned(),
        description: input.text.clone(),
        kind: found.kind,
        priority: found.priority,
        theme: found.theme.clone(),
        stage: None,
        links: found.links,
        files: input.files.clone(),
        follows: Some(closed),
    }
}
