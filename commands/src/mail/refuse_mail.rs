//! Somebody looked at a message that was held: nothing comes of it.

use crate::{Action, Caller, CommandError, Module, Request, Runtime, time_entry::signatory};
use domain::mail::{self, Mail, MailState};
use journal::Receipt;
use kernel::{CommandId, MailId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct RefuseMail {
    pub command: CommandId,
    pub mail: MailId,
}

pub async fn refuse_mail(
    runtime: &Runtime,
    caller: &Caller,
    input: RefuseMail,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Tickets, Action::Edit);
    let request = Request {
        command: input.command,
        name: "mail.refuse_mail",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            if *work.look::<Mail>(input.mail.0).await? == MailState::Unknown {
                return Err(CommandError::not_found::<Mail>(input.mail.0));
            }
            let by = signatory(work)?;
            let refuse = mail::RefuseMail { by };
            work.decide::<Mail>(input.mail.0, refuse).await.map(drop)
        })
        .await
}
