//! An account.

use crate::graphql::{
    client::Client,
    context::{Ask, Asking},
    errors::UserError,
    loaders::{AccountById, ClientById},
    outcome::Outcome,
    past,
    scalars::{DateTime, Day, JournalCursor, Money},
    words::{Language, Level, Role},
};
use async_graphql::{ComplexObject, Context, Object, Result, SimpleObject};
use commands::Module;
use domain::account::CostSet;
use jiff::Timestamp;
use kernel::AccountId;
use projections::account::list::{self, Row};
use uuid::Uuid;

/// A person who can sign in.
pub struct Account {
    row: Row,
}

impl From<Row> for Account {
    fn from(row: Row) -> Account {
        Account { row }
    }
}

impl Account {
    /// From its own history, which is there before any read model has seen it. The caller's right is checked before.
    pub async fn known_at(asking: &Asking, id: Uuid, at: Timestamp) -> Result<Option<Account>> {
        let events = past::until::<domain::account::Account>(asking, id, at).await?;
        Ok(list::of_history(&events).pop().map(Account::from))
    }
}

/// A person who can sign in.
#[Object]
impl Account {
    /// Its own id, for ever.
    async fn id(&self) -> Uuid {
        self.row.id
    }

    /// None for a person who was forgotten at their request.
    async fn name(&self) -> Option<&str> {
        self.row.name.as_deref()
    }

    /// Shown to the team.
    async fn email(&self, ctx: &Context<'_>) -> Result<Option<&str>> {
        let asking = ctx.asking()?;
        let own = asking.caller()?.account() == Some(AccountId(self.row.id));
        let shown = own || asking.is_of_the_team();
        Ok(self.row.email.as_deref().filter(|_| shown))
    }

    /// What the account is for; its rights follow from it.
    async fn role(&self) -> Role {
        self.row.role.into()
    }

    /// What rates may depend on.
    async fn level(&self) -> Level {
        self.row.level.into()
    }

    /// What an hour of this person costs the agency itself, the newest first. Told to whoever sees accounting.
    async fn costs(&self, ctx: &Context<'_>) -> Result<Vec<HourlyCost>> {
        if !ctx.asking()?.sees_costs() {
            return Ok(vec![]);
        }
        Ok(self.row.costs.iter().rev().map(Into::into).collect())
    }

    /// What the person reads.
    async fn language(&self) -> Language {
        self.row.language.into()
    }

    /// The company of a client's account.
    async fn client(&self, ctx: &Context<'_>) -> Result<Option<Client>> {
        let Some(client) = self.row.client else {
            return Ok(None);
        };
        let found = ctx.loader(Module::Clients)?.load_one(ClientById(client)).await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(Client::from))
    }

    /// When it was opened.
    async fn opened_at(&self) -> DateTime {
        DateTime(self.row.opened_at)
    }

    /// A closed account signs in no more; what it did stays.
    async fn closed(&self) -> bool {
        self.row.closed_at.is_some()
    }

    /// When it was closed; none while it is open.
    async fn closed_at(&self) -> Option<DateTime> {
        self.row.closed_at.map(DateTime)
    }
}

/// What an hour costs the agency itself from a day on.
#[derive(SimpleObject)]
pub struct HourlyCost {
    /// The first day of work that it holds for.
    from: Day,
    /// What an hour costs.
    hourly: Money,
}

impl From<&CostSet> for HourlyCost {
    fn from(set: &CostSet) -> HourlyCost {
        HourlyCost {
            from: Day(set.from),
            hourly: set.hourly.into(),
        }
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
