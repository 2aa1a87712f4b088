//! A text for one ticket: who asked, what about, and who answers.

use crate::{
    graphql::{
        context::Ask,
        loaders::{AccountById, ClientById, ContactsOf},
        ticket::TicketById,
    },
    identity::people::{agency, person},
};
use async_graphql::{Context, Enum, Result, SimpleObject};
use commands::Module;
use domain::answer_template::gap::{self, Gap};
use projections::ticket::list::Row as Ticket;
use uuid::Uuid;

/// What a text leaves open.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
#[graphql(remote = "domain::answer_template::gap::Gap")]
pub enum AnswerGap {
    /// The company that asked.
    Client,
    /// Who of it asked.
    Requester,
    /// The ticket's.
    Number,
    /// What the ticket is about.
    Subject,
    /// Who answers.
    Me,
    /// Whose desk it is.
    Agency,
}

/// A template's text for one ticket.
#[derive(SimpleObject)]
pub struct FilledAnswer {
    /// Ready to be looked over and sent.
    text: String,
    /// What nobody knows of this ticket; it still stands in braces in the text.
    open: Vec<AnswerGap>,
}

/// What is known of a ticket and of who answers it.
struct Known {
    client: Option<String>,
    requester: Option<String>,
    number: String,
    subject: Option<String>,
    me: Option<String>,
    agency: Option<String>,
}

impl Known {
    fn of(&self, gap: Gap) -> Option<String> {
        match gap {
            Gap::Client => self.client.clone(),
            Gap::Requester => self.requester.clone(),
            Gap::Number => Some(self.number.clone()),
            Gap::Subject => self.subject.clone(),
            Gap::Me => self.me.clone(),
            Gap::Agency => self.agency.clone(),
        }
    }
}

pub async fn filled(ctx: &Context<'_>, text: &str, ticket: Uuid) -> Result<Option<FilledAnswer>> {
    let asking = ctx.asking()?;
    let found = ctx.loader(Module::Tickets)?.load_one(TicketById(ticket)).await;
    let Some(ticket) = found.map_err(asking.edge())? else {
        return Ok(None);
    };
    let known = known(ctx, ticket).await?;
    let filled = gap::fill(text, |gap| known.of(gap));
    Ok(Some(FilledAnswer {
        text: filled.text,
        open: filled.open.into_iter().map(AnswerGap::from).collect(),
    }))
}

async fn known(ctx: &Context<'_>, ticket: Ticket) -> Result<Known> {
    let asking = ctx.asking()?;
    let caller = asking.caller()?;
    let client = ctx
        .loader(Module::Tickets)?
        .load_one(ClientById(ticket.client))
        .await
        .map_err(asking.edge())?;
    let me = match caller.account() {
        Some(account) => person(asking.runtime(), caller.tenant, account)
            .await
            .map_err(asking.edge())?,
        None => None,
    };
    let agency = agency(asking.runtime(), caller.tenant)
        .await
        .map_err(asking.edge())?;
    Ok(Known {
        client: client.map(|client| client.name),
        requester: requester(ctx, &ticket).await?,
        number: ticket.number.to_string(),
        subject: ticket.subject,
        me: me.and_then(|me| me.name),
        agency: agency.map(|agency| agency.name),
    })
}

/// The person at the client: whom it is for, or who wrote it.
async fn requester(ctx: &Context<'_>, ticket: &Ticket) -> Result<Option<String>> {
    let (asking, loader) = (ctx.asking()?, ctx.loader(Module::Tickets)?);
    if let Some(contact) = ticket.contact.or(ticket.author_contact) {
        let all = loader.load_one(ContactsOf(ticket.client)).await;
        let all = all.map_err(asking.edge())?.unwrap_or_default();
        return Ok(all
            .into_iter()
            .find(|row| row.id == contact)
            .and_then(|row| row.name));
    }
    let Some(author) = ticket.author else {
        return Ok(ticket.author_name.clone());
    };
    let account = loader.load_one(AccountById(author)).await;
    let account = account.map_err(asking.edge())?;
    Ok(account
        .filter(|account| account.client.is_some())
        .and_then(|account| account.name))
}
