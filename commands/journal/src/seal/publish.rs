//! Published checkpoints: one file a tenant, signed notes one after the other, outside the database.
//!
//! The folder is meant to lie where the database's administrator cannot write: another machine's mount,
//! a bucket, an auditor's disk. Several servers may publish there, and it may go away while they run: what is
//! written follows from what the file holds then, and from nothing that a server remembers.

use super::note_file::{NoteFile, published_notes};
use crate::error::JournalError;
use kernel::TenantId;
use sqlx::PgPool;
use std::{
    collections::{HashMap, HashSet},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};
use uuid::Uuid;

#[derive(Clone)]
pub struct CheckpointFolder {
    folder: PathBuf,
    /// What was there when a file was last looked at: one where all is the same is not read again.
    seen: Arc<Mutex<HashMap<TenantId, Seen>>>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
struct Seen {
    bytes: u64,
    newest: i64,
}

impl CheckpointFolder {
    pub fn at(folder: PathBuf) -> CheckpointFolder {
        CheckpointFolder {
            folder,
            seen: Arc::default(),
        }
    }

    pub fn path(&self) -> &Path {
        &self.folder
    }

    fn file(&self, tenant: TenantId) -> PathBuf {
        self.folder.join(format!("{tenant}.notes"))
    }

    /// Appends every note that the files do not hold yet.
    pub async fn publish_missing(&self, pool: &PgPool) -> Result<(), JournalError> {
        let tenants: Vec<(Uuid, i64)> =
            sqlx::query_as("SELECT tenant, max(number) FROM journal.seals GROUP BY tenant")
                .fetch_all(pool)
                .await
                .map_err(JournalError::during("read the seals"))?;
        for (tenant, newest) in tenants {
            let tenant = TenantId(tenant);
            if self
                .look(tenant, newest)
                .is_none_or(|now| self.seen(tenant) != Some(now))
            {
                publish(pool, tenant, &mut NoteFile::hold(self.file(tenant)).await?).await?;
                self.remember(tenant, newest);
            }
        }
        Ok(())
    }

    fn look(&self, tenant: TenantId, newest: i64) -> Option<Seen> {
        let bytes = std::fs::metadata(self.file(tenant)).ok()?.len();
        Some(Seen { bytes, newest })
    }

    fn seen(&self, tenant: TenantId) -> Option<Seen> {
        let seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        seen.get(&tenant).copied()
    }

    fn remember(&self, tenant: TenantId, newest: i64) {
        if let Some(now) = self.look(tenant, newest) {
            let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
            seen.insert(tenant, now);
        }
    }

    /// Whoever has a file here.
    pub fn tenants(&self) -> Result<Vec<TenantId>, JournalError> {
        let entries = match std::fs::read_dir(&self.folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(vec![]),
            Err(error) => return Err(JournalError::file(&self.folder)(error)),
        };
        let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
        Ok(names
            .filter_map(|name| name.strip_suffix(".notes")?.parse().ok())
            .collect())
    }

    pub fn published(&self, tenant: TenantId) -> Result<Vec<String>, JournalError> {
        let path = self.file(tenant);
        match std::fs::read(&path) {
            Ok(file) => Ok(published_notes(&file)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(vec![]),
            Err(error) => Err(JournalError::file(&path)(error)),
        }
    }
}

/// Earlier versions published notes twice, or began a file in the middle. Such a file is written again, unless it
/// holds a note that the journal does not: that one is evidence, and `verify` names it.
async fn publish(pool: &PgPool, tenant: TenantId, file: &mut NoteFile) -> Result<(), JournalError> {
    if !in_order(file.notes()) {
        let all = notes_after(pool, tenant, 0).await?;
        let known: HashSet<&String> = all.iter().collect();
        if file.notes().iter().all(|note| known.contains(note)) {
            return file.write_again(&all);
        }
        let file = file.path().display();
        tracing::error!(%file, "this is not what was published: run `regie verify`");
    }
    let held = i64::try_from(file.notes().len()).unwrap_or(i64::MAX);
    let missing = notes_after(pool, tenant, held).await?;
    if missing.is_empty() {
        return Ok(());
    }
    file.append(&missing)
}

/// From the first seal on, none missing, none twice.
fn in_order(notes: &[String]) -> bool {
    notes.iter().zip(1_u64..).all(|(note, number)| {
        let seal = format!("seal {number}");
        note.lines().any(|line| line == seal)
    })
}

async fn notes_after(pool: &PgPool, tenant: TenantId, number: i64) -> Result<Vec<String>, JournalError> {
    sqlx::query_scalar("SELECT note FROM journal.seals WHERE tenant = $1 AND number > $2 ORDER BY number")
        .bind(tenant.0)
        .bind(number)
        .fetch_all(pool)
        .await
        .map_err(JournalError::during("read the seals"))
}
