//! What may be asked about rules.

use super::{
    input::{AlertRuleFilter, AlertRuleTryInput},
    trial::{AlertRuleTrial, tried},
    types::{AlertRule, rule},
};
use crate::graphql::{
    context::Ask,
    page::{self, List},
    words::Direction,
};
use async_graphql::{Context, Object, Result};
use commands::Module;
use projections::alert_rule::list::{self, Filter};
use uuid::Uuid;

#[derive(Default)]
pub struct AlertRuleQuery;

#[Object]
impl AlertRuleQuery {
    /// One rule, on or off.
    async fn alert_rule(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which one.")] id: Uuid,
    ) -> Result<Option<AlertRule>> {
        ctx.asking()?.of_the_team(Module::Tickets)?;
        rule(ctx, Some(id)).await
    }

    /// The rules there are, by their names.
    #[graphql(complexity = "page::size(first) as usize * child_complexity")]
    async fn alert_rules(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 100 at most; 20 when it is not said.")] first: Option<i32>,
        #[graphql(desc = "Go on after this edge.")] after: Option<String>,
        #[graphql(desc = "All of them when it is not said.")] filter: Option<AlertRuleFilter>,
    ) -> Result<List<AlertRule>> {
        let asking = ctx.asking()?;
        asking.of_the_team(Module::Tickets)?;
        let filter = Filter::from(filter.unwrap_or_default());
        let cut = page::cut(asking, first, after, (list::BY_NAME, Direction::Asc))?;
        let mut snapshot = asking.snapshot(Module::Tickets).await?;
        let rows = list::page(&mut snapshot, &filter, &cut).await;
        let rows = rows.map_err(asking.edge())?;
        let total = match page::wants_count(ctx) {
            true => Some(list::count(&mut snapshot, &filter).await.map_err(asking.edge())?),
            false => None,
        };
        Ok(page::list(rows, &cut, total, AlertRule::from))
    }

    /// When a rule would have raised an alert, and when it would have been over, in what is stored of its machines.
    #[graphql(complexity = "5_000 + 50 * child_complexity")]
    async fn alert_rule_try(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is looked for, on which machines, and in how many days.")]
        input: AlertRuleTryInput,
    ) -> Result<AlertRuleTrial> {
        let asking = ctx.asking()?;
        asking.of_the_team(Module::Tickets)?;
        tried(asking, input).await
    }
}
