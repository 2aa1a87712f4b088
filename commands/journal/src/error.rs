//! What can go wrong between the program and its journal.

use kernel::{CommandId, TenantId};
use thiserror::Error;

#[derive(Debug, Error)]
pub enum JournalError {
    #[error("{operation}: the database did not answer as expected: {source}")]
    Database {
        operation: &'static str,
        source: sqlx::Error,
    },
    #[error("event {event} cannot be read: {why}")]
    Unreadable { event: String, why: String },
    #[error(
        "the key of tenant {0} does not open with this master key: is REGIE_DATA/keys the one of this database?"
    )]
    WrongMasterKey(TenantId),
    #[error("a sealed field of {0} does not open: its text was altered or moved")]
    BrokenSeal(String),
    #[error("subject {0} was forgotten: nothing more can be written about it")]
    SubjectForgotten(kernel::SubjectId),
    #[error("{0}")]
    Input(String),
    #[error("{path}: {source}")]
    File { path: String, source: std::io::Error },
}

impl JournalError {
    pub fn during(operation: &'static str) -> impl Fn(sqlx::Error) -> JournalError {
        move |source| JournalError::Database { operation, source }
    }

    pub fn file(path: &std::path::Path) -> impl Fn(std::io::Error) -> JournalError {
        let path = path.display().to_string();
        move |source| JournalError::File {
            path: path.clone(),
            source,
        }
    }
}

/// Why an append had no effect. Each one asks for something else of the caller.
#[derive(Debug, Error)]
pub enum AppendError {
    /// Somebody else was first: load again, decide again.
    #[error("the stream has grown since it was read")]
    Conflict,
    /// The same id was used to ask for something else.
    #[error("command {0} was already used for another request: use a new id")]
    ReusedCommand(CommandId),
    /// It may or may not have happened. The same command id may be sent again without harm.
    #[error(transparent)]
    Unavailable(#[from] JournalError),
}
