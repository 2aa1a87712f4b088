//! The connections that appends are written on: so many for the whole process, whatever the number of tenants. They
//! are kept at hand between appends, since giving one back to a pool costs it a round trip.
//!
//! Invariant: no more are open than there are places; one that is kept is outside any transaction.

use super::{Chained, Receipt, write_on};
use crate::pools::Connections;
use sqlx::{PgConnection, PgPool};
use std::{
    io,
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};
use tokio::sync::Semaphore;

pub struct Writers {
    /// Makes connections and never gets one back.
    pool: PgPool,
    places: Semaphore,
    kept: Mutex<Vec<PgConnection>>,
    answer_within: Duration,
}

impl Writers {
    /// As many as the pool may have.
    pub fn new(pool: PgPool, answer_within: Duration) -> Writers {
        Writers {
            places: Semaphore::new(pool.options().get_max_connections() as usize),
            pool,
            kept: Mutex::default(),
            answer_within,
        }
    }

    pub fn connections(&self) -> Connections {
        let at_most = self.pool.options().get_max_connections();
        let free = u32::try_from(self.places.available_permits()).unwrap_or(at_most);
        Connections {
            name: "writers",
            in_use: at_most.saturating_sub(free),
            at_most,
        }
    }

    /// When the connection was cut, or nobody answers on it, the same commands are sent once more on a new one.
    /// Whether or not they went through the first time: their receipts tell.
    pub async fn write(&self, appends: &[Chained]) -> Result<Vec<Receipt>, sqlx::Error> {
        let _place = self.places.acquire().await.map_err(|_| sqlx::Error::PoolClosed)?;
        let kept = self.kept().pop();
        let connection = match kept {
            Some(connection) => connection,
            None => self.connect().await?,
        };
        match self.try_on(connection, appends).await {
            Err(error) if is_away(&error) => self.try_on(self.connect().await?, appends).await,
            outcome => outcome,
        }
    }

    async fn try_on(
        &self,
        mut connection: PgConnection,
        appends: &[Chained],
    ) -> Result<Vec<Receipt>, sqlx::Error> {
        let outcome = tokio::time::timeout(self.answer_within, write_on(&mut connection, appends))
            .await
            .unwrap_or_else(|_| Err(io::Error::from(io::ErrorKind::TimedOut).into()));
        if outcome.as_ref().map_or_else(is_refusal, |_| true) {
            self.kept().push(connection);
        }
        outcome
    }

    async fn connect(&self) -> Result<PgConnection, sqlx::Error> {
        Ok(self.pool.acquire().await?.detach())
    }

    fn kept(&self) -> MutexGuard<'_, Vec<PgConnection>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The database is not there, or not any more: what was sent may or may not have happened.
pub fn is_away(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Io(_) | sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed => true,
        sqlx::Error::Database(error) => {
            let code = error.code().unwrap_or_default();
            // 57P: the server stops, crashed, starts, or cut this connection. 57014 is a statement cancelled.
            code.starts_with("08") || code.starts_with("57P")
        }
        _ => false,
    }
}

/// A lost race or a command that came before; the connection is as good as it was.
fn is_refusal(error: &sqlx::Error) -> bool {
    let code = error.as_database_error().and_then(|error| error.code());
    matches!(code.as_deref(), Some("23505" | "RG001"))
}
