//! What may be asked about accounts.

use super::types::Account;
use crate::graphql::{context::Ask, errors, loaders::AccountById};
use async_graphql::{Context, Object, Result};
use commands::{
    Module,
    audit::{Consulted, consult},
};
use uuid::Uuid;

#[derive(Default)]
pub struct AccountQuery;

#[Object]
impl AccountQuery {
    /// One account. None when there is no such account. Looking at somebody else's is recorded.
    async fn account(&self, ctx: &Context<'_>, id: Uuid) -> Result<Option<Account>> {
        let asking = ctx.asking()?;
        let caller = asking.caller()?;
        if caller.account().is_none_or(|own| own.0 != id) {
            let consulted = consult(asking.runtime(), caller, Consulted::Account, vec![id]).await;
            consulted.map_err(|error| errors::failed(error, asking.language))?;
        }
        let found = ctx.loader(Module::Accounts)?.load_one(AccountById(id)).await;
        Ok(found.map_err(asking.edge())?.map(Account::from))
    }
}
