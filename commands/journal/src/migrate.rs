//! Brings a database to the shape that this program knows, or says why it cannot.

use crate::error::JournalError;
use sqlx::{
    ConnectOptions, Connection, PgConnection,
    migrate::{MigrateError, Migrator},
    postgres::PgConnectOptions,
};
use std::str::FromStr;

static MIGRATIONS: Migrator = sqlx::migrate!("../../migrations");

pub async fn migrate(url: &str) -> Result<(), JournalError> {
    let mut owner = connect(url).await?;
    refuse_old_or_new_server(&mut owner).await?;
    MIGRATIONS.run_direct(&mut owner).await.map_err(explain)?;
    if restored_on_a_younger_server(&mut owner)
        .await
        .map_err(JournalError::during("look at the epoch"))?
    {
        sqlx::query("UPDATE journal.log SET epoch = epoch + 1")
            .execute(&mut owner)
            .await
            .map_err(JournalError::during("raise the epoch"))?;
        tracing::warn!("this database was restored from a copy: a new epoch of the journal begins");
    }
    owner
        .close()
        .await
        .map_err(JournalError::during("close the connection"))
}

async fn connect(url: &str) -> Result<PgConnection, JournalError> {
    let options = PgConnectOptions::from_str(url).map_err(JournalError::during("read the database URL"))?;
    options
        .application_name("regie migrate")
        .connect()
        .await
        .map_err(JournalError::during("connect to the database"))
}

async fn refuse_old_or_new_server(owner: &mut PgConnection) -> Result<(), JournalError> {
    let version: i32 = sqlx::query_scalar("SELECT current_setting('server_version_num')::integer")
        .fetch_one(owner)
        .await
        .map_err(JournalError::during("ask the server for its version"))?;
    if version < 140_000 {
        return Err(JournalError::Input(format!(
            "PostgreSQL {} is too old: use 14 to 18",
            version / 10_000
        )));
    }
    Ok(())
}

fn explain(error: MigrateError) -> JournalError {
    match error {
        MigrateError::VersionMissing(version) => JournalError::Input(format!(
            "this database is newer than this program (it has migration {version}): start the newer program"
        )),
        MigrateError::VersionMismatch(version) => JournalError::Input(format!(
            "migration {version} of this database is not the one of this program: restore a copy or ask for help"
        )),
        MigrateError::Execute(source) | MigrateError::ExecuteMigration(source, _) => JournalError::Database {
            operation: "migrate the database",
            source,
        },
        other => JournalError::Input(format!("the database cannot be migrated: {other}")),
    }
}

/// After a dump and restore, transaction ids of the copy may lie ahead of the new server's: they would
/// look unfinished for ever.
async fn restored_on_a_younger_server(owner: &mut PgConnection) -> Result<bool, sqlx::Error> {
    let mut as_follower = owner.begin().await?;
    sqlx::query("SET LOCAL ROLE regie_follower")
        .execute(&mut *as_follower)
        .await?;
    let restored = sqlx::query_scalar(
        "SELECT coalesce((SELECT e.xid FROM journal.events e WHERE e.epoch = journal.epoch() \
             ORDER BY e.epoch DESC, e.xid DESC LIMIT 1) >= pg_snapshot_xmax(pg_current_snapshot()), false)",
    )
    .fetch_one(&mut *as_follower)
    .await?;
    as_follower.rollback().await?;
    Ok(restored)
}
