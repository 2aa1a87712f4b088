//! Whoever was asked and has not answered yet. The thread that waits for them is left behind, and they are not asked
//! again before they answered: what hangs costs a thread, once.

use std::{
    collections::BTreeSet,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// More would take the tasks that the service may have.
pub const AT_MOST: usize = 8;

/// Names of those who were asked; its copies are the same list.
#[derive(Clone, Debug, Default)]
pub struct Hanging(Arc<Mutex<BTreeSet<String>>>);

/// In the list until it is dropped, by whoever waits for the answer.
#[derive(Debug)]
pub struct Asked {
    list: Hanging,
    name: String,
}

impl Hanging {
    /// None while they are asked already, or while too many others are.
    pub fn ask(&self, name: &str) -> Option<Asked> {
        let mut names = self.lock();
        if names.len() >= AT_MOST || !names.insert(name.to_owned()) {
            return None;
        }
        Some(Asked {
            list: self.clone(),
            name: name.to_owned(),
        })
    }

    pub fn holds(&self, name: &str) -> bool {
        self.lock().contains(name)
    }

    /// In order.
    pub fn names(&self) -> Vec<String> {
        self.lock().iter().cloned().collect()
    }

    fn lock(&self) -> MutexGuard<'_, BTreeSet<String>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Asked {
    fn drop(&mut self) {
        self.list.lock().remove(&self.name);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_asked_again_before_they_answered() {
        let hanging = Hanging::default();
        let first = hanging.ask("nas").expect("nobody asked before");
        assert!(hanging.ask("nas").is_none() && hanging.holds("nas"));
        drop(first);
        assert!(hanging.ask("nas").is_some());
        assert_eq!(hanging.names(), Vec::<String>::new());
    }

    #[test]
    fn only_so_many_hang_at_once() {
        let hanging = Hanging::default();
        let all: Vec<Asked> = (0..AT_MOST)
            .filter_map(|number| hanging.ask(&number.to_string()))
            .collect();
        assert_eq!(all.len(), AT_MOST);
        assert!(hanging.ask("one more").is_none());
        drop(all);
        assert!(hanging.ask("one more").is_some());
    }
}
