//! What needs somebody now, and who has how much of it.

use crate::graphql::{
    account::Account,
    context::{Ask, Asking},
    loaders::AccountById,
    scalars::DateTime,
};
use async_graphql::{ComplexObject, Context, Object, Result, SimpleObject};
use commands::Module;
use projections::ticket::board::{self, Look};
use uuid::Uuid;

#[derive(Default)]
pub struct BoardQuery;

/// Tickets that somebody is to do something about, counted: each number is a filter of `tickets`.
#[derive(SimpleObject)]
pub struct TicketBoard {
    /// All of them.
    pending: i64,
    /// Nobody has them.
    unassigned: i64,
    /// The caller has them.
    mine: i64,
    /// A clock is over.
    late: i64,
    /// A clock is near its end, and not over.
    near: i64,
    /// Of the highest priority.
    critical: i64,
    /// The client said something since the team last did.
    unanswered: i64,
    /// The client is to answer.
    waiting_client: i64,
    /// The caller has not read what was last said.
    unread: i64,
}

/// What one person has in hand.
#[derive(SimpleObject)]
#[graphql(complex)]
pub struct PersonLoad {
    #[graphql(skip)]
    person: Uuid,
    /// Tickets that they are to do something about.
    pending: i64,
    /// Of these, those with a clock that is over.
    late: i64,
    /// Of these, those with a clock that is near its end, and not over.
    near: i64,
    /// Of these, those of the highest priority.
    critical: i64,
    /// When the next clock falls due; none where none runs.
    next_due: Option<DateTime>,
}

#[ComplexObject]
impl PersonLoad {
    /// Who has them.
    async fn account(&self, ctx: &Context<'_>) -> Result<Option<Account>> {
        let found = ctx
            .loader(Module::Tickets)?
            .load_one(AccountById(self.person))
            .await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(Account::from))
    }
}

#[Object]
impl BoardQuery {
    /// What needs somebody now, of what the caller sees.
    async fn ticket_board(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Only this company's.")] client: Option<Uuid>,
        #[graphql(desc = "Only what this team has.")] team: Option<Uuid>,
    ) -> Result<TicketBoard> {
        let asking = ctx.asking()?;
        let mut snapshot = asking.snapshot(Module::Tickets).await?;
        let found = board::board(&mut snapshot, client, team, look(asking)?).await;
        Ok(found.map_err(asking.edge())?.into())
    }

    /// Who of the team has how much, whose next deadline comes first.
    async fn workload(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Only what this team has.")] team: Option<Uuid>,
    ) -> Result<Vec<PersonLoad>> {
        let asking = ctx.asking()?;
        asking.of_the_team(Module::Tickets)?;
        let mut snapshot = asking.snapshot(Module::Tickets).await?;
        let found = board::loads(&mut snapshot, team, look(asking)?.now).await;
        Ok(found
            .map_err(asking.edge())?
            .into_iter()
            .map(PersonLoad::from)
            .collect())
    }
}

fn look(asking: &Asking) -> Result<Look> {
    Ok(Look {
        reader: asking
            .caller()?
            .account()
            .map(|account| account.0)
            .unwrap_or_default(),
        of_the_team: asking.is_of_the_team(),
        now: asking.runtime().journal.clock.now(),
    })
}

impl From<board::Board> for TicketBoard {
    fn from(found: board::Board) -> TicketBoard {
        TicketBoard {
            pending: found.pending,
            unassigned: found.unassigned,
            mine: found.mine,
            late: found.late,
            near: found.near,
            critical: found.critical,
            unanswered: found.unanswered,
            waiting_client: found.waiting_client,
            unread: found.unread,
        }
    }
}

impl From<board::Load> for PersonLoad {
    fn from(found: board::Load) -> PersonLoad {
        PersonLoad {
            person: found.account,
            pending: found.pending,
            late: found.late,
            near: found.near,
            critical: found.critical,
            next_due: found.next_due.map(DateTime),
        }
    }
}
