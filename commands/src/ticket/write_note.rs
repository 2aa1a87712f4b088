//! An internal comment: the team's own. TK4.

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime,
    file::attach,
    reading::read_by_writing,
    runtime::derived,
    ticket::{author_of, current, files_of},
    workload::decide,
};
use domain::ticket;
use journal::Receipt;
use kernel::{CommandId, CommentId, FileId, Personal, TicketId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct WriteNote {
    pub command: CommandId,
    pub ticket: TicketId,
    pub text: String,
    pub files: Vec<FileId>,
}

impl WriteNote {
    pub fn note(&self) -> CommentId {
        CommentId(derived(self.command.0, "comment"))
    }
}

pub async fn write_note(
    runtime: &Runtime,
    caller: &Caller,
    input: WriteNote,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Tickets, Action::Edit);
    let request = Request {
        command: input.command,
        name: "ticket.write_note",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let (current, found) = current(work, input.ticket).await?;
            let write = ticket::WriteNote {
                note: input.note(),
                author: author_of(work),
                text: Personal::new(found.client().0, &input.text),
                files: input.files.clone(),
                at: work.now,
            };
            decide(work, current, write).await?;
            read_by_writing(work, &author_of(work), current).await?;
            attach(work, &input.files, files_of(current, found.client(), true)).await
        })
        .await
}
