//! What may be asked about accounts.

use super::types::Account;
use crate::graphql::{context::Ask, loaders::AccountById};
use async_graphql::{Context, Object, Result};
use commands::Module;
use uuid::Uuid;

#[derive(Default)]
pub struct AccountQuery;

#[Object]
impl AccountQuery {
    /// One account. None when there is no such account.
    async fn account(&self, ctx: &Context<'_>, id: Uuid) -> Result<Option<Account>> {
        let found = ctx.loader(Module::Accounts)?.load_one(AccountById(id)).await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(Account::from))
    }
}
