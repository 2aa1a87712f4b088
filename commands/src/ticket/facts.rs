//! What use cases ask of a ticket, and of what it touches, before they decide.

use crate::{
    CommandError, client, contract::agreement, file::Attached, machine::expect_machine_of, runtime::Work,
};
use domain::{
    Decider,
    account::{Account, AccountState},
    client::Client,
    contract::Contract,
    team::{TeamRefusal, Teams},
    ticket::{Links, OpenedTicket, Ticket},
};
use kernel::{AccountId, ClientId, ContactId, Role, TeamId, TicketId};

/// The ticket as it stands. Another's is "not found" to whoever may not see it.
pub(crate) async fn expect_ticket(work: &mut Work, ticket: TicketId) -> Result<OpenedTicket, CommandError> {
    let found = work.look::<Ticket>(ticket.0).await?.ticket().cloned();
    match found {
        Some(found) if client::covers(work, found.client()).await? => Ok(found),
        Some(_) | None => Err(CommandError::not_found::<Ticket>(ticket.0)),
    }
}

/// Where the ticket goes on: itself, or the one it was merged into.
pub(crate) async fn current(
    work: &mut Work,
    ticket: TicketId,
) -> Result<(TicketId, OpenedTicket), CommandError> {
    let state = work.fact::<Ticket>(ticket.0).await?;
    let current = state
        .ticket()
        .and_then(|found| found.merged_into)
        .unwrap_or(ticket);
    Ok((current, expect_ticket(work, current).await?))
}

/// Two tickets that are decided on together, held in one order, always.
pub(crate) async fn expect_both(
    work: &mut Work,
    one: TicketId,
    other: TicketId,
) -> Result<(OpenedTicket, OpenedTicket), CommandError> {
    expect_ticket(work, one.min(other)).await?;
    let other = expect_ticket(work, other).await?;
    Ok((expect_ticket(work, one).await?, other))
}

/// Files that are sent with a ticket or a message: the client's too, or the team's own.
pub(crate) fn files_of(ticket: TicketId, client: ClientId, internal: bool) -> Attached {
    Attached {
        kind: Ticket::NAME,
        id: ticket.0,
        client: Some(client),
        internal,
    }
}

/// Of the same company, or nobody's.
pub(crate) async fn expect_links(work: &Work, client: ClientId, links: Links) -> Result<(), CommandError> {
    expect_machine_of(work, client, links.machine).await?;
    let Some(contract) = links.contract else {
        return Ok(());
    };
    match agreement(work, contract).await? {
        agreement if agreement.client == client => Ok(()),
        _ => Err(CommandError::not_found::<Contract>(contract.0)),
    }
}

/// Somebody at that company.
pub(crate) async fn expect_contact(
    work: &Work,
    client: ClientId,
    contact: Option<ContactId>,
) -> Result<(), CommandError> {
    let Some(contact) = contact else { return Ok(()) };
    match client::company(work, client).await?.contacts.get(&contact) {
        Some(domain::client::state::Contact::Present(_)) => Ok(()),
        Some(_) | None => Err(CommandError::not_found::<Client>(contact.0)),
    }
}

/// Somebody who works here, and not for a client.
pub(crate) async fn expect_colleague(work: &Work, account: AccountId) -> Result<(), CommandError> {
    let state = work.fact::<Account>(account.0).await?;
    if let AccountState::Unopened = state {
        return Err(CommandError::not_found::<Account>(account.0));
    }
    match state.open().map_err(CommandError::refused)?.role {
        Role::Client | Role::Partner => Err(CommandError::not_found::<Account>(account.0)),
        _ => Ok(()),
    }
}

pub(crate) async fn expect_team(work: &Work, team: TeamId) -> Result<domain::team::Team, CommandError> {
    let teams = work.fact::<Teams>(work.tenant.0).await?;
    let found = teams.team(team).cloned();
    found.ok_or_else(|| CommandError::refused(TeamRefusal::NotFormed))
}
