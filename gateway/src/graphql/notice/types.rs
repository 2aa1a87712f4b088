//! A notice, what it is about, and by which ways its person wants them.

use crate::{
    graphql::{
        account::Account,
        context::Ask,
        errors::UserError,
        hour_bank::HourBank,
        loaders::{AccountById, BankById},
        outcome::Outcome,
        scalars::{DateTime, JournalCursor},
        ticket::{Ticket, TicketById},
        words,
    },
    mail::headline,
};
use async_graphql::{ComplexObject, Context, Enum, Object, Result, SimpleObject};
use commands::Module;
use projections::notice::{groups, list};
use uuid::Uuid;

/// What people are told of.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
#[graphql(remote = "kernel::NoticeKind")]
pub enum NoticeKind {
    /// Somebody asks for something.
    TicketOpened,
    /// A message in a thread.
    MessageWritten,
    /// A note of the team.
    NoteWritten,
    /// A ticket is one's own now.
    TicketAssigned,
    /// Another stage, type or priority, or the request says something else.
    TicketChanged,
    /// Beyond those who had it.
    TicketEscalated,
    /// The team says it is done.
    TicketResolved,
    /// It is not done after all.
    TicketReopened,
    /// For good.
    TicketClosed,
    /// A client says that nothing more is needed.
    ClosingRequested,
    /// It goes on in another ticket.
    TicketMerged,
    /// Most of the time is used.
    DeadlineNear,
    /// The time is over.
    DeadlineMissed,
    /// A bank runs low, or its hours lapse soon.
    HoursLow,
}

/// How somebody hears of something.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
#[graphql(remote = "commands::notice::Way")]
pub enum NoticeWay {
    /// Not at all.
    Nothing,
    /// In the portal alone.
    Portal,
    /// By mail alone.
    Mail,
    /// Both.
    Both,
    /// In the portal at once, and in one letter a day.
    Digest,
}

/// What the caller was told of one thing that happened.
pub struct Notice {
    id: Uuid,
    kind: Option<kernel::NoticeKind>,
    ticket: Option<Uuid>,
    bank: Option<Uuid>,
    by: Option<Uuid>,
    message: Option<Uuid>,
    at: DateTime,
    read_at: Option<DateTime>,
}

impl From<list::Row> for Notice {
    fn from(row: list::Row) -> Notice {
        Notice {
            id: row.id,
            kind: words::read(&row.kind),
            ticket: row.ticket,
            bank: row.bank,
            by: row.by,
            message: row.message,
            at: DateTime(row.at),
            read_at: row.read_at.map(DateTime),
        }
    }
}

/// What the caller was told of one thing that happened.
#[Object]
impl Notice {
    /// Its own id, for ever.
    async fn id(&self) -> Uuid {
        self.id
    }

    /// What it tells of; none for a kind that is told no more.
    async fn kind(&self) -> Option<NoticeKind> {
        self.kind.map(Into::into)
    }

    /// What happened, in words: the reader's language, and no more than they may see.
    async fn sentence(&self, ctx: &Context<'_>) -> Result<Option<String>> {
        let language = ctx.asking()?.language;
        Ok(self.kind.map(|kind| headline(kind, language).to_owned()))
    }

    /// The ticket it is about; none once the caller may not see it.
    async fn ticket(&self, ctx: &Context<'_>) -> Result<Option<Ticket>> {
        ticket(ctx, self.ticket).await
    }

    /// The bank it is about; none once the caller may not see it.
    async fn hour_bank(&self, ctx: &Context<'_>) -> Result<Option<HourBank>> {
        hour_bank(ctx, self.bank).await
    }

    /// The message or the note of the ticket's thread that it tells of.
    async fn message_id(&self) -> Option<Uuid> {
        self.message
    }

    /// Who did it, where that is a person who can sign in.
    async fn by(&self, ctx: &Context<'_>) -> Result<Option<Account>> {
        person(ctx, self.by).await
    }

    /// When it happened.
    async fn at(&self) -> DateTime {
        self.at
    }

    /// When the caller read it; none while they have not.
    async fn read_at(&self) -> Option<DateTime> {
        self.read_at
    }
}

/// All that the caller was told of one thing.
pub struct NoticeGroup {
    pub(super) row: groups::Row,
}

/// All that the caller was told of one thing.
#[Object]
impl NoticeGroup {
    /// Its own id, for ever.
    async fn id(&self) -> Uuid {
        self.row.id
    }

    /// The ticket it is about; none once the caller may not see it.
    async fn ticket(&self, ctx: &Context<'_>) -> Result<Option<Ticket>> {
        ticket(ctx, self.row.ticket).await
    }

    /// The bank it is about; none once the caller may not see it.
    async fn hour_bank(&self, ctx: &Context<'_>) -> Result<Option<HourBank>> {
        hour_bank(ctx, self.row.bank).await
    }

    /// What was told last.
    async fn kind(&self) -> Option<NoticeKind> {
        words::read::<kernel::NoticeKind>(&self.row.kind).map(Into::into)
    }

    /// The same, in words.
    async fn sentence(&self, ctx: &Context<'_>) -> Result<Option<String>> {
        let language = ctx.asking()?.language;
        let kind = words::read::<kernel::NoticeKind>(&self.row.kind);
        Ok(kind.map(|kind| headline(kind, language).to_owned()))
    }

    /// Who did that, where it is a person who can sign in.
    async fn by(&self, ctx: &Context<'_>) -> Result<Option<Account>> {
        person(ctx, self.row.by).await
    }

    /// When that happened.
    async fn at(&self) -> DateTime {
        DateTime(self.row.at)
    }

    /// How many notices there are.
    async fn notice_count(&self) -> i32 {
        self.row.notices
    }

    /// How many of them the caller has not read.
    async fn unread(&self) -> i32 {
        self.row.unread
    }
}

async fn person(ctx: &Context<'_>, account: Option<Uuid>) -> Result<Option<Account>> {
    let asking = ctx.asking()?;
    let Some(account) = account.filter(|_| asking.scope(Module::Tickets).is_ok()) else {
        return Ok(None);
    };
    let found = ctx.loader(Module::Tickets)?.load_one(AccountById(account)).await;
    Ok(found.map_err(asking.edge())?.map(Account::from))
}

async fn ticket(ctx: &Context<'_>, id: Option<Uuid>) -> Result<Option<Ticket>> {
    let asking = ctx.asking()?;
    let Some(id) = id.filter(|_| asking.scope(Module::Tickets).is_ok()) else {
        return Ok(None);
    };
    let found = ctx.loader(Module::Tickets)?.load_one(TicketById(id)).await;
    Ok(found.map_err(asking.edge())?.map(Ticket::from))
}

async fn hour_bank(ctx: &Context<'_>, id: Option<Uuid>) -> Result<Option<HourBank>> {
    let asking = ctx.asking()?;
    let Some(id) = id.filter(|_| asking.scope(Module::HourBanks).is_ok()) else {
        return Ok(None);
    };
    let found = ctx.loader(Module::HourBanks)?.load_one(BankById(id)).await;
    Ok(found.map_err(asking.edge())?.map(HourBank::from))
}

/// By which ways somebody hears of what.
#[derive(SimpleObject)]
pub struct NoticePreferences {
    /// One for each kind that may be told to this person.
    ways: Vec<NoticePreference>,
    /// The hour of the day, in the agency's zone, at which the digest comes.
    digest_hour: u8,
}

/// By which way one kind comes.
#[derive(SimpleObject)]
pub struct NoticePreference {
    /// What is told.
    kind: NoticeKind,
    /// How.
    way: NoticeWay,
    /// The person chose it.
    chosen: bool,
}

impl NoticePreferences {
    pub fn of(preferences: &commands::notice::Preferences, outside: bool) -> NoticePreferences {
        let kinds = kernel::NoticeKind::ALL.into_iter();
        let theirs = kinds.filter(|kind| !(outside && kind.is_of_the_team()));
        let way = |kind| NoticePreference {
            kind: NoticeKind::from(kind),
            way: preferences.way(kind, outside).into(),
            chosen: preferences.ways.contains_key(&kind),
        };
        NoticePreferences {
            ways: theirs.map(way).collect(),
            digest_hour: preferences.digest_hour,
        }
    }
}

/// What a mutation of the caller's notices answers.
#[derive(SimpleObject)]
#[graphql(complex)]
pub struct NoticePayload {
    #[graphql(skip)]
    is_done: bool,
    /// Nothing is made by reading.
    made: Option<Uuid>,
    /// Where it stands in the journal; none when nothing was carried out.
    receipt: Option<JournalCursor>,
    /// Why nothing was carried out, or what to know about the answer; empty when all is well.
    user_errors: Vec<UserError>,
}

#[ComplexObject]
impl NoticePayload {
    /// How many are unread now.
    async fn unread(&self, ctx: &Context<'_>) -> Result<Option<i64>> {
        if !self.is_done {
            return Ok(None);
        }
        super::query::unread(ctx.asking()?).await.map(Some)
    }

    /// As they are now.
    async fn preferences(&self, ctx: &Context<'_>) -> Result<Option<NoticePreferences>> {
        if !self.is_done {
            return Ok(None);
        }
        super::query::preferences(ctx.asking()?).await.map(Some)
    }
}

impl NoticePayload {
    pub fn of(outcome: Outcome) -> NoticePayload {
        NoticePayload {
            is_done: outcome.is_done(),
            made: None,
            receipt: outcome.receipt,
            user_errors: outcome.user_errors,
        }
    }
}
