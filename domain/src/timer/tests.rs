//! TM1: given / when / then.

use super::*;
use crate::testing::given;
use jiff::{SignedDuration, Timestamp};
use kernel::{AccountId, ClientId, EntryId, Personal, TimeClass};
use uuid::Uuid;

fn account() -> AccountId {
    AccountId(Uuid::from_u128(3))
}

fn task(note: &str) -> Task {
    let client = Uuid::from_u128(1);
    Task {
        client: ClientId(client),
        contract: None,
        ticket: None,
        class: TimeClass::Billable,
        note: Personal::new(client, note),
    }
}

fn at(minute: i64) -> Timestamp {
    Timestamp::UNIX_EPOCH + SignedDuration::from_mins(minute)
}

fn started() -> TimerEvent {
    TimerStarted {
        account: account(),
        task: task("Sauvegarde"),
        started_at: at(10),
    }
    .into()
}

fn start(note: &str, now: Timestamp) -> StartTimer {
    StartTimer {
        account: account(),
        task: task(note),
        now,
    }
}

fn stop() -> StopTimer {
    StopTimer {
        entry: EntryId(Uuid::from_u128(9)),
        now: at(35),
    }
}

fn stopped() -> TimerEvent {
    TimerStopped {
        account: account(),
        entry: stop().entry,
        started_at: at(10),
        stopped_at: at(35),
    }
    .into()
}

#[test]
fn one_clock_runs_at_most() {
    given::<Timer>([])
        .when(start("Sauvegarde", at(10)))
        .then([started()]);
    given::<Timer>([started()])
        .when(start("Sauvegarde", at(11)))
        .then_quiet();
    given::<Timer>([started()])
        .when(start("Imprimante", at(11)))
        .then_refused(TimerRefusal::AlreadyRunning);
    given::<Timer>([started(), stopped()])
        .when(StartTimer {
            task: task("Sauvegarde"),
            ..start("", at(10))
        })
        .then([started()]);
}

#[test]
fn what_it_is_about_and_when_it_began_may_be_put_right() {
    let change = |note: &str, started_at| ChangeTimer {
        task: task(note),
        started_at,
        now: at(30),
    };
    let changed = |note: &str, minute| {
        [TimerChanged {
            account: account(),
            task: task(note),
            started_at: at(minute),
        }
        .into()]
    };
    let running = || given::<Timer>([started()]);
    running()
        .when(change("Imprimante", None))
        .then(changed("Imprimante", 10));
    running()
        .when(change("Sauvegarde", Some(at(5))))
        .then(changed("Sauvegarde", 5));
    running().when(change("Sauvegarde", None)).then_quiet();
    running()
        .when(change("Sauvegarde", Some(at(31))))
        .then_refused(TimerRefusal::StartsAhead);
    running()
        .when(change("Sauvegarde", Some(at(30 - 24 * 60 - 1))))
        .then_refused(TimerRefusal::StartedLongAgo);
    given::<Timer>([])
        .when(change("Sauvegarde", None))
        .then_refused(TimerRefusal::NotRunning);
}

#[test]
fn it_stops_into_an_entry_and_never_before_it_began() {
    given::<Timer>([started()]).when(stop()).then([stopped()]);
    given::<Timer>([started(), stopped()])
        .when(stop())
        .then_refused(TimerRefusal::NotRunning);
    let early = StopTimer { now: at(3), ..stop() };
    let expected = TimerStopped {
        account: account(),
        entry: stop().entry,
        started_at: at(10),
        stopped_at: at(10),
    };
    given::<Timer>([started()]).when(early).then([expected.into()]);
}

#[test]
fn it_is_discarded_once() {
    let discarded = TimerDiscarded {
        account: account(),
        started_at: at(10),
    };
    given::<Timer>([started()])
        .when(DiscardTimer)
        .then([discarded.into()]);
    given::<Timer>([]).when(DiscardTimer).then_quiet();
}
