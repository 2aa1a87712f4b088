//! The draft says something else. Time that is no longer on it goes back into the queue, in the same append.

use super::{Written, draft_of, entries_of, surroundings};
use crate::{Action, Caller, CommandError, Module, Request, Runtime, time_entry::lift_billing};
use domain::invoice::{self, Draft, Invoice};
use journal::Receipt;
use kernel::{CommandId, InvoiceId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct ChangeDraft {
    pub command: CommandId,
    pub invoice: InvoiceId,
    pub written: Written,
}

pub async fn change_draft(
    runtime: &Runtime,
    caller: &Caller,
    input: ChangeDraft,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Accounting, Action::Edit);
    let request = Request {
        command: input.command,
        name: "invoice.change_draft",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let draft = draft_of(work, input.invoice).await?;
            let around = surroundings(work, draft.client).await?;
            let before = &draft.content.lines;
            let content = input
                .written
                .content(input.command, draft.client, &around, before)?;
            let after = Draft {
                content: content.clone(),
                ..draft.clone()
            };
            let kept = entries_of(&after);
            let mut gone = entries_of(&draft);
            gone.retain(|entry| !kept.contains(entry));
            work.decide::<Invoice>(input.invoice.0, invoice::ChangeDraft { content })
                .await?;
            lift_billing(work, gone, input.invoice).await
        })
        .await
}
