//! The one secret outside the database: a file that only the server's user may read.

use super::wrap::{Key, close, open};
use crate::error::JournalError;
use kernel::TenantId;
use std::{fs::OpenOptions, io::Write, os::unix::fs::OpenOptionsExt, path::Path};

#[derive(Clone)]
pub struct MasterKey(Key);

impl MasterKey {
    /// For tests and tools that keep nothing.
    pub fn random() -> MasterKey {
        MasterKey(Key::random())
    }

    /// Reads the key, or makes it where no file is yet.
    pub fn load_or_create(path: &Path) -> Result<MasterKey, JournalError> {
        match std::fs::read(path) {
            Ok(bytes) => MasterKey::from_hex(&bytes, path),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => MasterKey::create(path),
            Err(error) => Err(JournalError::file(path)(error)),
        }
    }

    fn from_hex(text: &[u8], path: &Path) -> Result<MasterKey, JournalError> {
        hex::decode(text.trim_ascii())
            .ok()
            .and_then(|bytes| Key::try_from(bytes.as_slice()).ok())
            .map(MasterKey)
            .ok_or_else(|| {
                JournalError::Input(format!(
                    "{} is not a master key: restore it from its backup",
                    path.display()
                ))
            })
    }

    fn create(path: &Path) -> Result<MasterKey, JournalError> {
        let key = Key::random();
        let write = || {
            std::fs::create_dir_all(path.parent().unwrap_or(Path::new(".")))?;
            let mut file = OpenOptions::new()
                .write(true)
                .create_new(true)
                .mode(0o600)
                .open(path)?;
            file.write_all(hex::encode(key.bytes()).as_bytes())?;
            file.sync_all()
        };
        match write() {
            Ok(()) => Ok(MasterKey(key)),
            // Another process made it at the same moment: its key is the one.
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
                MasterKey::load_or_create(path)
            }
            Err(error) => Err(JournalError::file(path)(error)),
        }
    }

    /// What a tenant's key is bound to while it travels between two servers.
    pub(crate) fn transfer_context(tenant: TenantId) -> String {
        format!("transfer of tenant key {tenant}")
    }

    pub(super) fn wrap(&self, key: &Key, tenant: TenantId) -> Vec<u8> {
        close(&self.0, key.bytes(), &context(tenant))
    }

    pub(super) fn unwrap(&self, wrapped: &[u8], tenant: TenantId) -> Result<Key, JournalError> {
        open(&self.0, wrapped, &context(tenant))
            .and_then(|bytes| Key::try_from(bytes.as_slice()).ok())
            .ok_or(JournalError::WrongMasterKey(tenant))
    }
}

fn context(tenant: TenantId) -> String {
    format!("tenant key {tenant}")
}
