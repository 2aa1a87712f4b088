//! What use cases ask of an account before they decide.

use crate::{CommandError, Runtime, runtime::Work};
use domain::account::{Account, AccountState, mail_address::folded};
use kernel::{AccountId, Day, Level, Money, TenantId};
use uuid::Uuid;

/// The account is there.
pub(crate) async fn expect_account(work: &mut Work, account: AccountId) -> Result<(), CommandError> {
    match work.look::<Account>(account.0).await? {
        AccountState::Unopened => Err(CommandError::not_found::<Account>(account.0)),
        AccountState::Open(_) | AccountState::Closed(_) => Ok(()),
    }
}

/// Its person works here.
pub(crate) async fn expect_open_account(work: &Work, account: AccountId) -> Result<(), CommandError> {
    match work.fact::<Account>(account.0).await? {
        AccountState::Unopened => Err(CommandError::not_found::<Account>(account.0)),
        state => state.open().map(drop).map_err(CommandError::refused),
    }
}

/// Of a person who works here or did: time is validated after they left.
pub(crate) async fn level_of(work: &Work, account: AccountId) -> Result<Level, CommandError> {
    match work.fact::<Account>(account.0).await? {
        AccountState::Unopened => Err(CommandError::not_found::<Account>(account.0)),
        AccountState::Open(holder) | AccountState::Closed(holder) => Ok(holder.level),
    }
}

/// What an hour of that person costs the agency; none while nobody said.
pub(crate) async fn cost_of(
    work: &Work,
    account: AccountId,
    day: Day,
) -> Result<Option<Money>, CommandError> {
    match work.fact::<Account>(account.0).await? {
        AccountState::Unopened => Err(CommandError::not_found::<Account>(account.0)),
        AccountState::Open(holder) | AccountState::Closed(holder) => Ok(holder.cost_on(day)),
    }
}

/// Where it is decided whose a mail address is; tells nobody without the tenant's key which address it is.
pub(crate) async fn address_stream(work: &Work, email: &str) -> Result<Uuid, CommandError> {
    Ok(work.keyed_id("mail address", &folded(email)).await?)
}

/// The stream of the address that an account was opened with.
pub(crate) async fn address_of(work: &mut Work, account: AccountId) -> Result<Uuid, CommandError> {
    let email = match work.look::<Account>(account.0).await? {
        AccountState::Unopened => return Err(CommandError::not_found::<Account>(account.0)),
        AccountState::Open(holder) | AccountState::Closed(holder) => holder.opened.email.clone(),
    };
    address_stream(work, email.text().unwrap_or_default()).await
}

/// As people call its person; none where nobody has it, or where the person was forgotten.
pub async fn name_of(
    runtime: &Runtime,
    tenant: TenantId,
    account: AccountId,
) -> Result<Option<String>, CommandError> {
    let name = match runtime.load::<Account>(tenant, account.0).await?.state {
        AccountState::Unopened => return Ok(None),
        AccountState::Open(holder) | AccountState::Closed(holder) => holder.name,
    };
    Ok(name.text().map(str::to_owned))
}
