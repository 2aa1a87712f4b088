//! Followers that met nothing for themselves are further on than their row says. Where they stand is written down a
//! little later, in one statement for all of them: for other processes, for whoever looks, and for the next start.
//!
//! Losing it costs nothing: what was passed over is passed over again.

use crate::{error::JournalError, pools::Pools, subscription::Lease};
use kernel::Cursor;
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};
use tokio::sync::Notify;

const DEBOUNCE: Duration = Duration::from_millis(100);

#[derive(Clone, Default)]
pub struct Passing {
    noted: Arc<Mutex<HashMap<(String, i32), Passed>>>,
    any: Arc<Notify>,
}

#[derive(Clone, Copy)]
struct Passed {
    token: i64,
    from: Cursor,
    to: Cursor,
}

/// A column each, for one statement.
#[derive(Default)]
struct Columns {
    name: Vec<String>,
    version: Vec<i32>,
    token: Vec<i64>,
    from: Cursors,
    to: Cursors,
}

#[derive(Default)]
struct Cursors {
    epoch: Vec<i16>,
    xid: Vec<String>,
    position: Vec<i64>,
}

impl Passing {
    pub fn note(&self, lease: &Lease) {
        let passed = Passed {
            token: lease.token,
            from: lease.cursor,
            to: lease.passed,
        };
        let mut noted = self.noted.lock().unwrap_or_else(PoisonError::into_inner);
        noted.insert((lease.name.clone(), lease.version), passed);
        drop(noted);
        self.any.notify_one();
    }

    /// For ever: whoever starts it ends it.
    pub async fn write_down(self, pools: Pools) -> Result<(), JournalError> {
        loop {
            self.any.notified().await;
            tokio::time::sleep(DEBOUNCE).await;
            if let Err(error) = self.write_now(&pools).await {
                tracing::warn!(%error, "how far followers are is not written down yet; the next time does it");
            }
        }
    }

    async fn write_now(&self, pools: &Pools) -> Result<(), JournalError> {
        let noted = std::mem::take(&mut *self.noted.lock().unwrap_or_else(PoisonError::into_inner));
        let mut columns = Columns::default();
        for ((name, version), passed) in noted {
            columns.name.push(name);
            columns.version.push(version);
            columns.token.push(passed.token);
            columns.from.push(passed.from);
            columns.to.push(passed.to);
        }
        // In one order, so that two of these never wait for each other; and without waiting for a flush.
        sqlx::query(
            "WITH quick AS (SELECT set_config('synchronous_commit', 'off', true)), \
                  passed AS (SELECT * FROM unnest($1::text[], $2::int[], $3::bigint[], $4::smallint[], $5::text[], \
                      $6::bigint[], $7::smallint[], $8::text[], $9::bigint[]) \
                      AS p (name, version, token, from_epoch, from_xid, from_position, to_epoch, to_xid, to_position)), \
                  held AS (SELECT p.* FROM passed p JOIN journal.subscriptions s \
                      ON s.name = p.name AND s.version = p.version AND s.token = p.token, quick \
                      WHERE (s.epoch, s.xid, s.position) >= (p.from_epoch, p.from_xid::xid8, p.from_position) \
                        AND (s.epoch, s.xid, s.position) < (p.to_epoch, p.to_xid::xid8, p.to_position) \
                      ORDER BY p.name, p.version FOR UPDATE OF s SKIP LOCKED) \
             UPDATE journal.subscriptions s SET epoch = held.to_epoch, xid = held.to_xid::xid8, position = held.to_position \
             FROM held WHERE s.name = held.name AND s.version = held.version",
        )
        .bind(columns.name)
        .bind(columns.version)
        .bind(columns.token)
        .bind(columns.from.epoch)
        .bind(columns.from.xid)
        .bind(columns.from.position)
        .bind(columns.to.epoch)
        .bind(columns.to.xid)
        .bind(columns.to.position)
        .execute(&pools.follower)
        .await
        .map(drop)
        .map_err(JournalError::during("write down how far followers are"))
    }
}

impl Cursors {
    fn push(&mut self, cursor: Cursor) {
        self.epoch.push(cursor.epoch);
        self.xid.push(cursor.xid.to_string());
        self.position.push(cursor.position);
    }
}
