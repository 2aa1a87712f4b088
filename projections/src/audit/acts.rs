//! Who did what, when, by which door, and what came of it? One row for each command that changed something, folded
//! from its events, and one for each act that was written down by itself. AU1.
//!
//! What a row says is what the events say beside their payload. Where a person was, and what they were told, stays
//! sealed in the journal and is read there, so that nothing here has to be forgotten.

mod reader;

pub use reader::{After, Filter, by_ids, caused_by, count, page};

use crate::runtime::{Applied, Batch, ProjectionError, ReadModel, Rows, word};
use domain::audit::ActEvent;
use jiff::Timestamp;
use journal::{JournalError, StoredEvent};
use kernel::{Actor, Recorded};
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;
use uuid::Uuid;

/// Of what was written down by itself.
const KIND: &str = "act";

pub const MODEL: ReadModel = ReadModel {
    name: "audit_acts",
    shape: 9,
    // Everything: a test compares it with the streams there are.
    kinds: &[
        KIND,
        "account",
        "alert_rule",
        "answer_template",
        "calendar",
        "client",
        "client_family",
        "contract",
        "default_policy",
        "file",
        "hour_bank",
        "invoice",
        "machine",
        "mail",
        "mail_address",
        "mailbox",
        "maintenance",
        "notice",
        "numbering",
        "reading",
        "register",
        "roster",
        "seller",
        "service_policy",
        "supplier_invoice",
        "team",
        "tenant",
        "ticket",
        "ticket_view",
        "time_entry",
        "timer",
        "workload",
    ],
    columns: "tenant uuid NOT NULL, id uuid NOT NULL, at timestamptz NOT NULL, account uuid, process text, name text, \
              outcome text NOT NULL, code text, command uuid, subjects uuid[] NOT NULL, kinds text[] NOT NULL, \
              events text[] NOT NULL, door text, request uuid, correlation uuid, cause text, words text NOT NULL, \
              PRIMARY KEY (tenant, id)",
    indexes: &[
        "(tenant, at DESC, id DESC)",
        "(tenant, account, at DESC, id DESC)",
        "(tenant, cause)",
        "USING gin (subjects)",
    ],
    apply,
};

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    Done,
    Refused,
    /// A command that found everything as it wants it.
    ChangedNothing,
    /// Sensitive data was looked at.
    Consulted,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    pub tenant: Uuid,
    /// Of the command, or of the act.
    pub id: Uuid,
    pub at: Timestamp,
    /// Who; neither this nor a process is the operator.
    pub account: Option<Uuid>,
    pub process: Option<String>,
    /// `hour_bank.credit_hours`; none before it was written down.
    pub name: Option<String>,
    pub outcome: Outcome,
    /// Why it was refused.
    pub code: Option<String>,
    /// The one that was refused, or changed nothing.
    pub command: Option<Uuid>,
    /// The things that changed, or that were named.
    pub subjects: Vec<Uuid>,
    pub kinds: Vec<String>,
    /// By name, in order: `hour_bank/0192…@3`. The first one says where the person was.
    pub events: Vec<String>,
    pub door: Option<String>,
    pub request: Option<Uuid>,
    pub correlation: Option<Uuid>,
    pub cause: Option<String>,
    /// What a search looks in, in small letters.
    pub words: String,
}

fn apply<'a>(connection: &'a mut PgConnection, batch: &'a Batch<'a>) -> Applied<'a> {
    Box::pin(async move {
        let keys: Vec<_> = batch.stored().filter_map(key).collect();
        let mut rows = Rows::<Row>::load(connection, batch, keys).await?;
        batch.stored().try_for_each(|event| fold(&mut rows, event))?;
        rows.save(connection, batch).await
    })
}

/// The acts that these events belong to, as an export proves them.
pub fn of_events(events: &[StoredEvent]) -> Result<Vec<Row>, ProjectionError> {
    let mut rows = Rows::in_memory();
    events.iter().try_for_each(|event| fold(&mut rows, event))?;
    Ok(rows.into_rows())
}

/// The command of an event, or the act that it is. Other software writes events without a command: they are in the
/// history of their thing.
fn key(event: &StoredEvent) -> Option<(Uuid, Uuid)> {
    let id = if event.kind == KIND {
        event.id.parse().ok()
    } else {
        event.command
    };
    Some((event.tenant, id?))
}

fn fold(rows: &mut Rows<Row>, event: &StoredEvent) -> Result<(), ProjectionError> {
    let Some(key) = key(event) else { return Ok(()) };
    if event.kind == KIND {
        rows.insert(key, act(key, event)?);
        return Ok(());
    }
    if !rows.has(key) {
        rows.insert(key, begun(key, event)?);
    }
    rows.change(key, |row| add(row, event));
    Ok(())
}

fn begun((tenant, id): (Uuid, Uuid), event: &StoredEvent) -> Result<Row, JournalError> {
    let meta = event.meta()?;
    let (account, process) = match meta.actor {
        Actor::Person(account) => (Some(account.0), None),
        Actor::Process(name) => (None, Some(name)),
        Actor::Operator => (None, None),
    };
    let asked = meta.asked.as_ref();
    let name = asked.map(|asked| asked.name.to_string());
    let mut row = Row {
        tenant,
        id,
        at: event.recorded_at,
        account,
        outcome: Outcome::Done,
        code: None,
        command: None,
        subjects: vec![],
        kinds: vec![],
        events: vec![],
        door: asked.map(|asked| asked.door.word().to_owned()),
        request: asked.and_then(|asked| asked.request),
        correlation: event.correlation,
        cause: meta.cause,
        words: String::new(),
        process,
        name,
    };
    for words in [row.name.clone(), row.process.clone()] {
        say(&mut row, words);
    }
    Ok(row)
}

fn add(row: &mut Row, event: &StoredEvent) {
    let name = event.name();
    if row.events.contains(&name) {
        return;
    }
    row.events.push(name);
    add_once(&mut row.kinds, event.kind.clone());
    if let Ok(subject) = event.id.parse() {
        add_once(&mut row.subjects, subject);
    }
    say(row, Some(event.event_type.clone()));
}

/// What is refused, unchanged or looked at is of the feature that its name begins with.
fn act(key: (Uuid, Uuid), event: &StoredEvent) -> Result<Row, ProjectionError> {
    let recorded: Recorded<ActEvent> = journal::decode(event)?;
    let mut row = begun(key, event)?;
    let feature = row.name.as_deref().and_then(|name| name.split_once('.'));
    row.kinds = feature
        .map(|(feature, _)| feature.to_owned())
        .into_iter()
        .collect();
    row.events = vec![event.name()];
    let (outcome, command, subjects, code) = match recorded.event {
        ActEvent::ActRefused(refused) => (
            Outcome::Refused,
            refused.command,
            refused.about,
            Some(refused.code),
        ),
        ActEvent::ChangedNothing(quiet) => (Outcome::ChangedNothing, Some(quiet.command), quiet.about, None),
        ActEvent::DataConsulted(consulted) => (Outcome::Consulted, None, consulted.about, None),
        ActEvent::ActDone(done) => (Outcome::Done, None, done.about, None),
    };
    (row.outcome, row.command, row.subjects) = (outcome, command.map(|id| id.0), subjects);
    row.code.clone_from(&code);
    say(&mut row, code);
    say(&mut row, Some(word(&outcome)));
    Ok(row)
}

fn add_once<T: PartialEq>(list: &mut Vec<T>, value: T) {
    if !list.contains(&value) {
        list.push(value);
    }
}

fn say(row: &mut Row, words: Option<String>) {
    if let Some(words) = words {
        row.words.push_str(&words.to_lowercase());
        row.words.push(' ');
    }
}
