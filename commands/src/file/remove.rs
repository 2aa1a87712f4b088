//! A file is removed from the thing that it is attached to, in the use case of that thing.

use crate::{CommandError, runtime::Work};
use domain::file::{self, File, FileState};
use kernel::{FileId, Personal};
use uuid::Uuid;

/// Another thing's file is not found here.
pub(crate) async fn remove_from(
    work: &mut Work,
    (kind, id): (&'static str, Uuid),
    file: FileId,
    reason: &str,
) -> Result<(), CommandError> {
    let is_there = match work.look::<File>(file.0).await? {
        FileState::Kept(kept) => kept
            .attached
            .as_ref()
            .is_some_and(|attached| attached.about.kind == kind && attached.about.id == id),
        // Twice is once.
        FileState::Removed => true,
        FileState::Unreceived => false,
    };
    if !is_there {
        return Err(CommandError::not_found::<File>(file.0));
    }
    let reason = Personal::new(work.tenant.0, reason);
    work.decide::<File>(file.0, file::RemoveFile { reason })
        .await
        .map(drop)
}
