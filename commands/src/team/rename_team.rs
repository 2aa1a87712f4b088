//! A team is called something else. ID7.

use crate::{Action, Caller, CommandError, Module, Request, Runtime};
use domain::team::{self, Teams};
use journal::Receipt;
use kernel::{CommandId, TeamId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct RenameTeam {
    pub command: CommandId,
    pub team: TeamId,
    pub name: String,
}

pub async fn rename_team(
    runtime: &Runtime,
    caller: &Caller,
    input: RenameTeam,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Accounts, Action::Edit);
    let request = Request {
        command: input.command,
        name: "team.rename_team",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let command = team::RenameTeam {
                team: input.team,
                name: input.name.trim().to_owned(),
            };
            work.decide::<Teams>(work.tenant.0, command).await.map(drop)
        })
        .await
}
