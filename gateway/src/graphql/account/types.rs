//! An account.

use crate::graphql::{
    client::Client,
    context::Ask,
    errors::UserError,
    loaders::{AccountById, ClientById},
    outcome::Outcome,
    scalars::JournalCursor,
    words::{Language, Level, Role},
};
use async_graphql::{ComplexObject, Context, Object, Result, SimpleObject};
use commands::Module;
use domain::account::Holder;
use kernel::AccountId;
use uuid::Uuid;

/// A person who can sign in.
pub struct Account {
    id: AccountId,
    holder: Holder,
    open: bool,
}

impl From<(AccountId, Holder, bool)> for Account {
    fn from((id, holder, open): (AccountId, Holder, bool)) -> Account {
        Account { id, holder, open }
    }
}

#[Object]
impl Account {
    async fn id(&self) -> Uuid {
        self.id.0
    }

    /// None for a person who was forgotten at their request.
    async fn name(&self) -> Option<&str> {
        self.holder.name.text()
    }

    /// Shown to the team.
    async fn email(&self, ctx: &Context<'_>) -> Result<Option<&str>> {
        let asking = ctx.asking()?;
        let own = asking.caller()?.account() == Some(self.id);
        Ok(self
            .holder
            .opened
            .email
            .text()
            .filter(|_| own || asking.is_of_the_team()))
    }

    /// What the account is for; its rights follow from it.
    async fn role(&self) -> Role {
        self.holder.role.into()
    }

    /// What rates may depend on.
    async fn level(&self) -> Level {
        self.holder.level.into()
    }

    /// What the person reads.
    async fn language(&self) -> Language {
        self.holder.language.into()
    }

    /// The company of a client's account.
    async fn client(&self, ctx: &Context<'_>) -> Result<Option<Client>> {
        let Some(client) = self.holder.opened.client else {
            return Ok(None);
        };
        let found = ctx.loader(Module::Clients)?.load_one(ClientById(client.0)).await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(Client::from))
    }

    /// A closed account signs in no more; what it did stays.
    async fn closed(&self) -> bool {
        !self.open
    }
}

/// What a mutation of an account answers.
#[derive(SimpleObject)]
#[graphql(complex)]
pub struct AccountPayload {
    #[graphql(skip)]
    shown: Option<Uuid>,
    /// The account, when this mutation made it.
    made: Option<Uuid>,
    /// Where it stands in the journal; none when nothing was carried out.
    receipt: Option<JournalCursor>,
    /// Why nothing was carried out, or what to know about the answer; empty when all is well.
    user_errors: Vec<UserError>,
}

#[ComplexObject]
impl AccountPayload {
    /// The account as it is now.
    async fn account(&self, ctx: &Context<'_>) -> Result<Option<Account>> {
        let Some(account) = self.shown else {
            return Ok(None);
        };
        let found = ctx.loader(Module::Accounts)?.load_one(AccountById(account)).await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(Account::from))
    }
}

impl AccountPayload {
    pub fn of(account: Uuid, made: Option<Uuid>, outcome: Outcome) -> AccountPayload {
        AccountPayload {
            shown: outcome.is_done().then_some(account),
            made: made.filter(|_| outcome.receipt.is_some()),
            receipt: outcome.receipt,
            user_errors: outcome.user_errors,
        }
    }
}
