//! What a proposed contract would have cost: real work of the last twelve months under other terms. BI6.

use super::terms_input::ContractTermsInput;
use crate::graphql::{
    context::{Ask, Asking},
    errors::{self, Sentence},
    scalars::{Day, Minutes, Money},
};
use async_graphql::{Context, Object, Result, SimpleObject};
use commands::{Module, tenant::zone_of};
use domain::contract::{
    ContractTerms,
    replay::{Replayed, Work, replay},
};
use kernel::Currency;
use projections::{invoice::revenue, time_entry::worked::worked};
use uuid::Uuid;

const MONTHS: i32 = 12;

#[derive(Default)]
pub struct ContractReplayQuery;

/// What work would have cost under proposed terms.
#[derive(SimpleObject)]
pub struct ContractReplay {
    /// The first day of the first month.
    from: Day,
    /// The last day of the last month.
    until: Day,
    /// Month by month.
    months: Vec<ReplayedMonth>,
    /// Subscription and hours of all months.
    total: Money,
    /// What was really invoiced for these months, before tax, in the currency of the terms; for whoever sees accounting.
    invoiced: Option<Money>,
}

/// A month of work under proposed terms.
#[derive(SimpleObject)]
pub struct ReplayedMonth {
    /// Its first day.
    month: Day,
    /// What was worked.
    worked: Minutes,
    /// Taken from the hours that come with the subscription, or from packs.
    covered: Minutes,
    /// Billed by the hour.
    billed: Minutes,
    /// What the terms neither cover nor bill.
    beyond: Minutes,
    /// The subscription.
    subscription: Money,
    /// What hours cost besides; those of packs at what an hour costs.
    hours: Money,
    /// Both together.
    total: Money,
}

#[Object]
impl ContractReplayQuery {
    /// What proposed terms would have cost a company over the last twelve whole months: its real work, counted and priced as
    /// they say. None where there is no such company. For whoever of the team sees contracts.
    async fn contract_replay(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Whose work.")] client: Uuid,
        #[graphql(desc = "What is proposed.")] terms: ContractTermsInput,
        #[graphql(desc = "The last month; the one before this one when it is not said.")] until: Option<Day>,
    ) -> Result<Option<ContractReplay>> {
        let asking = ctx.asking()?;
        asking.of_the_team(Module::Contracts)?;
        let terms = ContractTerms::try_from(terms).map_err(|no| errors::sentence(&no, asking.language))?;
        let last = last_month(asking, until).await?;
        let first = last.plus_months(1 - MONTHS).unwrap_or(last);
        let mut snapshot = asking.snapshot(Module::Contracts).await?;
        let company = projections::activity::company(&mut snapshot, client).await;
        if company.map_err(asking.edge())?.is_none() {
            return Ok(None);
        }
        let done = worked(&mut snapshot, client, (first, last.last_of_month()));
        let done: Vec<Work> = done.await.map_err(asking.edge())?.into_iter().map(work).collect();
        drop(snapshot);
        let months = replay(&terms, first, MONTHS, &done).and_then(|months| told(&terms, months));
        let (months, total) =
            months.ok_or_else(|| errors::sentence(&Sentence::NumberOutOfRange, asking.language))?;
        let currency = terms.rates.default.currency();
        Ok(Some(ContractReplay {
            from: Day(first),
            until: Day(last.last_of_month()),
            months,
            total: total.into(),
            invoiced: invoiced(asking, client, (first, last), currency).await?,
        }))
    }
}

/// Its first day.
async fn last_month(asking: &Asking, until: Option<Day>) -> Result<kernel::Day> {
    if let Some(Day(day)) = until {
        return Ok(day.first_of_month());
    }
    let zone = zone_of(asking.runtime(), asking.tenant()?).await;
    let today = zone
        .map_err(asking.edge())?
        .day_of(asking.app.journal().clock.now());
    let this = today.first_of_month();
    Ok(this.plus_months(-1).unwrap_or(this))
}

fn work(done: projections::time_entry::worked::Worked) -> Work {
    Work {
        day: done.day,
        // What a decision accepted is never past the limit.
        worked: kernel::Minutes::try_new(done.worked).unwrap_or_default(),
        class: done.class,
        level: done.level.unwrap_or_default(),
    }
}

/// None where it is more than can be counted.
fn told(terms: &ContractTerms, replayed: Vec<Replayed>) -> Option<(Vec<ReplayedMonth>, kernel::Money)> {
    let minutes = |minutes: kernel::Minutes| Minutes { count: minutes.get() };
    let mut sum = kernel::Money::zero(terms.rates.default.currency());
    let mut months = vec![];
    for month in replayed {
        let total = month.total()?;
        sum = sum.checked_add(total).ok()?;
        months.push(ReplayedMonth {
            month: Day(month.month),
            worked: minutes(month.worked),
            covered: minutes(month.covered),
            billed: minutes(month.billed),
            beyond: minutes(month.beyond),
            subscription: month.fee.into(),
            hours: month.hours.into(),
            total: total.into(),
        });
    }
    Some((months, sum))
}

async fn invoiced(
    asking: &Asking,
    client: Uuid,
    (first, last): (kernel::Day, kernel::Day),
    currency: Currency,
) -> Result<Option<Money>> {
    if !asking.sees_costs() {
        return Ok(None);
    }
    let mut snapshot = asking.snapshot(Module::Accounting).await?;
    let months = revenue::revenue(&mut snapshot, first, last.last_of_month()).await;
    let months = months.map_err(asking.edge())?;
    let of_client = months
        .iter()
        .filter(|month| month.client == client && month.currency == currency.as_str());
    let sum = of_client.map(|month| month.revenue).sum();
    Ok(Some(Money {
        amount: crate::graphql::scalars::Decimal(sum),
        currency: currency.to_string(),
    }))
}
