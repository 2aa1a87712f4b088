//! What may be asked about what happened.

use super::{
    causes,
    types::{HistoryEvent, HistoryKind, module_of},
};
use crate::graphql::{
    audit::load_events,
    context::{Ask, Asking},
    errors,
    page::{self, Page},
    scalars::DateTime,
    words::Direction,
};
use async_graphql::{Context, Object, Result};
use commands::audit::{Consulted, consult};
use journal::{JournalError, stream::Part, upcast};
use kernel::Stream;
use uuid::Uuid;

#[derive(Default)]
pub struct HistoryQuery;

/// The sequence of the event that was shown last.
type After = i64;

#[Object]
impl HistoryQuery {
    /// Everything that happened to one thing, the oldest first unless it is said otherwise; empty when there is no
    /// such thing. For the team: a client's account sees no raw history.
    #[graphql(complexity = "page::size(first) as usize * child_complexity")]
    #[allow(clippy::too_many_arguments, reason = "each is an argument of the field")]
    async fn history(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What it is.")] kind: HistoryKind,
        #[graphql(desc = "Which one.")] id: Uuid,
        #[graphql(desc = "How many, 100 at most; 20 when it is not said.")] first: Option<i32>,
        #[graphql(desc = "Go on after this edge.")] after: Option<String>,
        #[graphql(
            default,
            desc = "The order they were recorded in, or with DESC the newest first."
        )]
        direction: Direction,
        #[graphql(desc = "Only what was recorded until then.")] until: Option<DateTime>,
    ) -> Result<Page<After, HistoryEvent>> {
        let asking = ctx.asking()?;
        may_look(asking, kind, id).await?;
        let stream = Stream {
            tenant: asking.tenant()?,
            kind: kind.stream().into(),
            id,
        };
        let part = Part {
            after: page::after::<After>(asking, after)?,
            newest_first: direction == Direction::Desc,
            until: until.map(|until| until.0),
            limit: page::size(first) + 1,
        };
        let read = async {
            let total = match page::wants_count(ctx) {
                true => Some(asking.app.journal().length(&stream, part.until).await?),
                false => None,
            };
            Ok::<_, JournalError>((shown(asking, &stream, part).await?, total))
        };
        let (events, total) = read.await.map_err(asking.edge())?;
        let goes_on = part.after.is_some();
        Ok(page::page(events, part.limit - 1, goes_on, total, |event| {
            (event.sequence, event)
        }))
    }

    /// One event by its name, such as hour_bank/0192...@3, to walk from to its causes and effects. None when there is
    /// no such event, or not for this caller.
    async fn event(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Its name among all events.")] name: String,
    ) -> Result<Option<HistoryEvent>> {
        let asking = ctx.asking()?;
        asking.caller()?;
        let kind = name.split_once('/').map(|(kind, _)| kind);
        let Some(module) = kind.and_then(module_of) else {
            return Ok(None);
        };
        asking.reaches_everything(module)?;
        if !asking.is_of_the_team() {
            return Err(errors::denied(asking.language));
        }
        let mut events = load_events(ctx, &[name]).await?;
        events.retain(|event| causes::may_see(asking, event));
        let event = events.pop().map(HistoryEvent::try_from).transpose();
        event.map_err(asking.edge())
    }
}

/// Somebody else's account, and the agency's settings, are not looked at without a trace.
async fn may_look(asking: &Asking, kind: HistoryKind, id: Uuid) -> Result<()> {
    let caller = asking.caller()?;
    let own = caller.account().is_some_and(|account| account.0 == id);
    if matches!(kind, HistoryKind::Account | HistoryKind::Tenant) && !own {
        let consulted = consult(asking.runtime(), caller, Consulted::AccountHistory, vec![id]).await;
        return consulted.map_err(|error| errors::failed(error, asking.language));
    }
    asking.reaches_everything(kind.module())?;
    if asking.is_of_the_team() {
        Ok(())
    } else {
        Err(errors::denied(asking.language))
    }
}

async fn shown(asking: &Asking, stream: &Stream, part: Part) -> Result<Vec<HistoryEvent>, JournalError> {
    let journal = asking.app.journal();
    let mut events = journal.read_part(stream, part).await?;
    journal.open_fields(&mut events).await?;
    events.iter_mut().for_each(upcast::upcast);
    events.into_iter().map(HistoryEvent::try_from).collect()
}
