//! Published checkpoints: one file a tenant, signed notes one after the other, outside the database.
//!
//! The folder is meant to lie where the database's administrator cannot write: another machine's mount,
//! a bucket, an auditor's disk.

use crate::error::JournalError;
use kernel::TenantId;
use sqlx::PgPool;
use std::{
    collections::HashMap,
    fs::{File, OpenOptions},
    io::{Read, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};
use uuid::Uuid;

#[derive(Clone)]
pub struct CheckpointFolder {
    folder: PathBuf,
    /// The newest number that each file is known to hold, so that a file is read once.
    known: Arc<Mutex<HashMap<TenantId, i64>>>,
}

/// Between two notes; no line of a note begins so.
const SEPARATOR: &str = "---\n";

impl CheckpointFolder {
    pub fn at(folder: PathBuf) -> CheckpointFolder {
        CheckpointFolder {
            folder,
            known: Arc::default(),
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
            let published = self.newest_published(TenantId(tenant))?;
            if published < newest {
                let notes: Vec<String> = sqlx::query_scalar(
                    "SELECT note FROM journal.seals WHERE tenant = $1 AND number > $2 ORDER BY number",
                )
                .bind(tenant)
                .bind(published)
                .fetch_all(pool)
                .await
                .map_err(JournalError::during("read the seals"))?;
                self.append(TenantId(tenant), &notes)?;
                self.known
                    .lock()
                    .unwrap_or_else(PoisonError::into_inner)
                    .insert(TenantId(tenant), newest);
            }
        }
        Ok(())
    }

    fn newest_published(&self, tenant: TenantId) -> Result<i64, JournalError> {
        let known = self
            .known
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .get(&tenant)
            .copied();
        match known {
            Some(number) => Ok(number),
            None => Ok(i64::try_from(self.published(tenant)?.len()).unwrap_or(i64::MAX)),
        }
    }

    fn append(&self, tenant: TenantId, notes: &[String]) -> Result<(), JournalError> {
        let path = self.file(tenant);
        let text: String = notes.iter().map(|note| format!("{note}{SEPARATOR}")).collect();
        let write = || {
            std::fs::create_dir_all(&self.folder)?;
            let mut file = OpenOptions::new()
                .create(true)
                .truncate(false)
                .read(true)
                .write(true)
                .open(&path)?;
            cut_torn_note(&mut file)?;
            file.write_all(text.as_bytes())?;
            file.sync_all()
        };
        write().map_err(JournalError::file(&path))
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
        match std::fs::read_to_string(&path) {
            Ok(text) => Ok(published_notes(&text)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(vec![]),
            Err(error) => Err(JournalError::file(&path)(error)),
        }
    }
}

/// A crash may have left the beginning of a note: it is cut off, and written again whole.
fn cut_torn_note(file: &mut File) -> std::io::Result<()> {
    let mut text = String::new();
    file.read_to_string(&mut text)?;
    let whole = text.rfind(SEPARATOR).map_or(0, |at| at + SEPARATOR.len());
    file.set_len(whole as u64)?;
    file.seek(SeekFrom::End(0)).map(drop)
}

/// The notes of a published file; one that was cut short by a crash is not counted and is written again.
pub fn published_notes(text: &str) -> Vec<String> {
    let mut notes: Vec<String> = text.split(SEPARATOR).map(str::to_owned).collect();
    notes.pop(); // what follows the last separator
    notes
}
