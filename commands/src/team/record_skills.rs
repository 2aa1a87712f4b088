//! What a person can do, and for which sectors. TK6, PL3.

use crate::{Action, Caller, CommandError, Module, Request, Runtime, ticket::expect_colleague};
use domain::team::{self, Teams};
use journal::Receipt;
use kernel::{AccountId, CommandId};
use serde::Serialize;
use std::collections::BTreeSet;

#[derive(Clone, Debug, Serialize)]
pub struct RecordSkills {
    pub command: CommandId,
    pub account: AccountId,
    pub skills: BTreeSet<String>,
    pub sectors: BTreeSet<String>,
}

pub async fn record_skills(
    runtime: &Runtime,
    caller: &Caller,
    input: RecordSkills,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Accounts, Action::Edit);
    let request = Request {
        command: input.command,
        name: "team.record_skills",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            expect_colleague(work, input.account).await?;
            let command = team::RecordSkills {
                account: input.account,
                skills: input.skills.clone(),
                sectors: input.sectors.clone(),
            };
            work.decide::<Teams>(work.tenant.0, command).await.map(drop)
        })
        .await
}
