//! A template, and its text for one ticket.

use super::filled::{FilledAnswer, filled};
use crate::graphql::{
    context::{Ask, Asking},
    errors::UserError,
    outcome::Outcome,
    scalars::{DateTime, JournalCursor},
};
use async_graphql::{ComplexObject, Context, Object, Result, SimpleObject};
use commands::Module;
use projections::answer_template::list::{self, Row};
use uuid::Uuid;

/// An answer that is written again and again.
pub struct AnswerTemplate {
    row: Row,
}

impl From<Row> for AnswerTemplate {
    fn from(row: Row) -> AnswerTemplate {
        AnswerTemplate { row }
    }
}

/// An answer that is written again and again.
#[Object]
impl AnswerTemplate {
    /// Its own id, for ever.
    async fn id(&self) -> Uuid {
        self.row.id
    }

    /// What people find it by.
    async fn name(&self) -> &str {
        &self.row.name
    }

    /// As it is kept, with its gaps.
    async fn text(&self) -> &str {
        &self.row.text
    }

    /// The caller's alone; otherwise it is the whole desk's.
    async fn own(&self) -> bool {
        self.row.owner.is_some()
    }

    /// Nobody chooses it any more.
    async fn retired(&self) -> bool {
        self.row.retired
    }

    /// When it was kept first.
    async fn kept_at(&self) -> DateTime {
        DateTime(self.row.kept_at)
    }

    /// Since when it reads as it does.
    async fn changed_at(&self) -> DateTime {
        DateTime(self.row.changed_at)
    }

    /// What it says to one ticket, in the caller's name; none where there is no such ticket.
    #[graphql(complexity = "10 + child_complexity")]
    async fn filled_for(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The id of the ticket that is answered.")] ticket: Uuid,
    ) -> Result<Option<FilledAnswer>> {
        filled(ctx, &self.row.text, ticket).await
    }
}

pub async fn found(asking: &Asking, id: Uuid) -> Result<Option<AnswerTemplate>> {
    let reader = asking.caller()?.account();
    let mut snapshot = asking.snapshot(Module::Tickets).await?;
    let row = list::one(&mut snapshot, reader, id).await;
    Ok(row.map_err(asking.edge())?.map(AnswerTemplate::from))
}

/// What a mutation of a template answers.
#[derive(SimpleObject)]
#[graphql(complex)]
pub struct AnswerTemplatePayload {
    #[graphql(skip)]
    shown: Option<Uuid>,
    /// The template, when this mutation made it.
    made: Option<Uuid>,
    /// Where it stands in the journal; none when nothing was carried out.
    receipt: Option<JournalCursor>,
    /// Why nothing was carried out, or what to know about the answer; empty when all is well.
    user_errors: Vec<UserError>,
}

#[ComplexObject]
impl AnswerTemplatePayload {
    /// The template as it is now.
    async fn answer_template(&self, ctx: &Context<'_>) -> Result<Option<AnswerTemplate>> {
        match self.shown {
            Some(template) => found(ctx.asking()?, template).await,
            None => Ok(None),
        }
    }
}

impl AnswerTemplatePayload {
    pub fn of(template: Uuid, made: Option<Uuid>, outcome: Outcome) -> AnswerTemplatePayload {
        AnswerTemplatePayload {
            shown: outcome.is_done().then_some(template),
            made: made.filter(|_| outcome.receipt.is_some()),
            receipt: outcome.receipt,
            user_errors: outcome.user_errors,
        }
    }
}
