//! Connections: `app` serves one tenant at a time and sees nothing without one, `follower` reads them all.

use crate::error::JournalError;
use sqlx::{
    PgPool,
    postgres::{PgConnectOptions, PgPoolOptions},
};
use std::{str::FromStr, time::Duration};

#[derive(Clone)]
pub struct Settings {
    pub url: String,
    pub app_connections: u32,
    pub follower_connections: u32,
    pub master_key: crate::vault::MasterKey,
    pub clock: kernel::Clock,
}

#[derive(Clone)]
pub struct Pools {
    pub app: PgPool,
    pub follower: PgPool,
}

impl Pools {
    pub async fn connect(settings: &Settings) -> Result<Pools, JournalError> {
        Ok(Pools {
            app: pool(&settings.url, "regie_app", settings.app_connections).await?,
            follower: pool(&settings.url, "regie_follower", settings.follower_connections).await?,
        })
    }
}

async fn pool(url: &str, role: &'static str, connections: u32) -> Result<PgPool, JournalError> {
    let options = PgConnectOptions::from_str(url)
        .map_err(JournalError::during("read the database URL"))?
        .application_name(role)
        // An abandoned writer would hold every follower back, and an abandoned reader every flip.
        .options([("idle_in_transaction_session_timeout", "10s"), ("jit", "off")]);
    PgPoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(Duration::from_secs(10))
        // A ping before each use costs a round trip; a dead connection is found by its first query.
        .test_before_acquire(false)
        .after_connect(move |connection, _| {
            Box::pin(async move {
                sqlx::query(&format!("SET ROLE {role}"))
                    .execute(connection)
                    .await
                    .map(drop)
            })
        })
        .connect_with(options)
        .await
        .map_err(JournalError::during("connect to the database"))
}
