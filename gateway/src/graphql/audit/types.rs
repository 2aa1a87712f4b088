//! One act, and what it came to.

use super::loaders::{EventNamed, PlaceBeside};
use crate::graphql::{
    context::{Ask, Asking},
    errors,
    history::{HistoryEvent, Who, may_see},
    scalars::DateTime,
};
use async_graphql::{ComplexObject, Context, Enum, Result, SimpleObject};
use commands::audit::told;
use journal::StoredEvent;
use projections::audit::acts::Row;
use uuid::Uuid;

/// What came of an act.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
#[graphql(remote = "projections::audit::acts::Outcome")]
pub enum ActOutcome {
    /// It had an effect: its events say which.
    Done,
    /// By the rights, by a rule, because nothing is there, or because its id had served before.
    Refused,
    /// Everything was already as it was asked for.
    ChangedNothing,
    /// Sensitive data was looked at or taken out.
    Consulted,
}

/// How an act came in.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
#[graphql(remote = "kernel::Door")]
pub enum ActDoor {
    /// The portal, and whoever else asks this interface as a person who signed in.
    Interface,
    /// A program, by its own token.
    Token,
    /// The console of the machine.
    CommandLine,
    /// One of the product's own processes, answering an event or a date.
    Process,
    /// Data that came from elsewhere, in bulk.
    Import,
}

/// Where a person was.
#[derive(SimpleObject)]
pub struct ActPlace {
    /// The network address that the request came from.
    address: String,
    /// The program, as it names itself.
    program: String,
}

/// What somebody did, or was refused.
#[derive(SimpleObject)]
#[graphql(complex)]
pub struct Act {
    /// Of the command where it had an effect; of the act itself otherwise.
    id: Uuid,
    /// When.
    at: DateTime,
    /// Who.
    who: Who,
    /// What was asked: hour_bank.credit_hours. None for what was done before names were written down.
    name: Option<String>,
    /// What came of it.
    outcome: ActOutcome,
    /// Why it was refused, for programs: hour_bank.not_enough_hours
    code: Option<String>,
    /// The command that was refused, or that changed nothing.
    command_id: Option<Uuid>,
    /// The things that changed, or that were named.
    about: Vec<Uuid>,
    /// How it came in.
    door: Option<ActDoor>,
    /// The request it came with, as the server's log and the header X-Request-Id number it.
    request_id: Option<Uuid>,
    /// Everything that one first intention led to has the same.
    correlation_id: Option<Uuid>,
    /// The event that it answers; none when a person began it.
    cause: Option<String>,
    #[graphql(skip)]
    names: Vec<String>,
}

#[ComplexObject]
impl Act {
    /// What it came to, in order: what the caller sees of it.
    #[graphql(complexity = "5 * child_complexity")]
    async fn events(&self, ctx: &Context<'_>) -> Result<Vec<HistoryEvent>> {
        let asking = ctx.asking()?;
        let events = load_events(ctx, &self.names).await?;
        let seen = events.into_iter().filter(|event| may_see(asking, event));
        seen.map(HistoryEvent::try_from)
            .collect::<Result<_, journal::JournalError>>()
            .map_err(asking.edge())
    }

    /// What the person was told when it was refused.
    async fn message(&self, ctx: &Context<'_>) -> Result<Option<String>> {
        let asking = ctx.asking()?;
        let Some(code) = self.code.as_deref() else {
            return Ok(None);
        };
        let event = load_events(ctx, &self.names).await?.into_iter().next();
        let said = event.map(|event| told(&event, asking.language)).transpose();
        let said = said.map_err(asking.edge())?.flatten();
        Ok(said.or_else(|| errors::of_code(code, asking.language)))
    }

    /// Where the person was; none for processes, the console, and people who were forgotten at their request.
    async fn place(&self, ctx: &Context<'_>) -> Result<Option<ActPlace>> {
        let Some(first) = self.names.first() else {
            return Ok(None);
        };
        let loader = ctx.asking()?.loader()?;
        let found = loader.load_one(PlaceBeside(first.clone())).await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(|place| ActPlace {
            address: place.address,
            program: place.program,
        }))
    }
}

/// In the order of their names.
pub async fn load_events(ctx: &Context<'_>, names: &[String]) -> Result<Vec<StoredEvent>> {
    let asking: &Asking = ctx.asking()?;
    let loader = ctx.asking()?.loader()?;
    let wanted = names.iter().cloned().map(EventNamed);
    let mut found = loader.load_many(wanted).await.map_err(asking.edge())?;
    let in_order = names
        .iter()
        .filter_map(|name| found.remove(&EventNamed(name.clone())));
    Ok(in_order.collect())
}

impl From<Row> for Act {
    fn from(row: Row) -> Act {
        Act {
            id: row.id,
            at: DateTime(row.at),
            who: Who::of(row.account, row.process),
            name: row.name,
            outcome: row.outcome.into(),
            code: row.code,
            command_id: row.command,
            about: row.subjects,
            door: row
                .door
                .as_deref()
                .and_then(kernel::Door::of_word)
                .map(Into::into),
            request_id: row.request,
            correlation_id: row.correlation,
            cause: row.cause,
            names: row.events,
        }
    }
}
