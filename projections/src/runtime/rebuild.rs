//! Building a read model anew from the first event, while the old version keeps serving, and the flip.

use super::{
    ProjectionError, ReadModel, Version,
    follow::{Step, apply_on, apply_or_stop},
    tables,
};
use journal::{
    Journal, StoredEvent, Transaction,
    page::{self, Stretch},
    subscription::Lease,
};
use kernel::Cursor;
use sqlx::PgConnection;
use std::time::Duration;
use uuid::Uuid;

const EVENTS_PER_BATCH: i64 = 10_000;
const LOOK_AGAIN_AFTER: Duration = Duration::from_secs(1);
const WAIT_FOR_VACUUM: Duration = Duration::from_secs(3);
const WAIT_FOR_READERS: Duration = Duration::from_millis(250);
const STEP_BACK_FOR: Duration = Duration::from_millis(250);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rebuilt {
    pub version: i32,
    pub events: u64,
}

/// At start: models whose shape is older than that of this program. One that stops at an event it cannot apply is
/// reported and left as it is served.
pub async fn rebuild_what_changed_shape(
    journal: &Journal,
    holder: Uuid,
    mut progress: impl FnMut(&'static str, u64),
) -> Result<(), ProjectionError> {
    for model in crate::ALL {
        let served = tables::serving(&journal.pools.follower, model.name).await?;
        if served.is_none_or(|(_, shape)| shape >= model.shape) {
            continue;
        }
        match rebuild_if_older(journal, model, holder, |events| progress(model.name, events)).await {
            Err(error @ ProjectionError::Stopped { .. }) => tracing::error!(%error),
            rebuilt => rebuilt?,
        }
    }
    Ok(())
}

/// Another process may be at it already: then its result is waited for.
async fn rebuild_if_older(
    journal: &Journal,
    model: &'static ReadModel,
    holder: Uuid,
    mut progress: impl FnMut(u64),
) -> Result<(), ProjectionError> {
    loop {
        match rebuild(journal, model, holder, &mut progress).await {
            Err(ProjectionError::Elsewhere { .. }) => tokio::time::sleep(LOOK_AGAIN_AFTER).await,
            rebuilt => return rebuilt.map(drop),
        }
        let served = tables::serving(&journal.pools.follower, model.name).await?;
        if served.is_some_and(|(_, shape)| shape >= model.shape) {
            return Ok(());
        }
    }
}

pub async fn rebuild(
    journal: &Journal,
    model: &'static ReadModel,
    holder: Uuid,
    mut progress: impl FnMut(u64),
) -> Result<Rebuilt, ProjectionError> {
    let pool = &journal.pools.follower;
    let (served, mut lease) = tables::begin_next(pool, model, holder)
        .await?
        .ok_or(ProjectionError::Elsewhere { model: model.name })?;
    let rebuilt = fill_and_flip(journal, model, served, &mut lease, &mut progress).await;
    lease.release(pool).await?;
    let events = rebuilt?;
    journal.wake.poke();
    Ok(Rebuilt {
        version: served + 1,
        events,
    })
}

async fn fill_and_flip(
    journal: &Journal,
    model: &'static ReadModel,
    served: i32,
    lease: &mut Lease,
    progress: &mut impl FnMut(u64),
) -> Result<u64, ProjectionError> {
    let mut events = 0;
    let version = Version::held(&journal.pools.follower, model, lease).await?;
    catch_up(journal, &version, lease, &mut |count| {
        events += count;
        progress(events);
    })
    .await?;
    let during = ProjectionError::during("index a rebuilt read model");
    let mut connection = journal.pools.follower.acquire().await.map_err(&during)?;
    tables::create_indexes(&mut connection, model, &model.next_table()).await?;
    drop(connection);
    // Live events went on meanwhile; the few that this leaves are applied in the flip.
    catch_up(journal, &version, lease, &mut |count| events += count).await?;
    Ok(events + flip(journal, &version, served, lease).await?)
}

/// Until less than a stretch is left: whoever works faster than this follows is not waited for. The next one is read
/// while this one is applied.
async fn catch_up(
    journal: &Journal,
    version: &Version<'_>,
    lease: &mut Lease,
    progress: &mut impl FnMut(u64),
) -> Result<(), ProjectionError> {
    let model = version.model;
    let mut stretch = next_stretch(journal, model, lease.cursor).await?;
    while let Some(last) = stretch.events.last() {
        let (end, is_full) = (last.cursor, stretch.is_full);
        let applied = apply_or_stop(journal, version, lease, &stretch.events);
        let next = async {
            match is_full {
                true => next_stretch(journal, model, end).await.map(Some),
                false => Ok(None),
            }
        };
        let (applied, next) = tokio::join!(applied, next);
        match applied? {
            Step::Applied(count) => progress(count as u64),
            Step::UpToDate => return Ok(()),
            Step::Lost => return Err(taken_over(model)),
            Step::Stopped => return Err(ProjectionError::Stopped { model: model.name }),
        }
        match next? {
            Some(next) => stretch = next,
            None => return Ok(()),
        }
    }
    Ok(())
}

async fn next_stretch(
    journal: &Journal,
    model: &ReadModel,
    after: Cursor,
) -> Result<Stretch, ProjectionError> {
    let pool = &journal.pools.follower;
    let mut stretch = page::stretch(pool, after, EVENTS_PER_BATCH, model.kinds).await?;
    open(journal, model, &mut stretch.events).await?;
    Ok(stretch)
}

async fn open(
    journal: &Journal,
    model: &ReadModel,
    events: &mut [StoredEvent],
) -> Result<(), ProjectionError> {
    if events
        .iter()
        .any(|event| model.kinds.contains(&event.kind.as_str()))
    {
        journal.open_fields(events).await?;
    }
    Ok(())
}

fn taken_over(model: &ReadModel) -> ProjectionError {
    ProjectionError::Elsewhere { model: model.name }
}

/// Whoever reads now is waited for, but a long reader shall not make the others wait behind the flip: it steps
/// back and tries again.
async fn flip(
    journal: &Journal,
    version: &Version<'_>,
    served: i32,
    lease: &mut Lease,
) -> Result<u64, ProjectionError> {
    loop {
        let from = lease.cursor;
        match flip_now(journal, version, served, lease).await {
            Err(error) if error.is_lock_timeout() => lease.moved(from),
            flipped => return flipped,
        }
        tokio::time::sleep(STEP_BACK_FOR).await;
        catch_up(journal, version, lease, &mut |_| {}).await?;
    }
}

/// One transaction, begun by holding the old version where it is. Readers never go back in time: the new
/// version is first brought as far, and no reader's snapshot is older than the flip it comes after
/// (`Readers::snapshot`).
async fn flip_now(
    journal: &Journal,
    version: &Version<'_>,
    served: i32,
    lease: &mut Lease,
) -> Result<u64, ProjectionError> {
    let (model, during) = (version.model, ProjectionError::during("flip a read model"));
    let mut transaction = Transaction::begin(&journal.pools.follower, "BEGIN")
        .await
        .map_err(&during)?;
    let old = locked_cursor(&mut transaction, model.name, served).await?;
    if lease.hold_on(&mut transaction).await?.is_err() {
        return Err(taken_over(model));
    }
    let applied = reach(journal, &mut transaction, version, lease, old).await?;
    let statements = [
        // A vacuum is sent away while nobody waits behind us yet: that takes the server a second.
        format!("SET LOCAL lock_timeout = '{}ms'", WAIT_FOR_VACUUM.as_millis()),
        format!(
            "LOCK TABLE {}, {} IN SHARE UPDATE EXCLUSIVE MODE",
            model.table(),
            model.next_table()
        ),
        format!("SET LOCAL lock_timeout = '{}ms'", WAIT_FOR_READERS.as_millis()),
        "LOCK TABLE journal.serving IN ACCESS EXCLUSIVE MODE".to_owned(),
        format!("DROP TABLE {}", model.table()),
        format!("ALTER TABLE {} RENAME TO {}", model.next_table(), model.name),
    ];
    for statement in statements {
        sqlx::query(&statement)
            .execute(&mut *transaction)
            .await
            .map_err(&during)?;
    }
    sqlx::query("DELETE FROM journal.subscriptions WHERE name = $1 AND version = $2")
        .bind(model.name)
        .bind(served)
        .execute(&mut *transaction)
        .await
        .map_err(&during)?;
    sqlx::query(
        "UPDATE journal.serving SET version = $2, shape = $3, since = clock_timestamp() WHERE name = $1",
    )
    .bind(model.name)
    .bind(lease.version)
    .bind(model.shape)
    .execute(&mut *transaction)
    .await
    .map_err(&during)?;
    transaction.commit().await.map_err(&during)?;
    Ok(applied)
}

/// Applies what the new version lacks of what the old one has.
async fn reach(
    journal: &Journal,
    transaction: &mut PgConnection,
    version: &Version<'_>,
    lease: &mut Lease,
    old: Cursor,
) -> Result<u64, ProjectionError> {
    let mut applied = 0;
    while lease.cursor < old {
        // The old version has read them, so they are finished.
        let mut events = page::page_of_snapshot(&mut *transaction, lease.cursor, EVENTS_PER_BATCH).await?;
        events.retain(|event| event.cursor <= old);
        open(journal, version.model, &mut events).await?;
        let Some(last) = events.last() else { break };
        if apply_on(transaction, version, lease, &events).await? == Step::Lost {
            return Err(taken_over(version.model));
        }
        lease.moved(last.cursor);
        applied += events.len() as u64;
    }
    Ok(applied)
}

async fn locked_cursor(
    connection: &mut PgConnection,
    name: &str,
    version: i32,
) -> Result<Cursor, ProjectionError> {
    let row: Option<(i16, i64, i64)> = sqlx::query_as(
        "SELECT epoch, xid::text::bigint, position FROM journal.subscriptions WHERE name = $1 AND version = $2 FOR UPDATE",
    )
    .bind(name)
    .bind(version)
    .fetch_optional(connection)
    .await
    .map_err(ProjectionError::during("compare two versions"))?;
    Ok(row.map_or(Cursor::START, |(epoch, xid, position)| Cursor {
        epoch,
        xid,
        position,
    }))
}
