//! A team, and the people in it.

use crate::graphql::{
    account::Account,
    context::Ask,
    errors::UserError,
    loaders::{AccountById, Failed, Loader, one},
    outcome::Outcome,
    scalars::JournalCursor,
    words::TicketType,
    workload::HandsOf,
};
use async_graphql::{
    ComplexObject, Context, Object, Result, SimpleObject, async_trait::async_trait,
    dataloader::Loader as Load,
};
use commands::Module;
use projections::team::{list, skills};
use std::collections::HashMap;
use uuid::Uuid;

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct TeamById(pub Uuid);
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct SkillsOf(pub Uuid);

#[async_trait]
impl Load<TeamById> for Loader {
    type Value = list::Row;
    type Error = Failed;

    async fn load(&self, keys: &[TeamById]) -> Result<HashMap<TeamById, list::Row>, Failed> {
        let ids: Vec<Uuid> = keys.iter().map(|key| key.0).collect();
        let mut snapshot = self.readers.snapshot(self.scope).await?;
        let rows = list::by_ids(&mut snapshot, &ids).await?;
        Ok(one(rows, |row| TeamById(row.id)))
    }
}

#[async_trait]
impl Load<SkillsOf> for Loader {
    type Value = skills::Row;
    type Error = Failed;

    async fn load(&self, keys: &[SkillsOf]) -> Result<HashMap<SkillsOf, skills::Row>, Failed> {
        let ids: Vec<Uuid> = keys.iter().map(|key| key.0).collect();
        let mut snapshot = self.readers.snapshot(self.scope).await?;
        let rows = skills::by_ids(&mut snapshot, &ids).await?;
        Ok(one(rows, |row| SkillsOf(row.id)))
    }
}

/// People who share a queue of tickets.
pub struct Team {
    row: list::Row,
}

impl From<list::Row> for Team {
    fn from(row: list::Row) -> Team {
        Team { row }
    }
}

/// People who share a queue of tickets.
#[Object]
impl Team {
    /// Its own id, for ever.
    async fn id(&self) -> Uuid {
        self.row.id
    }

    /// What it is called.
    async fn name(&self) -> &str {
        &self.row.name
    }

    /// It is no more.
    async fn disbanded(&self) -> bool {
        self.row.disbanded_at.is_some()
    }

    /// Which new tickets come to it.
    async fn queue(&self) -> TeamQueue {
        let queue = &self.row.queue;
        TeamQueue {
            takes_everything: queue.takes_everything,
            types: queue.kinds.iter().map(|kind| (*kind).into()).collect(),
            themes: queue.themes.iter().cloned().collect(),
            chooses_somebody: queue.chooses_somebody,
        }
    }

    /// Who is in it.
    #[graphql(complexity = "10 * child_complexity")]
    async fn members(&self) -> Vec<TeamMember> {
        let members = self.row.members.iter();
        members.map(|account| TeamMember { account: *account }).collect()
    }
}

/// Which new tickets come to a team.
#[derive(SimpleObject)]
pub struct TeamQueue {
    /// Whatever nobody else takes.
    takes_everything: bool,
    /// Tickets of these types.
    types: Vec<TicketType>,
    /// Tickets of these themes, before all others.
    themes: Vec<String>,
    /// Somebody of the team is chosen at once, rather than whoever takes it from the queue.
    chooses_somebody: bool,
}

/// Somebody in a team.
pub struct TeamMember {
    account: Uuid,
}

/// Somebody in a team: what they can do, and how much they have in hand.
#[Object]
impl TeamMember {
    /// The person.
    async fn account(&self, ctx: &Context<'_>) -> Result<Option<Account>> {
        let found = ctx
            .loader(Module::Tickets)?
            .load_one(AccountById(self.account))
            .await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(Account::from))
    }

    /// What they can do, in the words of the tickets' themes.
    async fn skills(&self, ctx: &Context<'_>) -> Result<Vec<String>> {
        let found = ctx
            .loader(Module::Tickets)?
            .load_one(SkillsOf(self.account))
            .await;
        let said = found.map_err(ctx.asking()?.edge())?;
        Ok(said.map(|row| row.skills).unwrap_or_default())
    }

    /// The sectors they know, in the words of the clients' sectors.
    async fn sectors(&self, ctx: &Context<'_>) -> Result<Vec<String>> {
        let found = ctx
            .loader(Module::Tickets)?
            .load_one(SkillsOf(self.account))
            .await;
        let said = found.map_err(ctx.asking()?.edge())?;
        Ok(said.map(|row| row.sectors).unwrap_or_default())
    }

    /// How many tickets they are to do something about.
    async fn tickets_in_hand(&self, ctx: &Context<'_>) -> Result<i64> {
        let found = ctx.loader(Module::Tickets)?.load_one(HandsOf(self.account)).await;
        Ok(found.map_err(ctx.asking()?.edge())?.unwrap_or_default())
    }
}

/// What a mutation of a team answers.
#[derive(SimpleObject)]
#[graphql(complex)]
pub struct TeamPayload {
    #[graphql(skip)]
    shown: Option<Uuid>,
    /// The team, when this mutation made it.
    made: Option<Uuid>,
    /// Where it stands in the journal; none when nothing was carried out.
    receipt: Option<JournalCursor>,
    /// Why nothing was carried out, or what to know about the answer; empty when all is well.
    user_errors: Vec<UserError>,
}

#[ComplexObject]
impl TeamPayload {
    /// The team as it is now.
    async fn team(&self, ctx: &Context<'_>) -> Result<Option<Team>> {
        let Some(team) = self.shown else { return Ok(None) };
        let found = ctx.loader(Module::Accounts)?.load_one(TeamById(team)).await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(Team::from))
    }
}

impl TeamPayload {
    pub fn of(team: Option<Uuid>, made: Option<Uuid>, outcome: Outcome) -> TeamPayload {
        TeamPayload {
            shown: team.filter(|_| outcome.is_done()),
            made: made.filter(|_| outcome.receipt.is_some()),
            receipt: outcome.receipt,
            user_errors: outcome.user_errors,
        }
    }
}
