//! What others ask of a file.

use crate::{CommandError, Runtime, runtime::Work};
use domain::file::{About, File, FileReceived};
use journal::JournalError;
use kernel::{AccountId, FileId, TenantId};

/// A file that can be read, as the journal has it now.
#[derive(Clone, Debug)]
pub struct Readable {
    pub file: FileId,
    /// None once it was forgotten.
    pub name: Option<String>,
    pub size: u64,
    pub media_type: String,
    pub sha256: String,
    pub by: AccountId,
    /// None while it is attached to nothing.
    pub about: Option<About>,
    pub internal: bool,
}

/// None for one that never came, and for one that was removed.
pub async fn readable(
    runtime: &Runtime,
    tenant: TenantId,
    file: FileId,
) -> Result<Option<Readable>, JournalError> {
    let state = runtime.load::<File>(tenant, file.0).await?.state;
    Ok(state.kept().map(|kept| Readable {
        file,
        name: kept.received.name.text().map(str::to_owned),
        size: kept.received.size,
        media_type: kept.received.media_type.clone(),
        sha256: kept.received.sha256.clone(),
        by: kept.received.by,
        about: kept.attached.as_ref().map(|attached| attached.about.clone()),
        internal: kept.attached.as_ref().is_some_and(|attached| attached.internal),
    }))
}

/// What came in; one that never did, or that was removed, is not found.
pub(crate) async fn received(work: &mut Work, file: FileId) -> Result<FileReceived, CommandError> {
    let state = work.look::<File>(file.0).await?;
    let received = state.kept().map(|kept| kept.received.clone());
    received.ok_or_else(|| CommandError::not_found::<File>(file.0))
}
