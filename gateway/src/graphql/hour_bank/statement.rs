//! Where the hours went: the lines of a bank's ledger, page by page.

use super::{
    lines::{LineCountOf, LinesOf},
    types::HourBank,
};
use crate::graphql::{
    context::Ask,
    loaders::{EntryById, WorkBehind},
    page::{self, Page},
    scalars::{DateTime, Day, Minutes},
    time_entry::TimeEntry,
    words,
};
use async_graphql::{ComplexObject, Context, Enum, Result, SimpleObject};
use commands::{Action, Module};
use projections::{
    activity::Work,
    hour_bank::statement::{self, Asked, Place, Row},
};
use uuid::Uuid;

pub type StatementPage = Page<Place, StatementLine>;

/// What moved hours.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
#[graphql(remote = "domain::hour_bank::ledger::LineKind")]
pub enum LineKind {
    /// Hours came in.
    Credit,
    /// Work took hours.
    Debit,
    /// A debit taken back.
    Reversal,
    /// Somebody put the bank right.
    Correction,
    /// A lot was given back.
    Refund,
    /// A lot lapsed.
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

/// Work that was validated, as the company that it was done for may read it. HB4.
#[derive(SimpleObject)]
pub struct WorkDone {
    /// When it was done.
    day: Day,
    /// The ticket it was done for.
    ticket_number: Option<i64>,
    /// What that ticket is about.
    subject: Option<String>,
    /// Who did it; none once they were forgotten.
    by: Option<String>,
    /// What was done.
    note: Option<String>,
    /// How long it took.
    worked: Minutes,
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

    /// What was done for these minutes, for whoever sees the bank and the company that it was done for. None where no
    /// work is behind them, or where it is no longer validated.
    async fn work(&self, ctx: &Context<'_>) -> Result<Option<WorkDone>> {
        let Some(entry) = self.entry else {
            return Ok(None);
        };
        let found = ctx.loader(Module::HourBanks)?.load_one(WorkBehind(entry)).await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(WorkDone::from))
    }
}

impl From<Work> for WorkDone {
    fn from(work: Work) -> WorkDone {
        WorkDone {
            day: Day(kernel::Day(work.day.to_jiff())),
            ticket_number: work.number,
            subject: work.subject,
            by: work.by,
            note: work.note,
            worked: work.worked.into(),
        }
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

pub async fn statement(ctx: &Context<'_>, bank: &HourBank, asked: Asked) -> Result<StatementPage> {
    let (size, goes_on) = (asked.limit - 1, asked.after.is_some());
    let (rows, total) = match &bank.then {
        Some(then) => {
            let (rows, total) = asked.cut(statement::of_history(&then.events));
            (rows, Some(total))
        }
        None => now(ctx, bank.row.id, asked).await?,
    };
    Ok(page::page(rows, size, goes_on, total, |row| {
        ((row.sequence, row.line), row.into())
    }))
}

async fn now(ctx: &Context<'_>, bank: Uuid, asked: Asked) -> Result<(Vec<Row>, Option<i64>)> {
    let (asking, loader) = (ctx.asking()?, ctx.loader(Module::HourBanks)?);
    let filter = asked.filter.clone();
    let rows = loader
        .load_one(LinesOf { bank, asked })
        .await
        .map_err(asking.edge())?;
    let total = match page::wants_count(ctx) {
        true => {
            let counted = loader.load_one(LineCountOf { bank, filter }).await;
            Some(counted.map_err(asking.edge())?.unwrap_or_default())
        }
        false => None,
    };
    Ok((rows.unwrap_or_default(), total))
}
