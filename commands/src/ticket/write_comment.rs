//! A message in the thread (TK4). What a client writes on a closed ticket opens a
//! new one that refers to it; what is written on a merged one goes where it goes on.

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime,
    file::attach,
    reading::read_by_writing,
    runtime::{Work, derived},
    ticket::{OpenTicket, author_of, channel_of, current, files_of, open, opened_by, side_of},
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
            let (current, found) = current(work, input.ticket).await?;
            let side = side_of(work);
            if side == Side::Client && found.status == Status::Closed {
                return open(work, &following(input, current, &found)).await;
            }
            let write = written(work, input, &found, side);
            decide(work, current, write).await?;
            read_by_writing(work, current).await?;
            attach(work, &input.files, files_of(current, found.client(), false)).await
        })
        .await
}

fn written(work: &Work, input: &WriteComment, found: &OpenedTicket, side: Side) -> ticket::WriteComment {
    ticket::WriteComment {
        comment: input.comment(),
        author: author_of(work),
        side,
        text: Personal::new(found.client().0, &input.text),
        files: input.files.clone(),
        channel: channel_of(work),
        next: input.next,
        at: work.now,
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
