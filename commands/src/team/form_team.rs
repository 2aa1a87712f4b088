//! A team begins. ID7.

use crate::{Action, Caller, CommandError, Module, Request, Runtime, runtime::derived};
use domain::team::{self, Teams};
use journal::Receipt;
use kernel::{CommandId, TeamId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct FormTeam {
    pub command: CommandId,
    pub name: String,
}

impl FormTeam {
    pub fn team(&self) -> TeamId {
        TeamId(derived(self.command.0, "team"))
    }
}

pub async fn form_team(runtime: &Runtime, caller: &Caller, input: FormTeam) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Accounts, Action::Edit);
    let request = Request {
        command: input.command,
        name: "team.form_team",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let command = team::FormTeam {
                team: input.team(),
                name: input.name.trim().to_owned(),
            };
            work.decide::<Teams>(work.tenant.0, command).await.map(drop)
        })
        .await
}
