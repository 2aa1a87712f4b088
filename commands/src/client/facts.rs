//! What use cases ask of a company file before they decide.

use crate::{CommandError, runtime::Work};
use domain::client::{Client, Company, FamilyRefusal};
use kernel::ClientId;

/// Far more than any holding has; a walk that is longer goes in circles.
const GENERATIONS_AT_MOST: usize = 32;

/// The company is there, and the caller may touch it.
pub(crate) async fn expect_client(work: &mut Work, client: ClientId) -> Result<(), CommandError> {
    let is_there = work.look::<Client>(client.0).await?.company().is_some();
    if is_there && work.permit.covers(client) {
        Ok(())
    } else {
        Err(CommandError::not_found::<Client>(client.0))
    }
}

/// The company that is named, if one is, exists.
pub(crate) async fn expect_company(work: &Work, client: Option<ClientId>) -> Result<(), CommandError> {
    match client {
        Some(client) => company(work, client).await.map(drop),
        None => Ok(()),
    }
}

/// Archived or not.
pub(crate) async fn company(work: &Work, client: ClientId) -> Result<Company, CommandError> {
    let state = work.fact::<Client>(client.0).await?;
    let company = state.company().filter(|_| work.permit.covers(client)).cloned();
    company.ok_or_else(|| CommandError::not_found::<Client>(client.0))
}

/// Something new may begin with it.
pub(crate) async fn expect_active(work: &Work, client: ClientId) -> Result<(), CommandError> {
    company(work, client).await?;
    let state = work.fact::<Client>(client.0).await?;
    state.active().map(drop).map_err(CommandError::refused)
}

/// Up from the parent, the company is not met again.
pub(crate) async fn expect_not_above(
    work: &Work,
    client: ClientId,
    parent: ClientId,
) -> Result<(), CommandError> {
    let mut above = company(work, parent).await?.parent;
    for _ in 0..GENERATIONS_AT_MOST {
        match above {
            None => return Ok(()),
            Some(met) if met == client => break,
            Some(next) => above = company(work, next).await?.parent,
        }
    }
    Err(CommandError::refused(FamilyRefusal::OwnSubsidiary))
}
