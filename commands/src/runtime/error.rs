//! Why a command had no effect. Refusals are the rules'; the others are the program's.

use crate::permit::Denied;
use domain::Decider;
use journal::{AppendError, JournalError};
use kernel::{CommandId, Refusal};
use thiserror::Error;

#[derive(Debug, Error)]
pub enum CommandError {
    #[error("refused: {}", .0.code())]
    Refused(Box<dyn Refusal>),
    #[error(transparent)]
    Denied(#[from] Denied),
    /// Also what another tenant's id is.
    #[error("{kind} {id} does not exist")]
    NotFound { kind: &'static str, id: uuid::Uuid },
    #[error("others kept changing the same thing: try again")]
    Busy,
    #[error("command {0} was already used for another request: use a new id")]
    ReusedCommand(CommandId),
    #[error(transparent)]
    Unavailable(#[from] JournalError),
}

impl CommandError {
    pub fn refused(refusal: impl Refusal + 'static) -> CommandError {
        CommandError::Refused(Box::new(refusal))
    }

    /// Of what somebody is told; none where nobody can help it.
    pub fn code(&self) -> Option<String> {
        Some(match self {
            CommandError::Refused(refusal) => refusal.code().to_owned(),
            CommandError::Denied(_) => "permit.denied".to_owned(),
            CommandError::NotFound { kind, .. } => format!("{kind}.not_found"),
            CommandError::Busy => "command.busy".to_owned(),
            CommandError::ReusedCommand(_) => "command.reused".to_owned(),
            CommandError::Unavailable(_) => return None,
        })
    }

    pub fn not_found<D: Decider>(id: impl Into<uuid::Uuid>) -> CommandError {
        CommandError::NotFound {
            kind: D::NAME,
            id: id.into(),
        }
    }
}

impl From<AppendError> for CommandError {
    fn from(error: AppendError) -> CommandError {
        match error {
            AppendError::Conflict => CommandError::Busy,
            AppendError::ReusedCommand(command) => CommandError::ReusedCommand(command),
            AppendError::Unavailable(error) => CommandError::Unavailable(error),
        }
    }
}
