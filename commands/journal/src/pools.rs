//! Connections: `app` serves one tenant at a time and sees nothing without one, `follower` reads them all.

use crate::error::JournalError;
use sqlx::{
    Connection, PgPool,
    postgres::{PgConnectOptions, PgPoolOptions},
};
use std::{str::FromStr, time::Duration};

/// Longer than any statement of ours takes, shorter than TCP takes to give up a host that vanished.
pub const ANSWER_WITHIN: Duration = Duration::from_secs(30);

/// A connection that was used this short a time ago is taken for a living one.
pub const UNASKED_FOR: Duration = Duration::from_millis(200);

#[derive(Clone)]
pub struct Settings {
    pub url: String,
    pub app_connections: u32,
    pub follower_connections: u32,
    /// How long an append may go without an answer before its connection is given up: `ANSWER_WITHIN`.
    pub answer_within: Duration,
    pub master_key: crate::vault::MasterKey,
    pub clock: kernel::Clock,
}

#[derive(Clone)]
pub struct Pools {
    /// Histories and facts.
    pub app: PgPool,
    /// Read models. An answer keeps its connection from its first look to its last, and may ask for histories
    /// meanwhile: from one pool, answers that each hold one and wait for another would wait for each other.
    pub readers: PgPool,
    pub follower: PgPool,
    /// Makes the connections that appends are written on.
    pub(crate) writers: PgPool,
}

impl Pools {
    pub async fn connect(settings: &Settings) -> Result<Pools, JournalError> {
        let share = share(settings.app_connections);
        let open = |role, planned, connections| pool(&settings.url, role, planned, connections);
        let pools = Pools {
            app: open("regie_app", BY_KEYS, share.facts)?,
            readers: open("regie_app", &[], share.reading)?,
            writers: open("regie_app", BY_KEYS, share.writing)?,
            follower: open("regie_follower", BY_KEYS, settings.follower_connections)?,
        };
        for pool in [&pools.app, &pools.readers, &pools.follower] {
            let reached = pool.acquire().await;
            reached.map_err(JournalError::during("connect to the database"))?;
        }
        Ok(pools)
    }

    pub async fn close(&self) {
        for pool in [&self.writers, &self.app, &self.readers, &self.follower] {
            pool.close().await;
        }
    }
}

/// How much of a pool is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Connections {
    pub name: &'static str,
    pub in_use: u32,
    pub at_most: u32,
}

impl Connections {
    pub(crate) fn of(name: &'static str, pool: &PgPool) -> Connections {
        let idle = u32::try_from(pool.num_idle()).unwrap_or(u32::MAX);
        Connections {
            name,
            in_use: pool.size().saturating_sub(idle),
            at_most: pool.options().get_max_connections(),
        }
    }
}

struct Share {
    facts: u32,
    reading: u32,
    writing: u32,
}

/// A third of the application's connections each, so that nobody waits for those who do something else.
fn share(connections: u32) -> Share {
    const AT_LEAST: u32 = 2;
    let third = (connections / 3).max(AT_LEAST);
    Share {
        facts: connections.saturating_sub(2 * third).max(AT_LEAST),
        reading: third,
        writing: third,
    }
}

/// For statements that go by keys and by arrays of keys: one plan serves them all, and to make it anew each time costs
/// as much as to run it. Kept as it is, it must not be one that reads a whole table because that was short.
const BY_KEYS: &[(&str, &str)] = &[
    ("plan_cache_mode", "force_generic_plan"),
    ("enable_seqscan", "off"),
    ("enable_hashjoin", "off"),
    ("enable_mergejoin", "off"),
];

fn pool(
    url: &str,
    role: &'static str,
    planned: &[(&str, &str)],
    connections: u32,
) -> Result<PgPool, JournalError> {
    let options = PgConnectOptions::from_str(url)
        .map_err(JournalError::during("read the database URL"))?
        .application_name(role)
        // An abandoned writer would hold every follower back, and an abandoned reader every flip.
        .options([("idle_in_transaction_session_timeout", "10s"), ("jit", "off")])
        .options(planned.iter().copied());
    Ok(PgPoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(Duration::from_secs(10))
        // A ping before each use would cost a round trip. A server that was restarted has cut all that were idle: after a
        // rest each is asked, so that nobody is told of a restart that is over.
        .test_before_acquire(false)
        .before_acquire(|connection, rested| {
            Box::pin(async move {
                if rested.idle_for > UNASKED_FOR {
                    connection.ping().await?;
                }
                Ok(true)
            })
        })
        .after_connect(move |connection, _| {
            Box::pin(async move {
                sqlx::query(&format!("SET ROLE {role}"))
                    .execute(connection)
                    .await
                    .map(drop)
            })
        })
        .connect_lazy_with(options))
}
