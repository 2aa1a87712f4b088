//! A line of an invoice, with where it comes from.

use super::{
    why,
    words::{InvoiceNature, InvoiceUnit, VatRate},
};
use crate::graphql::{
    context::Ask,
    contract::Contract,
    history::HistoryEvent,
    hour_bank::HourBank,
    loaders::{BankById, ContractById, EntryById},
    scalars::{Day, Decimal, Minutes, Money},
    ticket::{Ticket, TicketById},
    time_entry::TimeEntry,
};
use async_graphql::{Context, Object, Result};
use commands::Module;
use domain::invoice::{Discount, Line, LineAmount, Source};
use kernel::InvoiceId;
use uuid::Uuid;

/// So many units at a price, and where they come from.
pub struct InvoiceLine {
    pub invoice: InvoiceId,
    pub line: Line,
    pub amount: LineAmount,
}

/// So many units at a price, and where they come from.
#[Object]
impl InvoiceLine {
    /// Its own id, for ever.
    async fn id(&self) -> Uuid {
        self.line.line.0
    }

    /// What the client reads; none where it was forgotten.
    async fn label(&self) -> Option<&str> {
        self.line.label.text()
    }

    /// Whether it is about things or work.
    async fn nature(&self) -> InvoiceNature {
        self.line.nature.into()
    }

    /// How many; below zero takes off the invoice.
    async fn quantity(&self) -> Decimal {
        Decimal(self.line.quantity.value())
    }

    /// Of what.
    async fn unit(&self) -> InvoiceUnit {
        self.line.unit.into()
    }

    /// Before tax.
    async fn price(&self) -> Money {
        self.line.price.into()
    }

    /// The price is for so many units: 60 minutes, or the days of a period.
    async fn base(&self) -> u32 {
        self.line.base
    }

    /// What is taken off, where that was said in percent.
    async fn discount_percent(&self) -> Option<Decimal> {
        match self.line.discount? {
            Discount::Percent(percent) => Some(Decimal(percent.value())),
            Discount::Amount(_) => None,
        }
    }

    /// What is taken off the line.
    async fn allowance(&self) -> Money {
        self.amount.allowance.into()
    }

    /// What the line comes to before tax.
    async fn net(&self) -> Money {
        self.amount.net.into()
    }

    /// What the tax office takes of it.
    async fn vat(&self) -> VatRate {
        self.line.vat.into()
    }

    /// The work that it bills.
    async fn time_entry(&self, ctx: &Context<'_>) -> Result<Option<TimeEntry>> {
        let Source::Time { entry, .. } = self.line.source else {
            return Ok(None);
        };
        let Ok(loader) = ctx.loader(Module::Time) else {
            return Ok(None);
        };
        let found = loader.load_one(EntryById(entry.0)).await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(TimeEntry::from))
    }

    /// What that work was done for.
    async fn ticket(&self, ctx: &Context<'_>) -> Result<Option<Ticket>> {
        let Source::Time {
            ticket: Some(ticket), ..
        } = self.line.source
        else {
            return Ok(None);
        };
        let Ok(loader) = ctx.loader(Module::Tickets) else {
            return Ok(None);
        };
        let found = loader.load_one(TicketById(ticket.0)).await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(Ticket::from))
    }

    /// The subscription that it bills.
    async fn contract(&self, ctx: &Context<'_>) -> Result<Option<Contract>> {
        let Source::Subscription { contract, .. } = self.line.source else {
            return Ok(None);
        };
        let found = ctx
            .loader(Module::Contracts)?
            .load_one(ContractById(contract.0))
            .await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(Contract::from))
    }

    /// Of a subscription, the first day that it bills.
    async fn first_day(&self) -> Option<Day> {
        match self.line.source {
            Source::Subscription { first_day, .. } => Some(Day(first_day)),
            Source::Hand | Source::Time { .. } | Source::Hours { .. } | Source::Credit { .. } => None,
        }
    }

    /// Of a subscription, the last day that it bills.
    async fn last_day(&self) -> Option<Day> {
        match self.line.source {
            Source::Subscription { last_day, .. } => Some(Day(last_day)),
            Source::Hand | Source::Time { .. } | Source::Hours { .. } | Source::Credit { .. } => None,
        }
    }

    /// The bank that gets the hours it sells.
    async fn hour_bank(&self, ctx: &Context<'_>) -> Result<Option<HourBank>> {
        let Source::Hours { bank, .. } = self.line.source else {
            return Ok(None);
        };
        let found = ctx.loader(Module::HourBanks)?.load_one(BankById(bank.0)).await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(HourBank::from))
    }

    /// The hours that it sells.
    async fn hours(&self) -> Option<Minutes> {
        match self.line.source {
            Source::Hours { minutes, .. } => Some(minutes.into()),
            Source::Hand | Source::Time { .. } | Source::Subscription { .. } | Source::Credit { .. } => None,
        }
    }

    /// The line that a credit note takes back.
    async fn credits(&self) -> Option<Uuid> {
        match self.line.source {
            Source::Credit { line } => Some(line.0),
            Source::Hand | Source::Time { .. } | Source::Subscription { .. } | Source::Hours { .. } => None,
        }
    }

    /// The way back: the ticket, the work, who validated it, and how it came onto the invoice. Only what the caller may
    /// see; for the team.
    #[graphql(complexity = "5 * child_complexity")]
    async fn why(&self, ctx: &Context<'_>) -> Result<Vec<HistoryEvent>> {
        why::why(ctx, self.invoice, &self.line).await
    }
}
