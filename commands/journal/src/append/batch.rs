//! The arrays that one call of `journal.append` takes: a column each, whatever the number of commands.

use super::{Append, chain, metadata};
use crate::{event::sql_time, head::Head};
use kernel::TenantId;
use sqlx::{Postgres, postgres::PgArguments, query::Query};
use uuid::Uuid;

#[derive(Default)]
pub struct Batch {
    events: Events,
    heads: Heads,
    commands: Commands,
}

#[derive(Default)]
struct Events {
    kind: Vec<String>,
    id: Vec<String>,
    sequence: Vec<i64>,
    event_type: Vec<String>,
    version: Vec<String>,
    payload: Vec<String>,
    metadata: Vec<String>,
    at: Vec<jiff_sqlx::Timestamp>,
    command: Vec<Uuid>,
    correlation: Vec<Uuid>,
    hash: Vec<Vec<u8>>,
}

/// What each run of events is built upon; streams that begin build on nothing.
#[derive(Default)]
struct Heads {
    kind: Vec<String>,
    id: Vec<String>,
    sequence: Vec<i64>,
    hash: Vec<Vec<u8>>,
}

#[derive(Default)]
struct Commands {
    id: Vec<Uuid>,
    body: Vec<Vec<u8>>,
    streams: Vec<String>,
    at: Vec<jiff_sqlx::Timestamp>,
}

impl Batch {
    /// With the new heads of every stream of every command.
    pub fn of(appends: &[Append]) -> (Batch, Vec<Vec<Head>>) {
        let mut batch = Batch::default();
        let heads = appends.iter().map(|append| batch.add(append)).collect();
        (batch, heads)
    }

    fn add(&mut self, append: &Append) -> Vec<Head> {
        let metadata = metadata(append);
        let mut heads = Vec::with_capacity(append.streams.len());
        for run in &append.streams {
            let (each, last) = chain(append, run, &metadata);
            self.add_head(run);
            for (encoded, head) in run.events.iter().zip(each) {
                let events = &mut self.events;
                events.kind.push(run.stream.kind.to_string());
                events.id.push(run.stream.id.to_string());
                events.sequence.push(head.sequence);
                events.event_type.push(encoded.event_type.to_string());
                events.version.push(encoded.event_version.to_string());
                events.payload.push(encoded.payload.clone());
                events.metadata.push(metadata.clone());
                events.at.push(sql_time(append.at));
                events.command.push(append.meta.command.0);
                events.correlation.push(append.meta.correlation.0);
                events.hash.push(head.hash.to_vec());
            }
            heads.push(last);
        }
        self.commands.id.push(append.meta.command.0);
        self.commands.body.push(append.body.clone());
        self.commands.streams.push(stream_names(append, &heads).join(" "));
        self.commands.at.push(sql_time(append.at));
        heads
    }

    fn add_head(&mut self, run: &super::StreamAppend) {
        if run.head != Head::NONE {
            self.heads.kind.push(run.stream.kind.to_string());
            self.heads.id.push(run.stream.id.to_string());
            self.heads.sequence.push(run.head.sequence);
            self.heads.hash.push(run.head.hash.to_vec());
        }
    }

    pub fn query(self, tenant: TenantId) -> Query<'static, Postgres, PgArguments> {
        sqlx::query(
            "SELECT o_epoch, o_xid, o_position FROM journal.append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, \
             $12, $13, $14, $15, $16, $17, $18, $19, $20)",
        )
        .bind(tenant.0)
        .bind(self.events.kind)
        .bind(self.events.id)
        .bind(self.events.sequence)
        .bind(self.events.event_type)
        .bind(self.events.version)
        .bind(self.events.payload)
        .bind(self.events.metadata)
        .bind(self.events.at)
        .bind(self.events.command)
        .bind(self.events.correlation)
        .bind(self.events.hash)
        .bind(self.heads.kind)
        .bind(self.heads.id)
        .bind(self.heads.sequence)
        .bind(self.heads.hash)
        .bind(self.commands.id)
        .bind(self.commands.body)
        .bind(self.commands.streams)
        .bind(self.commands.at)
    }
}

pub fn stream_names(append: &Append, heads: &[Head]) -> Vec<String> {
    append
        .streams
        .iter()
        .zip(heads)
        .map(|(run, head)| format!("{}/{}@{}", run.stream.kind, run.stream.id, head.sequence))
        .collect()
}
