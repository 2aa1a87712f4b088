//! Whom something concerns, as far as each may see it today. NO1, ID4.

use crate::{CommandError, Module, account::address_stream, permit::right_of, runtime::Work};
use domain::{
    account::{
        MailAddress,
        mail_address::MailAddressState,
        roster::{Listed, Roster, RosterState},
    },
    client::{Client, Company, state::Contact},
    notice::Recipient,
    team::{Teams, TeamsState},
    ticket::{Author, OpenedTicket, Ticket, telling::Circle},
};
use kernel::{AccountId, ClientId, ContactId, Role, TicketId};
use std::collections::BTreeSet;

/// What is asked once for all that follows.
pub(super) struct Audience {
    roster: RosterState,
    teams: TeamsState,
    company: Option<Company>,
    client: ClientId,
}

impl Audience {
    pub async fn of(work: &Work, client: ClientId) -> Result<Audience, CommandError> {
        Ok(Audience {
            roster: work.fact::<Roster>(work.tenant.0).await?,
            teams: work.fact::<Teams>(work.tenant.0).await?,
            company: work.fact::<Client>(client.0).await?.company().cloned(),
            client,
        })
    }

    /// The client's people: who asked, for whom it was asked, and who watches. Also those of what was merged into it.
    pub async fn outside(
        &self,
        work: &Work,
        id: TicketId,
        ticket: &OpenedTicket,
    ) -> Result<BTreeSet<Recipient>, CommandError> {
        let mut told = self.of_one(work, id, ticket).await?;
        for other in &ticket.absorbed {
            let state = work.fact::<Ticket>(other.0).await?;
            if let Some(absorbed) = state.ticket().filter(|absorbed| absorbed.client() == self.client) {
                told.extend(self.of_one(work, *other, absorbed).await?);
            }
        }
        Ok(told)
    }

    async fn of_one(
        &self,
        work: &Work,
        id: TicketId,
        ticket: &OpenedTicket,
    ) -> Result<BTreeSet<Recipient>, CommandError> {
        let asked = match ticket.opened.author {
            Author::Account(account) => self.account(account),
            Author::Contact(contact) => self.contact(work, contact).await?,
            Author::Address(_) => Some(Recipient::Correspondent(id)),
            Author::Program => None,
        };
        let for_whom = match ticket.opened.contact {
            Some(contact) => self.contact(work, contact).await?,
            None => None,
        };
        let watch = ticket
            .watchers
            .iter()
            .filter_map(|watcher| self.account(*watcher));
        Ok(watch.chain(asked).chain(for_whom).collect())
    }

    /// Somebody of the company, or of the partner it is entrusted to.
    fn account(&self, account: AccountId) -> Option<Recipient> {
        let listed = self.roster.people.get(&account)?;
        self.may_hear(*listed).then_some(Recipient::Account(account))
    }

    fn may_hear(&self, listed: Listed) -> bool {
        let partner = self.company.as_ref().and_then(|company| company.partner);
        match (listed.role, listed.client) {
            (Role::Client, Some(own)) => own == self.client,
            (Role::Partner, Some(own)) => own == self.client || partner == Some(own),
            _ => false,
        }
    }

    /// By their account, where the same mail address has one.
    pub async fn contact(&self, work: &Work, contact: ContactId) -> Result<Option<Recipient>, CommandError> {
        let details = self
            .company
            .as_ref()
            .and_then(|company| company.contacts.get(&contact));
        let Some(Contact::Present(details)) = details else {
            return Ok(None);
        };
        let Some(mail) = details.mail.as_ref().and_then(|mail| mail.text()) else {
            return Ok(None);
        };
        let address = address_stream(work, mail).await?;
        Ok(match work.fact::<MailAddress>(address).await? {
            MailAddressState::Of(account) => self.account(account),
            MailAddressState::Free => Some(Recipient::Contact {
                client: self.client,
                contact,
            }),
        })
    }

    /// Everybody of the company who sees its banks; its first contact where nobody can sign in.
    pub async fn of_the_company(&self, work: &Work) -> Result<BTreeSet<Recipient>, CommandError> {
        let people = self.roster.people.iter();
        let theirs = people.filter(|(_, listed)| listed.role == Role::Client && self.may_hear(**listed));
        let told: BTreeSet<_> = theirs.map(|(account, _)| Recipient::Account(*account)).collect();
        let first = self.company.as_ref().and_then(|company| company.primary_contact);
        match first.filter(|_| told.is_empty()) {
            Some(contact) => Ok(self.contact(work, contact).await?.into_iter().collect()),
            None => Ok(told),
        }
    }

    /// Those of the team who watch it, and those of the circle.
    pub fn inside(&self, ticket: &OpenedTicket, circle: Circle) -> BTreeSet<Recipient> {
        let watchers = ticket.watchers.iter().copied();
        let circle = match circle {
            Circle::Watchers => BTreeSet::new(),
            Circle::Named(account) => BTreeSet::from([account]),
            Circle::Handlers => self.handlers(ticket),
            Circle::HandlersAndLeaders => self.handlers(ticket).into_iter().chain(self.leaders()).collect(),
        };
        let told = watchers
            .chain(circle)
            .filter(|account| self.works_on(*account, Module::Tickets));
        told.map(Recipient::Account).collect()
    }

    /// Whoever has it; the people of its queue; while it is nobody's, those who lead.
    fn handlers(&self, ticket: &OpenedTicket) -> BTreeSet<AccountId> {
        if let Some(account) = ticket.assignee.account {
            return BTreeSet::from([account]);
        }
        let queue = self.teams.queue_for(ticket.kind, ticket.theme.as_deref());
        let team = ticket.assignee.team.or(queue);
        let members = team
            .and_then(|team| self.teams.team(team))
            .map(|team| team.members.clone());
        match members {
            Some(members) if !members.is_empty() => members,
            Some(_) | None => self.leaders().collect(),
        }
    }

    fn leaders(&self) -> impl Iterator<Item = AccountId> + '_ {
        let leads = |listed: &Listed| matches!(listed.role, Role::Admin | Role::Manager);
        let people = self.roster.people.iter();
        people
            .filter(move |(_, listed)| leads(listed))
            .map(|(account, _)| *account)
    }

    /// Those who keep banks: whose right goes beyond looking.
    pub fn keepers_of_banks(&self) -> BTreeSet<Recipient> {
        let keeps = |listed: &Listed| {
            let right = right_of(listed.role, Module::HourBanks);
            !listed.role.is_outside() && right.is_some_and(|right| right.most > crate::Action::See)
        };
        let people = self.roster.people.iter().filter(|(_, listed)| keeps(listed));
        people.map(|(account, _)| Recipient::Account(*account)).collect()
    }

    fn works_on(&self, account: AccountId, module: Module) -> bool {
        let listed = self.roster.people.get(&account);
        listed.is_some_and(|listed| !listed.role.is_outside() && right_of(listed.role, module).is_some())
    }
}
