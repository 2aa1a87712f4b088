//! A person's clock.

use crate::graphql::{
    client::Client,
    context::{Ask, Asking},
    contract::Contract,
    errors::UserError,
    loaders::{ClientById, ContractById, EntryById},
    outcome::Outcome,
    scalars::{DateTime, JournalCursor},
    ticket::{Ticket, TicketById},
    time_entry::TimeEntry,
    words::TimeClass,
};
use async_graphql::{ComplexObject, Context, Object, Result, SimpleObject};
use commands::Module;
use domain::timer::{self, Task, TimerState};
use jiff::Timestamp;
use uuid::Uuid;

/// What somebody is working on now.
pub struct Timer {
    task: Task,
    started_at: Timestamp,
}

impl Timer {
    /// From its own short history, which knows what was done a moment ago.
    pub async fn of_caller(asking: &Asking) -> Result<Option<Timer>> {
        let Some(account) = asking.caller()?.account() else {
            return Ok(None);
        };
        let known = asking
            .runtime()
            .load::<timer::Timer>(asking.tenant()?, account.0)
            .await
            .map_err(asking.edge())?;
        Ok(match known.state {
            TimerState::Still => None,
            TimerState::Running { task, started_at, .. } => Some(Timer { task, started_at }),
        })
    }
}

/// What somebody is working on now.
#[Object]
impl Timer {
    /// Whom the work is for.
    async fn client(&self, ctx: &Context<'_>) -> Result<Option<Client>> {
        let loader = ctx.loader(Module::Clients)?;
        let found = loader.load_one(ClientById(self.task.client.0)).await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(Client::from))
    }

    /// What it will be counted under; none is outside any contract.
    async fn contract(&self, ctx: &Context<'_>) -> Result<Option<Contract>> {
        let Some(contract) = self.task.contract else {
            return Ok(None);
        };
        let loader = ctx.loader(Module::Contracts)?;
        let found = loader.load_one(ContractById(contract.0)).await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(Contract::from))
    }

    /// What it is done for.
    async fn ticket(&self, ctx: &Context<'_>) -> Result<Option<Ticket>> {
        let Some(ticket) = self.task.ticket else {
            return Ok(None);
        };
        let found = ctx.loader(Module::Tickets)?.load_one(TicketById(ticket.0)).await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(Ticket::from))
    }

    /// What the hours will be to the contract.
    async fn class(&self) -> TimeClass {
        self.task.class.into()
    }

    /// What is being done.
    async fn note(&self) -> Option<&str> {
        self.task.note.text()
    }

    /// Since when.
    async fn started_at(&self) -> DateTime {
        DateTime(self.started_at)
    }
}

/// What a mutation of one's clock answers.
#[derive(SimpleObject)]
#[graphql(complex)]
pub struct TimerPayload {
    #[graphql(skip)]
    entry: Option<Uuid>,
    /// Where it stands in the journal; none when nothing was carried out.
    receipt: Option<JournalCursor>,
    /// Why nothing was carried out, or what to know about the answer; empty when all is well.
    user_errors: Vec<UserError>,
}

#[ComplexObject]
impl TimerPayload {
    /// The clock as it is now; none while it is still.
    async fn timer(&self, ctx: &Context<'_>) -> Result<Option<Timer>> {
        Timer::of_caller(ctx.asking()?).await
    }

    /// What the clock became when it was stopped.
    async fn time_entry(&self, ctx: &Context<'_>) -> Result<Option<TimeEntry>> {
        let Some(entry) = self.entry else { return Ok(None) };
        let found = ctx.loader(Module::Time)?.load_one(EntryById(entry)).await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(TimeEntry::from))
    }
}

impl TimerPayload {
    pub fn of(outcome: Outcome) -> TimerPayload {
        TimerPayload {
            entry: None,
            receipt: outcome.receipt,
            user_errors: outcome.user_errors,
        }
    }

    pub fn stopped(entry: Uuid, outcome: Outcome) -> TimerPayload {
        let entry = outcome.is_done().then_some(entry);
        TimerPayload {
            entry,
            ..TimerPayload::of(outcome)
        }
    }
}
