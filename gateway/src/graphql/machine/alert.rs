//! Alerts of machines: which stand, which stood, and the ticket that tells of each (RM4).

use super::{loaders::machine, types::Machine};
use crate::graphql::{
    alert_rule::{AlertRule, rule},
    client::Client,
    context::Ask,
    loaders::ClientById,
    page::{self, List},
    scalars::DateTime,
    ticket::{Ticket, TicketById},
    words::{Direction, Priority},
};
use async_graphql::{Context, InputObject, Object, Result};
use commands::Module;
use projections::machine::alerts::{self, Filter, Row};
use uuid::Uuid;

/// Something that somebody wants to know of a machine.
pub struct MachineAlert {
    row: Row,
}

impl From<Row> for MachineAlert {
    fn from(row: Row) -> MachineAlert {
        MachineAlert { row }
    }
}

/// Something that somebody wants to know of a machine: that it is silent, or what a rule looks for. The same again is the
/// same one.
#[Object]
impl MachineAlert {
    /// The same for the same machine and rule, for ever.
    async fn id(&self) -> Uuid {
        self.row.id
    }

    /// Of which machine.
    async fn machine(&self, ctx: &Context<'_>) -> Result<Option<Machine>> {
        machine(ctx, Some(self.row.machine)).await
    }

    /// What looked for it; none of silence.
    async fn rule(&self, ctx: &Context<'_>) -> Result<Option<AlertRule>> {
        rule(ctx, self.row.rule).await
    }

    /// Whose machine it was when it was last raised.
    async fn client(&self, ctx: &Context<'_>) -> Result<Option<Client>> {
        let client = ClientById(self.row.client);
        let found = ctx.loader(Module::Tickets)?.load_one(client).await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(Client::from))
    }

    /// In a few words.
    async fn subject(&self) -> &str {
        &self.row.subject
    }

    /// How much it matters.
    async fn priority(&self) -> Priority {
        self.row.priority.into()
    }

    /// What was measured when it was last raised, in the unit of what is looked for; of a disk that fills, mebibytes that
    /// are free. None of silence.
    async fn measured(&self) -> Option<i64> {
        self.row.measured
    }

    /// Since when it was there when it was last raised, by the machine's clock; of silence, by the server's.
    async fn since(&self) -> DateTime {
        DateTime(self.row.since)
    }

    /// When it was last raised.
    async fn raised_at(&self) -> DateTime {
        DateTime(self.row.raised_at)
    }

    /// Since when it is over; none while it stands.
    async fn cleared_at(&self) -> Option<DateTime> {
        self.row.cleared_at.map(DateTime)
    }

    /// The ticket that tells of it; none before there is one.
    async fn ticket(&self, ctx: &Context<'_>) -> Result<Option<Ticket>> {
        let Some(ticket) = self.row.ticket else {
            return Ok(None);
        };
        let found = ctx.loader(Module::Tickets)?.load_one(TicketById(ticket)).await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(Ticket::from))
    }

    /// How often that ticket was told of it.
    async fn times(&self) -> u32 {
        self.row.times
    }
}

/// Narrows the list of alerts.
#[derive(InputObject, Default)]
pub struct MachineAlertFilter {
    /// Those that stand, or those that are over.
    pub open: Option<bool>,
    /// Those of one machine.
    pub machine: Option<Uuid>,
    /// Those of one company's machines.
    pub client: Option<Uuid>,
    /// Those of one rule.
    pub rule: Option<Uuid>,
}

impl From<MachineAlertFilter> for Filter {
    fn from(filter: MachineAlertFilter) -> Filter {
        Filter {
            open: filter.open,
            machine: filter.machine,
            client: filter.client,
            rule: filter.rule,
        }
    }
}

#[derive(Default)]
pub struct MachineAlertQuery;

#[Object]
impl MachineAlertQuery {
    /// The alerts that stand, and those that are over; the last one that was raised first.
    #[graphql(complexity = "page::size(first) as usize * child_complexity")]
    async fn machine_alerts(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 100 at most; 20 when it is not said.")] first: Option<i32>,
        #[graphql(desc = "Go on after this edge.")] after: Option<String>,
        #[graphql(desc = "All of them when it is not said.")] filter: Option<MachineAlertFilter>,
    ) -> Result<List<MachineAlert>> {
        let asking = ctx.asking()?;
        asking.of_the_team(Module::Tickets)?;
        let filter = Filter::from(filter.unwrap_or_default());
        let cut = page::cut(asking, first, after, (alerts::BY_RAISING, Direction::Desc))?;
        let mut snapshot = asking.snapshot(Module::Tickets).await?;
        let rows = alerts::page(&mut snapshot, &filter, &cut).await;
        let rows = rows.map_err(asking.edge())?;
        let total = match page::wants_count(ctx) {
            true => Some(
                alerts::count(&mut snapshot, &filter)
                    .await
                    .map_err(asking.edge())?,
            ),
            false => None,
        };
        Ok(page::list(rows, &cut, total, MachineAlert::from))
    }
}
