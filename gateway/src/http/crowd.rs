//! How many there may be at once, in all and of one address, so that nobody takes every place.

use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

pub struct Crowd {
    at_most: usize,
    free: Arc<Semaphore>,
    each: Mutex<HashMap<IpAddr, usize>>,
}

/// Somebody's place, theirs until it is dropped.
pub struct Place {
    crowd: Arc<Crowd>,
    address: IpAddr,
    _free: OwnedSemaphorePermit,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Full {
    /// Every place is taken.
    All,
    /// This address has as many as one may have.
    One,
}

impl Crowd {
    pub fn of(at_most: usize) -> Arc<Crowd> {
        Arc::new(Crowd {
            at_most,
            free: Arc::new(Semaphore::new(at_most)),
            each: Mutex::default(),
        })
    }

    /// Waits for a place; whose it becomes is said later.
    pub async fn room(&self) -> Option<OwnedSemaphorePermit> {
        Arc::clone(&self.free).acquire_owned().await.ok()
    }

    pub fn enter(self: &Arc<Self>, address: IpAddr) -> Result<Place, Full> {
        let room = Arc::clone(&self.free).try_acquire_owned();
        self.take(room.map_err(|_| Full::All)?, address)
    }

    /// One address may have half of the places, so that two are needed to fill them.
    pub fn take(self: &Arc<Self>, room: OwnedSemaphorePermit, address: IpAddr) -> Result<Place, Full> {
        let mut each = self.each();
        let of_one = each.entry(address).or_default();
        // Programs of this machine are no strangers; a proxy that the settings do not name may be one of them.
        if *of_one >= self.at_most.div_ceil(2) && !address.is_loopback() {
            return Err(Full::One);
        }
        *of_one += 1;
        Ok(Place {
            crowd: Arc::clone(self),
            address,
            _free: room,
        })
    }

    pub fn size(&self) -> usize {
        self.at_most.saturating_sub(self.free.available_permits())
    }

    fn each(&self) -> MutexGuard<'_, HashMap<IpAddr, usize>> {
        self.each.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut each = self.crowd.each();
        if let Some(of_one) = each.get_mut(&self.address) {
            *of_one -= 1;
            if *of_one == 0 {
                each.remove(&self.address);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_address_leaves_room_for_another() {
        let crowd = Crowd::of(4);
        let (one, other) = ("203.0.113.1".parse().unwrap(), "203.0.113.2".parse().unwrap());
        let mut places: Vec<_> = (0..2).map(|_| crowd.enter(one).ok().unwrap()).collect();
        assert_eq!(crowd.enter(one).err(), Some(Full::One));
        places.extend((0..2).map(|_| crowd.enter(other).ok().unwrap()));
        assert_eq!(crowd.enter("203.0.113.3".parse().unwrap()).err(), Some(Full::All));
        assert_eq!(crowd.size(), 4);
        drop(places);
        assert_eq!((crowd.size(), crowd.each().len()), (0, 0));
        assert!(crowd.enter(one).is_ok());
    }
}
