//! A file is removed: the key that opens what was in it, and its name, is destroyed. A copy of the sealed object that
//! somebody still has opens no more.

use super::{Answer, Occasion, Process};
use crate::CommandError;
use domain::file::{FileEvent, FileRemoved};
use journal::{StoredEvent, timers::Timer};
use kernel::SubjectId;

pub struct DestroyFileKey;

impl Process for DestroyFileKey {
    fn name(&self) -> &'static str {
        "destroy_key_when_file_removed"
    }

    fn kinds(&self) -> &'static [&'static str] {
        &["file.removed"]
    }

    fn react<'a>(&'a self, occasion: &'a Occasion, event: &'a StoredEvent) -> Answer<'a> {
        Box::pin(destroy_key(occasion, event))
    }
}

async fn destroy_key(occasion: &Occasion, event: &StoredEvent) -> Result<Vec<Timer>, CommandError> {
    if let FileEvent::FileRemoved(FileRemoved { file, .. }) = occasion.read(event)? {
        occasion
            .runtime
            .journal
            .vault
            .forget(occasion.tenant(), SubjectId(file.0), &occasion.name)
            .await?;
    }
    Ok(vec![])
}
