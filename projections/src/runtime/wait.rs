//! Readers see their writes: wait until the read models of an answer have passed a cursor, or say so.

use kernel::Cursor;
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};
use thiserror::Error;
use tokio::sync::watch;

/// How far each read model is, as far as this process knows. Each has a channel of its own: whoever waits is woken by
/// those it waits for, and not by each of the others.
#[derive(Clone, Default)]
pub struct Positions(Arc<Mutex<HashMap<&'static str, watch::Sender<Cursor>>>>);

#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("the read models have not caught up yet: ask again in a moment")]
pub struct StillBehind;

impl Positions {
    pub fn reached(&self, model: &'static str, cursor: Cursor) {
        self.models().entry(model).or_default().send_if_modified(|known| {
            let moved = cursor > *known;
            *known = cursor.max(*known);
            moved
        });
    }

    pub fn of(&self, model: &str) -> Cursor {
        self.models()
            .get(model)
            .map_or(Cursor::START, |known| *known.borrow())
    }

    pub async fn wait(
        &self,
        models: &[&'static str],
        cursor: Cursor,
        at_most: Duration,
    ) -> Result<(), StillBehind> {
        let all = async {
            for mut reached in self.behind(models, cursor) {
                // It ends only with the process: the sender is kept.
                let _ = reached.wait_for(|reached| *reached >= cursor).await;
            }
        };
        let passed = tokio::time::timeout(at_most, all).await;
        passed.map_err(|_| StillBehind)
    }

    /// Those that are not there yet.
    fn behind(&self, models: &[&'static str], cursor: Cursor) -> Vec<watch::Receiver<Cursor>> {
        let mut known = self.models();
        let behind = models.iter().filter_map(|model| {
            let reached = known.entry(model).or_default();
            (*reached.borrow() < cursor).then(|| reached.subscribe())
        });
        behind.collect()
    }

    fn models(&self) -> MutexGuard<'_, HashMap<&'static str, watch::Sender<Cursor>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
