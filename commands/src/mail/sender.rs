//! Whose address a message comes from, and which ticket it is about: what the gateway found elsewhere is proven on the
//! journal.

use super::{facts::mail_of, take_in_mail::Message};
use crate::{Action, CommandError, Module, account::address_stream, permit::right_of, runtime::Work};
use domain::{
    account::{
        Account, AccountState, MailAddress,
        mail_address::{MailAddressState, folded},
    },
    client::{Client, state::Contact},
    mail::{
        Known, Mail, Sender,
        thread::{number_in, ticket_in},
        verdict,
    },
    ticket::{Author, OpenedTicket, Side, Ticket},
};
use kernel::{AccountId, ClientId, ContactId, Personal, Role, TicketId};

/// Who wrote, as the journal knows them.
pub(super) enum Who {
    Account(AccountId, Side),
    Contacts(Vec<(ClientId, ContactId)>),
    Stranger(String),
}

const REFERENCES_AT_MOST: usize = 40;

impl Who {
    /// In a ticket of this company.
    pub fn author(&self, client: ClientId) -> (Author, Side) {
        match self {
            Who::Account(account, side) => (Author::Account(*account), *side),
            Who::Contacts(contacts) => {
                let there = contacts.iter().find(|(company, _)| *company == client);
                let author = there.map_or(Author::Program, |(_, contact)| Author::Contact(*contact));
                (author, Side::Client)
            }
            Who::Stranger(address) => (Author::Address(Personal::new(client.0, address)), Side::Client),
        }
    }

    pub fn contact_at(&self, client: ClientId) -> Option<ContactId> {
        match self {
            Who::Contacts(contacts) => {
                let there = contacts.iter().find(|(company, _)| *company == client);
                there.map(|(_, contact)| *contact)
            }
            Who::Account(..) | Who::Stranger(_) => None,
        }
    }

    /// A number in a subject counts for these.
    fn is_of(&self, ticket: &OpenedTicket) -> bool {
        match self {
            Who::Account(account, _) => {
                ticket.opened.author == Author::Account(*account)
                    || ticket.watchers.contains(account)
                    || ticket.assignee.account == Some(*account)
            }
            Who::Contacts(contacts) => contacts.iter().any(|(client, contact)| {
                *client == ticket.client()
                    && (ticket.opened.contact == Some(*contact)
                        || ticket.opened.author == Author::Contact(*contact))
            }),
            Who::Stranger(address) => match &ticket.opened.author {
                Author::Address(known) => known.text() == Some(address),
                Author::Account(_) | Author::Contact(_) | Author::Program => false,
            },
        }
    }
}

pub(super) async fn known(work: &Work, message: &Message) -> Result<(Known, Who), CommandError> {
    let from = message.headers.from.clone().unwrap_or_default();
    let answers = answered(work, &message.headers.references).await?;
    let names = named(work, message).await?;
    let about: Vec<ClientId> = answers
        .iter()
        .chain(&names)
        .map(|(_, ticket)| ticket.client())
        .collect();
    let (who, sender) = sender(work, &from, &message.contacts, &about).await?;
    let ticket = |(id, ticket): &(TicketId, OpenedTicket)| verdict::Ticket {
        id: *id,
        client: ticket.client(),
        is_theirs: who.is_of(ticket),
    };
    let known = Known {
        sender,
        answers: answers.as_ref().map(ticket),
        names: names.as_ref().map(ticket),
    };
    Ok((known, who))
}

/// By the names that it refers to: our own letters, or messages that came before.
async fn answered(
    work: &Work,
    references: &[String],
) -> Result<Option<(TicketId, OpenedTicket)>, CommandError> {
    for reference in references.iter().take(REFERENCES_AT_MOST) {
        let ticket = match ticket_in(reference) {
            Some(ticket) => Some(ticket),
            None => work
                .fact::<Mail>(mail_of(work.tenant, reference).0)
                .await?
                .ticket(),
        };
        let Some(id) = ticket else { continue };
        if let Some(ticket) = work.fact::<Ticket>(id.0).await?.ticket() {
            return Ok(Some((id, ticket.clone())));
        }
    }
    Ok(None)
}

/// By the number in its subject: the gateway found which ticket has it.
async fn named(work: &Work, message: &Message) -> Result<Option<(TicketId, OpenedTicket)>, CommandError> {
    let (Some(id), Some(number)) = (message.named, number_in(&message.headers.subject)) else {
        return Ok(None);
    };
    let state = work.fact::<Ticket>(id.0).await?;
    let ticket = state.ticket().filter(|ticket| ticket.opened.number == number);
    Ok(ticket.map(|ticket| (id, ticket.clone())))
}

async fn sender(
    work: &Work,
    from: &str,
    contacts: &[(ClientId, ContactId)],
    about: &[ClientId],
) -> Result<(Who, Sender), CommandError> {
    let address = address_stream(work, from).await?;
    if let MailAddressState::Of(account) = work.fact::<MailAddress>(address).await?
        && let AccountState::Open(holder) = work.fact::<Account>(account.0).await?
    {
        let may = right_of(holder.role, Module::Tickets).is_some_and(|right| right.most >= Action::Edit);
        if !holder.role.is_outside() {
            return Ok((
                Who::Account(account, Side::Team),
                Sender::Colleague { may_answer: may },
            ));
        }
        let own = holder.opened.client;
        let sender = Sender::Outside {
            companies: own.into_iter().collect(),
            looks_after: match own.filter(|_| holder.role == Role::Partner) {
                Some(partner) => looked_after(work, partner, about).await?,
                None => vec![],
            },
            may_ask: may,
        };
        return Ok((Who::Account(account, Side::Client), sender));
    }
    let mut found = vec![];
    for (client, contact) in contacts {
        if is_there(work, *client, *contact, from).await? {
            found.push((*client, *contact));
        }
    }
    if found.is_empty() {
        return Ok((Who::Stranger(from.to_owned()), Sender::Nobody));
    }
    let mut companies: Vec<ClientId> = found.iter().map(|(client, _)| *client).collect();
    companies.dedup();
    let sender = Sender::Outside {
        companies,
        looks_after: vec![],
        may_ask: true,
    };
    Ok((Who::Contacts(found), sender))
}

/// Of the companies that it is about.
async fn looked_after(
    work: &Work,
    partner: ClientId,
    about: &[ClientId],
) -> Result<Vec<ClientId>, CommandError> {
    let mut theirs = vec![];
    for client in about {
        let state = work.fact::<Client>(client.0).await?;
        if state
            .company()
            .is_some_and(|company| company.partner == Some(partner))
        {
            theirs.push(*client);
        }
    }
    Ok(theirs)
}

async fn is_there(
    work: &Work,
    client: ClientId,
    contact: ContactId,
    from: &str,
) -> Result<bool, CommandError> {
    let state = work.fact::<Client>(client.0).await?;
    let Ok(company) = state.active() else {
        return Ok(false);
    };
    Ok(match company.contacts.get(&contact) {
        Some(Contact::Present(details)) => {
            let mail = details.mail.as_ref().and_then(|mail| mail.text());
            mail.is_some_and(|mail| folded(mail) == from)
        }
        Some(Contact::Removed | Contact::Forgotten) | None => false,
    })
}
