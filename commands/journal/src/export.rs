//! A whole tenant as lines of JSON: what it did, in order, with its proofs. Personal fields stay sealed;
//! their keys are written apart, and only when asked for.

use crate::{
    Journal,
    error::JournalError,
    event::{COLUMNS, StoredEvent},
    vault::{Key, MasterKey, close},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use futures::TryStreamExt;
use kernel::TenantId;
use serde::{Deserialize, Serialize};
use sqlx::Row;
use std::io::Write;
use uuid::Uuid;

pub const FORMAT: &str = "regie-export-1";

#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "line", rename_all = "snake_case")]
pub enum Line {
    Header {
        format: String,
        tenant: Uuid,
    },
    Event(EventLine),
    Command(CommandLine),
    Seal(SealLine),
    Forgotten {
        subject: Uuid,
        event: String,
    },
    /// The last one: a file without it was cut short.
    End {
        events: u64,
        seals: u64,
    },
}

#[derive(Debug, Serialize, Deserialize)]
pub struct EventLine {
    pub kind: String,
    pub id: String,
    pub sequence: i64,
    pub event_type: String,
    pub event_version: String,
    pub payload: String,
    pub metadata: String,
    pub recorded_at_micros: i64,
    pub command: Option<Uuid>,
    pub correlation: Option<Uuid>,
    pub hash: String,
}

#[derive(Debug, Serialize, Deserialize)]
pub struct CommandLine {
    pub id: Uuid,
    pub body: String,
    pub streams: Vec<String>,
    pub recorded_at_micros: i64,
}

#[derive(Debug, Serialize, Deserialize)]
pub struct SealLine {
    pub number: i64,
    pub tree_size: i64,
    pub root: String,
    pub edge: Vec<String>,
    pub heads: String,
    pub note: String,
    pub signer: String,
}

/// The second file: who holds it can read what people wrote.
#[derive(Serialize, Deserialize)]
pub struct Keys {
    pub tenant: Uuid,
    /// Wrapped by `transfer`.
    pub tenant_key: String,
    pub transfer: String,
    /// Each wrapped by the tenant's key.
    pub subjects: Vec<(Uuid, String)>,
}

impl From<&StoredEvent> for EventLine {
    fn from(event: &StoredEvent) -> EventLine {
        EventLine {
            kind: event.kind.clone(),
            id: event.id.clone(),
            sequence: event.sequence,
            event_type: event.event_type.clone(),
            event_version: event.event_version.clone(),
            payload: event.payload.clone(),
            metadata: event.metadata.clone(),
            recorded_at_micros: event.recorded_at.as_microsecond(),
            command: event.command,
            correlation: event.correlation,
            hash: hex::encode(&event.hash),
        }
    }
}

impl Journal {
    /// One snapshot of the database, so that events, receipts and seals belong together.
    pub async fn export(
        &self,
        tenant: TenantId,
        out: &mut (impl Write + Send),
        mut progress: impl FnMut(u64),
    ) -> Result<u64, JournalError> {
        let during = JournalError::during("export a tenant");
        let mut snapshot = self.snapshot("export a tenant").await?;
        write(
            out,
            &Line::Header {
                format: FORMAT.to_owned(),
                tenant: tenant.0,
            },
        )?;
        let mut events = 0;
        {
            let sql = format!(
                "SELECT {COLUMNS} FROM journal.events WHERE tenant = $1 ORDER BY epoch, xid, position"
            );
            let mut rows = sqlx::query_as::<_, StoredEvent>(&sql)
                .bind(tenant.0)
                .fetch(&mut *snapshot);
            while let Some(event) = rows.try_next().await.map_err(&during)? {
                write(out, &Line::Event(EventLine::from(&event)))?;
                events += 1;
                progress(events);
            }
        }
        self.export_commands(&mut snapshot, tenant, out).await?;
        let seals = self.export_seals(&mut snapshot, tenant, out).await?;
        self.export_forgotten(&mut snapshot, tenant, out).await?;
        write(out, &Line::End { events, seals })?;
        out.flush().map_err(|source| JournalError::File {
            path: "export".to_owned(),
            source,
        })?;
        Ok(events)
    }

    async fn export_commands(
        &self,
        snapshot: &mut sqlx::PgConnection,
        tenant: TenantId,
        out: &mut impl Write,
    ) -> Result<(), JournalError> {
        let during = JournalError::during("export receipts");
        let mut rows = sqlx::query(
            "SELECT command_id, body, streams, recorded_at FROM journal.commands WHERE tenant = $1 ORDER BY recorded_at",
        )
        .bind(tenant.0)
        .fetch(snapshot);
        while let Some(row) = rows.try_next().await.map_err(&during)? {
            let at = row.get::<jiff_sqlx::Timestamp, _>("recorded_at").to_jiff();
            write(
                out,
                &Line::Command(CommandLine {
                    id: row.get("command_id"),
                    body: hex::encode(row.get::<Vec<u8>, _>("body")),
                    streams: row.get("streams"),
                    recorded_at_micros: at.as_microsecond(),
                }),
            )?;
        }
        Ok(())
    }

    async fn export_seals(
        &self,
        snapshot: &mut sqlx::PgConnection,
        tenant: TenantId,
        out: &mut impl Write,
    ) -> Result<u64, JournalError> {
        let rows = sqlx::query(
            "SELECT number, tree_size, root, edge, heads, note, signer FROM journal.seals WHERE tenant = $1 ORDER BY number",
        )
        .bind(tenant.0)
        .fetch_all(snapshot)
        .await
        .map_err(JournalError::during("export seals"))?;
        for row in &rows {
            write(
                out,
                &Line::Seal(SealLine {
                    number: row.get("number"),
                    tree_size: row.get("tree_size"),
                    root: hex::encode(row.get::<Vec<u8>, _>("root")),
                    edge: row
                        .get::<Vec<Vec<u8>>, _>("edge")
                        .iter()
                        .map(hex::encode)
                        .collect(),
                    heads: row.get("heads"),
                    note: row.get("note"),
                    signer: row.get("signer"),
                }),
            )?;
        }
        Ok(rows.len() as u64)
    }

    async fn export_forgotten(
        &self,
        snapshot: &mut sqlx::PgConnection,
        tenant: TenantId,
        out: &mut impl Write,
    ) -> Result<(), JournalError> {
        let rows: Vec<(Uuid, String)> =
            sqlx::query_as("SELECT subject, event FROM vault.forgotten WHERE tenant = $1")
                .bind(tenant.0)
                .fetch_all(snapshot)
                .await
                .map_err(JournalError::during("export who was forgotten"))?;
        rows.into_iter()
            .try_for_each(|(subject, event)| write(out, &Line::Forgotten { subject, event }))
    }

    /// What opens the sealed fields of the export on another server.
    pub async fn export_keys(&self, tenant: TenantId) -> Result<Keys, JournalError> {
        let transfer = Key::random();
        let tenant_key = self.vault.tenant_key(tenant).await?;
        let subjects: Vec<(Uuid, Vec<u8>)> =
            sqlx::query_as("SELECT subject, wrapped FROM vault.subject_keys WHERE tenant = $1")
                .bind(tenant.0)
                .fetch_all(&self.pools.follower)
                .await
                .map_err(JournalError::during("export keys"))?;
        Ok(Keys {
            tenant: tenant.0,
            tenant_key: STANDARD.encode(close(
                &transfer,
                tenant_key.bytes(),
                &MasterKey::transfer_context(tenant),
            )),
            transfer: STANDARD.encode(transfer.bytes()),
            subjects: subjects
                .into_iter()
                .map(|(subject, wrapped)| (subject, STANDARD.encode(wrapped)))
                .collect(),
        })
    }
}

fn write(out: &mut impl Write, line: &Line) -> Result<(), JournalError> {
    let text =
        serde_json::to_string(line).map_err(|error| JournalError::Input(format!("export: {error}")))?;
    writeln!(out, "{text}").map_err(|source| JournalError::File {
        path: "export".to_owned(),
        source,
    })
}
