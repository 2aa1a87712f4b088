//! AU3: a bank over a period, as finance checks it, each movement with the reason behind it.

use super::statement::LineKind;
use crate::graphql::{
    context::Ask,
    errors,
    history::{HistoryEvent, why},
    loaders::EntryById,
    scalars::{DateTime, Day, Minutes},
    time_entry::TimeEntry,
};
use async_graphql::{ComplexObject, Context, Object, Result, SimpleObject};
use commands::{
    Action, Module,
    audit::{Consulted, consult},
    hour_bank::{BankOverPeriod, Movement, reconcile_bank},
};
use kernel::{HourBankId, Language};
use uuid::Uuid;

#[derive(Default)]
pub struct ReconciliationQuery;

/// What was in a bank, what moved, what is left, and whether they agree.
#[derive(SimpleObject)]
pub struct HourBankReconciliation {
    /// The balance before the period.
    opening: Minutes,
    /// In the order they were recorded.
    movements: Vec<ReconciledMovement>,
    /// Opening and movements.
    closing: Minutes,
    /// The balance that the last event of the period says; none where nothing moved.
    said: Option<Minutes>,
    /// Whether every balance is the sum of what came before it, and every debit is what was validated.
    agrees: bool,
    /// What does not agree, a sentence each.
    differences: Vec<String>,
}

/// One event that moved hours.
#[derive(SimpleObject)]
#[graphql(complex)]
pub struct ReconciledMovement {
    /// The event, by its name.
    event: String,
    /// When it was recorded.
    recorded_at: DateTime,
    /// What moved the hours.
    kind: LineKind,
    /// Below zero leaves the bank.
    minutes: Minutes,
    /// The day it takes effect.
    day: Day,
    #[graphql(skip)]
    entry: Option<Uuid>,
    /// Opening and movements until here.
    balance: Minutes,
}

#[ComplexObject]
impl ReconciledMovement {
    /// The work behind it; none for callers who do not see time.
    async fn entry(&self, ctx: &Context<'_>) -> Result<Option<TimeEntry>> {
        let asking = ctx.asking()?;
        let sees_time = asking.caller()?.may(Module::Time, Action::See).is_ok();
        let Some(entry) = self.entry.filter(|_| sees_time) else {
            return Ok(None);
        };
        let found = ctx.loader(Module::Time)?.load_one(EntryById(entry)).await;
        Ok(found.map_err(asking.edge())?.map(TimeEntry::from))
    }

    /// What led to it, the first cause first and the movement's own event last. Only what the caller may see.
    #[graphql(complexity = "5 * child_complexity")]
    async fn why(&self, ctx: &Context<'_>) -> Result<Vec<HistoryEvent>> {
        why(ctx, &self.event).await
    }
}

#[Object]
impl ReconciliationQuery {
    /// A bank over a period, counted by the time of recording, for finance. None when there is no such bank. This
    /// look is recorded.
    #[graphql(complexity = "100 * child_complexity")]
    async fn hour_bank_reconciliation(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The id of the bank.")] id: Uuid,
        #[graphql(desc = "The first day, in the agency's zone.")] from: Day,
        #[graphql(desc = "The last day, to its end.")] until: Day,
    ) -> Result<Option<HourBankReconciliation>> {
        let asking = ctx.asking()?;
        let (caller, runtime) = (asking.caller()?, asking.runtime());
        let consulted = consult(runtime, caller, Consulted::Reconciliation, vec![id]).await;
        consulted.map_err(|error| errors::failed(error, asking.language))?;
        let period = (from.0, until.0);
        let found = reconcile_bank(runtime, caller.tenant, HourBankId(id), period).await;
        let found = found.map_err(|error| errors::failed(error, asking.language))?;
        Ok(found.map(|found| shown(found, asking.language)))
    }
}

fn shown(found: BankOverPeriod, language: Language) -> HourBankReconciliation {
    let told = |difference: &commands::hour_bank::reconcile::Difference| difference.message(language);
    HourBankReconciliation {
        agrees: found.agrees(),
        differences: found.differences.iter().map(told).collect(),
        opening: found.opening.into(),
        closing: found.closing.into(),
        said: found.said.map(Into::into),
        movements: found.movements.into_iter().map(Into::into).collect(),
    }
}

impl From<Movement> for ReconciledMovement {
    fn from(movement: Movement) -> ReconciledMovement {
        ReconciledMovement {
            event: movement.event,
            recorded_at: DateTime(movement.at),
            kind: movement.kind.into(),
            minutes: movement.minutes.into(),
            day: Day(movement.day),
            entry: movement.entry.map(|entry| entry.0),
            balance: movement.balance.into(),
        }
    }
}
