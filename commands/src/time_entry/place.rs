//! For whom, for what and under which contract work was done, from what a person named of it.

use crate::{CommandError, client, runtime::Work};
use domain::{ticket::Ticket, time_entry::SurroundingsRefusal};
use kernel::{ClientId, ContractId, TicketId};
use serde::Serialize;

/// What was named.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Named {
    /// The company it was for: the contract's, or one that its bank is shared with; the ticket's when it is not named.
    pub client: Option<ClientId>,
    pub ticket: Option<TicketId>,
    pub under: Under,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Under {
    /// The ticket's contract; outside any where it has none.
    TicketsContract,
    Contract(ContractId),
    NoContract,
}

#[derive(Clone, Copy)]
pub(crate) struct Place {
    pub client: ClientId,
    pub contract: Option<ContractId>,
    pub ticket: Option<TicketId>,
}

pub(crate) async fn place(work: &Work, named: Named) -> Result<Place, CommandError> {
    let of_ticket = match named.ticket {
        Some(ticket) => Some(ticket_at(work, ticket).await?),
        None => None,
    };
    let client = match (named.client, of_ticket) {
        (Some(client), Some((other, _))) if client != other => {
            return Err(CommandError::refused(SurroundingsRefusal::OtherCompany));
        }
        (Some(client), _) | (None, Some((client, _))) => client,
        (None, None) => return Err(CommandError::refused(SurroundingsRefusal::NobodysWork)),
    };
    client::company(work, client).await?;
    let contract = match named.under {
        Under::TicketsContract => of_ticket.and_then(|(_, contract)| contract),
        Under::Contract(contract) => Some(contract),
        Under::NoContract => None,
    };
    Ok(Place {
        client,
        contract,
        ticket: named.ticket,
    })
}

/// A ticket that an entry for that company may name.
pub(crate) async fn expect_ticket_of(
    work: &Work,
    client: ClientId,
    ticket: Option<TicketId>,
) -> Result<(), CommandError> {
    let Some(ticket) = ticket else { return Ok(()) };
    match ticket_at(work, ticket).await? {
        (other, _) if other == client => Ok(()),
        _ => Err(CommandError::refused(SurroundingsRefusal::OtherCompany)),
    }
}

/// Read and not held: whose a ticket is never changes, and time may be logged while others write to it.
async fn ticket_at(work: &Work, ticket: TicketId) -> Result<(ClientId, Option<ContractId>), CommandError> {
    let state = work.fact::<Ticket>(ticket.0).await?;
    match state.ticket() {
        Some(found) if client::covers(work, found.client()).await? => {
            Ok((found.client(), found.links.contract))
        }
        Some(_) | None => Err(CommandError::not_found::<Ticket>(ticket.0)),
    }
}
