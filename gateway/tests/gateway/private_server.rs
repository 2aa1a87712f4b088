//! The private server of a data folder, which several commands use at once.

use anyhow::Result;
use commands::runtime::mint;
use gateway::{
    boot::{Database, Hold},
    settings::{Flags, Settings},
};
use sqlx::{Connection, PgConnection};
use std::path::PathBuf;

struct DataFolder(PathBuf);

impl DataFolder {
    fn new() -> DataFolder {
        DataFolder(std::env::temp_dir().join(format!("regie-data-{}", mint())))
    }

    /// As a command does that runs for a moment.
    async fn open(&self) -> Result<Database> {
        let settings = Settings::read(&Flags {
            data: Some(self.0.clone()),
            ..Flags::default()
        })
        .map_err(|failure| anyhow::anyhow!(failure.line()))?;
        opened(Database::open(&settings, Hold::Share).await)
    }
}

impl Drop for DataFolder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0); // a test that failed may have left a server in it
    }
}

fn opened<T>(outcome: Result<T, gateway::Failure>) -> Result<T> {
    outcome.map_err(|failure| anyhow::anyhow!(failure.line()))
}

async fn answers(url: &str) -> bool {
    let connected = PgConnection::connect(url).await;
    match connected {
        Ok(connection) => connection.close().await.is_ok(),
        Err(_) => false,
    }
}

/// The command that started the server ends first: it does not stop it under the other.
#[tokio::test(flavor = "multi_thread")]
async fn the_last_command_on_a_data_folder_stops_its_server() -> Result<()> {
    let folder = DataFolder::new();
    let first = folder.open().await?;
    let second = folder.open().await?;
    assert_eq!(first.url, second.url);
    opened(first.close().await)?;
    let url = second.url.clone();
    assert!(answers(&url).await, "the second still uses it");
    opened(second.close().await)?;
    assert!(!answers(&url).await, "nobody uses it");

    let third = folder.open().await?;
    let short = folder.open().await?;
    opened(short.close().await)?;
    assert!(
        answers(&third.url).await,
        "a short command stops nothing under a longer one"
    );
    opened(third.close().await)?;
    Ok(())
}
