//! Work, added up: by person and day, and by company what is ready to be invoiced.

use crate::graphql::{
    account::Account,
    client::Client,
    context::Ask,
    loaders::{AccountById, ClientById},
    scalars::{Day, Decimal, Minutes, Money},
    span::span,
};
use async_graphql::{ComplexObject, Context, Object, Result, SimpleObject};
use commands::Module;
use projections::time_entry::{
    sheet::{self, SheetDay},
    to_bill,
};
use uuid::Uuid;

/// A quarter and two days: a longer look back is a report.
const DAYS_AT_MOST: i32 = 94;

#[derive(Default)]
pub struct TimeSheetQuery;

/// What one person worked, day by day. Days without work are not there.
#[derive(SimpleObject)]
#[graphql(complex)]
pub struct TimeSheet {
    #[graphql(skip)]
    person: Uuid,
    /// The days with work, in their order.
    days: Vec<TimeSheetDay>,
    /// All of it.
    worked: Minutes,
    /// What a supervisor validated of it.
    validated: Minutes,
    /// What is to be billed of it.
    billable: Minutes,
}

/// One day of one person.
#[derive(SimpleObject)]
pub struct TimeSheetDay {
    /// The day the work was done.
    day: Day,
    /// How many entries.
    entries: i64,
    /// How long they took.
    worked: Minutes,
    /// What a supervisor validated of it.
    validated: Minutes,
    /// What is to be billed of it.
    billable: Minutes,
}

/// What is ready to be invoiced to one company, in one currency: work that was validated and that no bank paid for.
#[derive(SimpleObject)]
#[graphql(complex)]
pub struct ToBill {
    #[graphql(skip)]
    company: Uuid,
    /// How many entries; `timeEntries(filter: {client, toBill: true})` lists them.
    entries: i64,
    /// How long they are billed for.
    billable: Minutes,
    /// What they come to, before tax.
    amount: Money,
    /// The first day of work.
    first_day: Day,
    /// The last day of work.
    last_day: Day,
}

#[ComplexObject]
impl TimeSheet {
    /// Who worked.
    async fn account(&self, ctx: &Context<'_>) -> Result<Option<Account>> {
        let found = ctx.loader(Module::Time)?.load_one(AccountById(self.person)).await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(Account::from))
    }
}

#[ComplexObject]
impl ToBill {
    /// Whom the work was for.
    async fn client(&self, ctx: &Context<'_>) -> Result<Option<Client>> {
        let found = ctx
            .loader(Module::Clients)?
            .load_one(ClientById(self.company))
            .await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(Client::from))
    }
}

#[Object]
impl TimeSheetQuery {
    /// Who worked how much on which day, of those whose work the caller sees.
    async fn time_sheets(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first day of work.")] from: Day,
        #[graphql(desc = "The last day of work, 93 days later at most.")] until: Day,
        #[graphql(desc = "Only what this person did.")] account: Option<Uuid>,
    ) -> Result<Vec<TimeSheet>> {
        let asking = ctx.asking()?;
        let (from, until) = span(asking, from, until, DAYS_AT_MOST)?;
        let mut snapshot = asking.snapshot(Module::Time).await?;
        let days = sheet::sheet(&mut snapshot, account, from, until).await;
        let days = days.map_err(asking.edge())?;
        Ok(days
            .chunk_by(|one, other| one.account == other.account)
            .map(TimeSheet::of)
            .collect())
    }

    /// What is ready to be invoiced, company by company, the largest amounts first (TK9).
    async fn to_bill(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Only work of this day or later.")] from: Option<Day>,
        #[graphql(desc = "Only work of this day or earlier.")] until: Option<Day>,
    ) -> Result<Vec<ToBill>> {
        let asking = ctx.asking()?;
        let mut snapshot = asking.snapshot(Module::Time).await?;
        let day = |day: Option<Day>| day.map(|Day(day)| day);
        let found = to_bill::to_bill(&mut snapshot, day(from), day(until)).await;
        Ok(found
            .map_err(asking.edge())?
            .into_iter()
            .map(ToBill::from)
            .collect())
    }
}

impl TimeSheet {
    /// Of one person's days, one at least.
    fn of(days: &[SheetDay]) -> TimeSheet {
        let sum = |of: fn(&SheetDay) -> i64| Minutes::from(days.iter().map(of).sum::<i64>());
        TimeSheet {
            person: days.first().map(|day| day.account).unwrap_or_default(),
            worked: sum(|day| day.worked),
            validated: sum(|day| day.validated),
            billable: sum(|day| day.billable),
            days: days.iter().map(TimeSheetDay::from).collect(),
        }
    }
}

impl From<&SheetDay> for TimeSheetDay {
    fn from(day: &SheetDay) -> TimeSheetDay {
        TimeSheetDay {
            day: Day(day.day),
            entries: day.entries,
            worked: day.worked.into(),
            validated: day.validated.into(),
            billable: day.billable.into(),
        }
    }
}

impl From<to_bill::ToBill> for ToBill {
    fn from(found: to_bill::ToBill) -> ToBill {
        ToBill {
            company: found.client,
            entries: found.entries,
            billable: found.billable.into(),
            amount: Money {
                amount: Decimal(found.amount),
                currency: found.currency,
            },
            first_day: Day(found.first_day),
            last_day: Day(found.last_day),
        }
    }
}
