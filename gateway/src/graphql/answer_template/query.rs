//! What may be asked about templates.

use super::{
    input::AnswerTemplateFilter,
    types::{AnswerTemplate, found},
};
use crate::graphql::{
    context::Ask,
    page::{self, List},
    words::Direction,
};
use async_graphql::{Context, Object, Result};
use commands::Module;
use projections::answer_template::list::{self, Filter};
use uuid::Uuid;

#[derive(Default)]
pub struct AnswerTemplateQuery;

#[Object]
impl AnswerTemplateQuery {
    /// One template, retired or not: the desk's, or the caller's own.
    async fn answer_template(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which one.")] id: Uuid,
    ) -> Result<Option<AnswerTemplate>> {
        let asking = ctx.asking()?;
        asking.of_the_team(Module::Tickets)?;
        found(asking, id).await
    }

    /// The templates that may be chosen, by their names: the desk's, and the caller's own.
    #[graphql(complexity = "page::size(first) as usize * child_complexity")]
    async fn answer_templates(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 100 at most; 20 when it is not said.")] first: Option<i32>,
        #[graphql(desc = "Go on after this edge.")] after: Option<String>,
        #[graphql(desc = "Those that may be chosen when it is not said.")] filter: Option<
            AnswerTemplateFilter,
        >,
    ) -> Result<List<AnswerTemplate>> {
        let asking = ctx.asking()?;
        asking.of_the_team(Module::Tickets)?;
        let reader = asking.caller()?.account();
        let filter = Filter::from(filter.unwrap_or_default());
        let cut = page::cut(asking, first, after, (list::BY_NAME, Direction::Asc))?;
        let mut snapshot = asking.snapshot(Module::Tickets).await?;
        let rows = list::page(&mut snapshot, reader, &filter, &cut)
            .await
            .map_err(asking.edge())?;
        let total = match page::wants_count(ctx) {
            true => Some(
                list::count(&mut snapshot, reader, &filter)
                    .await
                    .map_err(asking.edge())?,
            ),
            false => None,
        };
        Ok(page::list(rows, &cut, total, AnswerTemplate::from))
    }
}
