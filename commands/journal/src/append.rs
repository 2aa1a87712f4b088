//! Appending: the events of one command over any number of streams, with its receipt, all or nothing.
//!
//! Concurrent commands of one tenant share a statement and so a flush: whoever finds a free writer takes
//! all that waits, and writes it while it waits for its own answer (`writing`). A command may build on the heads of one that was sent before it and is not answered yet: they
//! go in one statement, or one after the other. If a shared statement is refused, each command goes alone and
//! meets its own answer.

mod batch;
mod chained;
mod lane;
mod observed;
mod writers;
mod writing;

use crate::{
    error::{AppendError, JournalError},
    head::Head,
    pools::{Connections, Pools},
    wake::Wake,
};
use batch::Batch;
use chained::Chained;
use jiff::Timestamp;
use kernel::{CommandId, Cursor, Meta, Stream, TenantId};
use lane::{Lane, Waiting};
use sqlx::{PgConnection, PgPool, Row};
use std::{
    borrow::Cow,
    collections::{HashMap, HashSet},
    io,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};
use tokio::sync::oneshot;
use tracing::Instrument;
use writers::{Writers, is_away};
use writing::Writing;

/// One command's effect, decided and encoded.
#[derive(Clone, Debug)]
pub struct Append {
    pub tenant: TenantId,
    pub meta: Meta,
    /// Keyed digest of what was asked, so that a reused id is noticed.
    pub body: Vec<u8>,
    pub at: Timestamp,
    /// Empty when nothing was to do: the receipt alone is kept.
    pub streams: Vec<StreamAppend>,
}

#[derive(Clone, Debug)]
pub struct StreamAppend {
    pub stream: Stream,
    pub head: Head,
    pub events: Vec<EncodedEvent>,
}

#[derive(Clone, Debug)]
pub struct EncodedEvent {
    pub event_type: Cow<'static, str>,
    pub event_version: Cow<'static, str>,
    pub payload: String,
}

/// That a command was carried out, and where to wait for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    pub command: CommandId,
    /// No less than its last event; `Cursor::START` when nothing was to do.
    pub cursor: Cursor,
    /// The last event of each stream it touched: `hour_bank/0192…@3`.
    pub streams: Vec<String>,
    pub at: Timestamp,
    /// Carried out earlier, by the same command id.
    pub repeated: bool,
    /// The new heads, in the order of `Append::streams`; empty when repeated.
    pub heads: Vec<Head>,
}

/// An append on its way.
pub struct Sent {
    /// The heads there will be if it stands, in the order of `Append::streams`.
    pub heads: Vec<Head>,
    outcome: oneshot::Receiver<Result<Receipt, AppendError>>,
    /// Where it found a free writer.
    writing: Option<Writing>,
}

impl Sent {
    pub async fn outcome(mut self) -> Result<Receipt, AppendError> {
        let answered = match self.writing.take() {
            Some(writing) => writing.until(&mut self.outcome).await,
            None => self.outcome.await,
        };
        answered.unwrap_or_else(|_| Err(stopped().into()))
    }
}

pub struct Appender {
    pool: PgPool,
    writers: Writers,
    wake: Wake,
    lanes: Mutex<HashMap<TenantId, Lane>>,
}

impl Appender {
    pub fn new(pools: &Pools, answer_within: Duration, wake: Wake) -> Appender {
        Appender {
            pool: pools.app.clone(),
            writers: Writers::new(pools.writers.clone(), answer_within),
            wake,
            lanes: Mutex::default(),
        }
    }

    pub fn connections(&self) -> Connections {
        self.writers.connections()
    }

    /// At once: what is sent later for the same stream comes after it, and may build on its heads.
    pub fn send(self: &Arc<Self>, append: Append) -> Sent {
        let (answer, outcome) = oneshot::channel();
        let tenant = append.tenant;
        let chained = Chained::of(append);
        let heads = chained.heads();
        let waiting = Waiting::new(chained, answer);
        let must_write = self.lanes().entry(tenant).or_default().add(waiting);
        let writing = must_write.then(|| Writing::of(Arc::clone(self).write_what_waits(tenant)));
        Sent {
            heads,
            outcome,
            writing,
        }
    }

    fn lanes(&self) -> MutexGuard<'_, HashMap<TenantId, Lane>> {
        self.lanes.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What a writer takes next, when it is done with what it took before. Nothing: then it is done for good.
    fn take(&self, tenant: TenantId, done: &HashSet<Stream>) -> Vec<Waiting> {
        let mut lanes = self.lanes();
        let Some(lane) = lanes.get_mut(&tenant) else {
            return vec![];
        };
        let taken = lane.take(done);
        if lane.is_over() {
            lanes.remove(&tenant);
        }
        taken
    }

    async fn write_what_waits(self: Arc<Self>, tenant: TenantId) {
        let mut done = HashSet::new();
        loop {
            let taken = self.take(tenant, &done);
            if taken.is_empty() {
                return;
            }
            done = taken.iter().flat_map(Waiting::streams).cloned().collect();
            self.write_together(taken).await;
            self.wake.poke();
        }
    }

    async fn write_together(&self, taken: Vec<Waiting>) {
        let span = observed::span(&taken);
        let (appends, answers): (Vec<_>, Vec<_>) = taken.into_iter().map(|w| (w.chained, w.answer)).unzip();
        let outcomes = observed::measured(&appends, self.write(&appends))
            .instrument(span)
            .await;
        for (answer, outcome) in answers.into_iter().zip(outcomes) {
            let _ = answer.send(outcome); // the caller may have gone away; its command stands
        }
    }

    async fn write(&self, appends: &[Chained]) -> Vec<Result<Receipt, AppendError>> {
        if appends.len() == 1 {
            return self.write_each(appends).await;
        }
        match self.writers.write(appends).await {
            Ok(receipts) => receipts.into_iter().map(Ok).collect(),
            // Each alone would wait as long again, one after the other.
            Err(error) if is_away(&error) => appends.iter().map(|_| Err(away(&error).into())).collect(),
            Err(_) => self.write_each(appends).await,
        }
    }

    async fn write_each(&self, appends: &[Chained]) -> Vec<Result<Receipt, AppendError>> {
        let mut outcomes = Vec::with_capacity(appends.len());
        for append in appends {
            let written = self.writers.write(std::slice::from_ref(append)).await;
            outcomes.push(match written {
                Ok(mut receipts) => receipts.pop().ok_or_else(|| stopped().into()),
                Err(error) => self.explain(&append.append, error).await,
            });
        }
        outcomes
    }

    /// What a refused statement means for its one command.
    async fn explain(&self, append: &Append, error: sqlx::Error) -> Result<Receipt, AppendError> {
        let database = error.as_database_error();
        let constraint = database
            .and_then(|e| e.constraint())
            .unwrap_or_default()
            .to_owned();
        let code = database.and_then(|e| e.code()).unwrap_or_default().into_owned();
        match (constraint.as_str(), code.as_str()) {
            ("commands_pkey", _) => self.earlier_receipt(append).await?.ok_or(AppendError::Conflict),
            // 40P01: another process appended to the same streams in another order, and we gave way.
            ("events_pkey", _) | (_, "RG001" | "40P01") => match self.earlier_receipt(append).await? {
                Some(receipt) => Ok(receipt),
                None => Err(AppendError::Conflict),
            },
            _ => Err(JournalError::during("append to the journal")(error).into()),
        }
    }

    async fn earlier_receipt(&self, append: &Append) -> Result<Option<Receipt>, AppendError> {
        earlier_receipt(&self.pool, append.tenant, append.meta.command, &append.body).await
    }
}

async fn write_on(connection: &mut PgConnection, appends: &[Chained]) -> Result<Vec<Receipt>, sqlx::Error> {
    let Some(first) = appends.first() else {
        return Ok(vec![]);
    };
    let row = Batch::of(appends)
        .query(first.append.tenant)
        .fetch_one(connection)
        .await?;
    let xid: String = row.try_get("o_xid")?;
    let cursor = Cursor {
        epoch: row.try_get("o_epoch")?,
        xid: xid
            .parse()
            .map_err(|error| sqlx::Error::Decode(Box::new(error)))?,
        position: row.try_get("o_position")?,
    };
    Ok(appends.iter().map(|append| receipt(append, cursor)).collect())
}

/// The receipt of a command that was carried out before, if it asked for the same.
pub async fn earlier_receipt(
    pool: &PgPool,
    tenant: TenantId,
    command: CommandId,
    body: &[u8],
) -> Result<Option<Receipt>, AppendError> {
    let row = sqlx::query(
        "SELECT body, epoch, xid::text::bigint AS xid, position, streams, recorded_at FROM journal.receipt($1, $2)",
    )
    .bind(tenant.0)
    .bind(command.0)
    .fetch_optional(pool)
    .await
    .map_err(JournalError::during("read a receipt"))?;
    let Some(row) = row else { return Ok(None) };
    let read = || -> Result<_, sqlx::Error> {
        let known: Vec<u8> = row.try_get("body")?;
        let cursor = Cursor {
            epoch: row.try_get("epoch")?,
            xid: row.try_get("xid")?,
            position: row.try_get("position")?,
        };
        let at = row.try_get::<jiff_sqlx::Timestamp, _>("recorded_at")?.to_jiff();
        let cursor = if cursor.position == 0 {
            Cursor::START
        } else {
            cursor
        };
        Ok((
            known,
            Receipt {
                command,
                cursor,
                streams: row.try_get("streams")?,
                at,
                repeated: true,
                heads: vec![],
            },
        ))
    };
    let (known, receipt) = read().map_err(JournalError::during("read a receipt"))?;
    if known == body {
        Ok(Some(receipt))
    } else {
        Err(AppendError::ReusedCommand(command))
    }
}

fn receipt(chained: &Chained, cursor: Cursor) -> Receipt {
    let append = &chained.append;
    Receipt {
        command: append.meta.command,
        cursor: if append.streams.is_empty() {
            Cursor::START
        } else {
            cursor
        },
        streams: chained.stream_names(),
        at: append.at,
        repeated: false,
        heads: chained.heads(),
    }
}

/// The same error once more, for another command.
fn away(error: &sqlx::Error) -> JournalError {
    JournalError::during("append to the journal")(io::Error::other(error.to_string()).into())
}

fn stopped() -> JournalError {
    JournalError::Input("the program is stopping: send the same command again".to_owned())
}
