//! What was earned, and at which cost, by whatever is told apart. BI6.

use crate::graphql::{
    account::Account,
    client::Client,
    context::Ask,
    contract::Contract,
    loaders::{AccountById, ClientById, ContractById},
    scalars::{Day, Decimal, Money},
    span::span,
};
use async_graphql::{ComplexObject, Context, Enum, Object, Result, SimpleObject};
use commands::Module;
use projections::invoice::earned::{By, Earned, earned};
use uuid::Uuid;

/// Ten years: a longer look back is an export.
const DAYS_AT_MOST: i32 = 3_653;

#[derive(Default)]
pub struct InvoiceEarningsQuery;

/// What earnings may be told apart by.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
pub enum InvoiceEarningsBy {
    /// The month of the invoice.
    Month,
    /// The company that is billed.
    Client,
    /// The contract of a subscription, of hours that were sold, or of time.
    Contract,
    /// The person whose time is billed.
    Technician,
}

/// What was earned, and what the time behind it cost.
#[derive(SimpleObject)]
#[graphql(complex)]
pub struct InvoiceEarnings {
    #[graphql(skip)]
    row: Earned,
    /// The first day of the month; none where months are not told apart.
    month: Option<Day>,
    /// How many lines of invoices and credit notes.
    lines: i64,
    /// Invoices less credit notes, before tax.
    revenue: Money,
    /// Of the time that they bill, where somebody said what an hour costs.
    cost: Money,
    /// The one less the other.
    margin: Money,
}

#[ComplexObject]
impl InvoiceEarnings {
    /// Who paid, or will; none where companies are not told apart.
    async fn client(&self, ctx: &Context<'_>) -> Result<Option<Client>> {
        let Some(id) = self.row.client else {
            return Ok(None);
        };
        let found = ctx.loader(Module::Clients)?.load_one(ClientById(id)).await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(Client::from))
    }

    /// Under which contract; none where contracts are not told apart, and for what is of none.
    async fn contract(&self, ctx: &Context<'_>) -> Result<Option<Contract>> {
        let Some(id) = self.row.contract else {
            return Ok(None);
        };
        let found = ctx.loader(Module::Contracts)?.load_one(ContractById(id)).await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(Contract::from))
    }

    /// Whose time; none where people are not told apart, for what is nobody's time, and for whoever does not see accounts.
    async fn technician(&self, ctx: &Context<'_>) -> Result<Option<Account>> {
        let asking = ctx.asking()?;
        let Some(id) = self.row.person.filter(|_| asking.scope(Module::Accounts).is_ok()) else {
            return Ok(None);
        };
        let found = ctx.loader(Module::Accounts)?.load_one(AccountById(id)).await;
        Ok(found.map_err(asking.edge())?.map(Account::from))
    }

    /// The id of whose time it is.
    async fn technician_id(&self) -> Option<Uuid> {
        self.row.person
    }
}

#[Object]
impl InvoiceEarningsQuery {
    /// What was earned over a time, and at which cost: line by line of invoices less credit notes, before tax. For whoever of
    /// the team sees accounting.
    async fn invoice_earnings(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first day.")] from: Day,
        #[graphql(desc = "The last day, ten years later at most.")] until: Day,
        #[graphql(desc = "What is told apart; the rest is summed.")] by: Vec<InvoiceEarningsBy>,
    ) -> Result<Vec<InvoiceEarnings>> {
        let asking = ctx.asking()?;
        asking.of_the_team(Module::Accounting)?;
        let days = span(asking, from, until, DAYS_AT_MOST)?;
        let wants = |what| by.contains(&what);
        let by = By {
            month: wants(InvoiceEarningsBy::Month),
            client: wants(InvoiceEarningsBy::Client),
            contract: wants(InvoiceEarningsBy::Contract),
            person: wants(InvoiceEarningsBy::Technician),
        };
        let mut snapshot = asking.snapshot(Module::Accounting).await?;
        let rows = earned(&mut snapshot, days, by).await.map_err(asking.edge())?;
        Ok(rows.into_iter().map(InvoiceEarnings::from).collect())
    }
}

impl From<Earned> for InvoiceEarnings {
    fn from(row: Earned) -> InvoiceEarnings {
        let money = |amount| Money {
            amount: Decimal(amount),
            currency: row.currency.clone(),
        };
        InvoiceEarnings {
            month: row.month.map(Day),
            lines: row.lines,
            revenue: money(row.revenue),
            cost: money(row.cost),
            margin: money(row.revenue - row.cost),
            row,
        }
    }
}
