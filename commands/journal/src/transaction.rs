//! A transaction on a connection of a pool.
//!
//! Invariant: a connection comes back to its pool outside any transaction, or not at all. sqlx counts a transaction
//! only once the answer to its `BEGIN` is read: where nobody waits for that answer any more, or where a later part of
//! the same statement is refused, sqlx 0.8 gives the connection back with the transaction open, and the next
//! borrower reads an old moment as another tenant. Here such a connection is closed. It costs the others nothing.

use sqlx::{
    PgConnection, PgPool, Postgres, TransactionManager, pool::PoolConnection, postgres::PgTransactionManager,
};
use std::{
    borrow::Cow,
    ops::{Deref, DerefMut},
};

/// Rolled back unless it is committed.
pub struct Transaction {
    connection: PoolConnection<Postgres>,
    begun: bool,
}

impl Transaction {
    /// In one round trip. The statement begins with `BEGIN`; what else a transaction needs first may follow in it.
    pub async fn begin(
        pool: &PgPool,
        statement: impl Into<Cow<'static, str>>,
    ) -> Result<Transaction, sqlx::Error> {
        let mut transaction = Transaction {
            connection: pool.acquire().await?,
            begun: false,
        };
        PgTransactionManager::begin(&mut transaction, Some(statement.into())).await?;
        transaction.begun = true;
        Ok(transaction)
    }

    pub async fn commit(mut self) -> Result<(), sqlx::Error> {
        PgTransactionManager::commit(&mut self).await
    }
}

impl Drop for Transaction {
    fn drop(&mut self) {
        if self.begun {
            // Sent with the pool's own check of the connection; nothing when it was committed.
            PgTransactionManager::start_rollback(&mut self.connection);
        } else {
            self.connection.close_on_drop();
        }
    }
}

impl Deref for Transaction {
    type Target = PgConnection;

    fn deref(&self) -> &PgConnection {
        &self.connection
    }
}

impl DerefMut for Transaction {
    fn deref_mut(&mut self) -> &mut PgConnection {
        &mut self.connection
    }
}
