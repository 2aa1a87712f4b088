//! One event, as it stands in the journal.

use super::{causes, words};
use crate::graphql::{
    audit::{Act, ActById},
    context::{Ask, Asking},
    loaders::AccountById,
    scalars::{DateTime, JournalCursor},
};
use async_graphql::{ComplexObject, Context, Enum, Json, Result, SimpleObject};
use commands::{Action, Module};
use domain::{
    Decider,
    account::{Account, MailAddress, Roster},
    alert_rule::AlertRule,
    answer_template::AnswerTemplate,
    audit,
    calendar::NamedCalendar,
    client::{Client, Family},
    contract::Contract,
    file::File,
    hour_bank::HourBank,
    invoice::Invoice,
    machine::Machine,
    mail::{Mail, Mailbox},
    maintenance::Maintenance,
    notice::Notices,
    numbering::Numbering,
    reading::Reading,
    register::Register,
    seller::Seller,
    service_policy::{DefaultPolicy, ServicePolicy},
    supplier_invoice::SupplierInvoice,
    team::Teams,
    tenant::Tenant,
    ticket::Ticket,
    ticket_view::TicketView,
    time_entry::TimeEntry,
    timer::Timer,
    workload::Workload,
};
use journal::{JournalError, StoredEvent};
use kernel::{AccountId, Actor, Language};
use serde_json::Value;
use uuid::Uuid;

/// What has a history of its own.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
pub enum HistoryKind {
    /// A person who can sign in.
    Account,
    /// What is watched on machines, and told of in a ticket.
    AlertRule,
    /// A text kept ready for answers.
    AnswerTemplate,
    /// When somebody is there to answer.
    Calendar,
    /// A company.
    Client,
    /// What was agreed with a company.
    Contract,
    /// What somebody sent.
    File,
    /// Prepaid hours.
    HourBank,
    /// An invoice, a deposit or a credit note.
    Invoice,
    /// A machine that is looked after.
    Machine,
    /// A mail that came in, and what became of it.
    Mail,
    /// When nobody is told of alerts.
    Maintenance,
    /// Who the agency is on its invoices.
    Seller,
    /// What is promised, and how fast.
    ServicePolicy,
    /// What a supplier asks the agency for.
    SupplierInvoice,
    /// All teams of the agency, by the agency's own id.
    Team,
    /// The agency's own space.
    Tenant,
    /// What a client asks for.
    Ticket,
    /// A list of tickets under a name.
    TicketView,
    /// A piece of work.
    TimeEntry,
    /// Work under way, by the person who is at it.
    Timer,
}

impl HistoryKind {
    pub fn stream(self) -> &'static str {
        match self {
            HistoryKind::Account => Account::NAME,
            HistoryKind::AlertRule => AlertRule::NAME,
            HistoryKind::AnswerTemplate => AnswerTemplate::NAME,
            HistoryKind::Calendar => NamedCalendar::NAME,
            HistoryKind::Client => Client::NAME,
            HistoryKind::Contract => Contract::NAME,
            HistoryKind::File => File::NAME,
            HistoryKind::HourBank => HourBank::NAME,
            HistoryKind::Invoice => Invoice::NAME,
            HistoryKind::Machine => Machine::NAME,
            HistoryKind::Mail => Mail::NAME,
            HistoryKind::Maintenance => Maintenance::NAME,
            HistoryKind::Seller => Seller::NAME,
            HistoryKind::ServicePolicy => ServicePolicy::NAME,
            HistoryKind::SupplierInvoice => SupplierInvoice::NAME,
            HistoryKind::Team => Teams::NAME,
            HistoryKind::Tenant => Tenant::NAME,
            HistoryKind::Ticket => Ticket::NAME,
            HistoryKind::TicketView => TicketView::NAME,
            HistoryKind::TimeEntry => TimeEntry::NAME,
            HistoryKind::Timer => Timer::NAME,
        }
    }

    /// Whoever sees the thing sees its history.
    pub fn module(self) -> Module {
        match self {
            HistoryKind::Account | HistoryKind::Team | HistoryKind::Tenant => Module::Accounts,
            HistoryKind::Client => Module::Clients,
            HistoryKind::Calendar | HistoryKind::Contract | HistoryKind::ServicePolicy => Module::Contracts,
            HistoryKind::HourBank => Module::HourBanks,
            HistoryKind::Invoice | HistoryKind::Seller | HistoryKind::SupplierInvoice => Module::Accounting,
            HistoryKind::AlertRule
            | HistoryKind::Machine
            | HistoryKind::Mail
            | HistoryKind::Maintenance
            | HistoryKind::Ticket => Module::Tickets,
            HistoryKind::TimeEntry | HistoryKind::Timer => Module::Time,
            // A name of a file may say more than its thing does; a template or a view may be one person's.
            HistoryKind::AnswerTemplate | HistoryKind::File | HistoryKind::TicketView => Module::Audit,
        }
    }
}

/// Whoever sees this module sees events of this kind of stream.
pub fn module_of(kind: &str) -> Option<Module> {
    Some(match kind {
        Account::NAME | MailAddress::NAME | Roster::NAME | Tenant::NAME | Teams::NAME | Mailbox::NAME => {
            Module::Accounts
        }
        // A file's name may say more than its thing does, whatever the thing is. What somebody is told is theirs.
        // A template or a view may be one person's. A machine, what is watched on it and when is the
        // team's business alone.
        audit::Act::NAME
        | AlertRule::NAME
        | AnswerTemplate::NAME
        | File::NAME
        | Machine::NAME
        | Maintenance::NAME
        | Notices::NAME
        | TicketView::NAME => Module::Audit,
        Client::NAME | Family::NAME => Module::Clients,
        Contract::NAME | DefaultPolicy::NAME | NamedCalendar::NAME | ServicePolicy::NAME => Module::Contracts,
        HourBank::NAME => Module::HourBanks,
        Invoice::NAME | Register::NAME | Seller::NAME | SupplierInvoice::NAME => Module::Accounting,
        Ticket::NAME | Numbering::NAME | Reading::NAME | Workload::NAME | Mail::NAME => Module::Tickets,
        TimeEntry::NAME | Timer::NAME => Module::Time,
        _ => return None,
    })
}

/// One event, as it stands in the journal.
#[derive(SimpleObject, Clone)]
#[graphql(complex)]
pub struct HistoryEvent {
    /// Its name among all events: hour_bank/0192...@3
    pub name: String,
    /// What happened, as the journal names it: hour_bank.hours_credited
    event_type: String,
    /// Its number in the history of this thing, from 1.
    pub sequence: i64,
    /// When it was recorded.
    at: DateTime,
    /// Its position in the journal.
    cursor: JournalCursor,
    /// Who did it.
    who: Who,
    #[graphql(skip)]
    payload: Value,
    /// The command it came from.
    pub command_id: Option<Uuid>,
    /// Everything that one first intention led to has the same.
    correlation_id: Option<Uuid>,
    /// The event that this one answers; none when a person began it.
    pub cause: Option<String>,
}

#[ComplexObject]
impl HistoryEvent {
    /// What happened, in words.
    async fn sentence(&self, ctx: &Context<'_>) -> Result<String> {
        let asking = ctx.asking()?;
        let told = words::sentence(&self.event_type, &self.told_to(asking), asking.language);
        Ok(told.unwrap_or_else(|| self.event_type.clone()))
    }

    /// What happened. What was forgotten reads as forgotten; what work costs the agency is told to whoever sees
    /// accounting.
    async fn payload(&self, ctx: &Context<'_>) -> Result<Json<Value>> {
        Ok(Json(self.told_to(ctx.asking()?)))
    }

    /// What it follows from, the nearest last: what its command answers, and what the same command recorded before
    /// it. Only what the caller may see.
    #[graphql(complexity = "5 * child_complexity")]
    async fn causes(&self, ctx: &Context<'_>) -> Result<Vec<HistoryEvent>> {
        causes::causes(ctx, self).await
    }

    /// What followed from it: what the same command recorded after it, and what was done in answer to it. Only what
    /// the caller may see.
    #[graphql(complexity = "5 * child_complexity")]
    async fn effects(&self, ctx: &Context<'_>) -> Result<Vec<HistoryEvent>> {
        causes::effects(ctx, self).await
    }

    /// The act it came from; none for whoever does not see the audit.
    async fn act(&self, ctx: &Context<'_>) -> Result<Option<Act>> {
        let asking = ctx.asking()?;
        let sees = asking
            .caller()?
            .of_the_team_may(Module::Audit, Action::See)
            .is_ok();
        let Some(id) = self.command_id.filter(|_| sees) else {
            return Ok(None);
        };
        let found = ctx.asking()?.loader()?.load_one(ActById(id)).await;
        Ok(found.map_err(asking.edge())?.map(Act::from))
    }
}

/// What an hour costs stands in an account, and what work cost in its entry.
const COSTS: [&str; 2] = ["cost", "hourly"];

impl HistoryEvent {
    fn told_to(&self, asking: &Asking) -> Value {
        let mut told = self.payload.clone();
        let of_work = self.event_type.starts_with("time_entry.") || self.event_type.starts_with("account.");
        if of_work && !asking.sees_costs() {
            without_costs(&mut told);
        }
        told
    }
}

fn without_costs(told: &mut Value) {
    match told {
        Value::Object(fields) => {
            fields.retain(|name, _| !COSTS.contains(&name.as_str()));
            fields.values_mut().for_each(without_costs);
        }
        Value::Array(parts) => parts.iter_mut().for_each(without_costs),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Who did something: one of the three.
#[derive(SimpleObject, Clone)]
#[graphql(complex)]
pub struct Who {
    /// A person, by their account.
    account: Option<Uuid>,
    /// One of the product's own processes, by its name.
    process: Option<String>,
    /// The person at the machine's console.
    operator: bool,
}

#[ComplexObject]
impl Who {
    /// As people call them; none for a person who was forgotten at their request.
    async fn name(&self, ctx: &Context<'_>) -> Result<Option<String>> {
        let asking = ctx.asking()?;
        let Some(account) = self.account else {
            let console = || operator(asking.language).to_owned();
            return Ok(Some(self.process.clone().unwrap_or_else(console)));
        };
        let loader = ctx.asking()?.loader()?;
        let found = loader
            .load_one(AccountById(account))
            .await
            .map_err(asking.edge())?;
        Ok(found.and_then(|account| account.name))
    }
}

pub fn operator(language: Language) -> &'static str {
    language.choose("Opérateur", "Operator")
}

impl Who {
    /// Neither an account nor a process is the operator.
    pub fn of(account: Option<Uuid>, process: Option<String>) -> Who {
        Who {
            operator: account.is_none() && process.is_none(),
            account,
            process,
        }
    }
}

impl From<Actor> for Who {
    fn from(actor: Actor) -> Who {
        match actor {
            Actor::Person(AccountId(account)) => Who::of(Some(account), None),
            Actor::Process(name) => Who::of(None, Some(name)),
            Actor::Operator => Who::of(None, None),
        }
    }
}

impl TryFrom<StoredEvent> for HistoryEvent {
    type Error = JournalError;

    fn try_from(event: StoredEvent) -> Result<HistoryEvent, JournalError> {
        let meta = event.meta()?;
        let payload = serde_json::from_str(&event.payload).map_err(|error| event.unreadable(&error))?;
        Ok(HistoryEvent {
            name: event.name(),
            sequence: event.sequence,
            at: DateTime(event.recorded_at),
            cursor: JournalCursor(event.cursor),
            who: meta.actor.into(),
            payload,
            command_id: event.command,
            correlation_id: event.correlation,
            cause: meta.cause,
            event_type: event.event_type,
        })
    }
}
