//! A team is no more; its tickets stay where they are. ID7.

use crate::{Action, Caller, CommandError, Module, Request, Runtime};
use domain::team::{self, Teams};
use journal::Receipt;
use kernel::{CommandId, TeamId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct DisbandTeam {
    pub command: CommandId,
    pub team: TeamId,
}

pub async fn disband_team(
    runtime: &Runtime,
    caller: &Caller,
    input: DisbandTeam,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Accounts, Action::Validate);
    let request = Request {
        command: input.command,
        name: "team.disband_team",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let command = team::DisbandTeam { team: input.team };
            work.decide::<Teams>(work.tenant.0, command).await.map(drop)
        })
        .await
}
