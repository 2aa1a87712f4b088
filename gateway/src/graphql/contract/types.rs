//! A contract and what became of it.

use super::{
    billing::ContractBilling,
    terms::{ContractKind, ContractTerms},
};
use crate::graphql::{
    client::Client,
    context::Ask,
    errors::UserError,
    file::{Documents, documents},
    hour_bank::HourBank,
    loaders::{BankById, ClientById, ContractById, ServicePolicyById},
    outcome::Outcome,
    page,
    scalars::{DateTime, Day, JournalCursor},
    service_policy::ServicePolicy,
    words,
};
use async_graphql::{ComplexObject, Context, Enum, Object, Result, SimpleObject};
use commands::{Module, hour_bank::bank_of};
use kernel::ContractId;
use projections::contract::list::Row;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What was agreed with a client: what is sold, how time is counted, what an hour costs, for how long.
pub struct Contract {
    row: Row,
}

impl From<Row> for Contract {
    fn from(row: Row) -> Contract {
        Contract { row }
    }
}

/// How far a contract is in its life.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ContractStage {
    /// It holds, or will.
    Running,
    /// It has a last day for good; that day may still be ahead.
    Ended,
    /// It never was.
    Cancelled,
}

/// Terms, and the day they hold from.
#[derive(SimpleObject)]
pub struct TermsFrom {
    /// The first day they hold.
    from: Day,
    /// What holds from then on.
    terms: ContractTerms,
}

/// What was agreed with a client: what is sold, how time is counted, what an hour costs, for how long.
#[Object]
impl Contract {
    /// Its own id, for ever.
    async fn id(&self) -> Uuid {
        self.row.id
    }

    /// Whom it was agreed with.
    async fn client(&self, ctx: &Context<'_>) -> Result<Option<Client>> {
        let found = ctx
            .loader(Module::Clients)?
            .load_one(ClientById(self.row.client))
            .await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(Client::from))
    }

    /// What people call it.
    async fn name(&self) -> &str {
        &self.row.name
    }

    /// What is sold.
    async fn kind(&self) -> Option<ContractKind> {
        words::read::<domain::contract::ContractKind>(&self.row.kind).map(Into::into)
    }

    /// How far it is in its life.
    async fn stage(&self) -> Option<ContractStage> {
        words::read(&self.row.stage)
    }

    /// The first day it holds.
    async fn first_day(&self) -> Day {
        Day(self.row.first_day)
    }

    /// The last day it holds; none runs until it is ended.
    async fn last_day(&self) -> Option<Day> {
        self.row.last_day.map(Day)
    }

    /// How many days before its last day a renewal is called for.
    async fn renewal_notice_days(&self) -> i32 {
        self.row.renewal_notice_days
    }

    /// Whether the renewal was called for.
    async fn renewal_noticed(&self) -> bool {
        self.row.renewal_noticed
    }

    /// The terms that hold on a day; none before the first.
    async fn terms(
        &self,
        #[graphql(desc = "The last terms that were agreed when it is not said.")] on: Option<Day>,
    ) -> Option<ContractTerms> {
        let held = match on {
            Some(Day(day)) => self.row.terms.range(..=day).next_back(),
            None => self.row.terms.last_key_value(),
        };
        held.map(|(_, terms)| ContractTerms::from(terms))
    }

    /// How its subscription is billed; none bills nothing by itself.
    async fn billing(&self) -> Option<ContractBilling> {
        self.row.billing.as_ref().map(ContractBilling::of)
    }

    /// All the terms there were and will be, oldest first.
    async fn terms_history(&self) -> Vec<TermsFrom> {
        self.row
            .terms
            .iter()
            .map(|(from, terms)| TermsFrom {
                from: Day(*from),
                terms: terms.into(),
            })
            .collect()
    }

    /// Where its hours are kept, for a contract that has some.
    async fn hour_bank(&self, ctx: &Context<'_>) -> Result<Option<HourBank>> {
        let bank = bank_of(ContractId(self.row.id)).0;
        let found = ctx.loader(Module::HourBanks)?.load_one(BankById(bank)).await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(HourBank::from))
    }

    /// What is promised for its tickets; none is the agency's default. For the team.
    async fn service_policy(&self, ctx: &Context<'_>) -> Result<Option<ServicePolicy>> {
        let asking = ctx.asking()?;
        let Some(policy) = self.row.service_policy.filter(|_| asking.is_of_the_team()) else {
            return Ok(None);
        };
        let found = ctx
            .loader(Module::Contracts)?
            .load_one(ServicePolicyById(policy))
            .await;
        Ok(found.map_err(asking.edge())?.map(ServicePolicy::from))
    }

    /// The files that belong to it, the oldest first; internal ones for the team alone.
    #[graphql(complexity = "page::size(first) as usize * child_complexity")]
    async fn documents(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 100 at most; 20 when it is not said.")] first: Option<i32>,
        #[graphql(desc = "Go on after this edge.")] after: Option<String>,
    ) -> Result<Documents> {
        documents(ctx, Module::Contracts, ("contract", self.row.id), (first, after)).await
    }

    /// When the signature was recorded.
    async fn signed_at(&self) -> DateTime {
        DateTime(self.row.signed_at)
    }
}

/// What a mutation of a contract answers.
#[derive(SimpleObject)]
#[graphql(complex)]
pub struct ContractPayload {
    #[graphql(skip)]
    shown: Option<Uuid>,
    /// The contract, when this mutation made it.
    made: Option<Uuid>,
    /// Where it stands in the journal; none when nothing was carried out.
    receipt: Option<JournalCursor>,
    /// Why nothing was carried out, or what to know about the answer; empty when all is well.
    user_errors: Vec<UserError>,
}

#[ComplexObject]
impl ContractPayload {
    /// The contract as it is now.
    async fn contract(&self, ctx: &Context<'_>) -> Result<Option<Contract>> {
        let Some(contract) = self.shown else {
            return Ok(None);
        };
        let found = ctx
            .loader(Module::Contracts)?
            .load_one(ContractById(contract))
            .await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(Contract::from))
    }
}

impl ContractPayload {
    pub fn of(contract: Uuid, made: Option<Uuid>, outcome: Outcome) -> ContractPayload {
        ContractPayload {
            shown: outcome.is_done().then_some(contract),
            made: made.filter(|_| outcome.receipt.is_some()),
            receipt: outcome.receipt,
            user_errors: outcome.user_errors,
        }
    }

    pub fn nothing(outcome: Outcome) -> ContractPayload {
        ContractPayload {
            shown: None,
            made: None,
            receipt: outcome.receipt,
            user_errors: outcome.user_errors,
        }
    }
}
