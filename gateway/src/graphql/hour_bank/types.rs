//! A bank, its lots, what watches it, and its balance on any day.

use super::{
    balance::Balance,
    lines::BalanceOf,
    list::StatementFilter,
    lot::Lot,
    statement::{StatementPage, statement},
    threshold::Thresholds,
};
use crate::graphql::{
    client::Client,
    context::Ask,
    contract::Contract,
    errors::UserError,
    loaders::{BankById, ClientById, ContractById, LotsOf, ThresholdsOf},
    outcome::Outcome,
    page,
    scalars::{DateTime, Day, JournalCursor, Minutes},
    words::Direction,
};
use async_graphql::{ComplexObject, Context, Object, Result, SimpleObject};
use commands::Module;
use domain::hour_bank::HourBankEvent;
use jiff::Timestamp;
use kernel::Recorded;
use projections::hour_bank::{balance::Row, lots, statement::Asked, thresholds as watched};
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

/// A client's prepaid hours.
#[Object]
impl HourBank {
    /// Its own id, for ever.
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
        let key = BalanceOf {
            bank: self.row.id,
            as_of: as_of.map(|Day(day)| day),
            known_at: self.known_at(known_at),
        };
        let found = ctx.loader(Module::HourBanks)?.load_one(key).await;
        let found = found.map_err(asking.edge())?;
        let (balance, as_of, known_at) = found.ok_or_else(|| asking.edge()("a balance was not loaded"))?;
        Ok(Balance::of(balance, as_of, known_at))
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

    /// Every movement as signed lines; the sum of all of them is the total.
    #[graphql(complexity = "page::size(first) as usize * child_complexity")]
    async fn statement(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many lines, 100 at most; 20 when it is not said.")] first: Option<i32>,
        #[graphql(desc = "Go on after this edge.")] after: Option<String>,
        #[graphql(desc = "Only these.")] filter: Option<StatementFilter>,
        #[graphql(
            default,
            desc = "The order they were recorded in, or with DESC the newest first."
        )]
        direction: Direction,
    ) -> Result<StatementPage> {
        let asked = Asked {
            filter: filter.unwrap_or_default().into(),
            newest_first: direction == Direction::Desc,
            after: page::after(ctx.asking()?, after)?,
            limit: page::size(first) + 1,
        };
        statement(ctx, self, asked).await
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
    fn known_at(&self, asked: Option<DateTime>) -> Option<Timestamp> {
        let asked = asked.map(|DateTime(asked)| asked);
        match &self.then {
            Some(then) => Some(asked.map_or(then.at, |asked| asked.min(then.at))),
            None => asked,
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
