//! How many sockets an account has open.

use kernel::{AccountId, TenantId};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// A person has a few tabs on a few machines.
const OF_ONE_ACCOUNT_AT_MOST: usize = 24;

type Whose = (TenantId, AccountId);

#[derive(Clone, Default)]
pub struct Seats(Arc<Mutex<HashMap<Whose, usize>>>);

/// Given back when it is dropped.
pub struct Seat {
    seats: Seats,
    whose: Whose,
}

impl Seats {
    /// None when they are all taken.
    pub fn take(&self, tenant: TenantId, account: AccountId) -> Option<Seat> {
        let whose = (tenant, account);
        let mut taken = self.taken();
        let count = taken.entry(whose).or_default();
        if *count >= OF_ONE_ACCOUNT_AT_MOST {
            return None;
        }
        *count += 1;
        Some(Seat {
            seats: self.clone(),
            whose,
        })
    }

    fn taken(&self) -> MutexGuard<'_, HashMap<Whose, usize>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut taken = self.seats.taken();
        let left = taken
            .get(&self.whose)
            .copied()
            .unwrap_or_default()
            .saturating_sub(1);
        match left {
            0 => drop(taken.remove(&self.whose)),
            left => drop(taken.insert(self.whose, left)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn a_seat_that_is_given_back_is_free_again() {
        let seats = Seats::default();
        let take = || seats.take(TenantId(Uuid::nil()), AccountId(Uuid::nil()));
        let mut taken: Vec<_> = (0..OF_ONE_ACCOUNT_AT_MOST).map_while(|_| take()).collect();
        assert_eq!(taken.len(), OF_ONE_ACCOUNT_AT_MOST);
        assert!(take().is_none());
        taken.pop();
        assert!(take().is_some());
        taken.clear();
        assert!(seats.taken().is_empty());
    }
}
