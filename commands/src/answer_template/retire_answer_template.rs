//! Nobody chooses it any more; what was sent by it is as it was.

use super::expect_own;
use crate::{Action, Caller, CommandError, Module, Request, Runtime};
use domain::answer_template::{self, AnswerTemplate};
use journal::Receipt;
use kernel::{AnswerTemplateId, CommandId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct RetireAnswerTemplate {
    pub command: CommandId,
    pub template: AnswerTemplateId,
}

pub async fn retire_answer_template(
    runtime: &Runtime,
    caller: &Caller,
    input: RetireAnswerTemplate,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Tickets, Action::Edit);
    let request = Request {
        command: input.command,
        name: "answer_template.retire_answer_template",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            expect_own(work, input.template).await?;
            work.decide::<AnswerTemplate>(input.template.0, answer_template::RetireAnswerTemplate {})
                .await
                .map(drop)
        })
        .await
}
