//! AU1: what is done about signing in is no command of the journal, and is written down by itself, before it is answered.

use crate::graphql::{context::Asking, errors};
use async_graphql::Result;
use commands::audit::{self, Act, Outcome};
use kernel::{AccountId, Actor, Refusal, TenantId};
use uuid::Uuid;

/// By a person who is signed in.
pub async fn done(asking: &Asking, name: &'static str, about: Vec<Uuid>) -> Result<()> {
    let caller = asking.caller()?;
    let (tenant, actor) = (caller.tenant, caller.actor.clone());
    written(asking, (tenant, actor), name, about, Outcome::Done).await
}

pub async fn refused(asking: &Asking, name: &'static str, why: &dyn Refusal) -> Result<()> {
    let caller = asking.caller()?;
    let (tenant, actor) = (caller.tenant, caller.actor.clone());
    written(asking, (tenant, actor), name, vec![], Outcome::Refused(why)).await
}

/// By whoever has just shown who they are.
pub async fn done_by(
    asking: &Asking,
    (tenant, account): (TenantId, AccountId),
    name: &'static str,
) -> Result<()> {
    let who = (tenant, Actor::Person(account));
    written(asking, who, name, vec![account.0], Outcome::Done).await
}

async fn written(
    asking: &Asking,
    (tenant, actor): (TenantId, Actor),
    name: &'static str,
    about: Vec<Uuid>,
    outcome: Outcome<'_>,
) -> Result<()> {
    let act = Act {
        tenant,
        actor,
        name,
        about,
        outcome,
    };
    let written = audit::record(asking.runtime(), act).await;
    written.map_err(|error| errors::failed(error, asking.language))
}
