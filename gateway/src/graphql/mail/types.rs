//! A message that came by mail.

use crate::graphql::{
    account::Account,
    context::Ask,
    errors::UserError,
    file::File,
    loaders::{AccountById, Failed, Loader, one},
    outcome::Outcome,
    scalars::{DateTime, JournalCursor},
    ticket::{Ticket, TicketById},
    words,
};
use async_graphql::{
    ComplexObject, Context, Enum, Object, Result, SimpleObject, async_trait::async_trait,
    dataloader::Loader as Load,
};
use commands::Module;
use projections::{
    file::list as files,
    mail::list::{self, Row},
};
use std::collections::HashMap;
use uuid::Uuid;

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct MailById(pub Uuid);

/// What a message said, as it came: it lies with the message, or with its ticket.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Original(pub Uuid);

#[async_trait]
impl Load<MailById> for Loader {
    type Value = Row;
    type Error = Failed;

    async fn load(&self, keys: &[MailById]) -> Result<HashMap<MailById, Row>, Failed> {
        let ids: Vec<Uuid> = keys.iter().map(|key| key.0).collect();
        let mut snapshot = self.readers.snapshot(self.scope).await?;
        Ok(one(list::by_ids(&mut snapshot, &ids).await?, |row| {
            MailById(row.id)
        }))
    }
}

#[async_trait]
impl Load<Original> for Loader {
    type Value = files::Row;
    type Error = Failed;

    async fn load(&self, keys: &[Original]) -> Result<HashMap<Original, files::Row>, Failed> {
        let ids: Vec<Uuid> = keys.iter().map(|key| key.0).collect();
        let mut snapshot = self.readers.snapshot(self.scope).await?;
        let mut rows = files::by_ids(&mut snapshot, "mail", &ids).await?;
        rows.extend(files::by_ids(&mut snapshot, "ticket", &ids).await?);
        Ok(one(rows, |row| Original(row.id)))
    }
}

/// What became of a message.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
pub enum MailState {
    /// Somebody is to look.
    Held,
    /// It is in a ticket.
    TakenIn,
    /// Nothing comes of it: a machine sent it.
    SetAside,
    /// Somebody looked, and nothing comes of it.
    Refused,
}

impl MailState {
    pub fn word(self) -> &'static str {
        match self {
            MailState::Held => list::HELD,
            MailState::TakenIn => list::TAKEN_IN,
            MailState::SetAside => list::SET_ASIDE,
            MailState::Refused => list::REFUSED,
        }
    }

    fn of(word: &str) -> Option<MailState> {
        let all = [
            MailState::Held,
            MailState::TakenIn,
            MailState::SetAside,
            MailState::Refused,
        ];
        all.into_iter().find(|state| state.word() == word)
    }
}

/// Why somebody is to look at a message.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
#[graphql(remote = "commands::mail::Held")]
pub enum MailHeld {
    /// Nobody knows who wrote it.
    UnknownSender,
    /// It says of nobody that they wrote it.
    WithoutSender,
    /// It answers a ticket that is another company's.
    AnotherCompany,
    /// Their right does not reach that far.
    NotAllowed,
    /// They are at several companies.
    SeveralCompanies,
    /// One of the team wrote, and to no ticket.
    FromTheTeam,
    /// It cannot be read.
    Unreadable,
}

/// Why nothing comes of a message.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
#[graphql(remote = "commands::mail::WhyAside")]
pub enum MailAside {
    /// Our own, come back.
    Ours,
    /// A server could not deliver something.
    Bounce,
    /// It was sent by a machine.
    Automatic,
    /// It went to many.
    Bulk,
}

/// A message that came by mail.
pub struct Mail {
    row: Row,
}

impl From<Row> for Mail {
    fn from(row: Row) -> Mail {
        Mail { row }
    }
}

/// A message that came by mail.
#[Object]
impl Mail {
    /// Its own id, for ever.
    async fn id(&self) -> Uuid {
        self.row.id
    }

    /// What became of it.
    async fn state(&self) -> Option<MailState> {
        MailState::of(&self.row.state)
    }

    /// Why somebody is to look, or was.
    async fn held_because(&self) -> Option<MailHeld> {
        words::read::<commands::mail::Held>(self.row.why.as_deref()?).map(Into::into)
    }

    /// Why nothing comes of it.
    async fn aside_because(&self) -> Option<MailAside> {
        words::read::<commands::mail::WhyAside>(self.row.why.as_deref()?).map(Into::into)
    }

    /// As it says itself; none for what is in a ticket, and once it was forgotten.
    async fn sender(&self) -> Option<&str> {
        self.row.sender.as_deref()
    }

    /// Likewise.
    async fn subject(&self) -> Option<&str> {
        self.row.subject.as_deref()
    }

    /// Where it is.
    async fn ticket(&self, ctx: &Context<'_>) -> Result<Option<Ticket>> {
        let Some(ticket) = self.row.ticket else {
            return Ok(None);
        };
        let found = ctx.loader(Module::Tickets)?.load_one(TicketById(ticket)).await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(Ticket::from))
    }

    /// The message of the thread that it became; none where it opened the ticket.
    async fn message_id(&self) -> Option<Uuid> {
        self.row.comment
    }

    /// As it came.
    async fn original(&self, ctx: &Context<'_>) -> Result<Option<File>> {
        let Some(original) = self.row.original else {
            return Ok(None);
        };
        let found = ctx.loader(Module::Tickets)?.load_one(Original(original)).await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(File::from))
    }

    /// When it came.
    async fn at(&self) -> DateTime {
        DateTime(self.row.at)
    }

    /// Who looked at it.
    async fn decided_by(&self, ctx: &Context<'_>) -> Result<Option<Account>> {
        let Some(account) = self.row.decided_by else {
            return Ok(None);
        };
        let found = ctx.loader(Module::Tickets)?.load_one(AccountById(account)).await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(Account::from))
    }

    /// When they did.
    async fn decided_at(&self) -> Option<DateTime> {
        self.row.decided_at.map(DateTime)
    }
}

/// What a mutation of a message answers.
#[derive(SimpleObject)]
#[graphql(complex)]
pub struct MailPayload {
    #[graphql(skip)]
    shown: Option<Uuid>,
    /// The ticket, when this mutation opened it.
    made: Option<Uuid>,
    /// Where it stands in the journal; none when nothing was carried out.
    receipt: Option<JournalCursor>,
    /// Why nothing was carried out, or what to know about the answer; empty when all is well.
    user_errors: Vec<UserError>,
}

#[ComplexObject]
impl MailPayload {
    /// The message as it is now.
    async fn mail(&self, ctx: &Context<'_>) -> Result<Option<Mail>> {
        let Some(mail) = self.shown else { return Ok(None) };
        let found = ctx.loader(Module::Tickets)?.load_one(MailById(mail)).await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(Mail::from))
    }
}

impl MailPayload {
    pub fn of(mail: Option<Uuid>, made: Option<Uuid>, outcome: Outcome) -> MailPayload {
        MailPayload {
            shown: mail.filter(|_| outcome.is_done()),
            made: made.filter(|_| outcome.receipt.is_some()),
            receipt: outcome.receipt,
            user_errors: outcome.user_errors,
        }
    }
}
