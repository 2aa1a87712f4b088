//! RM3: a key for each machine, rotated; what has run out is replaced if it did so lately.

use crate::{
    machine::{OneMachine, clock},
    server::Server,
};
use agent::{
    home::Paper,
    identity::Identity,
    run::Status,
    wire::{Line, Trust, Unanswered},
};
use agent_protocol::{Batch, Durable, Refusal, VERSION, path};
use jiff::SignedDuration;

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
