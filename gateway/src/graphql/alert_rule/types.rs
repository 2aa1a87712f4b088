//! A rule.

use super::{condition::AlertCondition, loaders::AlertRuleById};
use crate::graphql::{
    client::Client,
    context::Ask,
    errors::UserError,
    loaders::ClientById,
    machine::{Machine, machine},
    outcome::Outcome,
    scalars::{DateTime, JournalCursor},
    words::Priority,
};
use async_graphql::{ComplexObject, Context, Object, Result, SimpleObject};
use commands::Module;
use projections::alert_rule::list::Row;
use uuid::Uuid;

/// What is watched on machines, and told of in a ticket.
pub struct AlertRule {
    row: Row,
}

impl From<Row> for AlertRule {
    fn from(row: Row) -> AlertRule {
        AlertRule { row }
    }
}

/// What is watched on machines, and told of in a ticket.
#[Object]
impl AlertRule {
    /// Its own id, for ever.
    async fn id(&self) -> Uuid {
        self.row.id
    }

    /// What people call it.
    async fn name(&self) -> &str {
        &self.row.name
    }

    /// Of whose machines alone it is; none where it is of all of them, or of one.
    async fn client(&self, ctx: &Context<'_>) -> Result<Option<Client>> {
        let Some(client) = self.row.client else {
            return Ok(None);
        };
        let found = ctx.loader(Module::Tickets)?.load_one(ClientById(client)).await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(Client::from))
    }

    /// The one machine that it is of; none where it is of more.
    async fn machine(&self, ctx: &Context<'_>) -> Result<Option<Machine>> {
        machine(ctx, self.row.machine).await
    }

    /// What it looks for.
    async fn condition(&self) -> AlertCondition {
        AlertCondition::from(&self.row.condition)
    }

    /// What its tickets are about; the machine's name stands before it.
    async fn subject(&self) -> &str {
        &self.row.subject
    }

    /// What its tickets say further.
    async fn description(&self) -> &str {
        &self.row.description
    }

    /// How much its tickets matter.
    async fn priority(&self) -> Priority {
        self.row.priority.into()
    }

    /// Whether it looks at what machines bring.
    async fn enabled(&self) -> bool {
        self.row.enabled
    }

    /// When it was defined.
    async fn defined_at(&self) -> DateTime {
        DateTime(self.row.defined_at)
    }

    /// Since when it is as it is, on or off.
    async fn changed_at(&self) -> DateTime {
        DateTime(self.row.changed_at)
    }
}

pub async fn rule(ctx: &Context<'_>, id: Option<Uuid>) -> Result<Option<AlertRule>> {
    let Some(id) = id else { return Ok(None) };
    let found = ctx.loader(Module::Tickets)?.load_one(AlertRuleById(id)).await;
    Ok(found.map_err(ctx.asking()?.edge())?.map(AlertRule::from))
}

/// What a mutation of a rule answers.
#[derive(SimpleObject)]
#[graphql(complex)]
pub struct AlertRulePayload {
    #[graphql(skip)]
    shown: Option<Uuid>,
    /// The rule, when this mutation made it.
    made: Option<Uuid>,
    /// Where it stands in the journal; none when nothing was carried out.
    receipt: Option<JournalCursor>,
    /// Why nothing was carried out, or what to know about the answer; empty when all is well.
    user_errors: Vec<UserError>,
}

#[ComplexObject]
impl AlertRulePayload {
    /// The rule as it is now.
    async fn alert_rule(&self, ctx: &Context<'_>) -> Result<Option<AlertRule>> {
        rule(ctx, self.shown).await
    }
}

impl AlertRulePayload {
    pub fn of(rule: Uuid, made: Option<Uuid>, outcome: Outcome) -> AlertRulePayload {
        AlertRulePayload {
            shown: outcome.is_done().then_some(rule),
            made: made.filter(|_| outcome.receipt.is_some()),
            receipt: outcome.receipt,
            user_errors: outcome.user_errors,
        }
    }
}
