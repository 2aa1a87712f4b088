//! RM3: a key for each machine, rotated; what has run out is replaced if it did so lately.

use crate::{
    machine::{OneMachine, clock},
    server::{Server, State},
};
use agent::{
    home::Paper,
    identity::Identity,
    run::Status,
    wire::{Line, Trust, Unanswered},
};
use agent_protocol::{Batch, Durable, Heartbeat, Refusal, VERSION, path};
use jiff::SignedDuration;
use std::{fs, path::PathBuf};

const DAY: i64 = 24;

#[test]
fn a_certificate_is_renewed_with_a_new_key_at_two_thirds_of_its_life() {
    let server = Server::start(clock());
    let one = OneMachine::new(&server.clock);
    let first = one.enrol(&server).expect("enrolled");
    server.clock.advance(SignedDuration::from_hours(19 * DAY));
    let working = one.work();
    server.wait_until("a heartbeat", |state| !state.heartbeats.is_empty());
    assert_eq!(server.state().certified.len(), 1, "not before two thirds");
    server.clock.advance(SignedDuration::from_hours(2 * DAY));
    server.wait_until("a second certificate", |state| state.certified.len() == 2);
    let heard = server.state().heartbeats.len();
    server.wait_until("heartbeats under it", |state| state.heartbeats.len() > heard + 1);
    working.stop();

    let state = server.state();
    assert_ne!(state.certified[0], state.certified[1]);
    let renewed = Identity::load(&one.home).expect("read").expect("an identity");
    assert_eq!(renewed.machine, first.machine);
    assert_ne!(renewed.key_pem, first.key_pem);
    assert!(renewed.certified.valid_until > first.certified.valid_until);
}

#[test]
fn a_machine_that_is_called_for_another_certificate_comes_for_it_once() {
    let server = Server::start(clock());
    let one = OneMachine::new(&server.clock);
    let first = one.enrol(&server).expect("enrolled");
    server.change(|state| state.calls_until = 2);
    let working = one.work();
    server.wait_until("a second certificate", |state| state.certified.len() == 2);
    let heard = server.state().heartbeats.len();
    server.wait_until("heartbeats under it", |state| state.heartbeats.len() > heard + 2);
    working.stop();
    assert_eq!(server.state().certified.len(), 2);
    let renewed = Identity::load(&one.home).expect("read").expect("an identity");
    assert_ne!(renewed.key_pem, first.key_pem);
}

/// From now on this file cannot be replaced, as on a disk that is full.
fn block(one: &OneMachine, file: &str) -> PathBuf {
    let beside = one.home.folder().join(file).with_extension("new");
    fs::create_dir(&beside).expect("made");
    beside
}

fn heartbeats_in_trouble(state: &State) -> usize {
    let certificate = |heartbeat: &&Heartbeat| {
        let mut troubles = heartbeat.troubles.iter();
        troubles.any(|trouble| trouble.part == "certificate")
    };
    state.heartbeats.iter().filter(certificate).count()
}

#[test]
fn a_certificate_that_cannot_be_saved_is_asked_for_once_and_used_when_it_is_saved() {
    let server = Server::start(clock());
    let one = OneMachine::new(&server.clock);
    let first = one.enrol(&server).expect("enrolled");
    let full = block(&one, "identity.json");
    server.clock.advance(SignedDuration::from_hours(21 * DAY));
    let working = one.work();
    server.wait_until("that it cannot be saved", |state| {
        heartbeats_in_trouble(state) >= 3
    });
    assert_eq!(server.state().certified.len(), 2);

    fs::remove_dir(full).expect("there is room again");
    server.wait_until("that it is saved", |_| {
        let saved = Identity::load(&one.home).expect("read").expect("an identity");
        saved.key_pem != first.key_pem
    });
    let heard = server.state().heartbeats.len();
    server.wait_until("heartbeats under it", |state| state.heartbeats.len() > heard + 1);
    working.stop();
    assert_eq!(server.state().certified.len(), 2);
    assert!(!one.home.folder().join("renewing.json").exists());
}

#[test]
fn a_key_that_the_disk_does_not_take_is_not_certified() {
    let server = Server::start(clock());
    let one = OneMachine::new(&server.clock);
    one.enrol(&server).expect("enrolled");
    block(&one, "renewing.json");
    server.clock.advance(SignedDuration::from_hours(21 * DAY));
    let working = one.work();
    server.wait_until("that it says so", |state| heartbeats_in_trouble(state) >= 3);
    working.stop();
    assert_eq!(server.state().certified.len(), 1);
}

#[test]
fn a_renewal_whose_answer_was_lost_is_asked_for_again_with_the_same_key() {
    let server = Server::start(clock());
    let one = OneMachine::new(&server.clock);
    one.enrol(&server).expect("enrolled");
    server.clock.advance(SignedDuration::from_hours(21 * DAY));
    server.change(|state| state.lose_answers = 1);
    let working = one.work();
    server.wait_until("a third certificate", |state| state.certified.len() == 3);
    working.stop();
    let state = server.state();
    assert_ne!(state.certified[0], state.certified[1]);
    assert_eq!(state.certified[1], state.certified[2]);
}

#[test]
fn a_certificate_that_ran_out_and_cannot_be_saved_is_replaced_once_and_used() {
    let server = Server::start(clock());
    let one = OneMachine::new(&server.clock);
    let first = one.enrol(&server).expect("enrolled");
    block(&one, "identity.json");
    server.clock.advance(SignedDuration::from_hours(50 * DAY));
    let working = one.work();
    server.wait_until("heartbeats under it", |state| heartbeats_in_trouble(state) >= 3);
    working.stop();
    let state = server.state();
    assert_eq!(state.certified.len(), 2);
    assert_eq!(state.certified[0], state.certified[1]);
    let on_disk = Identity::load(&one.home).expect("read").expect("an identity");
    assert_eq!(on_disk.certified, first.certified);
}

#[test]
fn a_certificate_that_ran_out_while_the_machine_was_off_is_replaced_for_the_same_key() {
    let server = Server::start(clock());
    let one = OneMachine::new(&server.clock);
    let first = one.enrol(&server).expect("enrolled");
    server.clock.advance(SignedDuration::from_hours(50 * DAY));
    let working = one.work();
    server.wait_until("a heartbeat", |state| !state.heartbeats.is_empty());
    working.stop();
    let state = server.state();
    assert_eq!(state.certified[0], state.certified[1]);
    let again = Identity::load(&one.home).expect("read").expect("an identity");
    assert!(again.certified.valid_until > first.certified.valid_until);
}

#[test]
fn a_certificate_that_ran_out_too_long_ago_keeps_the_agent_out_and_it_says_so() {
    let server = Server::start(clock());
    let one = OneMachine::new(&server.clock);
    one.enrol(&server).expect("enrolled");
    server.change(|state| state.too_late = true);
    server.clock.advance(SignedDuration::from_hours(100 * DAY));
    let working = one.work();
    server.wait_until("that it is refused", |state| state.refused_too_late >= 1);
    working.stop();
    let status: Status = one.home.read(Paper::Status).expect("read").expect("a status");
    assert!(status.heard_at.is_none());
    assert!(status.troubles.iter().any(|trouble| trouble.part == "server"));
}

#[test]
fn nobody_is_heard_without_a_certificate_of_this_server() {
    let (server, another) = (Server::start(clock()), Server::start(clock()));
    let [ours, theirs] = [&server, &another].map(|server| {
        let one = OneMachine::new(&server.clock);
        one.enrol(server).expect("enrolled")
    });
    let batch = Batch::<agent_protocol::Record> {
        version: VERSION,
        machine: ours.machine,
        sent_at: server.clock.now(),
        records: vec![],
    };
    let ask = |trust: Trust| Line::to(&server.host(), trust).ask::<Durable>(path::BATCH, &batch);

    ask(Trust::mutual(&ours, &server.clock).expect("trust")).expect("an answer");
    let without = ask(Trust::of_server_alone(&ours, &server.clock).expect("trust"));
    assert!(without.expect_err("refused").is(Refusal::Malformed));
    // It trusts our server, and shows what another one gave it.
    let mut forged = theirs.clone();
    forged.certified.anchors_pem = ours.certified.anchors_pem.clone();
    let forged = ask(Trust::mutual(&forged, &server.clock).expect("trust"));
    assert!(matches!(
        forged,
        Err(Unanswered::Untrusted(_) | Unanswered::Unreachable(_))
    ));
    assert!(server.state().records.is_empty());
}

#[test]
fn an_agent_whose_server_moved_to_another_anchor_is_believed_by_either() {
    let (server, before) = (Server::start(clock()), Server::start(clock()));
    let one = OneMachine::new(&server.clock);
    let mut identity = one.enrol(&server).expect("enrolled");
    identity
        .certified
        .anchors_pem
        .insert(0, before.authority.anchor_pem().to_owned());
    identity.save(&one.home).expect("saved");
    let working = one.work();
    server.wait_until("a heartbeat", |state| !state.heartbeats.is_empty());
    working.stop();
}

#[test]
fn a_machine_whose_clock_lost_its_battery_finds_its_server() {
    let server = Server::start(clock());
    let one = OneMachine::new(&server.clock);
    one.enrol(&server).expect("enrolled");
    let long_ago = kernel::Clock::manual(jiff::Timestamp::from_second(946_684_800).expect("a time"));
    let one = one.at(long_ago);
    let working = one.work();
    server.wait_until("a heartbeat", |state| !state.heartbeats.is_empty());
    working.stop();
}
