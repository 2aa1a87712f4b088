//! From an event to what caused it, and to what followed. AU2.
//!
//! Two things lead from one event to another. What a process does answers an event, and says which. And what one
//! command records is one intention: each of its events follows from those before it.

use super::types::{HistoryEvent, module_of};
use crate::graphql::{
    audit::{ActById, ActsInAnswerTo, load_events},
    context::{Ask, Asking},
};
use async_graphql::{Context, Result};
use commands::Action;
use journal::{JournalError, StoredEvent};

/// Longer than any chain of ours is.
const STEPS_AT_MOST: usize = 16;

pub async fn causes(ctx: &Context<'_>, event: &HistoryEvent) -> Result<Vec<HistoryEvent>> {
    let together = recorded_together(ctx, event).await?;
    let before = together.into_iter().take_while(|name| *name != event.name);
    let names: Vec<String> = event.cause.clone().into_iter().chain(before).collect();
    show(ctx, &names).await
}

pub async fn effects(ctx: &Context<'_>, event: &HistoryEvent) -> Result<Vec<HistoryEvent>> {
    let together = recorded_together(ctx, event).await?;
    let after = together
        .into_iter()
        .skip_while(|name| *name != event.name)
        .skip(1);
    let mut names: Vec<String> = after.collect();
    let loader = ctx.asking()?.loader()?;
    let answers = loader.load_one(ActsInAnswerTo(event.name.clone())).await;
    for act in answers.map_err(ctx.asking()?.edge())?.unwrap_or_default() {
        names.extend(act.events);
    }
    show(ctx, &names).await
}

/// The whole chain behind an event, the first cause first, and the event itself last.
pub async fn why(ctx: &Context<'_>, event: &str) -> Result<Vec<HistoryEvent>> {
    let mut chain: Vec<HistoryEvent> = vec![];
    let mut wanted = vec![event.to_owned()];
    for _ in 0..STEPS_AT_MOST {
        wanted.retain(|name| chain.iter().all(|known| known.name != *name));
        let mut step = show(ctx, &wanted).await?;
        let Some(first) = step.first() else { break };
        wanted = names_of_causes(ctx, first).await?;
        step.append(&mut chain);
        chain = step;
    }
    Ok(chain)
}

async fn names_of_causes(ctx: &Context<'_>, event: &HistoryEvent) -> Result<Vec<String>> {
    let causes = causes(ctx, event).await?;
    Ok(causes.into_iter().map(|cause| cause.name).collect())
}

/// By one command, in order.
async fn recorded_together(ctx: &Context<'_>, event: &HistoryEvent) -> Result<Vec<String>> {
    let Some(command) = event.command_id else {
        return Ok(vec![]);
    };
    let loader = ctx.asking()?.loader()?;
    let act = loader.load_one(ActById(command)).await;
    Ok(act
        .map_err(ctx.asking()?.edge())?
        .map(|act| act.events)
        .unwrap_or_default())
}

/// What the caller may see of them, in their order.
async fn show(ctx: &Context<'_>, names: &[String]) -> Result<Vec<HistoryEvent>> {
    let asking = ctx.asking()?;
    let events = load_events(ctx, names).await?;
    let seen = events.into_iter().filter(|event| may_see(asking, event));
    let shown = seen.map(HistoryEvent::try_from);
    shown.collect::<Result<_, JournalError>>().map_err(asking.edge())
}

pub fn may_see(asking: &Asking, event: &StoredEvent) -> bool {
    let caller = asking.somebody();
    caller
        .zip(module_of(&event.kind))
        .is_some_and(|(caller, module)| {
            caller.of_the_team_may(module, Action::See).is_ok() && caller.work_of(module).is_none()
        })
}
