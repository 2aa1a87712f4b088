//! An answer that is written again and again, under a name.

use super::asker;
use crate::{Action, Caller, CommandError, Module, Request, Runtime, runtime::derived};
use domain::answer_template::{self, AnswerTemplate};
use journal::Receipt;
use kernel::{AnswerTemplateId, CommandId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct KeepAnswerTemplate {
    pub command: CommandId,
    pub name: String,
    pub text: String,
    /// For the caller alone.
    pub own: bool,
}

impl KeepAnswerTemplate {
    pub fn template(&self) -> AnswerTemplateId {
        AnswerTemplateId(derived(self.command.0, "answer_template"))
    }
}

pub async fn keep_answer_template(
    runtime: &Runtime,
    caller: &Caller,
    input: KeepAnswerTemplate,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Tickets, Action::Edit);
    let request = Request {
        command: input.command,
        name: "answer_template.keep_answer_template",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let keep = answer_template::KeepAnswerTemplate {
                template: input.template(),
                name: input.name.clone(),
                text: input.text.clone(),
                of: asker(work).filter(|_| input.own),
            };
            work.begin::<AnswerTemplate>(input.template().0, keep)
                .await
                .map(drop)
        })
        .await
}
