//! An agency.

use crate::graphql::{context::Asking, errors::UserError, outcome::Outcome, scalars::JournalCursor};
use async_graphql::{ComplexObject, Context, Result, SimpleObject};
use domain::tenant::{self, TenantState};
use uuid::Uuid;

/// One agency, with its own clients and its own secrets.
#[derive(SimpleObject)]
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
        use crate::graphql::context::Ask;
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
