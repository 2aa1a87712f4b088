//! RM3: a machine becomes one of the agency's by a code, once, and believes nobody else.

use crate::{
    machine::{OneMachine, clock},
    server::{SECRET, Server, machine},
};
use agent::{enrol::NotEnrolled, wire::Unanswered};
use agent_protocol::{EnrolmentCode, Refusal};
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
