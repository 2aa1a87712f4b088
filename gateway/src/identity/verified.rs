//! Tokens whose signature was found right. A page sends the same one with every request, and checking it again takes
//! longer than most questions. Whether it is over, and whether its session goes on, is asked each time.

use super::tokens::Claims;
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

const KEPT_AT_MOST: usize = 10_000;

/// Of one key. Clones are cheap and share what is kept.
#[derive(Clone, Default)]
pub struct Verified(Arc<Mutex<HashMap<String, Claims>>>);

impl Verified {
    /// What a token says, if `verify` finds it signed now or did so before.
    pub fn or(&self, token: &str, verify: impl FnOnce() -> Option<Claims>) -> Option<Claims> {
        let kept = |verified: &Verified| verified.kept().get(token).cloned();
        if let Some(claims) = kept(self) {
            return Some(claims);
        }
        let claims = verify()?;
        let mut all = self.kept();
        if all.len() >= KEPT_AT_MOST {
            all.clear();
        }
        all.insert(token.to_owned(), claims.clone());
        Some(claims)
    }

    fn kept(&self) -> std::sync::MutexGuard<'_, HashMap<String, Claims>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
