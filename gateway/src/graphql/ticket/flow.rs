//! Tickets over time.

use crate::graphql::{context::Ask, scalars::Day, span::span};
use async_graphql::{Context, Enum, Object, Result, SimpleObject};
use commands::{Module, tenant::zone_of};
use projections::ticket::flow;
use uuid::Uuid;

/// Ten years: a longer look back is an export.
const DAYS_AT_MOST: i32 = 3_653;

#[derive(Default)]
pub struct FlowQuery;

/// What one step is.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "flow::Step")]
pub enum FlowStep {
    /// A day.
    Day,
    /// A week, from Monday on.
    Week,
    /// A month.
    Month,
}

/// How many tickets came in and were resolved during one step.
#[derive(SimpleObject)]
pub struct TicketFlow {
    /// The first day of the step; the first step may begin before what was asked for, and counts nothing of before.
    first: Day,
    /// How many came in.
    opened: i64,
    /// Of these, those with a clock that was over before the team answered or resolved.
    late: i64,
    /// How many were resolved, and not reopened since.
    resolved: i64,
}

#[Object]
impl FlowQuery {
    /// How many tickets came in and were resolved over time, of what the caller sees: every step of the span, the oldest
    /// first, also those in which nothing happened.
    async fn ticket_flow(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first day, in the agency's zone.")] from: Day,
        #[graphql(desc = "The last day, ten years later at most.")] until: Day,
        #[graphql(desc = "How long a step is.")] by: FlowStep,
        #[graphql(desc = "Only this company's.")] client: Option<Uuid>,
        #[graphql(desc = "Only what this team has.")] team: Option<Uuid>,
    ) -> Result<Vec<TicketFlow>> {
        let asking = ctx.asking()?;
        let (from, until) = span(asking, from, until, DAYS_AT_MOST)?;
        let zone = zone_of(asking.runtime(), asking.tenant()?).await;
        let asked = flow::Asked {
            from,
            until,
            step: by.into(),
            zone: zone.map_err(asking.edge())?,
            client,
            team,
        };
        let mut snapshot = asking.snapshot(Module::Tickets).await?;
        let steps = flow::flow(&mut snapshot, &asked).await.map_err(asking.edge())?;
        Ok(steps.into_iter().map(TicketFlow::from).collect())
    }
}

impl From<flow::Flow> for TicketFlow {
    fn from(step: flow::Flow) -> TicketFlow {
        TicketFlow {
            first: Day(step.first),
            opened: step.opened,
            late: step.late,
            resolved: step.resolved,
        }
    }
}
