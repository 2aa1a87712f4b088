//! Who owes how much since when, and what was earned. BI6.

use crate::graphql::{
    client::Client,
    context::Ask,
    loaders::ClientById,
    scalars::{Day, Decimal, Money},
    span::span,
};
use async_graphql::{ComplexObject, Context, Object, Result, SimpleObject};
use commands::{Module, tenant::zone_of};
use projections::invoice::{ageing, revenue};
use uuid::Uuid;

/// Ten years: a longer look back is an export.
const DAYS_AT_MOST: i32 = 3_653;

#[derive(Default)]
pub struct InvoiceFiguresQuery;

/// What one company owes, in one currency, by how late it is.
#[derive(SimpleObject)]
#[graphql(complex)]
pub struct InvoiceAgeing {
    #[graphql(skip)]
    company: Uuid,
    /// How many invoices.
    invoices: i64,
    /// What is not late.
    not_due: Money,
    /// 1 to 30 days late.
    thirty: Money,
    /// 31 to 60 days late.
    sixty: Money,
    /// 61 to 90 days late.
    ninety: Money,
    /// Later than that.
    older: Money,
    /// All of it; below zero is to be given back.
    total: Money,
    /// What the company says that it does not owe, of all of it.
    disputed: Money,
}

/// What was earned of one company in one month, in one currency.
#[derive(SimpleObject)]
#[graphql(complex)]
pub struct InvoiceRevenue {
    #[graphql(skip)]
    company: Uuid,
    /// The first day of the month.
    month: Day,
    /// How many invoices and credit notes.
    invoices: i64,
    /// Invoices less credit notes, before tax.
    revenue: Money,
    /// Of the time that they bill, where somebody said what an hour costs.
    cost: Money,
    /// The one less the other.
    margin: Money,
}

#[ComplexObject]
impl InvoiceAgeing {
    /// Who owes.
    async fn client(&self, ctx: &Context<'_>) -> Result<Option<Client>> {
        client(ctx, self.company).await
    }
}

#[ComplexObject]
impl InvoiceRevenue {
    /// Who paid, or will.
    async fn client(&self, ctx: &Context<'_>) -> Result<Option<Client>> {
        client(ctx, self.company).await
    }
}

async fn client(ctx: &Context<'_>, id: Uuid) -> Result<Option<Client>> {
    let found = ctx.loader(Module::Clients)?.load_one(ClientById(id)).await;
    Ok(found.map_err(ctx.asking()?.edge())?.map(Client::from))
}

#[Object]
impl InvoiceFiguresQuery {
    /// Who owes how much, and since when; the largest amounts first.
    async fn invoice_ageing(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How late it is on this day; today when it is not said.")] on: Option<Day>,
    ) -> Result<Vec<InvoiceAgeing>> {
        let asking = ctx.asking()?;
        let day = match on {
            Some(Day(day)) => day,
            None => {
                let zone = zone_of(asking.runtime(), asking.tenant()?).await;
                zone.map_err(asking.edge())?
                    .day_of(asking.app.journal().clock.now())
            }
        };
        let mut snapshot = asking.snapshot(Module::Accounting).await?;
        let rows = ageing::ageing(&mut snapshot, day).await.map_err(asking.edge())?;
        Ok(rows.into_iter().map(InvoiceAgeing::from).collect())
    }

    /// What was earned, month by month and company by company: invoices less credit notes, before tax. For whoever of the
    /// team sees accounting.
    async fn invoice_revenue(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first day.")] from: Day,
        #[graphql(desc = "The last day, ten years later at most.")] until: Day,
    ) -> Result<Vec<InvoiceRevenue>> {
        let asking = ctx.asking()?;
        asking.of_the_team(Module::Accounting)?;
        let (from, until) = span(asking, from, until, DAYS_AT_MOST)?;
        let mut snapshot = asking.snapshot(Module::Accounting).await?;
        let rows = revenue::revenue(&mut snapshot, from, until)
            .await
            .map_err(asking.edge())?;
        Ok(rows.into_iter().map(InvoiceRevenue::from).collect())
    }
}

impl From<ageing::Ageing> for InvoiceAgeing {
    fn from(row: ageing::Ageing) -> InvoiceAgeing {
        let money = |amount| Money {
            amount: Decimal(amount),
            currency: row.currency.clone(),
        };
        InvoiceAgeing {
            company: row.client,
            invoices: row.invoices,
            not_due: money(row.not_due),
            thirty: money(row.thirty),
            sixty: money(row.sixty),
            ninety: money(row.ninety),
            older: money(row.older),
            total: money(row.total),
            disputed: money(row.disputed),
        }
    }
}

impl From<revenue::Revenue> for InvoiceRevenue {
    fn from(row: revenue::Revenue) -> InvoiceRevenue {
        let money = |amount| Money {
            amount: Decimal(amount),
            currency: row.currency.clone(),
        };
        InvoiceRevenue {
            company: row.client,
            month: Day(row.month),
            invoices: row.invoices,
            revenue: money(row.revenue),
            cost: money(row.cost),
            margin: money(row.revenue - row.cost),
        }
    }
}
