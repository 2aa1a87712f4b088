//! What machines bring, kept once each and in order: the mark of a machine is the lock of its records, and moves in the
//! transaction that writes them.

use super::{
    sections::Section,
    text::{escaped, without_nul},
    words::words_of,
};
use agent_protocol::{Body, Digest, MachineId, Mark, Numbered, Record, Sequence, inventory};
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use jiff_sqlx::ToSqlx;
use journal::{Journal, JournalError, Transaction};
use kernel::TenantId;
use serde_json::{json, value::RawValue};
use sha2::{Digest as _, Sha256};
use sqlx::PgConnection;
use std::{
    fmt::Write as _,
    sync::{Arc, Mutex, PoisonError},
};

/// Days that samples are kept.
const KEPT: i32 = 90;
/// 2025-01-01, in seconds since 1970.
const FIRST_AGENTS: i64 = 1_735_689_600;

#[derive(Clone)]
pub struct Records {
    pub(super) journal: Journal,
    /// Up to when there are partitions.
    prepared: Arc<Mutex<Option<Date>>>,
}

/// Whose records they are.
#[derive(Clone, Copy)]
pub struct Whose {
    pub tenant: TenantId,
    pub machine: MachineId,
}

/// One record, read as far as it must be to be kept.
pub struct Taken {
    pub sequence: Sequence,
    pub kind: &'static str,
    pub taken_at: Timestamp,
    pub body: String,
    pub digest: Digest,
    pub section: Option<Section>,
}

impl Taken {
    /// What makes no sense is kept as it came: the agent goes on behind it.
    pub fn of(numbered: &Numbered<Box<RawValue>>, received_at: Timestamp) -> Taken {
        let text = numbered.record.get();
        let known: Result<Record, _> = serde_json::from_str(text);
        let (kind, taken_at, section) = match &known {
            Ok(record) => (
                kind_of(&record.body),
                since_1970(record.taken_at),
                section_of(record, received_at),
            ),
            Err(_) => ("unreadable", received_at, None),
        };
        let body = match (&known, &section) {
            // It stands in the inventory.
            (_, Some(section)) => json!({ "section": section.section, "digest": section.digest }).to_string(),
            (Ok(record), None) => serde_json::to_string(&record.body).unwrap_or_default(),
            (Err(_), None) => json!({ "text": text }).to_string(),
        };
        Taken {
            sequence: numbered.sequence,
            kind,
            taken_at,
            body: without_nul(&body),
            digest: Digest::of(text),
            section,
        }
    }
}

impl Taken {
    /// By the server itself.
    pub(super) fn told(sequence: Sequence, record: &Record) -> Taken {
        let body = serde_json::to_string(&record.body).unwrap_or_default();
        Taken {
            sequence,
            kind: kind_of(&record.body),
            taken_at: record.taken_at,
            digest: Digest::of(&body),
            body,
            section: None,
        }
    }
}

/// When a section was seen: by the machine's clock, where that can be. One that was lost says a day before there was any
/// agent, and one that is ahead says a day that has not come.
fn seen(taken_at: Timestamp, received_at: Timestamp) -> Timestamp {
    if taken_at.as_second() < FIRST_AGENTS {
        return received_at;
    }
    taken_at.min(received_at)
}

/// No clock is right before, and the database writes such dates otherwise.
fn since_1970(taken_at: Timestamp) -> Timestamp {
    taken_at.max(Timestamp::UNIX_EPOCH)
}

fn kind_of(body: &Body) -> &'static str {
    match body {
        Body::Sample(_) => "sample",
        Body::DiskHealth { .. } => "disk_health",
        Body::Event(_) => "event",
        Body::Inventory(_) => "inventory",
        Body::WholeInventory(_) => "whole_inventory",
        Body::Gap(_) => "gap",
    }
}

fn section_of(record: &Record, received_at: Timestamp) -> Option<Section> {
    let Body::Inventory(section) = &record.body else {
        return None;
    };
    let content = content_of(section);
    Some(Section {
        section: section.name().to_owned(),
        digest: hex::encode(Sha256::digest(content.as_bytes())),
        seen_at: seen(record.taken_at, received_at),
        content,
    })
}

fn content_of(section: &inventory::Section) -> String {
    let whole = serde_json::to_value(section).unwrap_or_default();
    without_nul(&whole["found"].to_string())
}

impl Records {
    pub fn new(journal: Journal) -> Records {
        Records {
            journal,
            prepared: Arc::default(),
        }
    }

    pub async fn mark(&self, tenant: TenantId, machine: MachineId) -> Result<Option<Mark>, JournalError> {
        let found: Option<(i64, i64)> =
            sqlx::query_as("SELECT sequence, digest FROM machine.marks WHERE tenant = $1 AND machine = $2")
                .bind(tenant.0)
                .bind(machine.0)
                .fetch_optional(&self.journal.pools.follower)
                .await
                .map_err(JournalError::during("read a machine's mark"))?;
        Ok(found.and_then(mark_of))
    }

    /// Those behind the mark, in order; the mark after it.
    pub(super) async fn keep(
        &self,
        whose: Whose,
        taken: &[Taken],
        received_at: Timestamp,
    ) -> Result<Option<Mark>, JournalError> {
        self.prepare(received_at).await?;
        let during = || JournalError::during("keep what a machine brought");
        let mut transaction = Transaction::begin(&self.journal.pools.follower, "BEGIN")
            .await
            .map_err(during())?;
        let mark = locked(&mut transaction, whose).await.map_err(during())?;
        let behind = |taken: &&Taken| mark.is_none_or(|mark| taken.sequence > mark.sequence);
        let fresh: Vec<&Taken> = taken.iter().filter(behind).collect();
        let Some(last) = fresh.last() else { return Ok(mark) };
        let now = Mark {
            sequence: last.sequence,
            digest: last.digest,
        };
        copy(&mut transaction, whose, &fresh, received_at)
            .await
            .map_err(during())?;
        add_sections(&mut transaction, whose, &fresh)
            .await
            .map_err(during())?;
        move_mark(&mut transaction, whose, now).await.map_err(during())?;
        transaction.commit().await.map_err(during())?;
        Ok(Some(now))
    }

    /// A partition for each of the next days; those that are over go.
    async fn prepare(&self, now: Timestamp) -> Result<(), JournalError> {
        let today = now.to_zoned(TimeZone::UTC).date();
        let known = *self.prepared.lock().unwrap_or_else(PoisonError::into_inner);
        if known == Some(today) {
            return Ok(());
        }
        sqlx::query("SELECT machine.keep_days($1::text::date, $2)")
            .bind(today.to_string())
            .bind(KEPT)
            .execute(&self.journal.pools.follower)
            .await
            .map_err(JournalError::during("prepare for what machines bring"))?;
        *self.prepared.lock().unwrap_or_else(PoisonError::into_inner) = Some(today);
        Ok(())
    }
}

/// Whoever else brings records of this machine waits here.
async fn locked(connection: &mut PgConnection, whose: Whose) -> Result<Option<Mark>, sqlx::Error> {
    sqlx::query(
        "INSERT INTO machine.marks (tenant, machine, sequence, digest) VALUES ($1, $2, 0, 0) ON CONFLICT DO NOTHING",
    )
    .bind(whose.tenant.0)
    .bind(whose.machine.0)
    .execute(&mut *connection)
    .await?;
    let found: (i64, i64) = sqlx::query_as(
        "SELECT sequence, digest FROM machine.marks WHERE tenant = $1 AND machine = $2 FOR UPDATE",
    )
    .bind(whose.tenant.0)
    .bind(whose.machine.0)
    .fetch_one(connection)
    .await?;
    Ok(mark_of(found))
}

/// None of 0 was ever given out.
fn mark_of((sequence, digest): (i64, i64)) -> Option<Mark> {
    let sequence = u64::try_from(sequence).ok().filter(|sequence| *sequence > 0)?;
    Some(Mark {
        sequence: Sequence(sequence),
        digest: Digest(u32::try_from(digest).ok()?),
    })
}

async fn copy(
    connection: &mut PgConnection,
    whose: Whose,
    fresh: &[&Taken],
    received_at: Timestamp,
) -> Result<(), sqlx::Error> {
    let mut text = String::new();
    for taken in fresh {
        let Whose { tenant, machine } = whose;
        let (sequence, kind, at) = (taken.sequence, taken.kind, taken.taken_at);
        // Writing to a text cannot fail.
        let _ = write!(
            text,
            "{tenant}\t{machine}\t{sequence}\t{kind}\t{at}\t{received_at}\t"
        );
        text.extend(taken.body.chars().flat_map(escaped));
        text.push('\n');
    }
    let mut copying = connection
        .copy_in_raw(
            "COPY machine.records (tenant, machine, sequence, kind, taken_at, received_at, body) FROM STDIN",
        )
        .await?;
    copying.send(text.into_bytes()).await?;
    copying.finish().await.map(drop)
}

async fn add_sections(
    connection: &mut PgConnection,
    whose: Whose,
    fresh: &[&Taken],
) -> Result<(), sqlx::Error> {
    for taken in fresh {
        let Some(section) = &taken.section else { continue };
        sqlx::query(
            // Never before what it replaces: a clock that was set back is no older state.
            "INSERT INTO machine.sections (tenant, machine, section, sequence, digest, seen_at, content, words) \
             SELECT $1, $2, $3, $4, $5, greatest($6, max(seen_at)), $7::jsonb, array_to_tsvector($8) \
             FROM machine.sections WHERE tenant = $1 AND machine = $2 AND section = $3",
        )
        .bind(whose.tenant.0)
        .bind(whose.machine.0)
        .bind(&section.section)
        .bind(number(taken.sequence))
        .bind(&section.digest)
        .bind(section.seen_at.to_sqlx())
        .bind(&section.content)
        .bind(words_of(&section.content))
        .execute(&mut *connection)
        .await?;
    }
    Ok(())
}

async fn move_mark(connection: &mut PgConnection, whose: Whose, mark: Mark) -> Result<(), sqlx::Error> {
    sqlx::query("UPDATE machine.marks SET sequence = $3, digest = $4 WHERE tenant = $1 AND machine = $2")
        .bind(whose.tenant.0)
        .bind(whose.machine.0)
        .bind(number(mark.sequence))
        .bind(i64::from(mark.digest.0))
        .execute(connection)
        .await
        .map(drop)
}

fn number(sequence: Sequence) -> i64 {
    i64::try_from(sequence.0).unwrap_or(i64::MAX)
}
