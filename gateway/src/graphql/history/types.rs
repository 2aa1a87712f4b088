//! One event, as it stands in the journal.

use crate::graphql::scalars::{DateTime, JournalCursor};
use async_graphql::{Enum, Json, SimpleObject};
use commands::Module;
use domain::{
    Decider, account::Account, client::Client, contract::Contract, hour_bank::HourBank, tenant::Tenant,
    time_entry::TimeEntry,
};
use journal::{JournalError, StoredEvent};
use kernel::Actor;
use serde_json::Value;
use uuid::Uuid;

/// What has a history of its own.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
pub enum HistoryKind {
    Account,
    Client,
    Contract,
    HourBank,
    Tenant,
    TimeEntry,
}

impl HistoryKind {
    pub fn stream(self) -> &'static str {
        match self {
            HistoryKind::Account => Account::NAME,
            HistoryKind::Client => Client::NAME,
            HistoryKind::Contract => Contract::NAME,
            HistoryKind::HourBank => HourBank::NAME,
            HistoryKind::Tenant => Tenant::NAME,
            HistoryKind::TimeEntry => TimeEntry::NAME,
        }
    }

    /// Whoever sees the thing sees its history.
    pub fn module(self) -> Module {
        match self {
            HistoryKind::Account | HistoryKind::Tenant => Module::Accounts,
            HistoryKind::Client => Module::Clients,
            HistoryKind::Contract => Module::Contracts,
            HistoryKind::HourBank => Module::HourBanks,
            HistoryKind::TimeEntry => Module::Time,
        }
    }
}

#[derive(SimpleObject)]
pub struct HistoryEvent {
    /// Its name among all events: hour_bank/0192...@3
    name: String,
    /// hour_bank.hours_credited
    event_type: String,
    /// Its number in the history of this thing, from 1.
    sequence: i64,
    at: DateTime,
    /// Its position in the journal.
    cursor: JournalCursor,
    /// Who did it.
    who: Who,
    /// What happened. What was forgotten reads as forgotten.
    payload: Json<Value>,
    /// The command it came from.
    command_id: Option<Uuid>,
    /// Everything that one first intention led to has the same.
    correlation_id: Option<Uuid>,
    /// The event that this one answers; none when a person began it.
    cause: Option<String>,
}

#[derive(SimpleObject)]
pub struct Who {
    /// A person, by their account.
    account: Option<Uuid>,
    /// One of the product's own processes, by its name.
    process: Option<String>,
    /// The person at the machine's console.
    operator: bool,
}

impl From<Actor> for Who {
    fn from(actor: Actor) -> Who {
        match actor {
            Actor::Person(account) => Who {
                account: Some(account.0),
                process: None,
                operator: false,
            },
            Actor::Process(name) => Who {
                account: None,
                process: Some(name),
                operator: false,
            },
            Actor::Operator => Who {
                account: None,
                process: None,
                operator: true,
            },
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
            payload: Json(payload),
            command_id: event.command,
            correlation_id: event.correlation,
            cause: meta.cause,
            event_type: event.event_type,
        })
    }
}
