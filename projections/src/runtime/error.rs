//! Why a read model stands still: the database is away (try again), or an event cannot be applied (stop).

use journal::JournalError;
use thiserror::Error;

#[derive(Debug, Error)]
pub enum ProjectionError {
    #[error(transparent)]
    Journal(#[from] JournalError),
    #[error("{operation}: {source}")]
    Database {
        operation: &'static str,
        source: sqlx::Error,
    },
    #[error("{0}")]
    Rows(String),
    #[error(
        "{model} is being rebuilt by another process: wait for it, or try again in ten seconds if it was killed"
    )]
    Elsewhere { model: &'static str },
    #[error(
        "the rebuild of {model} stopped at an event it cannot apply: `regie followers` says which and why"
    )]
    Stopped { model: &'static str },
    #[error(
        "{model} is served in shape {served}, and this program knows shape {known}: `regie rebuild {model}` with the \
         newer program"
    )]
    AnotherShape {
        model: &'static str,
        served: i32,
        known: i32,
    },
}

impl ProjectionError {
    pub fn during(operation: &'static str) -> impl Fn(sqlx::Error) -> ProjectionError {
        move |source| ProjectionError::Database { operation, source }
    }

    /// Somebody who reads held a table longer than the statement would wait.
    pub fn is_lock_timeout(&self) -> bool {
        matches!(self, ProjectionError::Database { source: sqlx::Error::Database(error), .. }
            if error.code().as_deref() == Some("55P03"))
    }

    /// Whether the same events may be applied later without anybody mending anything.
    pub fn may_pass(&self) -> bool {
        match self {
            ProjectionError::Journal(JournalError::Database { source, .. })
            | ProjectionError::Database { source, .. } => database_may_recover(source),
            ProjectionError::Journal(_)
            | ProjectionError::Rows(_)
            | ProjectionError::Elsewhere { .. }
            | ProjectionError::Stopped { .. }
            | ProjectionError::AnotherShape { .. } => false,
        }
    }
}

/// Connections that broke, servers that stop or are full, deadlocks.
fn database_may_recover(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Io(_)
        | sqlx::Error::PoolTimedOut
        | sqlx::Error::PoolClosed
        | sqlx::Error::Protocol(_) => true,
        sqlx::Error::Database(error) => {
            let code = error.code().unwrap_or_default();
            ["08", "40", "53", "55", "57", "58"]
                .iter()
                .any(|class| code.starts_with(class))
        }
        _ => false,
    }
}
