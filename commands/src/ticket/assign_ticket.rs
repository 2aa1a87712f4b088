//! Somebody is named: a team, a person of the agency, or both. TK6.

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime,
    ticket::{expect_colleague, expect_team, expect_ticket},
    workload::decide,
};
use domain::ticket::{self, Assignee, assignment::Assigned};
use journal::Receipt;
use kernel::{AccountId, CommandId, TeamId, TicketId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct AssignTicket {
    pub command: CommandId,
    pub ticket: TicketId,
    pub team: Option<TeamId>,
    pub account: Option<AccountId>,
}

pub async fn assign_ticket(
    runtime: &Runtime,
    caller: &Caller,
    input: AssignTicket,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Tickets, Action::Edit);
    let request = Request {
        command: input.command,
        name: "ticket.assign_ticket",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            expect_ticket(work, input.ticket).await?;
            if let Some(team) = input.team {
                expect_team(work, team).await?;
            }
            if let Some(account) = input.account {
                expect_colleague(work, account).await?;
            }
            let assign = ticket::AssignTicket {
                to: Assignee {
                    team: input.team,
                    account: input.account,
                },
                how: Assigned::ByHand,
            };
            decide(work, input.ticket, assign).await.map(drop)
        })
        .await
}
