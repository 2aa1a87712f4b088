//! The ticket goes to the queue that takes it, and to the member of that team who fits best: by skill, sector and
//! what they have in hand. TK6.

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime, client,
    runtime::Work,
    ticket::expect_ticket,
    workload::{decide, hold},
};
use domain::{
    account::{Account, AccountState},
    team::{Team, TeamRefusal, Teams, TeamsState},
    ticket::{
        self, Assignee, OpenedTicket,
        assignment::{Assigned, Candidate, Needs, choose},
    },
    workload::Workload,
};
use journal::Receipt;
use kernel::{AccountId, CommandId, TeamId, TicketId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct AssignAutomatically {
    pub command: CommandId,
    pub ticket: TicketId,
    /// Where somebody is chosen; the team whose queue takes the ticket when it is not said.
    pub team: Option<TeamId>,
    /// As that team's queue has it: somebody is chosen, or it waits there for whoever takes it.
    pub as_the_queue_has_it: bool,
}

pub async fn assign_automatically(
    runtime: &Runtime,
    caller: &Caller,
    input: AssignAutomatically,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Tickets, Action::Edit);
    let request = Request {
        command: input.command,
        name: "ticket.assign_automatically",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let ticket = expect_ticket(work, input.ticket).await?;
            if input.as_the_queue_has_it && !ticket.assignee.is_nobody() {
                return Ok(());
            }
            let teams = work.fact::<Teams>(work.tenant.0).await?;
            let team = team_for(&teams, &ticket, input.team)?;
            let waits = input.as_the_queue_has_it && !team.queue.chooses_somebody;
            let assign = match waits {
                true => waiting(team),
                false => chosen(work, &teams, team, &ticket).await?,
            };
            decide(work, input.ticket, assign).await.map(drop)
        })
        .await
}

fn team_for<'t>(
    teams: &'t TeamsState,
    ticket: &OpenedTicket,
    named: Option<TeamId>,
) -> Result<&'t Team, CommandError> {
    let team = named.or_else(|| teams.queue_for(ticket.kind, ticket.theme.as_deref()));
    let found = team.and_then(|team| teams.team(team));
    found.ok_or_else(|| CommandError::refused(TeamRefusal::NotFormed))
}

fn waiting(team: &Team) -> ticket::AssignTicket {
    ticket::AssignTicket {
        to: Assignee {
            team: Some(team.id),
            account: None,
        },
        how: Assigned::ByHand,
    }
}

async fn chosen(
    work: &mut Work,
    teams: &TeamsState,
    team: &Team,
    ticket: &OpenedTicket,
) -> Result<ticket::AssignTicket, CommandError> {
    let needs = Needs {
        skill: ticket.theme.clone(),
        sector: client::company(work, ticket.client()).await?.sector,
    };
    // Whoever has it now leaves it in the same append.
    hold(work, team.members.iter().copied().chain(ticket.assignee.account)).await?;
    let candidates = candidates(work, teams, team).await?;
    let (account, choice) =
        choose(&needs, &candidates).ok_or_else(|| CommandError::refused(TeamRefusal::NobodyToChoose))?;
    Ok(ticket::AssignTicket {
        to: Assignee {
            team: Some(team.id),
            account: Some(account),
        },
        how: Assigned::Chosen(choice),
    })
}

/// Those of the team who still work here. What they have in hand is looked at, not read: of two who choose at once,
/// the second sees what the first did.
async fn candidates(
    work: &mut Work,
    teams: &TeamsState,
    team: &Team,
) -> Result<Vec<Candidate>, CommandError> {
    let mut candidates = vec![];
    for account in &team.members {
        if !works_here(work, *account).await? {
            continue;
        }
        let can = teams.skills.get(account).cloned().unwrap_or_default();
        candidates.push(Candidate {
            account: *account,
            skills: can.skills,
            sectors: can.sectors,
            load: work.look::<Workload>(account.0).await?.tickets.len(),
        });
    }
    Ok(candidates)
}

async fn works_here(work: &Work, account: AccountId) -> Result<bool, CommandError> {
    let state = work.fact::<Account>(account.0).await?;
    Ok(matches!(state, AccountState::Open(_)))
}
