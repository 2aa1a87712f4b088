//! Somebody is in a team no more. ID7.

use crate::{Action, Caller, CommandError, Module, Request, Runtime};
use domain::team::{self, Teams};
use journal::Receipt;
use kernel::{AccountId, CommandId, TeamId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct LeaveTeam {
    pub command: CommandId,
    pub team: TeamId,
    pub account: AccountId,
}

pub async fn leave_team(
    runtime: &Runtime,
    caller: &Caller,
    input: LeaveTeam,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Accounts, Action::Edit);
    let request = Request {
        command: input.command,
        name: "team.leave_team",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let command = team::LeaveTeam {
                team: input.team,
                account: input.account,
            };
            work.decide::<Teams>(work.tenant.0, command).await.map(drop)
        })
        .await
}
