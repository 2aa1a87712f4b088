//! What use cases ask of a company file before they decide.

use crate::{CommandError, Whose, runtime::Work};
use domain::client::{Client, Company, family::GENERATIONS_AT_MOST};
use kernel::ClientId;

/// The company is there, and the caller may touch it.
pub(crate) async fn expect_client(work: &mut Work, client: ClientId) -> Result<(), CommandError> {
    let partner = work
        .look::<Client>(client.0)
        .await?
        .company()
        .map(|company| company.partner);
    match partner.filter(|partner| is_theirs(work.permit.whose, client, *partner)) {
        Some(_) => Ok(()),
        None => Err(CommandError::not_found::<Client>(client.0)),
    }
}

/// Whether the caller may touch what is this company's. Another's is "not found" to whoever may not.
pub(crate) async fn covers(work: &Work, client: ClientId) -> Result<bool, CommandError> {
    let partner = match work.permit.whose {
        Whose::Everybodys | Whose::Company(_) => None,
        Whose::ClientsOf(_) => work
            .fact::<Client>(client.0)
            .await?
            .company()
            .and_then(|company| company.partner),
    };
    Ok(is_theirs(work.permit.whose, client, partner))
}

fn is_theirs(whose: Whose, client: ClientId, partner: Option<ClientId>) -> bool {
    match whose {
        Whose::Everybodys => true,
        Whose::Company(own) => own == client,
        Whose::ClientsOf(own) => own == client || partner == Some(own),
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
    let theirs = |company: &&Company| is_theirs(work.permit.whose, client, company.partner);
    let company = state.company().filter(theirs).cloned();
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
