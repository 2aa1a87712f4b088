//! Up to where each account wrote, by this process: what it asks next shows it. Whoever waits for it is who asks next, and
//! not who wrote: most answers to a change show little of what it changes.

use commands::Caller;
use kernel::{AccountId, Cursor, TenantId};
use projections::runtime::Positions;
use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};
use tracing::Instrument;

/// A read model that stands still keeps nobody waiting for longer.
const A_MOMENT: Duration = Duration::from_millis(100);

type Who = (TenantId, AccountId);

#[derive(Default)]
pub struct Written(Mutex<HashMap<Who, Cursor>>);

impl Written {
    pub fn note(&self, caller: &Caller, cursor: Cursor) {
        if let Some(who) = who(caller) {
            let mut written = self.accounts();
            let last = written.entry(who).or_default();
            *last = cursor.max(*last);
        }
    }

    /// Until all read models show what this account wrote. Once it was waited for, it is forgotten.
    pub async fn wait(&self, caller: &Caller, positions: &Positions) {
        let Some(who) = who(caller) else { return };
        let Some(cursor) = self.accounts().get(&who).copied() else {
            return;
        };
        let all: Vec<_> = projections::ALL.iter().map(|model| model.name).collect();
        let span = tracing::debug_span!("wait", read_models = all.len());
        let _ = positions.wait(&all, cursor, A_MOMENT).instrument(span).await;
        let mut written = self.accounts();
        if written.get(&who) == Some(&cursor) {
            written.remove(&who);
        }
    }

    fn accounts(&self) -> MutexGuard<'_, HashMap<Who, Cursor>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn who(caller: &Caller) -> Option<Who> {
    Some((caller.tenant, caller.account()?))
}
