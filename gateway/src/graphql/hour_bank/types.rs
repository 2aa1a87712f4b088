//! A bank, its lots, what watches it, and its balance on any day.

use super::statement::{StatementPage, statement};
use crate::graphql::{
    client::Client,
    context::{Ask, Asking},
    contract::Contract,
    errors::UserError,
    loaders::{BankById, ClientById, ContractById, LotsOf, ThresholdsOf},
    outcome::Outcome,
    page,
    scalars::{DateTime, Day, JournalCursor, Minutes},
    words,
};
use async_graphql::{ComplexObject, Context, Enum, Object, Result, SimpleObject};
use commands::{Module, tenant::zone_of};
use domain::hour_bank::{HourBankEvent, thresholds};
use jiff::Timestamp;
use kernel::Recorded;
use projections::hour_bank::{balance::Row, lots, statement as lines, thresholds as watched};
use serde::Deserialize;
use uuid::Uuid;

/// A client's prepaid hours.
pub struct HourBank {
    pub(super) row: Row,
    pub(super) then: Option<Then>,
}

/// The moment a bank is looked at as of, and its history until then.
pub struct Then {
    pub at: Timestamp,
    pub events: Vec<Recorded<HourBankEvent>>,
}

impl From<Row> for HourBank {
    fn from(row: Row) -> HourBank {
        HourBank { row, then: None }
    }
}

#[Object]
impl HourBank {
    async fn id(&self) -> Uuid {
        self.row.id
    }

    /// Whose bank it is.
    async fn client(&self, ctx: &Context<'_>) -> Result<Option<Client>> {
        let found = ctx.loader(Module::Clients)?.load_one(ClientById(self.row.client)).await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(Client::from))
    }

    /// The contract it belongs to, where it belongs to one.
    async fn contract(&self, ctx: &Context<'_>) -> Result<Option<Contract>> {
        let Some(contract) = self.row.contract else { return Ok(None) };
        let found = ctx.loader(Module::Contracts)?.load_one(ContractById(contract)).await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(Contract::from))
    }

    /// Subsidiaries that may use it too.
    #[graphql(complexity = "5 * child_complexity")]
    async fn shared_with(&self, ctx: &Context<'_>) -> Result<Vec<Client>> {
        let ids = self.row.shared_with.iter().copied().map(ClientById);
        let mut found = ctx.loader(Module::Clients)?.load_many(ids).await.map_err(ctx.asking()?.edge())?;
        let in_order = self.row.shared_with.iter().filter_map(|id| found.remove(&ClientById(*id)));
        Ok(in_order.map(Client::from).collect())
    }

    /// The sum of all movements, whatever their day: what the bank says now.
    async fn total(&self) -> Minutes {
        self.row.balance.into()
    }

    /// The balance of a day, counted by dates of work, from what was recorded until a moment.
    #[graphql(complexity = "10 + child_complexity")]
    async fn balance(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The day it is counted by; today, in the agency's zone, when it is not said.")] as_of: Option<Day>,
        #[graphql(desc = "From what was recorded until then; now when it is not said.")] known_at: Option<DateTime>,
    ) -> Result<Balance> {
        let asking = ctx.asking()?;
        let known_at = self.known_at(asking, known_at);
        let as_of = match as_of {
            Some(Day(day)) => day,
            None => day_of(asking, known_at).await?,
        };
        let mut snapshot = asking.snapshot(Module::HourBanks).await?;
        let found = lines::balance_at(&mut snapshot, self.row.id, as_of, known_at).await.map_err(asking.edge())?;
        Ok(Balance::of(found, as_of, known_at))
    }

    /// What came in, oldest first, and what is left of each.
    #[graphql(complexity = "20 * child_complexity")]
    async fn lots(&self, ctx: &Context<'_>) -> Result<Vec<Lot>> {
        let rows = match &self.then {
            Some(then) => lots::of_history(&then.events),
            None => {
                let found = ctx.loader(Module::HourBanks)?.load_one(LotsOf(self.row.id)).await;
                found.map_err(ctx.asking()?.edge())?.unwrap_or_default()
            }
        };
        Ok(rows.into_iter().map(Lot::from).collect())
    }

    /// Every movement as signed lines, in the order they were recorded; their sum is the total.
    #[graphql(complexity = "page::size(first) as usize * child_complexity")]
    async fn statement(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many lines, 100 at most; 20 when it is not said.")] first: Option<i32>,
        #[graphql(desc = "Go on after this edge.")] after: Option<String>,
    ) -> Result<StatementPage> {
        statement(ctx, self, first, after).await
    }

    /// What watches the balance, and which of it is crossed.
    async fn thresholds(&self, ctx: &Context<'_>) -> Result<Thresholds> {
        let row = match &self.then {
            Some(then) => watched::of_history(&then.events).pop(),
            None => {
                let found = ctx.loader(Module::HourBanks)?.load_one(ThresholdsOf(self.row.id)).await;
                found.map_err(ctx.asking()?.edge())?
            }
        };
        Ok(row.map(Thresholds::from).unwrap_or_default())
    }

    /// How much was bought last.
    async fn last_purchase(&self) -> Option<Minutes> {
        self.row.last_purchase.map(Minutes::from)
    }

    /// A renewal that was proposed and not bought yet, sized from the last twelve months.
    async fn renewal_proposed(&self) -> Option<Minutes> {
        self.row.renewal_proposed.map(Minutes::from)
    }

    async fn closed(&self) -> bool {
        self.row.closed
    }

    async fn opened_at(&self) -> DateTime {
        DateTime(self.row.opened_at)
    }

    async fn changed_at(&self) -> DateTime {
        DateTime(self.row.changed_at)
    }
}

impl HourBank {
    /// Never past the moment the bank is looked at as of.
    fn known_at(&self, asking: &Asking, asked: Option<DateTime>) -> Timestamp {
        let latest = self.then.as_ref().map_or_else(|| asking.runtime().journal.clock.now(), |then| then.at);
        asked.map_or(latest, |DateTime(asked)| asked.min(latest))
    }
}

async fn day_of(asking: &Asking, at: Timestamp) -> Result<kernel::Day> {
    let zone = zone_of(asking.runtime(), asking.tenant()?).await.map_err(asking.edge())?;
    Ok(zone.day_of(at))
}

/// How many hours there are on a day.
#[derive(SimpleObject)]
pub struct Balance {
    as_of: Day,
    known_at: DateTime,
    /// The sum of the movements that take effect by that day.
    balance: Minutes,
    /// What work on that day could use.
    usable: Minutes,
    /// In lots that wait for their payment and may not be used before.
    awaiting_payment: Minutes,
    /// Advanced by that day and not repaid, as a positive number.
    overdrawn: Minutes,
}

impl Balance {
    fn of(found: lines::BalanceAt, as_of: kernel::Day, known_at: Timestamp) -> Balance {
        Balance {
            as_of: Day(as_of),
            known_at: DateTime(known_at),
            balance: found.balance.into(),
            usable: found.usable.into(),
            awaiting_payment: found.awaiting_payment.into(),
            overdrawn: found.overdrawn.into(),
        }
    }
}

#[derive(Enum, Copy, Clone, Eq, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LotSource {
    /// A pack that was sold.
    Purchase,
    /// A gesture.
    Grant,
    /// The hours a subscription includes for one month.
    MonthlyInclusion,
}

/// One purchase, gesture or monthly inclusion.
#[derive(SimpleObject)]
pub struct Lot {
    id: Uuid,
    /// The bank it is in.
    bank: Uuid,
    /// As it was bought or given.
    minutes: Minutes,
    remaining: Minutes,
    source: Option<LotSource>,
    /// What stands on the invoice, or the reason of the gesture.
    label: Option<String>,
    invoice: Option<Uuid>,
    /// The month it is included for, named by its first day.
    month: Option<Day>,
    /// The lower one is consumed first.
    priority: i32,
    first_day: Day,
    /// The last usable day, to its end; none never expires.
    last_day: Option<Day>,
    /// Not usable before it is paid.
    once_paid: bool,
    credited_at: DateTime,
    paid_at: Option<DateTime>,
}

impl From<lots::Row> for Lot {
    fn from(row: lots::Row) -> Lot {
        Lot {
            id: row.id,
            bank: row.bank,
            minutes: row.minutes.into(),
            remaining: row.remaining.into(),
            source: words::read(&row.source),
            label: row.label,
            invoice: row.invoice,
            month: row.month.map(Day),
            priority: row.priority,
            first_day: Day(row.first_day),
            last_day: row.last_day.map(Day),
            once_paid: row.once_paid,
            credited_at: DateTime(row.credited_at),
            paid_at: row.paid_at.map(DateTime),
        }
    }
}

#[derive(Enum, Copy, Clone, Eq, PartialEq)]
pub enum ThresholdKind {
    /// 1 to 99 percent of the last purchase.
    PercentOfLastPurchase,
    /// So many minutes left.
    MinutesLeft,
    /// 1 to 366 days before a lot's last day; raised by the date.
    DaysBeforeExpiry,
}

#[derive(SimpleObject)]
pub struct Threshold {
    kind: ThresholdKind,
    /// Percent, minutes or days, as the kind has it.
    value: i64,
}

impl From<&thresholds::Threshold> for Threshold {
    fn from(threshold: &thresholds::Threshold) -> Threshold {
        use thresholds::Threshold as Watched;
        let (kind, value) = match threshold {
            Watched::PercentOfLastPurchase(percent) => (ThresholdKind::PercentOfLastPurchase, i64::from(*percent)),
            Watched::MinutesLeft(minutes) => (ThresholdKind::MinutesLeft, minutes.get()),
            Watched::DaysBeforeExpiry(days) => (ThresholdKind::DaysBeforeExpiry, i64::from(*days)),
        };
        Threshold { kind, value }
    }
}

#[derive(SimpleObject, Default)]
pub struct Thresholds {
    watching: Vec<Threshold>,
    /// Those the balance came to or below, until it rises above them again.
    crossed: Vec<Crossed>,
}

#[derive(SimpleObject)]
pub struct Crossed {
    /// Every threshold that stands at this number of minutes.
    labels: Vec<Threshold>,
    at: Minutes,
    /// What the balance was then.
    balance: Minutes,
    since: DateTime,
}

impl From<watched::Row> for Thresholds {
    fn from(row: watched::Row) -> Thresholds {
        let crossed = |crossed: watched::Crossed| Crossed {
            labels: crossed.labels.iter().map(Threshold::from).collect(),
            at: crossed.at_minutes.into(),
            balance: crossed.balance.into(),
            since: DateTime(crossed.since),
        };
        Thresholds {
            watching: row.thresholds.iter().map(Threshold::from).collect(),
            crossed: row.crossed.into_iter().map(crossed).collect(),
        }
    }
}

/// What a mutation of a bank or of its lots answers.
#[derive(SimpleObject)]
#[graphql(complex)]
pub struct HourBankPayload {
    #[graphql(skip)]
    shown: Option<Uuid>,
    /// What this mutation made, if it made something: the bank, or the lot.
    made: Option<Uuid>,
    /// Where it stands in the journal; none when nothing was carried out.
    receipt: Option<JournalCursor>,
    user_errors: Vec<UserError>,
}

#[ComplexObject]
impl HourBankPayload {
    /// The bank as it is now.
    async fn hour_bank(&self, ctx: &Context<'_>) -> Result<Option<HourBank>> {
        let Some(bank) = self.shown else { return Ok(None) };
        let found = ctx.loader(Module::HourBanks)?.load_one(BankById(bank)).await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(HourBank::from))
    }
}

impl HourBankPayload {
    pub fn of(bank: Uuid, made: Option<Uuid>, outcome: Outcome) -> HourBankPayload {
        HourBankPayload {
            shown: outcome.is_done().then_some(bank),
            made: made.filter(|_| outcome.receipt.is_some()),
            receipt: outcome.receipt,
            user_errors: outcome.user_errors,
        }
    }

    pub fn nothing(outcome: Outcome) -> HourBankPayload {
        HourBankPayload { shown: None, made: None, receipt: outcome.receipt, user_errors: outcome.user_errors }
    }
}
