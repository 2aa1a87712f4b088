//! An agency.

use crate::graphql::{
    context::{Ask, Asking},
    errors::UserError,
    outcome::Outcome,
    rates::RateTable,
    scalars::{Day, JournalCursor, Minutes},
};
use async_graphql::{ComplexObject, Context, Result, SimpleObject};
use commands::Module;
use domain::tenant::{self, Prices, TenantState};
use std::collections::BTreeMap;
use uuid::Uuid;

/// One agency, with its own clients and its own secrets.
#[derive(SimpleObject)]
#[graphql(complex)]
pub struct Tenant {
    /// Its own id, for ever.
    id: Uuid,
    /// What the agency is called.
    pub name: String,
    /// Days are counted in this zone: Europe/Paris
    zone: String,
    /// Prices are in this currency: EUR
    currency: String,
    /// What pages, letters and documents are drawn in: #7f1d1d. None is the product's own.
    colour: Option<String>,
    /// Where the logo is, on this server: a path that needs no signing in. None is the agency's name in letters.
    logo: Option<String>,
    /// How many days after its last the time of a month stays open; none locks nothing.
    time_locked_after: Option<u16>,
    /// How many days after its resolution a ticket that nobody came back to is closed; none closes nothing.
    closes_after: Option<u16>,
    #[graphql(skip)]
    prices_by_day: BTreeMap<kernel::Day, Prices>,
}

/// What work outside any contract costs from a day on.
#[derive(SimpleObject)]
pub struct PriceList {
    /// The first day of work that it holds for.
    from: Day,
    /// Each entry is rounded up to a whole number of these; 0 is exact.
    step: Minutes,
    /// An entry counts for at least this much, unless it is zero.
    minimum: Minutes,
    /// What an hour costs.
    rates: RateTable,
}

#[ComplexObject]
impl Tenant {
    /// What work outside any contract costs, the newest first. Told to whoever of the team sees contracts.
    async fn prices(&self, ctx: &Context<'_>) -> Result<Vec<PriceList>> {
        if ctx.asking()?.of_the_team(Module::Contracts).is_err() {
            return Ok(vec![]);
        }
        let newest_first = self.prices_by_day.iter().rev();
        let list = newest_first.map(|(from, prices)| PriceList {
            from: Day(*from),
            step: prices.step.into(),
            minimum: prices.minimum.into(),
            rates: (&prices.rates).into(),
        });
        Ok(list.collect())
    }
}

impl Tenant {
    pub async fn of_caller(asking: &Asking) -> Result<Option<Tenant>> {
        let id = asking.tenant()?;
        let known = asking
            .runtime()
            .load::<tenant::Tenant>(id, id.0)
            .await
            .map_err(asking.edge())?;
        Ok(match known.state {
            TenantState::Unopened => None,
            TenantState::Open(tenant) => Some(Tenant {
                id: tenant.tenant.0,
                name: tenant.name,
                zone: tenant.zone.name().to_owned(),
                currency: tenant.currency.to_string(),
                colour: tenant.colour.map(String::from),
                logo: tenant.logo.map(|logo| format!("/brand/{id}/logo?v={logo}")),
                time_locked_after: tenant.time_locked_after,
                closes_after: tenant.closes_after,
                prices_by_day: tenant.prices,
            }),
        })
    }
}

/// What a mutation of the agency's space answers.
#[derive(SimpleObject)]
#[graphql(complex)]
pub struct TenantPayload {
    #[graphql(skip)]
    shown: bool,
    /// Where it stands in the journal; none when nothing was carried out.
    receipt: Option<JournalCursor>,
    /// Why nothing was carried out, or what to know about the answer; empty when all is well.
    user_errors: Vec<UserError>,
}

#[ComplexObject]
impl TenantPayload {
    /// The agency as it is now.
    async fn tenant(&self, ctx: &Context<'_>) -> Result<Option<Tenant>> {
        if self.shown {
            Tenant::of_caller(ctx.asking()?).await
        } else {
            Ok(None)
        }
    }
}

impl From<Outcome> for TenantPayload {
    fn from(outcome: Outcome) -> TenantPayload {
        TenantPayload {
            shown: outcome.is_done(),
            receipt: outcome.receipt,
            user_errors: outcome.user_errors,
        }
    }
}
