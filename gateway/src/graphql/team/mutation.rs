//! What may be asked of the teams.

use super::{SHOWN, input, types::TeamPayload};
use crate::graphql::{
    context::{Ask, Asking},
    outcome::{Outcome, command},
};
use async_graphql::{Context, Object, Result};
use commands::{
    CommandError,
    team::{
        DisbandTeam, FormTeam, JoinTeam, LeaveTeam, RecordSkills, RenameTeam, SetQueue, disband_team,
        form_team, join_team, leave_team, record_skills, rename_team, set_queue,
    },
};
use journal::Receipt;
use kernel::{AccountId, TeamId};
use uuid::Uuid;

#[derive(Default)]
pub struct TeamMutation;

async fn answer(
    asking: &Asking,
    team: Option<Uuid>,
    done: Result<Receipt, CommandError>,
) -> Result<TeamPayload> {
    let outcome = Outcome::of(asking, done, SHOWN).await?;
    Ok(TeamPayload::of(team, None, outcome))
}

#[Object]
impl TeamMutation {
    /// A team begins.
    async fn team_form(&self, ctx: &Context<'_>, input: input::TeamFormInput) -> Result<TeamPayload> {
        let asking = ctx.asking()?;
        let form = FormTeam {
            command: command(input.command_id),
            name: input.name,
        };
        let team = form.team().0;
        let done = form_team(asking.runtime(), asking.caller()?, form).await;
        let outcome = Outcome::of(asking, done, SHOWN).await?;
        Ok(TeamPayload::of(Some(team), Some(team), outcome))
    }

    /// It is called something else.
    async fn team_rename(&self, ctx: &Context<'_>, input: input::TeamRenameInput) -> Result<TeamPayload> {
        let asking = ctx.asking()?;
        let rename = RenameTeam {
            command: command(input.command_id),
            team: TeamId(input.team),
            name: input.name,
        };
        let done = rename_team(asking.runtime(), asking.caller()?, rename).await;
        answer(asking, Some(input.team), done).await
    }

    /// Which new tickets come to it.
    async fn team_set_queue(
        &self,
        ctx: &Context<'_>,
        input: input::TeamSetQueueInput,
    ) -> Result<TeamPayload> {
        let asking = ctx.asking()?;
        let set = SetQueue {
            command: command(input.command_id),
            team: TeamId(input.team),
            queue: input.queue(),
        };
        let done = set_queue(asking.runtime(), asking.caller()?, set).await;
        answer(asking, Some(input.team), done).await
    }

    /// Somebody is in it from now on.
    async fn team_join(&self, ctx: &Context<'_>, input: input::TeamMemberInput) -> Result<TeamPayload> {
        let asking = ctx.asking()?;
        let join = JoinTeam {
            command: command(input.command_id),
            team: TeamId(input.team),
            account: AccountId(input.account),
        };
        let done = join_team(asking.runtime(), asking.caller()?, join).await;
        answer(asking, Some(input.team), done).await
    }

    /// Somebody is in it no more.
    async fn team_leave(&self, ctx: &Context<'_>, input: input::TeamMemberInput) -> Result<TeamPayload> {
        let asking = ctx.asking()?;
        let leave = LeaveTeam {
            command: command(input.command_id),
            team: TeamId(input.team),
            account: AccountId(input.account),
        };
        let done = leave_team(asking.runtime(), asking.caller()?, leave).await;
        answer(asking, Some(input.team), done).await
    }

    /// What a person can do, and for which sectors: the automatic assignment goes by it.
    async fn team_record_skills(
        &self,
        ctx: &Context<'_>,
        input: input::TeamRecordSkillsInput,
    ) -> Result<TeamPayload> {
        let asking = ctx.asking()?;
        let record = RecordSkills {
            command: command(input.command_id),
            account: AccountId(input.account),
            skills: input::words(&input.skills),
            sectors: input::words(&input.sectors),
        };
        let done = record_skills(asking.runtime(), asking.caller()?, record).await;
        answer(asking, None, done).await
    }

    /// It is no more; its tickets stay where they are.
    async fn team_disband(&self, ctx: &Context<'_>, input: input::TeamInput) -> Result<TeamPayload> {
        let asking = ctx.asking()?;
        let disband = DisbandTeam {
            command: command(input.command_id),
            team: TeamId(input.team),
        };
        let done = disband_team(asking.runtime(), asking.caller()?, disband).await;
        answer(asking, Some(input.team), done).await
    }
}
