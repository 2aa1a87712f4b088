//! Whose turn it is to write to an upload: one at a time, and whoever comes asks the one before to leave. A connection
//! that died without a word must not keep the next one out.

use super::staging::Seen;
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};
use tokio::sync::{Mutex as Turns, OwnedMutexGuard, watch};
use uuid::Uuid;

const LEAVES_WITHIN: Duration = Duration::from_secs(8);

#[derive(Default)]
pub struct Desk {
    seats: Mutex<HashMap<Uuid, Seat>>,
}

#[derive(Clone)]
struct Seat {
    turn: Arc<Turns<Option<Seen>>>,
    asked_to_leave: watch::Sender<u64>,
}

/// One's turn, with what was seen of the file before.
pub struct Turn {
    pub seen: OwnedMutexGuard<Option<Seen>>,
    pub asked_to_leave: watch::Receiver<u64>,
}

impl Desk {
    /// `None` when the one before does not leave.
    pub async fn turn(&self, upload: Uuid) -> Option<Turn> {
        let seat = self.seat(upload);
        seat.asked_to_leave.send_modify(|times| *times += 1);
        let seen = tokio::time::timeout(LEAVES_WITHIN, seat.turn.lock_owned());
        let seen = seen.await.ok()?;
        Some(Turn {
            seen,
            asked_to_leave: seat.asked_to_leave.subscribe(),
        })
    }

    fn seat(&self, upload: Uuid) -> Seat {
        let mut seats = self.seats.lock().unwrap_or_else(PoisonError::into_inner);
        let fresh = || Seat {
            turn: Arc::default(),
            asked_to_leave: watch::Sender::new(0),
        };
        seats.entry(upload).or_insert_with(fresh).clone()
    }

    /// It is over: whoever still writes has nowhere to write to.
    pub fn clear(&self, upload: Uuid) {
        let mut seats = self.seats.lock().unwrap_or_else(PoisonError::into_inner);
        seats.remove(&upload);
    }
}
