//! A file that was sent, opened and read as an invoice.

use crate::graphql::context::Asking;
use async_graphql::Result;
use commands::{Action, Module, file::readable, supplier_invoice::Found};
use domain::supplier_invoice::Unreadable;
use kernel::{FileId, SubjectId};

/// Nothing where it is not the caller's own, or they may not: the use case says which, and writes it down.
pub async fn opened(asking: &Asking, file: FileId) -> Result<Found> {
    let caller = asking.caller()?;
    if caller.of_the_team_may(Module::Accounting, Action::Edit).is_err() {
        return Ok(Found::Nothing);
    }
    let kept = readable(asking.runtime(), caller.tenant, file)
        .await
        .map_err(asking.edge())?;
    let Some(kept) = kept.filter(|kept| Some(kept.by) == caller.account()) else {
        return Ok(Found::Nothing);
    };
    if kept.size > documents::FILE_AT_MOST as u64 {
        return Ok(Found::Unreadable(Unreadable::TooLarge));
    }
    let owner = (caller.tenant, kept.file, kept.by);
    let bytes = asking.app.files.whole(owner, kept.size).await;
    let Some(bytes) = bytes.map_err(asking.edge())? else {
        return Ok(Found::Nothing);
    };
    // What is written in it goes with the file.
    let subject = SubjectId(file.0);
    let read = tokio::task::spawn_blocking(move || documents::received(&bytes, subject)).await;
    Ok(match read.map_err(asking.edge())? {
        Ok(content) => Found::Invoice(Box::new(content)),
        Err(why) => Found::Unreadable(why),
    })
}
