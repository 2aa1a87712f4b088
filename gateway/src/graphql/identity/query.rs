//! Who one is.

use super::{
    api_token::ApiToken,
    types::{SecondFactor, Session},
};
use crate::graphql::{
    account::{Account, Right},
    context::{Ask, Asking},
    tenant::Tenant,
};
use crate::identity;
use async_graphql::{Context, Object, Result};
use commands::Caller;
use jiff::Timestamp;

#[derive(Default)]
pub struct IdentityQuery;

/// Who asks.
pub struct Viewer {
    account: Account,
}

/// Who asks.
#[Object]
impl Viewer {
    /// The account one signed in with.
    async fn account(&self) -> &Account {
        &self.account
    }

    /// What one may see and do here: a module that is not listed is not one's own.
    async fn rights(&self, ctx: &Context<'_>) -> Result<Vec<Right>> {
        Ok(rights(ctx.asking()?.caller()?))
    }

    /// Where one is signed in, the newest first.
    async fn sessions(&self, ctx: &Context<'_>) -> Result<Vec<Session>> {
        let asking = ctx.asking()?;
        let (caller, account) = asking.person()?;
        let sessions = asking.app.identity.sessions.of(caller.tenant, account).await;
        let shown = |session: identity::Session| Session {
            current: Some(session.id) == asking.session(),
            session,
        };
        Ok(sessions.map_err(asking.edge())?.into_iter().map(shown).collect())
    }

    /// What lets programs in, in one's own name; the newest first.
    async fn api_tokens(&self, ctx: &Context<'_>) -> Result<Vec<ApiToken>> {
        let asking = ctx.asking()?;
        let (caller, account) = asking.person()?;
        let tokens = asking.app.identity.api_tokens.of(caller.tenant, account).await;
        Ok(tokens.map_err(asking.edge())?.into_iter().map(ApiToken).collect())
    }

    /// Whether a code is asked for beside the password.
    async fn second_factor(&self, ctx: &Context<'_>) -> Result<SecondFactor> {
        let asking = ctx.asking()?;
        let (caller, account) = asking.person()?;
        let factors = &asking.app.identity.second_factors;
        let standing = factors.standing(caller.tenant, account).await;
        Ok(standing.map_err(asking.edge())?.into())
    }

    /// The agency one works in, or is a client of.
    async fn tenant(&self, ctx: &Context<'_>) -> Result<Option<Tenant>> {
        Tenant::of_caller(ctx.asking()?).await
    }
}

impl Viewer {
    pub async fn of(asking: &Asking) -> Result<Option<Viewer>> {
        let Some(id) = asking.somebody().and_then(Caller::account) else {
            return Ok(None);
        };
        let account = Account::known_at(asking, id.0, Timestamp::MAX).await?;
        Ok(account.map(|account| Viewer { account }))
    }
}

/// One for each module that the caller sees anything of.
fn rights(caller: &Caller) -> Vec<Right> {
    Right::of_all(|module| caller.right(module))
}

#[Object]
impl IdentityQuery {
    /// Who asks; none before signing in.
    async fn me(&self, ctx: &Context<'_>) -> Result<Option<Viewer>> {
        Viewer::of(ctx.asking()?).await
    }
}
