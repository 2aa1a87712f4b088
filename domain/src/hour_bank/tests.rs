//! given / when / then on every command; the properties and their slow oracle stand in their own files.

mod as_of;
mod credits;
mod debits;
mod expiries;
mod life;
mod oracle;
mod properties;
mod reversals;
mod steps;
mod thresholds;
mod world;

use super::thresholds::Threshold;
use super::*;
use crate::testing::{Given, given};
use kernel::{ClientId, Day, EntryId, HourBankId, LotId, Minutes, MovementId, Overdraft, Personal, Usable};
use uuid::Uuid;

fn id<T: From<Uuid>>(number: u128) -> T {
    T::from(Uuid::from_u128(number))
}

fn lot(number: u128) -> LotId {
    id(number)
}

fn movement(number: u128) -> MovementId {
    id(number)
}

fn entry(number: u128) -> EntryId {
    id(number)
}

fn holder() -> ClientId {
    id(1)
}

fn subsidiary() -> ClientId {
    id(2)
}

fn reason() -> Personal {
    Personal::new(holder().0, "Saisi deux fois")
}

fn minutes(number: i64) -> Minutes {
    Minutes::new(number)
}

/// A day of 2026.
fn on(month: i8, day: i8) -> Day {
    Day::new(2026, month, day)
}

fn open() -> OpenHourBank {
    OpenHourBank {
        bank: id::<HourBankId>(9),
        client: holder(),
        contract: None,
        thresholds: vec![],
    }
}

/// A pack bought on 1 January 2026 and usable from then on; its lot and movement share the number.
fn pack(number: u128, size: i64) -> CreditHours {
    CreditHours {
        lot: lot(number),
        movement: movement(number),
        minutes: minutes(size),
        source: Source::Purchase {
            invoice: None,
            label: "Pack".into(),
        },
        priority: 0,
        first_day: on(1, 1),
        last_day: None,
        usable: Usable::FromValidation,
    }
}

/// Work of 10 March, entered that day; its movement is the entry's number and a hundred.
fn work(number: u128, time: i64) -> DebitHours {
    DebitHours {
        entry: entry(number),
        movement: movement(100 + number),
        client: holder(),
        worked: minutes(time),
        debited: minutes(time),
        date_of_work: on(3, 10),
        overdraft: Overdraft::SplitToBillable,
        today: on(3, 10),
    }
}

/// Its movement is the entry's number and two hundred.
fn reverse(number: u128) -> ReverseDebit {
    ReverseDebit {
        entry: entry(number),
        movement: movement(200 + number),
        reason: reason(),
    }
}

/// Its movement is the lot's number and three hundred.
fn expire(number: u128, today: Day) -> ExpireLots {
    ExpireLots {
        today,
        movements: vec![(lot(number), movement(300 + number))],
    }
}

/// What `work` raises when one lot pays all of it.
fn paid_by(number: u128, work: DebitHours, last_day: Option<Day>, balance_after: i64) -> HoursDebited {
    HoursDebited {
        entry: work.entry,
        movement: work.movement,
        client: work.client,
        worked: work.worked,
        debited: work.debited,
        allocations: vec![allocation(number, work.debited.get(), last_day)],
        overdrawn: Minutes::ZERO,
        billable: Minutes::ZERO,
        date_of_work: work.date_of_work,
        balance_after: minutes(balance_after),
    }
}

fn allocation(number: u128, paid: i64, last_day: Option<Day>) -> Allocation {
    Allocation {
        lot: lot(number),
        minutes: minutes(paid),
        of_which_expired: Minutes::ZERO,
        last_day,
    }
}

/// What the commands raise on a new bank, one after the other; a refusal fails the test.
#[track_caller]
fn history(commands: impl IntoIterator<Item = HourBankCommand>) -> Vec<HourBankEvent> {
    let mut events: Vec<HourBankEvent> = vec![];
    for command in commands {
        let state = HourBank::fold(&events);
        events.extend(HourBank::decide(&state, &command).expect("an accepted command"));
    }
    events
}

#[track_caller]
fn after(commands: impl IntoIterator<Item = HourBankCommand>) -> Given<HourBank> {
    given(history(commands))
}

#[track_caller]
fn bank_after(commands: impl IntoIterator<Item = HourBankCommand>) -> Bank {
    HourBank::fold(&history(commands))
        .bank()
        .expect("an open bank")
        .clone()
}
