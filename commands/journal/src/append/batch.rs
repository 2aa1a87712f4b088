//! The arrays that one call of `journal.append` takes: a column each, whatever the number of commands.

use super::{Chained, StreamAppend};
use crate::{event::sql_time, head::Head};
use kernel::{Stream, TenantId};
use sqlx::{Postgres, postgres::PgArguments, query::Query};
use std::collections::HashSet;
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

/// What each run of events is built upon, but for what the same statement makes; streams that begin build on
/// nothing.
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
    pub fn of(appends: &[Chained]) -> Batch {
        let mut batch = Batch::default();
        let mut made_here = HashSet::new();
        for append in appends {
            batch.add(append, &mut made_here);
        }
        batch
    }

    fn add<'a>(&mut self, chained: &'a Chained, made_here: &mut HashSet<(&'a Stream, Head)>) {
        let append = &chained.append;
        let mut metadata = chained.metadata.texts();
        for (run, after_each) in chained.runs() {
            if run.head != Head::NONE && !made_here.contains(&(&run.stream, run.head)) {
                self.add_head(run);
            }
            made_here.extend(after_each.last().map(|head| (&run.stream, *head)));
            for ((encoded, head), metadata) in run.events.iter().zip(after_each).zip(&mut metadata) {
                let events = &mut self.events;
                events.kind.push(run.stream.kind.to_string());
                events.id.push(run.stream.id.to_string());
                events.sequence.push(head.sequence);
                events.event_type.push(encoded.event_type.to_string());
                events.version.push(encoded.event_version.to_string());
                events.payload.push(encoded.payload.clone());
                events.metadata.push(metadata.to_owned());
                events.at.push(sql_time(append.at));
                events.command.push(append.meta.command.0);
                events.correlation.push(append.meta.correlation.0);
                events.hash.push(head.hash.to_vec());
            }
        }
        self.commands.id.push(append.meta.command.0);
        self.commands.body.push(append.body.clone());
        self.commands.streams.push(chained.stream_names().join(" "));
        self.commands.at.push(sql_time(append.at));
    }

    fn add_head(&mut self, run: &StreamAppend) {
        self.heads.kind.push(run.stream.kind.to_string());
        self.heads.id.push(run.stream.id.to_string());
        self.heads.sequence.push(run.head.sequence);
        self.heads.hash.push(run.head.hash.to_vec());
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
