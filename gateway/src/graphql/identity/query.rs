//! Who one is.

use crate::graphql::{
    account::Account,
    context::{Ask, Asking},
    tenant::Tenant,
};
use async_graphql::{Context, Object, Result};
use domain::account::{self, AccountState};
use kernel::AccountId;

#[derive(Default)]
pub struct IdentityQuery;

/// Who asks.
pub struct Viewer {
    account: Account,
}

#[Object]
impl Viewer {
    /// The account one signed in with.
    async fn account(&self) -> &Account {
        &self.account
    }

    /// The agency one works in, or is a client of.
    async fn tenant(&self, ctx: &Context<'_>) -> Result<Option<Tenant>> {
        Tenant::of_caller(ctx.asking()?).await
    }
}

#[Object]
impl IdentityQuery {
    /// Who asks; none before signing in.
    async fn me(&self, ctx: &Context<'_>) -> Result<Option<Viewer>> {
        let asking = ctx.asking()?;
        match asking.caller.as_ref().and_then(|caller| caller.account()) {
            Some(id) => Ok(own_account(asking, id).await?.map(|account| Viewer { account })),
            None => Ok(None),
        }
    }
}

async fn own_account(asking: &Asking, id: AccountId) -> Result<Option<Account>> {
    let known = asking
        .runtime()
        .load::<account::Account>(asking.tenant()?, id.0)
        .await
        .map_err(asking.edge())?;
    Ok(match known.state {
        AccountState::Open(holder) => Some(Account::from((id, holder, true))),
        AccountState::Unopened | AccountState::Closed(_) => None,
    })
}
