//! The rows of an imported tenant, in one transaction whose first write they are.

use super::Contents;
use crate::{Journal, Transaction, error::JournalError, event::sql_time, export::EventLine};
use jiff::Timestamp;
use kernel::{Cursor, TenantId};
use sqlx::PgConnection;
use uuid::Uuid;

const EVENTS_PER_INSERT: usize = 1_000;

/// The tenant's key and its subjects' keys, as this server's vault keeps them.
pub type Brought = (Vec<u8>, Vec<(Uuid, Vec<u8>)>);

pub async fn insert(
    journal: &Journal,
    contents: Contents,
    keys: Option<Brought>,
) -> Result<(), JournalError> {
    let during = JournalError::during("import a tenant");
    let tenant = contents.tenant;
    let mut transaction = Transaction::begin(&journal.pools.app, "BEGIN")
        .await
        .map_err(&during)?;
    sqlx::query("SELECT set_config('regie.tenant', $1::text, true)")
        .bind(tenant.to_string())
        .execute(&mut *transaction)
        .await
        .map_err(&during)?;
    refuse_known_tenant(&mut transaction, tenant).await?;
    let mut places = Vec::with_capacity(contents.events.len());
    for chunk in contents.events.chunks(EVENTS_PER_INSERT) {
        places.extend(insert_events(&mut transaction, tenant, chunk).await?);
    }
    let end = places.last().copied().unwrap_or(Cursor::START);
    insert_commands(&mut transaction, tenant, &contents, end).await?;
    sqlx::query("SET LOCAL ROLE regie_follower")
        .execute(&mut *transaction)
        .await
        .map_err(&during)?;
    insert_seals(&mut transaction, tenant, &contents, &places).await?;
    if let Some((tenant_key, subjects)) = keys {
        // With the rows: nobody may make another key for this tenant in between.
        insert_keys(&mut transaction, tenant, tenant_key, subjects).await?;
    }
    for (subject, event) in &contents.forgotten {
        sqlx::query(
            "INSERT INTO vault.forgotten (tenant, subject, event) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        )
        .bind(tenant.0)
        .bind(subject)
        .bind(event)
        .execute(&mut *transaction)
        .await
        .map_err(&during)?;
    }
    transaction.commit().await.map_err(&during)
}

async fn insert_keys(
    transaction: &mut PgConnection,
    tenant: TenantId,
    tenant_key: Vec<u8>,
    subjects: Vec<(Uuid, Vec<u8>)>,
) -> Result<(), JournalError> {
    let (ids, wrapped): (Vec<Uuid>, Vec<Vec<u8>>) = subjects.into_iter().unzip();
    sqlx::query(
        "WITH tenant_key AS (INSERT INTO vault.tenant_keys VALUES ($1, $2)) \
         INSERT INTO vault.subject_keys SELECT $1, s.subject, s.wrapped \
         FROM unnest($3::uuid[], $4::bytea[]) AS s(subject, wrapped)",
    )
    .bind(tenant.0)
    .bind(tenant_key)
    .bind(ids)
    .bind(wrapped)
    .execute(transaction)
    .await
    .map(drop)
    .map_err(JournalError::during("import keys"))
}

async fn refuse_known_tenant(transaction: &mut PgConnection, tenant: TenantId) -> Result<(), JournalError> {
    let known: bool = sqlx::query_scalar("SELECT EXISTS (SELECT FROM journal.events WHERE tenant = $1)")
        .bind(tenant.0)
        .fetch_one(transaction)
        .await
        .map_err(JournalError::during("look for the tenant"))?;
    if known {
        return Err(JournalError::Input(format!(
            "tenant {tenant} already has a history here: import into another database"
        )));
    }
    Ok(())
}

async fn insert_events(
    transaction: &mut PgConnection,
    tenant: TenantId,
    events: &[EventLine],
) -> Result<Vec<Cursor>, JournalError> {
    let times: Result<Vec<_>, _> = events
        .iter()
        .map(|e| Timestamp::from_microsecond(e.recorded_at_micros).map(sql_time))
        .collect();
    let times = times
        .map_err(|error| JournalError::Input(format!("a date of the export cannot be read: {error}")))?;
    let column =
        |text: fn(&EventLine) -> &String| events.iter().map(|e| text(e).clone()).collect::<Vec<String>>();
    let rows: Vec<(i16, i64, i64)> = sqlx::query_as(
        "INSERT INTO journal.events (tenant, aggregate_type, aggregate_id, sequence, event_type, event_version, \
             payload, metadata, recorded_at, command_id, correlation_id, hash) \
         SELECT $1, e.kind, e.id, e.sequence, e.type, e.version, e.payload::json, e.metadata::json, e.at, e.command, \
                e.correlation, decode(e.hash, 'hex') \
         FROM unnest($2::text[], $3::text[], $4::bigint[], $5::text[], $6::text[], $7::text[], $8::text[], \
                     $9::timestamptz[], $10::uuid[], $11::uuid[], $12::text[]) \
              WITH ORDINALITY AS e(kind, id, sequence, type, version, payload, metadata, at, command, correlation, hash, n) \
         ORDER BY e.n RETURNING epoch, xid::text::bigint, position",
    )
    .bind(tenant.0)
    .bind(column(|e| &e.kind))
    .bind(column(|e| &e.id))
    .bind(events.iter().map(|e| e.sequence).collect::<Vec<_>>())
    .bind(column(|e| &e.event_type))
    .bind(column(|e| &e.event_version))
    .bind(column(|e| &e.payload))
    .bind(column(|e| &e.metadata))
    .bind(times)
    .bind(events.iter().map(|e| e.command).collect::<Vec<_>>())
    .bind(events.iter().map(|e| e.correlation).collect::<Vec<_>>())
    .bind(column(|e| &e.hash))
    .fetch_all(transaction)
    .await
    .map_err(JournalError::during("import events"))?;
    Ok(rows
        .into_iter()
        .map(|(epoch, xid, position)| Cursor { epoch, xid, position })
        .collect())
}

async fn insert_commands(
    transaction: &mut PgConnection,
    tenant: TenantId,
    contents: &Contents,
    end: Cursor,
) -> Result<(), JournalError> {
    for command in &contents.commands {
        let at = Timestamp::from_microsecond(command.recorded_at_micros).unwrap_or_default();
        let body = hex::decode(&command.body).unwrap_or_default();
        sqlx::query(
            "INSERT INTO journal.commands (tenant, command_id, body, epoch, position, streams, recorded_at) \
             VALUES ($1, $2, $3, journal.epoch(), $4, $5, $6)",
        )
        .bind(tenant.0)
        .bind(command.id)
        .bind(body)
        .bind(if command.streams.is_empty() {
            0
        } else {
            end.position
        })
        .bind(&command.streams)
        .bind(sql_time(at))
        .execute(&mut *transaction)
        .await
        .map_err(JournalError::during("import receipts"))?;
    }
    Ok(())
}

/// A seal's range gets the places that its events have here.
async fn insert_seals(
    transaction: &mut PgConnection,
    tenant: TenantId,
    contents: &Contents,
    places: &[Cursor],
) -> Result<(), JournalError> {
    let mut from = Cursor::START;
    for seal in &contents.seals {
        let covered = usize::try_from(seal.tree_size).unwrap_or(usize::MAX);
        let to = covered
            .checked_sub(1)
            .and_then(|last| places.get(last))
            .copied()
            .ok_or_else(|| {
                JournalError::Input(format!(
                    "seal {} covers events that the export does not hold",
                    seal.number
                ))
            })?;
        let unhex = |text: &String| hex::decode(text).unwrap_or_default();
        sqlx::query(
            "INSERT INTO journal.seals (tenant, number, tree_size, root, from_epoch, from_xid, from_position, \
                 to_epoch, to_xid, to_position, edge, heads, note, signer, imported) \
             VALUES ($1, $2, $3, $4, $5, $6::text::xid8, $7, $8, $9::text::xid8, $10, $11, $12, $13, $14, true)",
        )
        .bind(tenant.0)
        .bind(seal.number)
        .bind(seal.tree_size)
        .bind(unhex(&seal.root))
        .bind(from.epoch)
        .bind(from.xid.to_string())
        .bind(from.position)
        .bind(to.epoch)
        .bind(to.xid.to_string())
        .bind(to.position)
        .bind(seal.edge.iter().map(unhex).collect::<Vec<_>>())
        .bind(&seal.heads)
        .bind(&seal.note)
        .bind(&seal.signer)
        .execute(&mut *transaction)
        .await
        .map_err(JournalError::during("import seals"))?;
        from = to;
    }
    Ok(())
}
