//! Other words from now on.

use super::expect_own;
use crate::{Action, Caller, CommandError, Module, Request, Runtime};
use domain::answer_template::{self, AnswerTemplate};
use journal::Receipt;
use kernel::{AnswerTemplateId, CommandId};
use serde::Serialize;

/// All of it again.
#[derive(Clone, Debug, Serialize)]
pub struct ChangeAnswerTemplate {
    pub command: CommandId,
    pub template: AnswerTemplateId,
    pub name: String,
    pub text: String,
}

pub async fn change_answer_template(
    runtime: &Runtime,
    caller: &Caller,
    input: ChangeAnswerTemplate,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Tickets, Action::Edit);
    let request = Request {
        command: input.command,
        name: "answer_template.change_answer_template",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            expect_own(work, input.template).await?;
            let change = answer_template::ChangeAnswerTemplate {
                name: input.name.clone(),
                text: input.text.clone(),
            };
            work.decide::<AnswerTemplate>(input.template.0, change)
                .await
                .map(drop)
        })
        .await
}
