//! Keeps every read model up with the journal: one task each, under a lease, so that any number of nodes may run.

use super::{Positions, ProjectionError, ReadModel, Version, tables, traced};
use journal::{
    Journal, StoredEvent, page,
    stop::Stop,
    subscription::{self, Lease},
};
use kernel::Cursor;
use sqlx::{PgConnection, PgPool};
use std::{
    sync::Arc,
    time::{Duration, Instant},
};
use tokio::sync::watch;
use tracing::Instrument;
use uuid::Uuid;

pub const HELD_FOR: Duration = Duration::from_secs(10);
const RENEW_AFTER: Duration = Duration::from_secs(3);
const EVENTS_PER_BATCH: u16 = 2_000;
const EVENTS_PER_STRETCH: i64 = 10_000;
const BACK_OFF_AT_LEAST: Duration = Duration::from_millis(50);
const BACK_OFF_AT_MOST: Duration = Duration::from_secs(5);

/// Runs until told to stop.
#[derive(Clone)]
pub struct Follower {
    journal: Journal,
    positions: Positions,
    holder: Uuid,
}

/// What one step came to.
#[derive(Debug, PartialEq, Eq)]
pub enum Step {
    Applied(usize),
    UpToDate,
    /// Somebody else holds it, or it was retired.
    Lost,
    /// It stands at an event it cannot apply.
    Stopped,
}

impl Follower {
    pub fn new(journal: Journal, positions: Positions, holder: Uuid) -> Follower {
        Follower {
            journal,
            positions,
            holder,
        }
    }

    /// A step under way is finished first: a statement that nobody waits for any more could take a lease again
    /// after it was given back.
    pub async fn run(self, stop: watch::Receiver<bool>) {
        let mut tasks = tokio::task::JoinSet::new();
        for model in crate::ALL {
            let (follower, stop) = (self.clone(), Stop::from(stop.clone()));
            tasks.spawn(async move { follower.keep_up(model, stop).await });
        }
        while tasks.join_next().await.is_some() {}
    }

    async fn keep_up(&self, model: &'static ReadModel, mut stop: Stop) {
        let mut back_off = BACK_OFF_AT_LEAST;
        while !stop.told() {
            match self.hold_and_follow(model, &mut stop).await {
                Ok(()) => back_off = BACK_OFF_AT_LEAST,
                Err(error) => {
                    tracing::warn!(read_model = model.name, %error, "will try again");
                    back_off = (back_off * 2).min(BACK_OFF_AT_MOST);
                }
            }
            stop.sleep(back_off).await;
        }
    }

    /// As long as the lease is ours.
    async fn hold_and_follow(
        &self,
        model: &'static ReadModel,
        stop: &mut Stop,
    ) -> Result<(), ProjectionError> {
        let pool = &self.journal.pools.follower;
        let Some(version) = own_version(pool, model).await? else {
            return Ok(());
        };
        let Some(mut lease) = subscription::acquire(pool, model.name, version, self.holder, HELD_FOR).await?
        else {
            return self.hear_of_others(model, version).await;
        };
        self.positions.reached(model.name, lease.passed);
        let followed = self.follow(model, &mut lease, stop).await;
        lease.release(pool).await?;
        followed
    }

    async fn follow(
        &self,
        model: &'static ReadModel,
        lease: &mut Lease,
        stop: &mut Stop,
    ) -> Result<(), ProjectionError> {
        let pool = &self.journal.pools.follower;
        let version = Version::held(pool, model, lease).await?;
        let caught_up = self.come_near(&version, lease, || stop.told()).await?;
        if caught_up != Step::UpToDate {
            return Ok(());
        }
        let mut commits = self.journal.wake.listen();
        let mut held_since = Instant::now();
        while !stop.told() {
            let heard = *commits.borrow_and_update();
            let events = self
                .journal
                .tail
                .after(lease.passed, EVENTS_PER_BATCH.into(), heard)
                .await?;
            match self.take(&version, lease, &events).await? {
                Step::Applied(count) => {
                    self.positions.reached(model.name, lease.passed);
                    if count > 0 {
                        held_since = Instant::now();
                    }
                }
                Step::UpToDate => self.journal.tail.rest(&mut commits, stop).await,
                Step::Lost | Step::Stopped => return Ok(()),
            }
            if held_since.elapsed() > RENEW_AFTER {
                if lease.renew(pool, HELD_FOR).await?.is_err() {
                    return Ok(());
                }
                held_since = Instant::now();
            }
        }
        Ok(())
    }

    /// Another node follows: its progress is read from the table.
    async fn hear_of_others(&self, model: &ReadModel, version: i32) -> Result<(), ProjectionError> {
        let standings = subscription::standings(&self.journal.pools.follower).await?;
        if let Some(standing) = standings
            .iter()
            .find(|s| s.name == model.name && s.version == version)
        {
            self.positions.reached(model.name, standing.cursor);
        }
        Ok(())
    }

    /// Every read model up to what is committed now; for tools and tests that run no follower.
    pub async fn catch_up_all(&self) -> Result<(), ProjectionError> {
        for model in crate::ALL {
            self.catch_up(model).await?;
        }
        Ok(())
    }

    /// One read model up to what is committed now.
    pub async fn catch_up(&self, model: &'static ReadModel) -> Result<(), ProjectionError> {
        let pool = &self.journal.pools.follower;
        let Some(version) = own_version(pool, model).await? else {
            return Ok(());
        };
        let Some(mut lease) = subscription::acquire(pool, model.name, version, self.holder, HELD_FOR).await?
        else {
            return Err(ProjectionError::Rows(format!(
                "{} is held by another process or stopped",
                model.name
            )));
        };
        let version = Version::held(pool, model, &lease).await?;
        self.come_near(&version, &mut lease, || false).await?;
        Ok(lease.release(pool).await?)
    }

    /// Up to the end of the journal as it is now. However far behind, only what is the model's own is sent to it; what
    /// comes from then on is read once for all models.
    async fn come_near(
        &self,
        version: &Version<'_>,
        lease: &mut Lease,
        stopped: impl Fn() -> bool,
    ) -> Result<Step, ProjectionError> {
        let (pool, model) = (&self.journal.pools.follower, version.model);
        let mut held_since = Instant::now();
        while !stopped() {
            let stretch = page::stretch(pool, lease.passed, EVENTS_PER_STRETCH, model.kinds).await?;
            let events: Vec<_> = stretch.events.into_iter().map(Arc::new).collect();
            for events in events.chunks(EVENTS_PER_BATCH.into()) {
                match self.take(version, lease, events).await? {
                    Step::Applied(0) => {}
                    Step::Applied(_) => held_since = Instant::now(),
                    step => return Ok(step),
                }
            }
            self.positions.reached(model.name, lease.passed);
            if !stretch.is_full {
                break;
            }
            if held_since.elapsed() > RENEW_AFTER {
                if lease.renew(pool, HELD_FOR).await?.is_err() {
                    return Ok(Step::Lost);
                }
                held_since = Instant::now();
            }
        }
        Ok(Step::UpToDate)
    }

    /// The next events. What is not this model's is passed over; of what is, rows and cursor move together.
    async fn take(
        &self,
        version: &Version<'_>,
        lease: &mut Lease,
        events: &[Arc<StoredEvent>],
    ) -> Result<Step, ProjectionError> {
        let Some(end) = events.last().map(|event| event.cursor) else {
            return Ok(Step::UpToDate);
        };
        let own = events
            .iter()
            .filter(|event| version.model.kinds.contains(&event.kind.as_str()));
        let mut own: Vec<StoredEvent> = own.map(|event| event.as_ref().clone()).collect();
        if own.is_empty() {
            self.pass(lease, end);
            return Ok(Step::Applied(0));
        }
        let span = traced::span(version.model, &own);
        let apply = async {
            self.journal.open_fields(&mut own).await?;
            apply_or_stop(&self.journal, version, lease, &own).await
        };
        let step = apply.instrument(span).await?;
        if let Step::Applied(_) = step {
            self.pass(lease, end);
        }
        Ok(step)
    }

    fn pass(&self, lease: &mut Lease, to: Cursor) {
        lease.pass(to);
        if lease.passed > lease.cursor {
            self.journal.passing.note(lease);
        }
    }
}

/// Stands at the first event that cannot be applied, with all before it applied.
pub async fn apply_or_stop(
    journal: &Journal,
    version: &Version<'_>,
    lease: &mut Lease,
    events: &[StoredEvent],
) -> Result<Step, ProjectionError> {
    match apply(journal, version, lease, events).await {
        Ok(step) => Ok(step),
        Err(error) if error.may_pass() => Err(error),
        Err(error) => find_poison(journal, version, lease, events, error).await,
    }
}

/// One event at a time, up to the one that cannot be applied.
async fn find_poison(
    journal: &Journal,
    version: &Version<'_>,
    lease: &mut Lease,
    events: &[StoredEvent],
    why: ProjectionError,
) -> Result<Step, ProjectionError> {
    for event in events {
        match apply(journal, version, lease, std::slice::from_ref(event)).await {
            Ok(Step::Applied(_)) => {}
            Ok(step) => return Ok(step),
            Err(error) if error.may_pass() => return Err(error),
            Err(error) => {
                lease
                    .stop(&journal.pools.follower, &event.name(), &error.to_string())
                    .await?;
                return Ok(Step::Stopped);
            }
        }
    }
    Err(why)
}

/// Applies events and moves the cursor, in one statement that writes nothing where the lease was lost.
pub async fn apply(
    journal: &Journal,
    version: &Version<'_>,
    lease: &mut Lease,
    events: &[StoredEvent],
) -> Result<Step, ProjectionError> {
    let connection = journal.pools.follower.acquire().await;
    let mut connection = connection.map_err(ProjectionError::during("apply events"))?;
    let step = apply_on(&mut connection, version, lease, events).await?;
    if let (Step::Applied(_), Some(last)) = (&step, events.last()) {
        lease.moved(last.cursor);
    }
    Ok(step)
}

/// The lease keeps its cursor: the caller moves it, once what the connection does is committed.
pub async fn apply_on(
    connection: &mut PgConnection,
    version: &Version<'_>,
    lease: &Lease,
    events: &[StoredEvent],
) -> Result<Step, ProjectionError> {
    let Some(last) = events.last() else {
        return Ok(Step::UpToDate);
    };
    let batch = version.batch(lease, events);
    let held = if batch.is_empty() {
        lease.advance(connection, last.cursor, HELD_FOR).await?.is_ok()
    } else {
        (version.model.apply)(connection, &batch).await?;
        batch
            .written()
            .ok_or_else(|| wrote_without_its_cursor(version.model))?
    };
    Ok(if held {
        Step::Applied(events.len())
    } else {
        Step::Lost
    })
}

fn wrote_without_its_cursor(model: &ReadModel) -> ProjectionError {
    let told = format!(
        "{} applied events and moved no cursor: it must write by `Batch::write`",
        model.name
    );
    ProjectionError::Rows(told)
}

/// The version that is served. In another shape it is another program's, whose rows this one would spoil.
async fn own_version(pool: &PgPool, model: &ReadModel) -> Result<Option<i32>, ProjectionError> {
    match tables::serving(pool, model.name).await? {
        Some((_, shape)) if shape != model.shape => Err(ProjectionError::AnotherShape {
            model: model.name,
            served: shape,
            known: model.shape,
        }),
        served => Ok(served.map(|(version, _)| version)),
    }
}
