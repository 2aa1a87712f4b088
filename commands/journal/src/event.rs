//! An event as it lies in the table: text with a type and a version, not yet a feature's event.

use crate::error::JournalError;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use kernel::{Actor, Asked, CommandId, CorrelationId, Cursor, Door, Meta, Stream, TenantId};
use serde::Deserialize;
use serde_json::{Map, Value};
use sqlx::{FromRow, Row, postgres::PgRow};
use std::borrow::Cow;
use uuid::Uuid;

/// The columns of an event, in the one order that `FromRow` reads; xid has no type of its own in sqlx.
/// No name here is that of a column with another value: `ORDER BY` would take this one, and sort without the index.
pub const COLUMNS: &str = "tenant, aggregate_type, aggregate_id, sequence, event_type, event_version, \
    payload::text AS payload, metadata::text AS metadata, position, xid::text::bigint AS xid_number, epoch, \
    recorded_at, command_id, correlation_id, hash";

#[derive(Clone, Debug, PartialEq)]
pub struct StoredEvent {
    pub tenant: Uuid,
    pub kind: String,
    pub id: String,
    pub sequence: i64,
    pub event_type: String,
    pub event_version: String,
    pub payload: String,
    pub metadata: String,
    pub cursor: Cursor,
    pub recorded_at: Timestamp,
    pub command: Option<Uuid>,
    pub correlation: Option<Uuid>,
    pub hash: Vec<u8>,
}

impl StoredEvent {
    /// `hour_bank/0192…@3`
    pub fn name(&self) -> String {
        format!("{}/{}@{}", self.kind, self.id, self.sequence)
    }

    pub fn stream(&self) -> Result<Stream, JournalError> {
        let id = Uuid::parse_str(&self.id).map_err(|error| self.unreadable(&error))?;
        Ok(Stream {
            tenant: TenantId(self.tenant),
            kind: self.kind.clone().into(),
            id,
        })
    }

    pub fn meta(&self) -> Result<Meta, JournalError> {
        let read: Metadata<'_> =
            serde_json::from_str(&self.metadata).map_err(|error| self.unreadable(&error))?;
        let actor = read.actor.as_deref().and_then(actor_of);
        Ok(Meta {
            actor: actor.unwrap_or(Actor::Operator),
            command: CommandId(self.command.unwrap_or_default()),
            correlation: CorrelationId(self.correlation.unwrap_or_default()),
            asked: read.asked(),
            cause: read.cause.map(Cow::into_owned),
        })
    }

    pub fn unreadable(&self, why: &dyn std::fmt::Display) -> JournalError {
        JournalError::Unreadable {
            event: self.name(),
            why: why.to_string(),
        }
    }
}

/// What is read of it; it lies in the text of the event, so that no copy is made to look at it.
#[derive(Deserialize)]
struct Metadata<'m> {
    #[serde(borrow)]
    actor: Option<Cow<'m, str>>,
    #[serde(borrow)]
    cause: Option<Cow<'m, str>>,
    #[serde(borrow)]
    name: Option<Cow<'m, str>>,
    #[serde(borrow)]
    door: Option<Cow<'m, str>>,
    #[serde(borrow)]
    request: Option<Cow<'m, str>>,
    #[serde(borrow)]
    place: Option<Cow<'m, str>>,
}

impl Metadata<'_> {
    fn asked(&self) -> Option<Asked> {
        Some(Asked {
            name: self.name.as_deref()?.to_owned().into(),
            door: self.door.as_deref().and_then(Door::of_word)?,
            request: self.request.as_deref().and_then(|id| id.parse().ok()),
            place: self.place.as_deref().map(str::to_owned),
        })
    }
}

/// Metadata is a map of strings, which is what cqrs-es reads. `place` is for the first event of a command only.
pub fn metadata_text(meta: &Meta, with_place: bool) -> String {
    let actor = match &meta.actor {
        Actor::Person(account) => format!("person:{account}"),
        Actor::Process(name) => format!("process:{name}"),
        Actor::Operator => "operator".to_owned(),
    };
    let mut written = Map::from_iter([("actor".to_owned(), Value::String(actor))]);
    let mut add = |key: &str, value: Option<String>| {
        written.extend(value.map(|value| (key.to_owned(), Value::String(value))));
    };
    add("cause", meta.cause.clone());
    if let Some(asked) = &meta.asked {
        add("name", Some(asked.name.to_string()));
        add("door", Some(asked.door.word().to_owned()));
        add("request", asked.request.map(|id| id.to_string()));
        add("place", asked.place.clone().filter(|_| with_place));
    }
    Value::Object(written).to_string()
}

fn actor_of(text: &str) -> Option<Actor> {
    match text.split_once(':') {
        Some(("person", id)) => id.parse().ok().map(Actor::Person),
        Some(("process", name)) => Some(Actor::Process(name.to_owned())),
        Some(_) => None,
        None => (text == "operator").then_some(Actor::Operator),
    }
}

impl<'r> FromRow<'r, PgRow> for StoredEvent {
    fn from_row(row: &'r PgRow) -> Result<Self, sqlx::Error> {
        Ok(StoredEvent {
            tenant: row.try_get(0)?,
            kind: row.try_get(1)?,
            id: row.try_get(2)?,
            sequence: row.try_get(3)?,
            event_type: row.try_get(4)?,
            event_version: row.try_get(5)?,
            payload: row.try_get(6)?,
            metadata: row.try_get(7)?,
            cursor: Cursor {
                position: row.try_get(8)?,
                xid: row.try_get(9)?,
                epoch: row.try_get(10)?,
            },
            recorded_at: row.try_get::<jiff_sqlx::Timestamp, _>(11)?.to_jiff(),
            command: row.try_get(12)?,
            correlation: row.try_get(13)?,
            hash: row.try_get(14)?,
        })
    }
}

pub fn sql_time(at: Timestamp) -> jiff_sqlx::Timestamp {
    at.to_sqlx()
}

/// What an opened event says, as its feature knows it: raised to its newest version.
pub fn said<E: serde::de::DeserializeOwned>(stored: &StoredEvent) -> Result<E, JournalError> {
    let newest = crate::upcast::newest(stored);
    serde_json::from_str(&newest.payload).map_err(|error| stored.unreadable(&error))
}

/// As `said`, with when it was recorded, where, and for whom.
pub fn decode<E: serde::de::DeserializeOwned>(
    stored: &StoredEvent,
) -> Result<kernel::Recorded<E>, JournalError> {
    let event = said(stored)?;
    Ok(kernel::Recorded {
        stream: stored.stream()?,
        sequence: stored.sequence,
        cursor: stored.cursor,
        at: stored.recorded_at,
        meta: stored.meta()?,
        event,
    })
}
