//! The debits that stand, and what every movement was: what a reversal gives back and what is never done
//! twice.

use super::event::{Allocation, HoursDebited};
use kernel::{ClientId, Day, EntryId, LotId, Minutes, MovementId};
use serde::{Deserialize, Serialize};

/// A debit as it stands now; a repayment moves minutes from `overdrawn` to `allocations`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Debit {
    pub movement: MovementId,
    pub client: ClientId,
    pub worked: Minutes,
    pub debited: Minutes,
    pub date_of_work: Day,
    pub allocations: Vec<Allocation>,
    pub overdrawn: Minutes,
    pub billable: Minutes,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    Credit(LotId),
    Debit(EntryId),
    Reversal(EntryId),
    Correction { lot: LotId, minutes: Minutes },
    Refund(LotId),
    Expiry(LotId),
}

impl Debit {
    pub(super) fn of(event: &HoursDebited) -> Debit {
        Debit {
            movement: event.movement,
            client: event.client,
            worked: event.worked,
            debited: event.debited,
            date_of_work: event.date_of_work,
            allocations: event.allocations.clone(),
            overdrawn: event.overdrawn,
            billable: event.billable,
        }
    }

    pub(super) fn repaid_by(&mut self, lot: LotId, minutes: Minutes, last_day: Option<Day>) {
        self.overdrawn = self.overdrawn.minus(minutes);
        match self
            .allocations
            .iter_mut()
            .find(|allocation| allocation.lot == lot)
        {
            Some(allocation) => allocation.minutes = allocation.minutes.plus(minutes),
            None => {
                let of_which_expired = Minutes::ZERO;
                self.allocations.push(Allocation {
                    lot,
                    minutes,
                    of_which_expired,
                    last_day,
                });
            }
        }
    }
}
