//! Where the hours went: the lines of a bank's ledger, page by page.

use super::types::HourBank;
use crate::graphql::{
    context::Ask,
    loaders::EntryById,
    page::{self, Page},
    scalars::{DateTime, Day, Minutes},
    time_entry::TimeEntry,
    words,
};
use async_graphql::{ComplexObject, Context, Enum, Result, SimpleObject};
use commands::{Action, Module};
use projections::hour_bank::statement::{self, Row};
use uuid::Uuid;

/// The event of the bank's history and the line of it that was shown last.
pub type Place = (i64, i16);
pub type StatementPage = Page<Place, StatementLine>;

#[derive(Enum, Copy, Clone, Eq, PartialEq)]
#[graphql(remote = "domain::hour_bank::ledger::LineKind")]
pub enum LineKind {
    Credit,
    Debit,
    /// A debit taken back.
    Reversal,
    Correction,
    Refund,
    Expiry,
    /// Late work claims minutes of a lot that had lapsed.
    ExpiryTakenBack,
    /// Between a lot and the overdraft; its two lines sum to zero.
    Repayment,
}

/// One signed line of a movement.
#[derive(SimpleObject)]
#[graphql(complex)]
pub struct StatementLine {
    /// Lines of one movement belong together.
    movement: Uuid,
    /// What moved the hours.
    kind: Option<LineKind>,
    /// None is the overdraft.
    lot: Option<Uuid>,
    /// Below zero leaves the bank.
    minutes: Minutes,
    /// The day it takes effect, which balances of a day count by.
    day: Day,
    #[graphql(skip)]
    entry: Option<Uuid>,
    /// What somebody wrote as its reason.
    reason: Option<String>,
    /// When it was recorded.
    recorded_at: DateTime,
}

#[ComplexObject]
impl StatementLine {
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
}

impl From<Row> for StatementLine {
    fn from(row: Row) -> StatementLine {
        StatementLine {
            movement: row.movement,
            kind: words::read::<domain::hour_bank::ledger::LineKind>(&row.kind).map(Into::into),
            lot: row.lot,
            minutes: row.minutes.into(),
            day: Day(row.day),
            entry: row.entry,
            reason: row.reason,
            recorded_at: DateTime(row.recorded_at),
        }
    }
}

pub async fn statement(
    ctx: &Context<'_>,
    bank: &HourBank,
    first: Option<i32>,
    after: Option<String>,
) -> Result<StatementPage> {
    let asking = ctx.asking()?;
    let (size, after) = (page::size(first), page::after::<Place>(asking, after)?);
    if let Some(then) = &bank.then {
        let rows = statement::of_history(&then.events);
        let total = i64::try_from(rows.len()).ok();
        let rest = rows
            .into_iter()
            .filter(|row| after.is_none_or(|after| (row.sequence, row.line) > after))
            .collect();
        return Ok(made(rest, size, after, total));
    }
    let mut snapshot = asking.snapshot(Module::HourBanks).await?;
    let rows = statement::page(&mut snapshot, bank.row.id, after, size + 1)
        .await
        .map_err(asking.edge())?;
    let total = match page::wants_count(ctx) {
        true => Some(
            statement::count(&mut snapshot, bank.row.id)
                .await
                .map_err(asking.edge())?,
        ),
        false => None,
    };
    Ok(made(rows, size, after, total))
}

fn made(rows: Vec<Row>, size: i64, after: Option<Place>, total: Option<i64>) -> StatementPage {
    page::page(rows, size, after.is_some(), total, |row| {
        ((row.sequence, row.line), row.into())
    })
}
