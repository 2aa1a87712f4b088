//! Somebody who works here is in a team from now on. ID7.

use crate::{Action, Caller, CommandError, Module, Request, Runtime, ticket::expect_colleague};
use domain::team::{self, Teams};
use journal::Receipt;
use kernel::{AccountId, CommandId, TeamId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct JoinTeam {
    pub command: CommandId,
    pub team: TeamId,
    pub account: AccountId,
}

pub async fn join_team(runtime: &Runtime, caller: &Caller, input: JoinTeam) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Accounts, Action::Edit);
    let request = Request {
        command: input.command,
        name: "team.join_team",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            expect_colleague(work, input.account).await?;
            let command = team::JoinTeam {
                team: input.team,
                account: input.account,
            };
            work.decide::<Teams>(work.tenant.0, command).await.map(drop)
        })
        .await
}
