//! The database: somebody's own by its address, or the private one in the data folder.

use crate::{Failure, settings::Settings};
use journal::JournalError;
use private_postgres::{Guest, Options, PrivatePostgres, StartError};
use sqlx::{ConnectOptions, Connection, Executor, PgConnection, postgres::PgConnectOptions};
use std::{
    path::Path,
    str::FromStr,
    time::{Duration, Instant},
};

const NAME: &str = "regie";
/// A short command may hold the folder for a moment.
const WAIT_FOR_THE_FOLDER: Duration = Duration::from_secs(15);
const LOOK_AGAIN_AFTER: Duration = Duration::from_millis(200);

/// How the private server is wanted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Hold {
    /// To answer for it: `serve`.
    Own,
    /// As a guest where somebody else already answers for it.
    Share,
}

pub struct Database {
    pub url: String,
    private: bool,
    server: Option<Server>,
}

/// The private one. Whoever goes last stops it, so a guest is kept to the end.
enum Server {
    Own(PrivatePostgres),
    AsGuest(Guest),
}

impl Database {
    pub async fn open(settings: &Settings, hold: Hold) -> Result<Database, Failure> {
        if let Some(url) = &settings.database_url {
            return Ok(Database {
                url: url.clone(),
                private: false,
                server: None,
            });
        }
        let folder = settings.private_server();
        let (urls, server) = blocking(move || private(&folder, hold)).await??;
        let database = Database {
            url: urls.own,
            private: true,
            server: Some(server),
        };
        create_if_missing(&urls.admin).await?;
        Ok(database)
    }

    /// To the shape that this program knows, the tables of read models included.
    pub async fn migrate(&self) -> Result<(), Failure> {
        journal::migrate::migrate(&self.url)
            .await
            .map_err(|error| self.explain(error))?;
        Ok(projections::create_tables(&self.url).await?)
    }

    fn explain(&self, error: JournalError) -> Failure {
        match error {
            JournalError::Database {
                operation: "connect to the database" | "read the database URL",
                source,
            } if !self.private => Failure::Unreachable(source.to_string()),
            other => Failure::Journal(other),
        }
    }

    /// A private server is stopped in good order, unless somebody still uses it.
    pub async fn close(self) -> Result<(), Failure> {
        match self.server {
            None => Ok(()),
            Some(Server::Own(server)) => Ok(blocking(move || server.stop()).await??),
            Some(Server::AsGuest(guest)) => blocking(move || drop(guest)).await,
        }
    }
}

struct Urls {
    own: String,
    admin: String,
}

fn private(folder: &Path, hold: Hold) -> Result<(Urls, Server), StartError> {
    let patience = Instant::now() + WAIT_FOR_THE_FOLDER;
    loop {
        let error = match PrivatePostgres::start(folder, Options::default()) {
            Ok(server) => {
                let urls = Urls {
                    own: server.url(NAME),
                    admin: server.url("postgres"),
                };
                return Ok((urls, Server::Own(server)));
            }
            Err(error @ (StartError::AlreadyRunning { .. } | StartError::FolderInUse { .. })) => error,
            Err(error) => return Err(error),
        };
        let guest = if hold == Hold::Share {
            Guest::find(folder)
        } else {
            None
        };
        if let Some(guest) = guest {
            let urls = Urls {
                own: guest.url(NAME),
                admin: guest.url("postgres"),
            };
            return Ok((urls, Server::AsGuest(guest)));
        }
        if Instant::now() > patience {
            return Err(error);
        }
        std::thread::sleep(LOOK_AGAIN_AFTER);
    }
}

async fn create_if_missing(admin: &str) -> Result<(), Failure> {
    let during = JournalError::during("create the database");
    let options = PgConnectOptions::from_str(admin).map_err(&during)?;
    let mut connection: PgConnection = options.connect().await.map_err(&during)?;
    let exists: bool = sqlx::query_scalar("SELECT EXISTS (SELECT FROM pg_database WHERE datname = $1)")
        .bind(NAME)
        .fetch_one(&mut connection)
        .await
        .map_err(&during)?;
    if !exists {
        connection
            .execute(format!("CREATE DATABASE {NAME}").as_str())
            .await
            .map_err(&during)?;
    }
    connection.close().await.map_err(during)?;
    Ok(())
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Failure> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|error| Failure::said(format!("a task ended early: {error}")))
}
