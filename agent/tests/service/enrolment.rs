//! RM3: a machine becomes one of the agency's by a code, once, and believes nobody else.

use crate::{
    machine::{OneMachine, clock},
    scratch::Scratch,
    server::{SECRET, Server, State, machine},
};
use agent::{enrol::NotEnrolled, look::Machine, service, wire::Unanswered};
use agent_protocol::{Body, EnrolmentCode, Event, Refusal};
use std::fs;

#[test]
fn a_code_enrols_one_machine_and_its_key_stays_there_for_the_agents_eyes_alone() {
    let server = Server::start(clock());
    let one = OneMachine::new(&server.clock);
    let identity = one.enrol(&server).expect("enrolled");
    assert_eq!(identity.machine, machine());
    assert_eq!(identity.server, server.host());

    let file = one.home.folder().join("identity.json");
    let text = fs::read_to_string(&file).expect("its identity");
    assert!(text.contains("PRIVATE KEY"));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path| fs::metadata(path).expect("there").permissions().mode() & 0o777;
        assert_eq!(mode(file.as_path()), 0o600);
        assert_eq!(mode(one.home.folder()), 0o700);
    }
    assert!(!one.home.folder().join("enrolling.json").exists());
}

#[test]
fn a_code_that_was_used_enrols_nobody_else() {
    let server = Server::start(clock());
    OneMachine::new(&server.clock).enrol(&server).expect("enrolled");
    let second = OneMachine::new(&server.clock).enrol(&server);
    let Err(NotEnrolled::Unanswered(unanswered)) = second else {
        panic!("it was enrolled")
    };
    assert!(unanswered.is(Refusal::CodeNotValid));
}

#[test]
fn an_answer_that_was_lost_is_asked_for_again_with_the_same_key() {
    let server = Server::start(clock());
    server.change(|state| state.lose_answers = 1);
    let one = OneMachine::new(&server.clock);
    let lost = one.enrol(&server);
    assert!(matches!(
        lost,
        Err(NotEnrolled::Unanswered(Unanswered::Unreachable(_)))
    ));
    one.enrol(&server).expect("enrolled");
    let state = server.state();
    assert_eq!(state.certified.len(), 2);
    assert_eq!(state.certified[0], state.certified[1]);
}

#[test]
fn a_server_that_stands_on_another_anchor_is_told_nothing() {
    let (server, another) = (Server::start(clock()), Server::start(clock()));
    let code = EnrolmentCode::new(SECRET, another.authority.fingerprint()).expect("a code");
    let one = OneMachine::new(&server.clock);
    let enrolled = one.enrol_by(&server, &code);
    assert!(matches!(
        enrolled,
        Err(NotEnrolled::Unanswered(Unanswered::Untrusted(_)))
    ));
    assert!(server.state().enrolled.is_none());
}

#[test]
fn a_machine_is_enrolled_again_only_when_it_was_forgotten() {
    let server = Server::start(clock());
    let one = OneMachine::new(&server.clock);
    one.enrol(&server).expect("enrolled");
    assert!(matches!(one.enrol(&server), Err(NotEnrolled::Already(_))));
    one.home.clear().expect("forgotten");
    assert!(!one.home.folder().exists());
}

#[test]
fn a_machine_that_was_uninstalled_is_enrolled_again_as_if_it_had_never_been() {
    let server = Server::start(clock());
    let one = OneMachine::new(&server.clock);
    let before = one.enrol(&server).expect("enrolled");
    let root = Scratch::new("uninstall");
    let program = root.0.join("downloaded");
    fs::write(&program, "a program").expect("written");
    service::lay_down(&root.0, &program, one.home.folder()).expect("laid down");
    let working = one.work();
    server.wait_until("a record", |state| !state.records.is_empty());
    working.stop();

    service::uninstall(&Machine::recorded(&root.0)).expect("taken away");
    one.home.clear().expect("forgotten");
    assert!(!one.home.folder().exists());
    let Err(NotEnrolled::Unanswered(unanswered)) = one.enrol(&server) else {
        panic!("the code was used")
    };
    assert!(unanswered.is(Refusal::CodeNotValid));

    // Another code, for a machine that the server does not know.
    server.change(|state| *state = State::default());
    let after = one.enrol(&server).expect("enrolled");
    assert_ne!(after.key_pem, before.key_pem);
    let working = one.work();
    server.wait_until("a record", |state| !state.records.is_empty());
    working.stop();
    let state = server.state();
    assert_eq!(state.records.keys().next(), Some(&1));
    let first = state.records().swap_remove(0).body;
    assert!(matches!(
        first,
        Body::Event(Event::AgentStarted { cleanly: true, .. })
    ));
}
