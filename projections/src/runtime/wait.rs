//! Readers see their writes: wait until the read models of an answer have passed a cursor, or say so.

use kernel::Cursor;
use std::{collections::HashMap, time::Duration};
use thiserror::Error;
use tokio::sync::watch;

/// How far each read model is, as far as this process knows.
#[derive(Clone, Default)]
pub struct Positions(watch::Sender<HashMap<&'static str, Cursor>>);

#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("the read models have not caught up yet: ask again in a moment")]
pub struct StillBehind;

impl Positions {
    pub fn reached(&self, model: &'static str, cursor: Cursor) {
        self.0.send_if_modified(|positions| {
            let known = positions.entry(model).or_default();
            let moved = cursor > *known;
            *known = cursor.max(*known);
            moved
        });
    }

    pub fn of(&self, model: &str) -> Cursor {
        self.0.borrow().get(model).copied().unwrap_or_default()
    }

    pub async fn wait(&self, models: &[&str], cursor: Cursor, at_most: Duration) -> Result<(), StillBehind> {
        let mut positions = self.0.subscribe();
        let passed = positions.wait_for(|known| {
            models
                .iter()
                .all(|model| known.get(model).is_some_and(|reached| *reached >= cursor))
        });
        match tokio::time::timeout(at_most, passed).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(_)) | Err(_) if cursor == Cursor::START => Ok(()),
            Ok(Err(_)) | Err(_) => Err(StillBehind),
        }
    }
}
