//! One statement that moves a follower's cursor and writes what it read: a round trip, and all of it or nothing,
//! whether or not a transaction is under way.

use super::{Batch, ProjectionError};
use journal::subscription::MOVED;
use sqlx::{Encode, PgConnection, Postgres, Type, postgres::PgArguments};

/// Rows and cursor are lost together or not at all, and can be made again: no flush is waited for.
const QUICK: &str = "quick AS (SELECT set_config('synchronous_commit', 'off', true))";

pub struct Write<'w> {
    batch: &'w Batch<'w>,
    statement: String,
    arguments: PgArguments,
    bound: usize,
}

impl<'w> Write<'w> {
    pub(super) fn of(batch: &'w Batch<'w>, arguments: PgArguments, bound: usize) -> Write<'w> {
        Write {
            batch,
            statement: format!("WITH {QUICK}, {MOVED}"),
            arguments,
            bound,
        }
    }

    /// What the value is called in the statement: `$14`.
    pub fn bind<'q, T>(&mut self, value: T) -> Result<String, ProjectionError>
    where
        T: Encode<'q, Postgres> + Type<Postgres> + 'q,
    {
        let added = sqlx::Arguments::add(&mut self.arguments, value);
        added.map_err(|error| ProjectionError::Rows(format!("a value cannot be sent: {error}")))?;
        self.bound += 1;
        Ok(format!("${}", self.bound))
    }

    /// Part of the statement, with `{t}` for the table. It must read `moved`, which has a row as long as the lease is
    /// held, and nothing else may be what it writes by.
    pub fn with(&mut self, name: &str, part: &str) {
        self.statement += &format!(", {name} AS ({})", self.batch.sql(part));
    }

    pub async fn run(self, connection: &mut PgConnection) -> Result<(), ProjectionError> {
        let statement = self.statement + " SELECT count(*) FROM moved, quick";
        let moved: i64 = sqlx::query_scalar_with(&statement, self.arguments)
            .fetch_one(connection)
            .await
            .map_err(ProjectionError::during("write rows"))?;
        self.batch.wrote(moved > 0);
        Ok(())
    }
}
