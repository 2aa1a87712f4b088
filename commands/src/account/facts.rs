//! What use cases ask of an account before they decide.

use crate::{CommandError, runtime::Work};
use domain::account::{Account, AccountState};
use kernel::{AccountId, Level};

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
