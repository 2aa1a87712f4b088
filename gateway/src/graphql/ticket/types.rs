//! A ticket: what is asked, who has it, how far it is, and what was promised.

use super::{
    deadline::{self, ClockSegment, TicketDeadline},
    loaders::{Following, MergedInto, TicketById, TicketFile},
    thread::{self, Thread},
};
use crate::graphql::{
    account::Account,
    client::{Client, Contact},
    context::Ask,
    contract::Contract,
    file::File,
    loaders::{AccountById, ClientById, ContactsOf, ContractById},
    machine::{Machine, machine},
    page,
    reading::UnreadBy,
    scalars::{DateTime, Minutes},
    team::{Team, TeamById},
    words::{self, Priority, TicketChannel, TicketClock, TicketStatus, TicketType},
};
use async_graphql::{Context, Json, Object, Result};
use commands::{Action, Module};
use domain::ticket::{TicketEvent, assignment::Choice, deadlines::Deadline};
use kernel::{AccountId, Recorded};
use projections::ticket::list::{self, Row};
use uuid::Uuid;

pub struct Ticket {
    pub(super) row: Row,
    /// Its history, where it is shown as it was known at a past moment.
    pub(super) then: Option<Vec<Recorded<TicketEvent>>>,
}

impl From<Row> for Ticket {
    fn from(row: Row) -> Ticket {
        Ticket { row, then: None }
    }
}

impl Ticket {
    pub fn as_of(events: Vec<Recorded<TicketEvent>>) -> Option<Ticket> {
        let row = list::of_history(&events).pop()?;
        Some(Ticket {
            row,
            then: Some(events),
        })
    }

    fn deadline(&self, ctx: &Context<'_>, deadline: Option<&Deadline>) -> Result<Option<TicketDeadline>> {
        let now = ctx.asking()?.runtime().journal.clock.now();
        Ok(deadline.map(|deadline| TicketDeadline::of(deadline, now)))
    }
}

/// Who asked, or who wrote.
pub struct TicketAuthor {
    pub account: Option<Uuid>,
    pub contact: Option<Uuid>,
    pub called: Option<String>,
}

/// Who asked, or who wrote.
#[Object]
impl TicketAuthor {
    /// The person, where they can sign in.
    async fn account(&self, ctx: &Context<'_>) -> Result<Option<Account>> {
        person(ctx, self.account).await
    }

    /// The contact at the client, where they cannot.
    async fn contact_id(&self) -> Option<Uuid> {
        self.contact
    }

    /// How they call themselves in their mail, where they are nobody known.
    async fn called(&self) -> Option<&str> {
        self.called.as_deref()
    }
}

pub async fn person(ctx: &Context<'_>, account: Option<Uuid>) -> Result<Option<Account>> {
    let Some(account) = account else { return Ok(None) };
    let found = ctx.loader(Module::Tickets)?.load_one(AccountById(account)).await;
    Ok(found.map_err(ctx.asking()?.edge())?.map(Account::from))
}

/// In the order they were sent; without those that were removed.
pub async fn files(ctx: &Context<'_>, ids: &[Uuid]) -> Result<Vec<File>> {
    let keys = ids.iter().copied().map(TicketFile);
    let found = ctx.loader(Module::Tickets)?.load_many(keys).await;
    let mut found = found.map_err(ctx.asking()?.edge())?;
    let rows = ids.iter().filter_map(|id| found.remove(&TicketFile(*id)));
    Ok(rows.map(File::from).collect())
}

pub(super) async fn ticket(ctx: &Context<'_>, id: Option<Uuid>) -> Result<Option<Ticket>> {
    let Some(id) = id else { return Ok(None) };
    let found = ctx.loader(Module::Tickets)?.load_one(TicketById(id)).await;
    Ok(found.map_err(ctx.asking()?.edge())?.map(Ticket::from))
}

/// What a client asks for, and everything that is said and done about it.
#[Object]
impl Ticket {
    /// Its own id, for ever.
    async fn id(&self) -> Uuid {
        self.row.id
    }

    /// What people call it by.
    async fn number(&self) -> i64 {
        self.row.number
    }

    /// Who asks; none for callers who do not see clients.
    async fn client(&self, ctx: &Context<'_>) -> Result<Option<Client>> {
        let asking = ctx.asking()?;
        if asking.caller()?.may(Module::Clients, Action::See).is_err() {
            return Ok(None);
        }
        let found = ctx
            .loader(Module::Clients)?
            .load_one(ClientById(self.row.client))
            .await;
        Ok(found.map_err(asking.edge())?.map(Client::from))
    }

    /// Whom it is for at the client.
    async fn contact(&self, ctx: &Context<'_>) -> Result<Option<Contact>> {
        let asking = ctx.asking()?;
        let sees = asking.caller()?.may(Module::Clients, Action::See).is_ok();
        let Some(contact) = self.row.contact.filter(|_| sees) else {
            return Ok(None);
        };
        let found = ctx
            .loader(Module::Clients)?
            .load_one(ContactsOf(self.row.client))
            .await;
        let all = found.map_err(asking.edge())?.unwrap_or_default();
        let named = all.into_iter().find(|row| row.id == contact);
        Ok(named.map(|row| Contact::of(row, None)))
    }

    /// How it came.
    async fn channel(&self) -> Option<TicketChannel> {
        words::read::<domain::ticket::Channel>(&self.row.channel).map(Into::into)
    }

    /// Who opened it.
    async fn author(&self) -> TicketAuthor {
        TicketAuthor {
            account: self.row.author,
            contact: self.row.author_contact,
            called: self.row.author_name.clone(),
        }
    }

    /// The request in a few words; none once it was forgotten.
    async fn subject(&self) -> Option<&str> {
        self.row.subject.as_deref()
    }

    /// The request in full; none once it was forgotten.
    async fn description(&self) -> Option<&str> {
        self.row.description.as_deref()
    }

    /// What was sent with the request.
    #[graphql(complexity = "5 * child_complexity")]
    async fn files(&self, ctx: &Context<'_>) -> Result<Vec<File>> {
        files(ctx, &self.row.files).await
    }

    /// What kind of request it is.
    #[graphql(name = "type")]
    async fn kind(&self) -> Option<TicketType> {
        words::read::<kernel::TicketType>(&self.row.kind).map(Into::into)
    }

    /// How much it matters.
    async fn priority(&self) -> Option<Priority> {
        words::read::<kernel::Priority>(&self.row.priority).map(Into::into)
    }

    /// What it is about, in the agency's words.
    async fn theme(&self) -> Option<&str> {
        self.row.theme.as_deref()
    }

    /// How far the work is, in the agency's words.
    async fn stage(&self) -> Option<&str> {
        self.row.stage.as_deref()
    }

    /// What the work is counted under; none for callers who do not see contracts.
    async fn contract(&self, ctx: &Context<'_>) -> Result<Option<Contract>> {
        let asking = ctx.asking()?;
        let sees = asking.caller()?.may(Module::Contracts, Action::See).is_ok();
        let Some(contract) = self.row.contract.filter(|_| sees) else {
            return Ok(None);
        };
        let found = ctx
            .loader(Module::Contracts)?
            .load_one(ContractById(contract))
            .await;
        Ok(found.map_err(asking.edge())?.map(Contract::from))
    }

    /// The machine it is about; none for whoever is not of the team.
    async fn machine(&self, ctx: &Context<'_>) -> Result<Option<Machine>> {
        let is_of_the_team = ctx.asking()?.is_of_the_team();
        machine(ctx, self.row.machine.filter(|_| is_of_the_team)).await
    }

    /// The id of the project it belongs to.
    async fn project(&self) -> Option<Uuid> {
        self.row.project
    }

    /// How far it is.
    async fn status(&self) -> Option<TicketStatus> {
        words::read::<domain::ticket::Status>(&self.row.status).map(Into::into)
    }

    /// The team whose queue it is in. Told to the team only.
    async fn team(&self, ctx: &Context<'_>) -> Result<Option<Team>> {
        let asking = ctx.asking()?;
        let Some(team) = self.row.team.filter(|_| asking.is_of_the_team()) else {
            return Ok(None);
        };
        let found = ctx.loader(Module::Tickets)?.load_one(TeamById(team)).await;
        Ok(found.map_err(asking.edge())?.map(Team::from))
    }

    /// Who has it.
    async fn assignee(&self, ctx: &Context<'_>) -> Result<Option<Account>> {
        person(ctx, self.row.account).await
    }

    /// What the automatic assignment was made of, where there was one. Told to the team only.
    async fn choice(&self, ctx: &Context<'_>) -> Result<Option<Json<Choice>>> {
        let of_the_team = ctx.asking()?.is_of_the_team();
        Ok(self.row.choice.clone().filter(|_| of_the_team).map(Json))
    }

    /// The client says that nothing more is needed.
    async fn closing_requested(&self) -> bool {
        self.row.closing_requested
    }

    /// Where it goes on.
    async fn merged_into(&self, ctx: &Context<'_>) -> Result<Option<Ticket>> {
        ticket(ctx, self.row.merged_into).await
    }

    /// What goes on in it.
    #[graphql(complexity = "5 * child_complexity")]
    async fn merged(&self, ctx: &Context<'_>) -> Result<Vec<Ticket>> {
        let found = ctx
            .loader(Module::Tickets)?
            .load_one(MergedInto(self.row.id))
            .await;
        let all = found.map_err(ctx.asking()?.edge())?.unwrap_or_default();
        Ok(all.into_iter().map(Ticket::from).collect())
    }

    /// The closed ticket that it continues.
    async fn follows(&self, ctx: &Context<'_>) -> Result<Option<Ticket>> {
        ticket(ctx, self.row.follows).await
    }

    /// What continues it, once it is closed.
    #[graphql(complexity = "5 * child_complexity")]
    async fn followed_by(&self, ctx: &Context<'_>) -> Result<Vec<Ticket>> {
        let found = ctx
            .loader(Module::Tickets)?
            .load_one(Following(self.row.id))
            .await;
        let all = found.map_err(ctx.asking()?.edge())?.unwrap_or_default();
        Ok(all.into_iter().map(Ticket::from).collect())
    }

    /// Whether the caller hears of what becomes of it.
    async fn watched(&self, ctx: &Context<'_>) -> Result<bool> {
        let own = ctx.asking()?.caller()?.account();
        Ok(own.is_some_and(|AccountId(own)| self.row.watchers.contains(&own)))
    }

    /// What was said, oldest first; for the team its notes too.
    #[graphql(complexity = "page::size(first) as usize * child_complexity")]
    async fn messages(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 100 at most; 20 when it is not said.")] first: Option<i32>,
        #[graphql(desc = "Go on after this edge.")] after: Option<String>,
    ) -> Result<Thread> {
        thread::thread(ctx, self, first, after).await
    }

    /// How many messages the client sees.
    async fn message_count(&self) -> i32 {
        self.row.messages
    }

    /// Whether somebody said something that the caller has not read. What is closed is not new to anybody.
    async fn unread(&self, ctx: &Context<'_>) -> Result<bool> {
        let asking = ctx.asking()?;
        let Some(reader) = asking.caller()?.account() else {
            return Ok(false);
        };
        let key = UnreadBy {
            reader: reader.0,
            of_the_team: asking.is_of_the_team(),
            ticket: self.row.id,
        };
        let found = ctx.loader(Module::Tickets)?.load_one(key).await;
        Ok(found.map_err(asking.edge())?.is_some())
    }

    /// Validated work. Told to the team only.
    async fn worked(&self, ctx: &Context<'_>) -> Result<Option<Minutes>> {
        let of_the_team = ctx.asking()?.is_of_the_team();
        Ok(of_the_team.then(|| Minutes::from(self.row.worked)))
    }

    /// When it was opened.
    async fn opened_at(&self) -> DateTime {
        DateTime(self.row.opened_at)
    }

    /// When something last happened that the client sees.
    async fn touched_at(&self) -> DateTime {
        DateTime(self.row.touched_at)
    }

    /// When the team answered for the first time.
    async fn answered_at(&self) -> Option<DateTime> {
        self.row.answered_at.map(DateTime)
    }

    /// When it was resolved; none while it is not.
    async fn resolved_at(&self) -> Option<DateTime> {
        self.row.resolved_at.map(DateTime)
    }

    /// When it was closed; none while it is not.
    async fn closed_at(&self) -> Option<DateTime> {
        self.row.closed_at.map(DateTime)
    }

    /// Until when the first answer was promised; none where nothing was.
    async fn first_answer(&self, ctx: &Context<'_>) -> Result<Option<TicketDeadline>> {
        self.deadline(ctx, self.row.first_answer.as_ref())
    }

    /// Until when it was promised to be resolved; none where nothing was.
    async fn resolution(&self, ctx: &Context<'_>) -> Result<Option<TicketDeadline>> {
        self.deadline(ctx, self.row.resolution.as_ref())
    }

    /// Why a deadline is when it is: every stretch from the opening, what it was, and the event behind it.
    #[graphql(complexity = "20 * child_complexity")]
    async fn why(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which clock.")] clock: TicketClock,
    ) -> Result<Vec<ClockSegment>> {
        deadline::why(ctx, self.row.id, clock).await
    }
}
