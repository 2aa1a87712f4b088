//! What may be asked about accounts.

use super::{
    list::{AccountFilter, AccountOrder, order},
    types::Account,
};
use crate::graphql::{
    context::{Ask, Asking},
    errors,
    loaders::AccountById,
    page::{self, List},
    scalars::DateTime,
};
use async_graphql::{Context, Object, Result};
use commands::{
    Module,
    audit::{Consulted, consult},
};
use jiff::Timestamp;
use projections::account::list;
use uuid::Uuid;

#[derive(Default)]
pub struct AccountQuery;

#[Object]
impl AccountQuery {
    /// One account; as it was known at a past moment where one is named. None when there is no such account.
    /// Looking at somebody else's is recorded.
    async fn account(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which one.")] id: Uuid,
        #[graphql(desc = "As it was known then; now when it is not said.")] at: Option<DateTime>,
    ) -> Result<Option<Account>> {
        let asking = ctx.asking()?;
        let caller = asking.caller()?;
        if caller.account().is_none_or(|own| own.0 != id) {
            let consulted = consult(asking.runtime(), caller, Consulted::Account, vec![id]).await;
            consulted.map_err(|error| errors::failed(error, asking.language))?;
        }
        if let Some(DateTime(at)) = at {
            return then(asking, id, at).await;
        }
        let found = ctx.loader(Module::Accounts)?.load_one(AccountById(id)).await;
        Ok(found.map_err(asking.edge())?.map(Account::from))
    }

    /// Who may sign in, and who might once. Looking at them is recorded.
    #[graphql(complexity = "page::size(first) as usize * child_complexity")]
    async fn accounts(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 100 at most; 20 when it is not said.")] first: Option<i32>,
        #[graphql(desc = "Go on after this edge.")] after: Option<String>,
        #[graphql(desc = "Only these.")] filter: Option<AccountFilter>,
        #[graphql(desc = "By name when it is not said.")] order_by: Option<AccountOrder>,
    ) -> Result<List<Account>> {
        let asking = ctx.asking()?;
        let filter: list::Filter = filter.unwrap_or_default().into();
        let cut = page::cut(asking, first, after, order(order_by))?;
        let about = filter.client.into_iter().collect();
        let consulted = consult(asking.runtime(), asking.caller()?, Consulted::Accounts, about).await;
        consulted.map_err(|error| errors::failed(error, asking.language))?;
        let mut snapshot = asking.snapshot(Module::Accounts).await?;
        let rows = list::page(&mut snapshot, &filter, &cut)
            .await
            .map_err(asking.edge())?;
        let total = match page::wants_count(ctx) {
            true => Some(list::count(&mut snapshot, &filter).await.map_err(asking.edge())?),
            false => None,
        };
        Ok(page::list(rows, &cut, total, Account::from))
    }
}

async fn then(asking: &Asking, id: Uuid, at: Timestamp) -> Result<Option<Account>> {
    asking.scope(Module::Accounts)?;
    Account::known_at(asking, id, at).await
}
