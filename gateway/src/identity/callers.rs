//! The caller that an account is now. Kept for a moment, and no longer than nothing is committed: a closed
//! account is out with its very event.

use commands::{Caller, Runtime};
use domain::account::{Account, AccountState};
use journal::JournalError;
use kernel::{AccountId, Actor, TenantId};
use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};
use tokio::sync::watch;

/// Another process may have closed it, and its wake-up may have been lost.
const KEPT_FOR: Duration = Duration::from_secs(1);
const KEPT_AT_MOST: usize = 10_000;

pub struct Callers {
    runtime: Runtime,
    commits: watch::Receiver<u64>,
    kept: Mutex<HashMap<(TenantId, AccountId), Kept>>,
}

#[derive(Clone)]
struct Kept {
    caller: Option<Caller>,
    /// The number of commits that this process knew of before it looked.
    commits: u64,
    looked_at: Instant,
}

impl Callers {
    pub fn new(runtime: Runtime) -> Callers {
        let commits = runtime.journal.wake.listen();
        Callers {
            runtime,
            commits,
            kept: Mutex::default(),
        }
    }

    pub async fn of(&self, tenant: TenantId, account: AccountId) -> Result<Option<Caller>, JournalError> {
        let commits = *self.commits.borrow();
        if let Some(kept) = self.kept(tenant, account, commits) {
            return Ok(kept.caller);
        }
        let looked_at = Instant::now();
        let state = self.runtime.load::<Account>(tenant, account.0).await?.state;
        let caller = caller(tenant, account, &state);
        self.keep(
            (tenant, account),
            Kept {
                caller: caller.clone(),
                commits,
                looked_at,
            },
        );
        Ok(caller)
    }

    fn kept(&self, tenant: TenantId, account: AccountId, commits: u64) -> Option<Kept> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let found = kept.get(&(tenant, account))?;
        (found.commits == commits && found.looked_at.elapsed() < KEPT_FOR).then(|| found.clone())
    }

    fn keep(&self, key: (TenantId, AccountId), new: Kept) {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= KEPT_AT_MOST {
            kept.clear();
        }
        kept.insert(key, new);
    }
}

fn caller(tenant: TenantId, account: AccountId, state: &AccountState) -> Option<Caller> {
    match state {
        AccountState::Open(holder) => Some(Caller {
            tenant,
            actor: Actor::Person(account),
            role: holder.role,
            client: holder.opened.client,
            granted: None,
        }),
        AccountState::Unopened | AccountState::Closed(_) => None,
    }
}
