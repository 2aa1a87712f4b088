//! A message that could not be handled waits for somebody to look, with its reason.

use super::take_in_mail::{TakeInMail, hold};
use crate::{Action, Caller, CommandError, Module, Request, Runtime, runtime::derived};
use domain::mail::{Held, Mail, MailState};
use journal::Receipt;
use kernel::CommandId;
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct HoldMail {
    pub mail: TakeInMail,
    #[serde(skip)]
    pub why: Held,
}

pub async fn hold_mail(runtime: &Runtime, caller: &Caller, input: HoldMail) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Tickets, Action::Edit);
    let request = Request {
        command: CommandId(derived(input.mail.mail.0, "hold")),
        name: "mail.hold_mail",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            if *work.look::<Mail>(input.mail.mail.0).await? != MailState::Unknown {
                return Ok(());
            }
            hold(work, &input.mail, input.why).await
        })
        .await
}
