//! A view, and what is answered about one.

use crate::graphql::{
    context::{Ask, Asking},
    errors::UserError,
    outcome::Outcome,
    scalars::{DateTime, JournalCursor},
};
use async_graphql::{ComplexObject, Context, Object, Result, SimpleObject};
use commands::Module;
use projections::ticket_view::list::{self, Row};
use uuid::Uuid;

/// A list of tickets that is opened again and again.
pub struct TicketView {
    row: Row,
}

impl From<Row> for TicketView {
    fn from(row: Row) -> TicketView {
        TicketView { row }
    }
}

/// A list of tickets that is opened again and again.
#[Object]
impl TicketView {
    /// Its own id, for ever.
    async fn id(&self) -> Uuid {
        self.row.id
    }

    /// What people find it by.
    async fn name(&self) -> &str {
        &self.row.name
    }

    /// What follows the question mark in the address of the list.
    async fn address(&self) -> &str {
        &self.row.address
    }

    /// The caller's alone; otherwise it is the whole desk's.
    async fn own(&self) -> bool {
        self.row.owner.is_some()
    }

    /// Nobody opens it any more.
    async fn retired(&self) -> bool {
        self.row.retired
    }

    /// When it was kept first.
    async fn kept_at(&self) -> DateTime {
        DateTime(self.row.kept_at)
    }

    /// Since when it shows what it does.
    async fn changed_at(&self) -> DateTime {
        DateTime(self.row.changed_at)
    }
}

pub async fn found(asking: &Asking, id: Uuid) -> Result<Option<TicketView>> {
    let reader = asking.caller()?.account();
    let mut snapshot = asking.snapshot(Module::Tickets).await?;
    let row = list::one(&mut snapshot, reader, id).await;
    Ok(row.map_err(asking.edge())?.map(TicketView::from))
}

/// What a mutation of a view answers.
#[derive(SimpleObject)]
#[graphql(complex)]
pub struct TicketViewPayload {
    #[graphql(skip)]
    shown: Option<Uuid>,
    /// The view, when this mutation made it.
    made: Option<Uuid>,
    /// Where it stands in the journal; none when nothing was carried out.
    receipt: Option<JournalCursor>,
    /// Why nothing was carried out, or what to know about the answer; empty when all is well.
    user_errors: Vec<UserError>,
}

#[ComplexObject]
impl TicketViewPayload {
    /// The view as it is now.
    async fn ticket_view(&self, ctx: &Context<'_>) -> Result<Option<TicketView>> {
        match self.shown {
            Some(view) => found(ctx.asking()?, view).await,
            None => Ok(None),
        }
    }
}

impl TicketViewPayload {
    pub fn of(view: Uuid, made: Option<Uuid>, outcome: Outcome) -> TicketViewPayload {
        TicketViewPayload {
            shown: outcome.is_done().then_some(view),
            made: made.filter(|_| outcome.receipt.is_some()),
            receipt: outcome.receipt,
            user_errors: outcome.user_errors,
        }
    }
}
