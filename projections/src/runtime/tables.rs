//! The tables of read models: made from each model's own columns, since every version is made anew.

use super::{ProjectionError, ReadModel, follow::HELD_FOR};
use journal::{
    Transaction,
    subscription::{self, Lease},
};
use sqlx::{ConnectOptions, Connection, PgConnection, PgPool, postgres::PgConnectOptions};
use std::str::FromStr;
use uuid::Uuid;

/// First versions of read models that have none yet. As the owner, once at start.
pub async fn create_tables(url: &str) -> Result<(), ProjectionError> {
    let during = ProjectionError::during("create the tables of read models");
    let mut owner = PgConnectOptions::from_str(url)
        .map_err(&during)?
        .connect()
        .await
        .map_err(&during)?;
    sqlx::query("SET ROLE regie_follower")
        .execute(&mut owner)
        .await
        .map_err(&during)?;
    for model in crate::ALL {
        let mut transaction = owner.begin().await.map_err(&during)?;
        create_first(&mut transaction, model).await?;
        transaction.commit().await.map_err(&during)?;
    }
    owner.close().await.map_err(&during)
}

async fn create_first(transaction: &mut PgConnection, model: &ReadModel) -> Result<(), ProjectionError> {
    let during = ProjectionError::during("create a read model");
    let made = sqlx::query(
        "INSERT INTO journal.serving (name, version, shape) VALUES ($1, 1, $2) ON CONFLICT DO NOTHING",
    )
    .bind(model.name)
    .bind(model.shape)
    .execute(&mut *transaction)
    .await
    .map_err(&during)?;
    if made.rows_affected() == 0 {
        return Ok(());
    }
    create(&mut *transaction, model, &model.table()).await?;
    create_indexes(&mut *transaction, model, &model.table()).await?;
    sqlx::query("INSERT INTO journal.subscriptions (name, version) VALUES ($1, 1) ON CONFLICT DO NOTHING")
        .bind(model.name)
        .execute(&mut *transaction)
        .await
        .map(drop)
        .map_err(during)
}

impl ReadModel {
    pub fn table(&self) -> String {
        format!("read.{}", self.name)
    }

    /// Where its successor is built.
    pub fn next_table(&self) -> String {
        format!("read.{}_next", self.name)
    }
}

/// Fails closed: a caller without a tenant sees no row, and nobody but followers writes.
pub async fn create(
    connection: &mut PgConnection,
    model: &ReadModel,
    table: &str,
) -> Result<(), ProjectionError> {
    let statements = [
        format!("CREATE TABLE {table} ({})", model.columns),
        format!("ALTER TABLE {table} ENABLE ROW LEVEL SECURITY"),
        format!("ALTER TABLE {table} FORCE ROW LEVEL SECURITY"),
        format!(
            "CREATE POLICY own_tenant ON {table} FOR SELECT TO regie_app USING (tenant = journal.tenant())"
        ),
        format!("CREATE POLICY all_tenants ON {table} TO regie_follower USING (true) WITH CHECK (true)"),
        format!("GRANT SELECT ON {table} TO regie_app"),
    ];
    for statement in statements {
        sqlx::query(&statement)
            .execute(&mut *connection)
            .await
            .map_err(ProjectionError::during("create a read model's table"))?;
    }
    Ok(())
}

/// After the bulk of the rows, where there is a bulk.
pub async fn create_indexes(
    connection: &mut PgConnection,
    model: &ReadModel,
    table: &str,
) -> Result<(), ProjectionError> {
    for index in model.indexes {
        sqlx::query(&format!("CREATE INDEX ON {table} {index}"))
            .execute(&mut *connection)
            .await
            .map_err(ProjectionError::during("index a read model"))?;
    }
    Ok(())
}

/// The version that people are shown, and its shape.
pub async fn serving(pool: &PgPool, name: &str) -> Result<Option<(i32, i32)>, ProjectionError> {
    sqlx::query_as("SELECT version, shape FROM journal.serving WHERE name = $1")
        .bind(name)
        .fetch_optional(pool)
        .await
        .map_err(ProjectionError::during("ask which version is served"))
}

/// An empty table for the version after the served one, and the lease to fill it. `None` while another process does.
/// What was passed over stays passed over.
pub async fn begin_next(
    pool: &PgPool,
    model: &ReadModel,
    holder: Uuid,
) -> Result<Option<(i32, Lease)>, ProjectionError> {
    let during = ProjectionError::during("begin a rebuild");
    let mut transaction = Transaction::begin(pool, "BEGIN").await.map_err(&during)?;
    // Held to the end: no flip comes between.
    let served: Option<i32> =
        sqlx::query_scalar("SELECT version FROM journal.serving WHERE name = $1 FOR UPDATE")
            .bind(model.name)
            .fetch_optional(&mut *transaction)
            .await
            .map_err(&during)?;
    let served = served.ok_or_else(|| {
        ProjectionError::Rows(format!("{} does not exist yet: run `regie migrate`", model.name))
    })?;
    let next = served + 1;
    let lease = subscription::begin_again(&mut transaction, model.name, next, holder, HELD_FOR).await?;
    let Some(lease) = lease else { return Ok(None) };
    sqlx::query(
        "INSERT INTO journal.skipped (name, version, event, reason, by, at) \
         SELECT name, $3, event, reason, by, at FROM journal.skipped WHERE name = $1 AND version = $2 \
         ON CONFLICT DO NOTHING",
    )
    .bind(model.name)
    .bind(served)
    .bind(next)
    .execute(&mut *transaction)
    .await
    .map_err(&during)?;
    sqlx::query(&format!("DROP TABLE IF EXISTS {}", model.next_table()))
        .execute(&mut *transaction)
        .await
        .map_err(&during)?;
    create(&mut transaction, model, &model.next_table()).await?;
    transaction.commit().await.map_err(&during)?;
    Ok(Some((served, lease)))
}
