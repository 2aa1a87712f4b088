//! RM1, RM2, RM3: what a machine saw is on the server once, whatever happens between.

use crate::{
    machine::{OneMachine, clock},
    scratch::Scratch,
    server::Server,
};
use agent::{
    home::Paper,
    run::{Ended, Status},
    spool::{Bounds, Spool},
};
use agent_protocol::{Body, Event, Record};
use jiff::SignedDuration;
use std::{fs, path::Path};

fn samples(records: &[Record]) -> usize {
    count(records, |body| matches!(body, Body::Sample(_)))
}

fn count(records: &[Record], is: impl Fn(&Body) -> bool) -> usize {
    records.iter().filter(|record| is(&record.body)).count()
}

#[test]
fn an_agent_tells_that_it_started_what_the_machine_is_made_of_and_how_it_fares() {
    let server = Server::start(clock());
    let one = OneMachine::new(&server.clock);
    one.enrol(&server).expect("enrolled");
    let working = one.work();
    server.wait_until("three samples", |state| samples(&state.records()) >= 3);
    working.stop();

    let state = server.state();
    let records = state.records();
    let started = |body: &Body| matches!(body, Body::Event(Event::AgentStarted { cleanly: true, .. }));
    assert_eq!(count(&records, started), 1);
    assert_eq!(count(&records, |body| matches!(body, Body::Inventory(_))), 14);
    assert_eq!(count(&records, |body| matches!(body, Body::WholeInventory(_))), 1);
    let numbers: Vec<u64> = state.records.keys().copied().collect();
    let expected: Vec<u64> = (1..=numbers.len() as u64).collect();
    assert_eq!(numbers, expected);
    assert_eq!(state.again, 0);
    let heartbeat = state.heartbeats.first().expect("a heartbeat");
    assert_eq!(heartbeat.evidence.hostname, "pc-compta-3");
    let parts: Vec<&str> = heartbeat
        .troubles
        .iter()
        .map(|trouble| trouble.part.as_str())
        .collect();
    assert!(parts.is_empty() || parts == ["log"], "{parts:?}");
}

#[test]
fn the_inventory_is_told_again_only_where_it_changed() {
    let server = Server::start(clock());
    let one = OneMachine::new(&server.clock);
    one.enrol(&server).expect("enrolled");
    let inventories = |records: &[Record]| count(records, |body| matches!(body, Body::Inventory(_)));
    let first = one.work();
    server.wait_until("an inventory", |state| inventories(&state.records()) == 14);
    first.stop();

    server.clock.advance(SignedDuration::from_hours(25));
    let before = server.state().records.len();
    let second = one.work();
    server.wait_until("that it was told whole", |state| {
        count(&state.records(), |body| matches!(body, Body::WholeInventory(_))) == 2
    });
    second.stop();
    let state = server.state();
    assert!(state.records.len() > before);
    assert_eq!(inventories(&state.records()), 14);
}

#[test]
fn while_the_server_is_away_records_wait_and_then_come_once() {
    let server = Server::start(clock());
    let one = OneMachine::new(&server.clock);
    one.enrol(&server).expect("enrolled");
    server.change(|state| state.away = true);
    let working = one.work();
    server.wait_until("some attempts", |state| state.turned_away >= 3);
    assert!(server.state().records.is_empty());
    server.change(|state| state.away = false);
    server.wait_until("what waited", |state| samples(&state.records()) >= 2);
    working.stop();
    let state = server.state();
    let numbers: Vec<u64> = state.records.keys().copied().collect();
    assert_eq!(numbers, (1..=numbers.len() as u64).collect::<Vec<_>>());
}

#[test]
fn an_answer_that_is_lost_costs_no_record_and_doubles_none() {
    let server = Server::start(clock());
    let one = OneMachine::new(&server.clock);
    one.enrol(&server).expect("enrolled");
    // The first heartbeat's, then the first batch's.
    server.change(|state| state.lose_answers = 2);
    let working = one.work();
    server.wait_until("samples", |state| {
        samples(&state.records()) >= 2 && state.lose_answers == 0
    });
    working.stop();
    let state = server.state();
    let numbers: Vec<u64> = state.records.keys().copied().collect();
    assert_eq!(numbers, (1..=numbers.len() as u64).collect::<Vec<_>>());
}

#[test]
fn what_was_told_before_a_stop_is_not_told_after_it() {
    let server = Server::start(clock());
    let one = OneMachine::new(&server.clock);
    one.enrol(&server).expect("enrolled");
    for round in 1..=2 {
        let working = one.work();
        server.wait_until("a start", |state| {
            let started = |body: &Body| matches!(body, Body::Event(Event::AgentStarted { .. }));
            count(&state.records(), started) == round
        });
        working.stop();
    }
    let records = server.state().records();
    let stopped = count(&records, |body| matches!(body, Body::Event(Event::AgentStopped)));
    assert_eq!(stopped, 1, "the first stop; the second waits for the next start");
    let uncleanly = |body: &Body| matches!(body, Body::Event(Event::AgentStarted { cleanly: false, .. }));
    assert_eq!(count(&records, uncleanly), 0);
    assert_eq!(server.state().again, 0);
}

#[test]
fn a_machine_that_was_revoked_says_nothing_more() {
    let server = Server::start(clock());
    let one = OneMachine::new(&server.clock);
    one.enrol(&server).expect("enrolled");
    let working = one.work();
    server.wait_until("a heartbeat", |state| !state.heartbeats.is_empty());
    server.change(|state| state.revoked = true);
    assert_eq!(working.ended(), Ended::Revoked);
    let status: Status = one.home.read(Paper::Status).expect("read").expect("a status");
    assert!(status.revoked);
}

#[test]
fn an_agent_without_a_place_for_its_records_still_says_that_it_is_there() {
    let server = Server::start(clock());
    let one = OneMachine::new(&server.clock);
    one.enrol(&server).expect("enrolled");
    fs::write(one.home.spool(), "this is no folder").expect("written");
    let working = one.work();
    server.wait_until("a heartbeat with its trouble", |state| {
        let troubles = state.heartbeats.iter().flat_map(|heartbeat| &heartbeat.troubles);
        troubles.into_iter().any(|trouble| trouble.part == "spool")
    });
    fs::remove_file(one.home.spool()).expect("removed");
    server.wait_until("samples, once there is room", |state| {
        samples(&state.records()) >= 1
    });
    working.stop();
}

#[test]
fn a_clock_that_is_wrong_is_said() {
    let server = Server::start(clock());
    let one = OneMachine::new(&server.clock);
    one.enrol(&server).expect("enrolled");
    server.change(|state| state.ahead = SignedDuration::from_hours(1));
    let working = one.work();
    server.wait_until("that it is behind", |state| {
        let mut troubles = state.heartbeats.iter().flat_map(|heartbeat| &heartbeat.troubles);
        troubles.any(|trouble| trouble.part == "clock" && trouble.detail == "3600 s behind the server's")
    });
    working.stop();
}

#[test]
fn a_machine_that_was_set_back_to_an_older_copy_loses_neither_what_was_nor_what_comes() {
    let server = Server::start(clock());
    let one = OneMachine::new(&server.clock);
    one.enrol(&server).expect("enrolled");
    let first = one.work();
    server.wait_until("samples", |state| samples(&state.records()) >= 1);
    first.stop();
    let copy = Scratch::new("copy");
    copy_folder(one.home.folder(), &copy.0);

    let second = one.work();
    let before = server.state().records.len();
    server.wait_until("more", |state| state.records.len() >= before + 4);
    second.stop();
    one.home.clear().expect("gone");
    copy_folder(&copy.0, one.home.folder());

    // Records of the same moment may be the same text, and that is no sign.
    server.clock.advance(SignedDuration::from_mins(1));
    let third = one.work();
    server.wait_until("that it was set back", |state| {
        count(&state.records(), |body| {
            matches!(body, Body::Event(Event::SetBack { .. }))
        }) == 1
    });
    third.stop();
    let (spool, _) = Spool::open(&one.home.spool(), Bounds::default()).expect("a spool");
    let last = *server.state().records.keys().last().expect("records");
    assert!(spool.holding().expect("held").last.0 >= last);
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("made");
    for entry in fs::read_dir(from).expect("a folder") {
        let path = entry.expect("an entry").path();
        let copy = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            copy_folder(&path, &copy);
        } else {
            fs::copy(&path, &copy).expect("copied");
        }
    }
}
