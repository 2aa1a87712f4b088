//! Why the program stops: one line that says what to do.

use commands::CommandError;
use journal::JournalError;
use kernel::Language;
use private_postgres::{StartError, StopError};
use projections::runtime::ProjectionError;
use std::{net::SocketAddr, path::Path};
use thiserror::Error;

#[derive(Debug, Error)]
pub enum Failure {
    #[error("{key}: {why}")]
    Setting { key: String, why: String },
    #[error(
        "{listen} cannot be listened on ({source}): stop the program that does, or choose another address with REGIE_LISTEN or --listen"
    )]
    Listen {
        listen: SocketAddr,
        source: std::io::Error,
    },
    #[error(transparent)]
    PrivateServer(#[from] StartError),
    #[error(transparent)]
    PrivateServerStop(#[from] StopError),
    #[error(
        "the database of REGIE_DATABASE_URL cannot be used ({0}): check the address and that the server runs"
    )]
    Unreachable(String),
    #[error(
        "{path}: {source}: check that this user may write there, or choose another folder with REGIE_DATA"
    )]
    Folder { path: String, source: std::io::Error },
    #[error("{path}: {source}")]
    File { path: String, source: std::io::Error },
    #[error(transparent)]
    Journal(#[from] JournalError),
    #[error(transparent)]
    ReadModel(#[from] ProjectionError),
    #[error("{0}")]
    Command(String),
    #[error("{0}")]
    Said(String),
    /// The words of the command line do not go together.
    #[error("{0}")]
    Usage(String),
    /// What was found is already printed, a line each.
    #[error("{0}")]
    Found(String),
    #[error("interrupted")]
    Interrupted,
}

impl Failure {
    pub fn setting(key: impl Into<String>, why: impl Into<String>) -> Failure {
        Failure::Setting {
            key: key.into(),
            why: why.into(),
        }
    }

    pub fn said(why: impl Into<String>) -> Failure {
        Failure::Said(why.into())
    }

    pub fn usage(why: impl Into<String>) -> Failure {
        Failure::Usage(why.into())
    }

    pub fn file(path: &Path) -> impl Fn(std::io::Error) -> Failure {
        let path = path.display().to_string();
        move |source| Failure::File {
            path: path.clone(),
            source,
        }
    }

    pub fn folder(path: &Path) -> impl Fn(std::io::Error) -> Failure {
        let path = path.display().to_string();
        move |source| Failure::Folder {
            path: path.clone(),
            source,
        }
    }

    /// As other programs have it: 2 is a command that cannot be meant, 130 an interruption.
    pub fn exit_code(&self) -> u8 {
        match self {
            Failure::Usage(_) => 2,
            Failure::Interrupted => 130,
            _ => 1,
        }
    }

    /// Whatever a library says, on one line.
    pub fn line(&self) -> String {
        self.to_string().split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

impl From<CommandError> for Failure {
    fn from(error: CommandError) -> Failure {
        match error {
            CommandError::Refused(refusal) => Failure::Command(refusal.message(Language::English)),
            CommandError::Unavailable(error) => Failure::Journal(error),
            CommandError::Denied(_)
            | CommandError::NotFound { .. }
            | CommandError::Busy
            | CommandError::ReusedCommand(_) => Failure::Command(error.to_string()),
        }
    }
}
