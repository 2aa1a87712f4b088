//! Named cases in an office of Paris; `oracle` has the slow clock and the properties.

mod endings;
mod oracle;

use super::*;
use jiff::{SignedDuration, Timestamp};
use kernel::{
    Calendar, Minutes, Target,
    calendar::{Holidays, Span, Week, Weekday},
};
use std::collections::BTreeSet;

fn at(text: &str) -> Timestamp {
    text.parse().expect("an instant")
}

/// In March 2026, before the clocks change.
fn march(day: u8, time: &str) -> Timestamp {
    at(&format!("2026-03-{day:02}T{time}:00+01:00"))
}

fn calendar(zone: &str, hours: &[(&str, &str)], days: usize) -> Calendar {
    let time = |text: &str| text.parse().expect("a time");
    let spans = hours.iter().map(|(from, until)| Span {
        from: time(from),
        until: time(until),
    });
    let days = Weekday::ALL[..days].iter();
    Calendar {
        zone: zone.parse().expect("a zone"),
        week: Week::of(days.flat_map(|day| spans.clone().map(|span| (*day, span)))),
        holidays: Holidays::France,
        closed_days: BTreeSet::new(),
        open_days: BTreeSet::new(),
    }
}

/// Monday to Friday, 8:30 to 12:30 and 14:00 to 18:00.
fn office() -> Calendar {
    calendar("Europe/Paris", &[("08:30", "12:30"), ("14:00", "18:00")], 5)
}

fn always() -> Calendar {
    Calendar {
        holidays: Holidays::None,
        ..calendar("Europe/Paris", &[("00:00", "24:00")], 7)
    }
}

fn minutes(number: i64) -> Target {
    Target::BusinessMinutes(Minutes::new(number))
}

/// An hour for the first answer, and this for the resolution.
fn promise(resolution: Target) -> Promise {
    Promise {
        first_answer: Some(minutes(60)),
        resolution: Some(resolution),
        calendar: office(),
        waiting_pauses_first_answer: false,
        waiting_pauses_resolution: true,
        near: 80,
    }
}

fn made(promise: Promise) -> Fact {
    Fact::PromiseMade(Box::new(promise))
}

/// Facts take their places in the order they are written.
fn history<const N: usize>(facts: [(Timestamp, Fact); N]) -> Vec<Dated> {
    (1..)
        .zip(facts)
        .map(|(place, (at, fact))| Dated { at, place, fact })
        .collect()
}

fn resolution(facts: &[Dated], now: Timestamp) -> Reading {
    read(facts, now).resolution.expect("a promise")
}

fn first_answer(facts: &[Dated], now: Timestamp) -> Reading {
    read(facts, now).first_answer.expect("a promise")
}

#[test]
fn five_business_days_from_a_friday_end_on_the_friday_after() {
    let opened = march(6, "08:46");
    let facts = history([
        (opened, Fact::Opened),
        (opened, made(promise(Target::BusinessDays(5)))),
    ]);
    let reading = resolution(&facts, opened);
    assert_eq!(reading.due, march(13, "08:46"));
    assert_eq!(reading.promised_first, reading.due);
    assert_eq!(reading.left, SignedDuration::from_hours(40));
}

#[test]
fn what_is_opened_outside_hours_begins_at_the_opening() {
    let opened = march(7, "22:10");
    let facts = history([(opened, Fact::Opened), (opened, made(promise(minutes(120))))]);
    let sunday = resolution(&facts, march(8, "12:00"));
    assert_eq!(
        (sunday.due, sunday.used),
        (march(9, "10:30"), SignedDuration::ZERO)
    );
    assert_eq!(first_answer(&facts, opened).due, march(9, "09:30"));
}

#[test]
fn a_pause_across_a_weekend_costs_its_business_time_and_no_more() {
    let opened = march(6, "16:00");
    let facts = history([
        (opened, Fact::Opened),
        (opened, made(promise(minutes(180)))),
        (march(6, "17:00"), Fact::WaitingBegan),
        (march(9, "09:30"), Fact::WaitingEnded),
    ]);
    let paused = resolution(&facts, march(8, "12:00"));
    assert_eq!((paused.status, paused.due), (Status::Paused, march(9, "10:30")));
    assert_eq!(paused.paused_since, Some(march(6, "17:00")));
    let running = resolution(&facts, march(9, "10:00"));
    assert_eq!(
        (running.status, running.due),
        (Status::Running, march(9, "11:30"))
    );
    assert_eq!(running.used, SignedDuration::from_mins(90));
    // The first answer was not paused.
    assert_eq!(first_answer(&facts, march(6, "16:30")).due, march(6, "17:00"));
}

#[test]
fn a_pause_over_lunch_costs_no_lunch_and_business_days_are_moved_by_business_time() {
    let opened = march(9, "10:00");
    let facts = history([
        (opened, Fact::Opened),
        (opened, made(promise(Target::BusinessDays(1)))),
        (march(9, "12:00"), Fact::WaitingBegan),
        (march(9, "14:15"), Fact::WaitingEnded),
    ]);
    let reading = resolution(&facts, march(9, "15:00"));
    assert_eq!(reading.due, march(10, "10:45"));
    assert_eq!(reading.promised_first, march(10, "10:00"));
}

#[test]
fn a_priority_that_changes_twice_in_a_pause_keeps_the_pause_and_both_promises() {
    let opened = march(9, "09:00");
    let facts = history([
        (opened, Fact::Opened),
        (opened, made(promise(minutes(240)))),
        (march(9, "10:00"), Fact::WaitingBegan),
        (march(9, "10:30"), made(promise(minutes(60)))),
        (march(9, "11:00"), made(promise(minutes(120)))),
        (march(9, "11:30"), Fact::WaitingEnded),
    ]);
    let reading = resolution(&facts, march(9, "11:45"));
    assert_eq!(reading.due, march(9, "12:30"));
    assert_eq!(reading.used, SignedDuration::from_mins(75));
    assert_eq!(reading.promised_first, march(9, "14:30"));
    let earlier: Vec<_> = reading
        .earlier_promises
        .iter()
        .map(|earlier| (earlier.due, earlier.replaced_by))
        .collect();
    // As each stood when it was replaced: half an hour of pause, then an hour of one that was due when it began.
    assert_eq!(earlier, [(march(9, "15:00"), 4), (march(9, "10:00"), 5)]);
}

#[test]
fn round_the_clock_counts_both_nights_of_changing_clocks_as_they_are() {
    for (opened, due) in [
        ("2026-03-28T12:00:00+01:00", "2026-03-29T13:00:00+02:00"),
        ("2026-10-24T12:00:00+02:00", "2026-10-25T11:00:00+01:00"),
    ] {
        let day = Promise {
            calendar: always(),
            ..promise(minutes(24 * 60))
        };
        let facts = history([(at(opened), Fact::Opened), (at(opened), made(day))]);
        let reading = resolution(&facts, at(opened));
        assert_eq!(reading.due, at(due));
        let why = why(&facts, Which::Resolution, at(opened));
        assert_eq!(why.len(), 1);
    }
}

#[test]
fn what_was_met_stays_met_whatever_comes_later() {
    let opened = march(9, "09:00");
    let facts = history([
        (opened, Fact::Opened),
        (opened, made(promise(minutes(240)))),
        (march(9, "10:00"), Fact::Answered),
        (march(9, "11:00"), Fact::Answered),
        (march(9, "12:00"), Fact::Resolved),
        (march(9, "12:10"), made(promise(minutes(1)))),
        (march(9, "12:20"), Fact::Closed),
        (march(20, "12:00"), made(promise(minutes(1)))),
        (march(20, "13:00"), Fact::Reopened),
    ]);
    let later = read(&facts, march(31, "12:00"));
    let first = later.first_answer.expect("a promise");
    assert_eq!(
        first.status,
        Status::Met {
            at: march(9, "10:00")
        }
    );
    let resolution = later.resolution.expect("a promise");
    assert_eq!(
        resolution.status,
        Status::Met {
            at: march(9, "12:00")
        }
    );
    assert_eq!(resolution.due, march(9, "14:30"));
    assert!(resolution.earlier_promises.is_empty());
    assert_eq!(next_due(&facts, march(31, "12:00")), []);
}

#[test]
fn between_a_resolution_and_a_reopening_no_time_counts() {
    let opened = march(9, "09:00");
    let facts = history([
        (opened, Fact::Opened),
        (opened, made(promise(minutes(240)))),
        (march(9, "10:00"), Fact::Resolved),
        (march(10, "10:00"), Fact::Reopened),
        (march(10, "16:00"), Fact::Resolved),
    ]);
    assert_eq!(
        resolution(&facts, march(9, "18:00")).status,
        Status::Met {
            at: march(9, "10:00")
        }
    );
    let reopened = resolution(&facts, march(10, "11:00"));
    assert_eq!(
        (reopened.status, reopened.due),
        (Status::Running, march(10, "14:30"))
    );
    let late = resolution(&facts, march(20, "11:00"));
    let at = Some(march(10, "16:00"));
    assert_eq!(late.status, Status::Missed { at });
    assert_eq!(late.left, SignedDuration::from_mins(-90));
}

#[test]
fn done_at_the_due_is_in_time_and_undone_at_the_due_is_missed() {
    let opened = march(9, "09:00");
    let mut facts = history([
        (opened, Fact::Opened),
        (opened, made(promise(minutes(60)))),
        (march(9, "10:00"), Fact::Resolved),
    ]);
    let due = march(9, "10:00");
    assert_eq!(resolution(&facts, due).status, Status::Met { at: due });
    facts.pop();
    assert_eq!(resolution(&facts, due).status, Status::Missed { at: None });
    assert_eq!(resolution(&facts, march(9, "09:59")).status, Status::Running);
    // A wait that begins then comes too late; one that began a minute before does not.
    let waits = |from| Dated {
        at: from,
        place: 3,
        fact: Fact::WaitingBegan,
    };
    facts.push(waits(due));
    let late = resolution(&facts, march(9, "11:00"));
    assert_eq!((late.status, late.due), (Status::Missed { at: None }, due));
    facts.pop();
    facts.push(waits(march(9, "09:59")));
    let paused = resolution(&facts, march(9, "11:00"));
    assert_eq!((paused.status, paused.due), (Status::Paused, march(9, "11:01")));
}

#[test]
fn what_is_resolved_without_an_answer_is_answered_and_what_nobody_promised_has_no_clock() {
    let opened = march(9, "09:00");
    let only_resolution = Promise {
        first_answer: None,
        ..promise(minutes(60))
    };
    let resolved = march(9, "09:30");
    let facts = |promise| {
        history([
            (opened, Fact::Opened),
            (opened, made(promise)),
            (resolved, Fact::Resolved),
        ])
    };
    let first = first_answer(&facts(promise(minutes(60))), march(9, "12:00"));
    assert_eq!(first.status, Status::Met { at: resolved });
    assert_eq!(read(&facts(only_resolution), resolved).first_answer, None);
    let nothing = history([(opened, Fact::Opened)]);
    assert_eq!(read(&nothing, resolved), Clocks::default());
    assert_eq!(read(&[], resolved), Clocks::default());
}

#[test]
fn a_message_that_is_older_than_the_wait_it_ends_makes_no_pause() {
    let opened = march(9, "09:00");
    let facts = history([
        (opened, Fact::Opened),
        (opened, made(promise(minutes(240)))),
        (march(9, "10:05"), Fact::WaitingBegan),
        (march(9, "10:00"), Fact::WaitingEnded),
    ]);
    let reading = resolution(&facts, march(9, "11:00"));
    assert_eq!(
        (reading.status, reading.due),
        (Status::Running, march(9, "14:30"))
    );
}

#[test]
fn near_and_missed_are_announced_and_a_pause_takes_them_back() {
    let opened = march(9, "09:00");
    let mut facts = history([
        (opened, Fact::Opened),
        (opened, made(promise(minutes(100)))),
        (march(9, "09:10"), Fact::Answered),
        (march(9, "10:00"), Fact::WaitingBegan),
    ]);
    let which = Which::Resolution;
    let coming = |news, at| Coming { which, news, at };
    assert_eq!(next_due(&facts, march(9, "10:10")), []);
    facts.push(Dated {
        at: march(9, "10:30"),
        place: 5,
        fact: Fact::WaitingEnded,
    });
    assert_eq!(
        next_due(&facts, march(9, "10:30")),
        [
            coming(News::Near, march(9, "10:50")),
            coming(News::Missed, march(9, "11:10"))
        ]
    );
    assert!(!resolution(&facts, march(9, "10:49")).is_near(march(9, "10:49")));
    assert!(resolution(&facts, march(9, "10:50")).is_near(march(9, "10:50")));
}

#[test]
fn an_explanation_names_each_stretch_and_the_fact_behind_it() {
    let opened = march(9, "11:00");
    let facts = history([
        (opened, Fact::Opened),
        (opened, made(promise(minutes(180)))),
        (march(9, "12:00"), Fact::WaitingBegan),
        (march(9, "14:30"), Fact::WaitingEnded),
    ]);
    let told = why(&facts, Which::Resolution, march(9, "15:00"));
    let told: Vec<_> = told
        .iter()
        .map(|part| (part.from, part.because, part.counted, part.place))
        .collect();
    assert_eq!(
        told,
        [
            (opened, Because::Open, true, 2),
            (march(9, "12:00"), Because::Paused, false, 3),
            (march(9, "12:30"), Because::Closed, false, 2),
            (march(9, "14:00"), Because::Paused, false, 3),
            (march(9, "14:30"), Because::Open, true, 2),
        ]
    );
}
