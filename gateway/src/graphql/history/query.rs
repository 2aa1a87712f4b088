//! What may be asked about what happened.

use super::types::{HistoryEvent, HistoryKind};
use crate::graphql::{
    context::{Ask, Asking},
    errors,
};
use async_graphql::{Context, Object, Result};
use journal::{JournalError, upcast};
use kernel::Stream;
use uuid::Uuid;

#[derive(Default)]
pub struct HistoryQuery;

#[Object]
impl HistoryQuery {
    /// Everything that happened to one thing, oldest first; empty when there is no such thing. For the team:
    /// a client's account sees no raw history.
    #[graphql(complexity = "100 * child_complexity")]
    async fn history(&self, ctx: &Context<'_>, kind: HistoryKind, id: Uuid) -> Result<Vec<HistoryEvent>> {
        let asking = ctx.asking()?;
        asking.scope(kind.module())?;
        if !asking.is_of_the_team() {
            return Err(errors::denied(asking.language));
        }
        read(asking, kind, id).await?.map_err(asking.edge())
    }
}

async fn read(
    asking: &Asking,
    kind: HistoryKind,
    id: Uuid,
) -> Result<Result<Vec<HistoryEvent>, JournalError>> {
    let stream = Stream {
        tenant: asking.tenant()?,
        kind: kind.stream().into(),
        id,
    };
    let journal = asking.app.journal();
    let opened = async {
        let mut events = journal.read_stream(&stream, 0).await?;
        journal.open_fields(&mut events).await?;
        events.iter_mut().for_each(upcast::upcast);
        events.into_iter().map(HistoryEvent::try_from).collect()
    };
    Ok(opened.await)
}
