//! One durable private PostgreSQL for ours and for the peers.

use anyhow::Result;
use journal::{Journal, Settings, vault::MasterKey};
use kernel::Clock;
use private_postgres::{Options, PrivatePostgres};
use sqlx::{ConnectOptions, Executor, PgConnection, postgres::PgConnectOptions};
use std::{str::FromStr, time::Duration};

pub struct Server {
    pub postgres: PrivatePostgres,
    pub url: String,
    master_key: MasterKey,
}

impl Server {
    pub async fn start() -> Result<Server> {
        let options = Options {
            max_connections: 300,
            extra: vec![
                ("autovacuum".into(), "off".into()),
                ("max_wal_size".into(), "8GB".into()),
                ("shared_buffers".into(), "1GB".into()),
            ],
            ..Options::default()
        };
        let postgres = tokio::task::spawn_blocking(move || PrivatePostgres::temporary(options)).await??;
        println!(
            "PostgreSQL {}.{}, fsync and synchronous_commit on",
            postgres.version().major,
            postgres.version().minor
        );
        let mut server = Server {
            url: String::new(),
            postgres,
            master_key: MasterKey::random(),
        };
        server.url = server.fresh("bench").await?;
        Ok(server)
    }

    /// Another one, with the product's tables and nothing in them: what other areas wrote is nobody's to follow there.
    pub async fn fresh(&self, name: &str) -> Result<String> {
        let url = self.database(name).await?;
        journal::migrate::migrate(&url).await?;
        projections::create_tables(&url).await?;
        Ok(url)
    }

    /// Another one, with nothing in it.
    pub async fn database(&self, name: &str) -> Result<String> {
        let url = self.postgres.url("postgres");
        let mut admin = PgConnectOptions::from_str(&url)?.connect().await?;
        admin.execute(format!("CREATE DATABASE {name}").as_str()).await?;
        Ok(self.postgres.url(name))
    }

    pub async fn journal(&self) -> Result<Journal> {
        self.journal_at(&self.url).await
    }

    pub async fn journal_at(&self, url: &str) -> Result<Journal> {
        self.journal_with(url, Clock::real()).await
    }

    pub async fn journal_with(&self, url: &str, clock: Clock) -> Result<Journal> {
        let settings = Settings {
            url: url.to_owned(),
            app_connections: 16,
            follower_connections: 16,
            answer_within: journal::ANSWER_WITHIN,
            master_key: self.master_key.clone(),
            clock,
        };
        Ok(Journal::connect(settings).await?)
    }

    pub async fn superuser(&self) -> Result<PgConnection> {
        superuser_of(&self.url).await
    }
}

pub async fn superuser_of(url: &str) -> Result<PgConnection> {
    Ok(PgConnectOptions::from_str(url)?.connect().await?)
}

pub fn seconds() -> Duration {
    Duration::from_secs(setting("BENCH_SECONDS", 4))
}

pub fn rounds() -> u64 {
    setting("BENCH_ROUNDS", 3)
}

#[expect(clippy::disallowed_methods, reason = "settings of the bench")]
pub fn setting(name: &str, default: u64) -> u64 {
    std::env::var(name)
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(default)
}
