//! Files are attached to a thing, in the use case of that thing.

use crate::{Action, Caller, CommandError, Module, Permit, permit::Denied, runtime::Work};
use domain::file::{self, About, File, FileRefusal};
use kernel::{AccountId, Actor, ClientId, FileId};
use uuid::Uuid;

/// One command carries no more.
const FILES_AT_MOST: usize = 50;

/// What files are attached to.
pub(crate) struct Attached {
    /// Of its stream: `client`, `contract`, `ticket`
    pub kind: &'static str,
    pub id: Uuid,
    /// Whose it is; none for the agency's own.
    pub client: Option<ClientId>,
    /// For the team alone.
    pub internal: bool,
}

/// Each was received from the one who asks, and is attached nowhere else. The caller has shown that they may do this to
/// the thing, and to an internal one where these are.
pub(crate) async fn attach(work: &mut Work, files: &[FileId], to: Attached) -> Result<(), CommandError> {
    let Actor::Person(by) = work.permit.actor else {
        return Err(CommandError::refused(FileRefusal::NotReceived));
    };
    attach_sent_by(work, by, files, to).await
}

/// The same for files that came by another way than from the caller, under the name of whatever brought them.
pub(crate) async fn attach_sent_by(
    work: &mut Work,
    by: AccountId,
    files: &[FileId],
    to: Attached,
) -> Result<(), CommandError> {
    if files.len() > FILES_AT_MOST {
        let at_most = FILES_AT_MOST;
        return Err(CommandError::refused(FileRefusal::TooMany { at_most }));
    }
    for file in files {
        let attach = file::AttachFile {
            about: About {
                kind: to.kind.to_owned(),
                id: to.id,
            },
            client: to.client,
            internal: to.internal,
            by,
        };
        work.decide::<File>(file.0, attach).await?;
    }
    Ok(())
}

/// What is internal is the team's own to attach.
pub(crate) fn may_attach(caller: &Caller, module: Module, internal: bool) -> Result<Permit, Denied> {
    if internal {
        caller.of_the_team_may(module, Action::Edit)
    } else {
        caller.may(module, Action::Edit)
    }
}
