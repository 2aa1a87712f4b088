//! A piece of work, and what became of it.

use crate::graphql::{
    account::Account,
    client::Client,
    context::{Ask, Asking},
    contract::Contract,
    errors::UserError,
    hour_bank::HourBank,
    invoice::{Invoice, InvoiceById},
    loaders::{AccountById, BankById, ClientById, ContractById, EntryById, OverlapsOf},
    outcome::Outcome,
    scalars::{self, DateTime, Day, JournalCursor, Minutes, Money},
    ticket::{Ticket, TicketById},
    words::{self, TimeClass},
};
use async_graphql::{ComplexObject, Context, Enum, Object, Result, SimpleObject};
use commands::Module;
use projections::time_entry::list::Row;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A piece of work: who did it, for whom, how long, when and what.
pub struct TimeEntry {
    row: Row,
}

impl From<Row> for TimeEntry {
    fn from(row: Row) -> TimeEntry {
        TimeEntry { row }
    }
}

/// How far an entry is in its life.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TimeEntryStage {
    /// May still be corrected.
    Logged,
    /// Locked with its value.
    Validated,
    /// Counts for nothing.
    Discarded,
}

/// A piece of work: who did it, for whom, how long, when and what.
#[Object]
impl TimeEntry {
    /// Its own id, for ever.
    async fn id(&self) -> Uuid {
        self.row.id
    }

    /// Who did the work.
    async fn account(&self, ctx: &Context<'_>) -> Result<Option<Account>> {
        self.person(ctx, Some(self.row.account)).await
    }

    /// Whom the work was for.
    async fn client(&self, ctx: &Context<'_>) -> Result<Option<Client>> {
        let found = ctx
            .loader(Module::Clients)?
            .load_one(ClientById(self.row.client))
            .await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(Client::from))
    }

    /// What it is counted under; none is work outside any contract, at the agency's own prices.
    async fn contract(&self, ctx: &Context<'_>) -> Result<Option<Contract>> {
        let Some(contract) = self.row.contract else {
            return Ok(None);
        };
        let found = ctx
            .loader(Module::Contracts)?
            .load_one(ContractById(contract))
            .await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(Contract::from))
    }

    /// What it was done for.
    async fn ticket(&self, ctx: &Context<'_>) -> Result<Option<Ticket>> {
        let Some(ticket) = self.row.ticket else {
            return Ok(None);
        };
        let found = ctx.loader(Module::Tickets)?.load_one(TicketById(ticket)).await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(Ticket::from))
    }

    /// The bank it is taken from, where the contract has one.
    async fn hour_bank(&self, ctx: &Context<'_>) -> Result<Option<HourBank>> {
        let Some(bank) = self.row.bank else {
            return Ok(None);
        };
        let found = ctx.loader(Module::HourBanks)?.load_one(BankById(bank)).await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(HourBank::from))
    }

    /// How long the work took.
    async fn worked(&self) -> Minutes {
        self.row.worked.into()
    }

    /// The day the work was done.
    async fn date_of_work(&self) -> Day {
        Day(self.row.date_of_work)
    }

    /// When it began, where a timer or the person said.
    async fn began_at(&self) -> Option<DateTime> {
        self.row.begins.map(DateTime)
    }

    /// When it ended, where a timer or the person said.
    async fn ended_at(&self) -> Option<DateTime> {
        self.row.ends.map(DateTime)
    }

    /// What the same person did at the same time: allowed, and to be looked at.
    async fn overlaps(&self, ctx: &Context<'_>) -> Result<Vec<TimeEntry>> {
        if self.row.begins.is_none() {
            return Ok(vec![]);
        }
        let found = ctx.loader(Module::Time)?.load_one(OverlapsOf(self.row.id)).await;
        let rows = found.map_err(ctx.asking()?.edge())?.unwrap_or_default();
        Ok(rows.into_iter().map(TimeEntry::from).collect())
    }

    /// What the hours are to the contract.
    async fn class(&self) -> Option<TimeClass> {
        words::read::<kernel::TimeClass>(&self.row.class).map(Into::into)
    }

    /// What was done, as the client will read it.
    async fn note(&self) -> Option<&str> {
        self.row.note.as_deref()
    }

    /// How far it is in its life.
    async fn stage(&self) -> Option<TimeEntryStage> {
        words::read(&self.row.stage)
    }

    /// What the contract's rule asked of the bank; none before validation.
    async fn debited(&self) -> Option<Minutes> {
        self.row.debited.map(Minutes::from)
    }

    /// What the bank gave, its overdraft included.
    async fn from_bank(&self) -> Option<Minutes> {
        self.row.from_bank.map(Minutes::from)
    }

    /// What is left to bill.
    async fn billable(&self) -> Option<Minutes> {
        self.row.billable.map(Minutes::from)
    }

    /// The price of an hour, kept with the entry for ever; none where nothing is billable.
    async fn rate(&self) -> Option<Money> {
        self.money(self.row.rate)
    }

    /// What is to be billed for it; none where nothing is.
    async fn price(&self) -> Option<Money> {
        self.money(self.row.price)
    }

    /// What the hours cost the agency itself, kept with the entry for ever; none before validation, and while nobody
    /// said what an hour of that person costs. Told to whoever sees accounting.
    async fn cost(&self, ctx: &Context<'_>) -> Result<Option<Money>> {
        let shown = self
            .row
            .cost
            .filter(|_| ctx.asking().is_ok_and(Asking::sees_costs));
        Ok(self.money(shown))
    }

    /// The price less the cost; none while the cost is not known. Told to whoever sees accounting.
    async fn margin(&self, ctx: &Context<'_>) -> Result<Option<Money>> {
        let Some(cost) = self
            .row
            .cost
            .filter(|_| ctx.asking().is_ok_and(Asking::sees_costs))
        else {
            return Ok(None);
        };
        Ok(self.money(self.row.price.unwrap_or_default().checked_sub(cost)))
    }

    /// The invoice that bills it, draft or not; told to whoever sees accounting.
    async fn invoice(&self, ctx: &Context<'_>) -> Result<Option<Invoice>> {
        let (Some(invoice), Ok(loader)) = (self.row.invoice, ctx.loader(Module::Accounting)) else {
            return Ok(None);
        };
        let found = loader.load_one(InvoiceById(invoice)).await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(Invoice::from))
    }

    /// The supervisor who validated it.
    async fn validated_by(&self, ctx: &Context<'_>) -> Result<Option<Account>> {
        self.person(ctx, self.row.validated_by).await
    }

    /// When it was written down.
    async fn logged_at(&self) -> DateTime {
        DateTime(self.row.logged_at)
    }

    /// When it was validated.
    async fn validated_at(&self) -> Option<DateTime> {
        self.row.validated_at.map(DateTime)
    }
}

impl TimeEntry {
    fn money(&self, amount: Option<Decimal>) -> Option<Money> {
        Some(Money {
            amount: scalars::Decimal(amount?),
            currency: self.row.currency.clone()?,
        })
    }

    async fn person(&self, ctx: &Context<'_>, account: Option<Uuid>) -> Result<Option<Account>> {
        let Some(account) = account else { return Ok(None) };
        let found = ctx.loader(Module::Time)?.load_one(AccountById(account)).await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(Account::from))
    }
}

/// What a mutation of an entry answers.
#[derive(SimpleObject)]
#[graphql(complex)]
pub struct TimeEntryPayload {
    #[graphql(skip)]
    shown: Option<Uuid>,
    /// The entry, when this mutation made it.
    made: Option<Uuid>,
    /// Where it stands in the journal; none when nothing was carried out.
    receipt: Option<JournalCursor>,
    /// Why nothing was carried out, or what to know about the answer; empty when all is well.
    user_errors: Vec<UserError>,
}

#[ComplexObject]
impl TimeEntryPayload {
    /// The entry as it is now.
    async fn time_entry(&self, ctx: &Context<'_>) -> Result<Option<TimeEntry>> {
        let Some(entry) = self.shown else { return Ok(None) };
        let found = ctx.loader(Module::Time)?.load_one(EntryById(entry)).await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(TimeEntry::from))
    }
}

impl TimeEntryPayload {
    pub fn of(entry: Uuid, made: Option<Uuid>, outcome: Outcome) -> TimeEntryPayload {
        TimeEntryPayload {
            shown: outcome.is_done().then_some(entry),
            made: made.filter(|_| outcome.receipt.is_some()),
            receipt: outcome.receipt,
            user_errors: outcome.user_errors,
        }
    }

    pub fn nothing(outcome: Outcome) -> TimeEntryPayload {
        TimeEntryPayload {
            shown: None,
            made: None,
            receipt: outcome.receipt,
            user_errors: outcome.user_errors,
        }
    }
}

/// What a mutation of many entries answers.
#[derive(SimpleObject)]
pub struct TimeEntriesPayload {
    /// What became of each, in the order they were named.
    results: Vec<TimeEntryPayload>,
    /// How many of them were refused.
    refused: usize,
    /// Where the last of them stands in the journal; none when nothing was carried out.
    receipt: Option<JournalCursor>,
    /// Why some of them were not carried out; each stands with its own result too.
    user_errors: Vec<UserError>,
}

impl From<Vec<TimeEntryPayload>> for TimeEntriesPayload {
    fn from(results: Vec<TimeEntryPayload>) -> TimeEntriesPayload {
        let receipts = results.iter().filter_map(|result| result.receipt);
        let errors = results.iter().flat_map(|result| &result.user_errors);
        TimeEntriesPayload {
            refused: results.iter().filter(|result| result.shown.is_none()).count(),
            receipt: receipts.max_by_key(|JournalCursor(cursor)| *cursor),
            user_errors: errors.cloned().collect(),
            results,
        }
    }
}
