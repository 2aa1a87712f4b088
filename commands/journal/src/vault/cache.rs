//! Keys in memory. A subject's key is kept for seconds only, so that one that was destroyed by another
//! process stops opening anything here soon after.

use super::wrap::Key;
use kernel::{SubjectId, TenantId};
use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};
use uuid::Uuid;

/// How long a destroyed key may still open events in another process.
pub const KEPT_FOR: Duration = Duration::from_secs(10);
const SUBJECTS_AT_MOST: usize = 100_000;

#[derive(Default)]
pub struct Cache {
    tenants: Mutex<HashMap<TenantId, Key>>,
    subjects: Mutex<HashMap<(TenantId, SubjectId), (Key, Instant)>>,
}

impl Cache {
    pub fn tenant(&self, tenant: TenantId) -> Option<Key> {
        lock(&self.tenants).get(&tenant).cloned()
    }

    pub fn keep_tenant(&self, tenant: TenantId, key: Key) {
        lock(&self.tenants).insert(tenant, key);
    }

    /// What is known, and the ids of what is not.
    pub fn subjects(&self, tenant: TenantId, wanted: &[SubjectId]) -> (HashMap<SubjectId, Key>, Vec<Uuid>) {
        let known = lock(&self.subjects);
        let (mut found, mut missing) = (HashMap::new(), vec![]);
        for subject in wanted {
            match known.get(&(tenant, *subject)) {
                Some((key, since)) if since.elapsed() < KEPT_FOR => drop(found.insert(*subject, key.clone())),
                Some(_) | None => missing.push(subject.0),
            }
        }
        (found, missing)
    }

    pub fn keep_subject(&self, tenant: TenantId, subject: SubjectId, key: Key) {
        let mut subjects = lock(&self.subjects);
        if subjects.len() >= SUBJECTS_AT_MOST {
            subjects.clear();
        }
        subjects.insert((tenant, subject), (key, Instant::now()));
    }

    pub fn drop_subject(&self, tenant: TenantId, subject: SubjectId) {
        lock(&self.subjects).remove(&(tenant, subject));
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
