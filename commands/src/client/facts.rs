//! What use cases ask of a company file before they decide.

use crate::{CommandError, runtime::Work};
use domain::client::{Client, Company, family::GENERATIONS_AT_MOST};
use kernel::ClientId;

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

/// Who is above a company, the nearest first, as far as the rule asks.
pub(crate) async fn line_above(work: &Work, client: ClientId) -> Result<Vec<ClientId>, CommandError> {
    let mut above = vec![];
    let mut next = company(work, client).await?.parent;
    while let Some(met) = next.filter(|_| above.len() < GENERATIONS_AT_MOST) {
        above.push(met);
        next = company(work, met).await?.parent;
    }
    Ok(above)
}
