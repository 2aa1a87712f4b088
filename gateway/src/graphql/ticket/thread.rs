//! What was said in a ticket, and what the team noted beside it. TK4.

use super::{
    loaders::{MessageCountOf, MessagesOf},
    types::{Ticket, TicketAuthor, files},
};
use crate::graphql::{
    context::{Ask, Asking},
    file::File,
    mail::{TicketLetter, letters_of},
    page::{self, Page},
    past,
    scalars::DateTime,
    words::{self, TicketChannel, TicketSide},
};
use async_graphql::{Context, Object, Result};
use commands::Module;
use domain::ticket::TicketEvent;
use jiff::Timestamp;
use kernel::Recorded;
use projections::ticket::thread::{self, Asked, Row};
use std::collections::BTreeMap;
use uuid::Uuid;

/// The last one that was shown.
pub type Place = (Timestamp, Uuid);
pub type Thread = Page<Place, TicketMessage>;

pub struct TicketMessage {
    row: Row,
}

/// A message of a ticket's thread, or a note of the team.
#[Object]
impl TicketMessage {
    /// Its own id, for ever.
    async fn id(&self) -> Uuid {
        self.row.id
    }

    /// A note of the team, which nobody else is shown.
    async fn internal(&self) -> bool {
        self.row.internal
    }

    /// Who wrote it.
    async fn author(&self) -> TicketAuthor {
        TicketAuthor {
            account: self.row.author,
            contact: self.row.author_contact,
            called: self.row.author_name.clone(),
        }
    }

    /// From which side it came.
    async fn side(&self) -> Option<TicketSide> {
        words::read::<domain::ticket::Side>(&self.row.side).map(Into::into)
    }

    /// By which way it came.
    async fn channel(&self) -> Option<TicketChannel> {
        words::read::<domain::ticket::Channel>(&self.row.channel).map(Into::into)
    }

    /// None once it was forgotten.
    async fn text(&self) -> Option<&str> {
        self.row.text.as_deref()
    }

    /// What was sent with it.
    #[graphql(complexity = "5 * child_complexity")]
    async fn files(&self, ctx: &Context<'_>) -> Result<Vec<File>> {
        files(ctx, &self.row.files).await
    }

    /// When it was said.
    async fn at(&self) -> DateTime {
        DateTime(self.row.at)
    }

    /// The letters that told of it, and how far each came; none for whoever is not of the team.
    #[graphql(complexity = "5 * child_complexity")]
    async fn letters(&self, ctx: &Context<'_>) -> Result<Vec<TicketLetter>> {
        letters_of(ctx, self.row.ticket, self.row.id).await
    }

    /// The ticket it was written in: another one, where that was merged.
    async fn ticket_id(&self) -> Uuid {
        self.row.ticket
    }
}

pub async fn thread(
    ctx: &Context<'_>,
    ticket: &Ticket,
    first: Option<i32>,
    after: Option<String>,
) -> Result<Thread> {
    let asking = ctx.asking()?;
    let asked = Asked {
        after: page::after::<Place>(asking, after)?,
        limit: page::size(first) + 1,
    };
    let (rows, total) = match &ticket.then {
        Some(events) => then(asking.is_of_the_team(), said_until(asking, events).await?, asked),
        None => now(ctx, ticket.row.id, asked).await?,
    };
    let goes_on = asked.after.is_some();
    Ok(page::page(rows, asked.limit - 1, goes_on, total, |row| {
        ((row.at, row.id), TicketMessage { row })
    }))
}

/// In the ticket itself, and in what went on in it.
async fn said_until(asking: &Asking, events: &[Recorded<TicketEvent>]) -> Result<Vec<Row>> {
    let mut absorbed = BTreeMap::new();
    for recorded in events {
        match &recorded.event {
            TicketEvent::TicketAbsorbed(event) => drop(absorbed.insert(event.other.0, recorded.at)),
            TicketEvent::AbsorptionUndone(event) => drop(absorbed.remove(&event.other.0)),
            _ => {}
        }
    }
    let mut said = thread::of_history(events);
    for (other, merged_at) in absorbed {
        let theirs = past::until::<domain::ticket::Ticket>(asking, other, merged_at).await?;
        said.extend(thread::of_history(&theirs));
    }
    said.sort_by_key(|row| (row.at, row.id));
    Ok(said)
}

/// As it was known at a past moment.
fn then(of_the_team: bool, rows: Vec<Row>, asked: Asked) -> (Vec<Row>, Option<i64>) {
    let shown: Vec<Row> = rows
        .into_iter()
        .filter(|row| of_the_team || !row.internal)
        .collect();
    let total = i64::try_from(shown.len()).ok();
    let limit = usize::try_from(asked.limit).unwrap_or_default();
    let beyond = shown
        .into_iter()
        .filter(|row| asked.after.is_none_or(|after| (row.at, row.id) > after));
    (beyond.take(limit).collect(), total)
}

async fn now(ctx: &Context<'_>, ticket: Uuid, asked: Asked) -> Result<(Vec<Row>, Option<i64>)> {
    let (asking, loader) = (ctx.asking()?, ctx.loader(Module::Tickets)?);
    let rows = loader.load_one(MessagesOf { ticket, asked }).await;
    let rows = rows.map_err(asking.edge())?.unwrap_or_default();
    let total = match page::wants_count(ctx) {
        true => {
            let counted = loader.load_one(MessageCountOf(ticket)).await;
            Some(counted.map_err(asking.edge())?.unwrap_or_default())
        }
        false => None,
    };
    Ok((rows, total))
}
