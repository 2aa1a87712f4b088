//! A bank, its lots, what watches it, and its balance on any day.

use super::{
    balance::Balance,
    lot::Lot,
    statement::{StatementPage, statement},
    threshold::Thresholds,
};
use crate::graphql::{
    client::Client,
    context::{Ask, Asking},
    contract::Contract,
    errors::UserError,
    loaders::{BankById, ClientById, ContractById, LotsOf, ThresholdsOf},
    outcome::Outcome,
    page,
    scalars::{DateTime, Day, JournalCursor, Minutes},
};
use async_graphql::{ComplexObject, Context, Object, Result, SimpleObject};
use commands::{Module, tenant::zone_of};
use domain::hour_bank::HourBankEvent;
use jiff::Timestamp;
use kernel::Recorded;
use projections::hour_bank::{balance::Row, lots, statement as lines, thresholds as watched};
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
        let found = ctx
            .loader(Module::Clients)?
            .load_one(ClientById(self.row.client))
            .await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(Client::from))
    }

    /// The contract it belongs to, where it belongs to one.
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

    /// Subsidiaries that may use it too.
    #[graphql(complexity = "5 * child_complexity")]
    async fn shared_with(&self, ctx: &Context<'_>) -> Result<Vec<Client>> {
        let ids = self.row.shared_with.iter().copied().map(ClientById);
        let mut found = ctx
            .loader(Module::Clients)?
            .load_many(ids)
            .await
            .map_err(ctx.asking()?.edge())?;
        let in_order = self
            .row
            .shared_with
            .iter()
            .filter_map(|id| found.remove(&ClientById(*id)));
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
        #[graphql(desc = "The day it is counted by; today, in the agency's zone, when it is not said.")]
        as_of: Option<Day>,
        #[graphql(desc = "From what was recorded until then; now when it is not said.")] known_at: Option<
            DateTime,
        >,
    ) -> Result<Balance> {
        let asking = ctx.asking()?;
        let known_at = self.known_at(asking, known_at);
        let as_of = match as_of {
            Some(Day(day)) => day,
            None => day_of(asking, known_at).await?,
        };
        let mut snapshot = asking.snapshot(Module::HourBanks).await?;
        let found = lines::balance_at(&mut snapshot, self.row.id, as_of, known_at)
            .await
            .map_err(asking.edge())?;
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
                let found = ctx
                    .loader(Module::HourBanks)?
                    .load_one(ThresholdsOf(self.row.id))
                    .await;
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

    /// Empty and shut.
    async fn closed(&self) -> bool {
        self.row.closed
    }

    /// When it was opened.
    async fn opened_at(&self) -> DateTime {
        DateTime(self.row.opened_at)
    }

    /// When something last happened to it.
    async fn changed_at(&self) -> DateTime {
        DateTime(self.row.changed_at)
    }
}

impl HourBank {
    /// Never past the moment the bank is looked at as of.
    fn known_at(&self, asking: &Asking, asked: Option<DateTime>) -> Timestamp {
        let latest = self
            .then
            .as_ref()
            .map_or_else(|| asking.runtime().journal.clock.now(), |then| then.at);
        asked.map_or(latest, |DateTime(asked)| asked.min(latest))
    }
}

async fn day_of(asking: &Asking, at: Timestamp) -> Result<kernel::Day> {
    let zone = zone_of(asking.runtime(), asking.tenant()?)
        .await
        .map_err(asking.edge())?;
    Ok(zone.day_of(at))
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
    /// Why nothing was carried out, or what to know about the answer; empty when all is well.
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
        HourBankPayload {
            shown: None,
            made: None,
            receipt: outcome.receipt,
            user_errors: outcome.user_errors,
        }
    }
}
