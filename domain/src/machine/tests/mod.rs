//! given / when / then on every command.

mod alerts;

use super::*;
use crate::testing::{Given, given};
use jiff::Timestamp;
use kernel::{ClientId, MachineId, Personal};
use uuid::Uuid;

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_790_000_000 + second).expect("an instant")
}

fn client() -> ClientId {
    ClientId(Uuid::from_u128(2))
}

fn expect() -> ExpectMachine {
    ExpectMachine {
        machine: MachineId(Uuid::from_u128(1)),
        name: "Compta 3".to_owned(),
        client: Some(client()),
        until: at(3600),
    }
}

fn expected() -> MachineEvent {
    let ExpectMachine {
        machine,
        name,
        client,
        until,
    } = expect();
    MachineExpected {
        machine,
        name,
        client,
        until,
    }
    .into()
}

fn enrol(key: &str, second: i64) -> EnrolMachine {
    EnrolMachine {
        key: key.to_owned(),
        evidence: Evidence {
            hostname: "pc-compta-3".to_owned(),
            ..Evidence::default()
        },
        certified_until: at(10_000),
        now: at(second),
    }
}

fn enrolled() -> MachineEvent {
    let EnrolMachine {
        key,
        evidence,
        certified_until,
        ..
    } = enrol("aa", 10);
    MachineEnrolled {
        key,
        evidence,
        certified_until,
    }
    .into()
}

fn revoke() -> RevokeMachine {
    RevokeMachine {
        reason: Personal::new(Uuid::from_u128(9), "volée"),
    }
}

fn revoked() -> MachineEvent {
    MachineRevoked {
        reason: revoke().reason,
    }
    .into()
}

fn machine() -> Given<Machine> {
    given([expected(), enrolled()])
}

#[test]
fn rm3_a_machine_is_expected_once_by_a_name() {
    given::<Machine>([]).when(expect()).then([expected()]);
    given::<Machine>([expected()]).when(expect()).then_quiet();
    machine().when(expect()).then_quiet();
    let nameless = ExpectMachine {
        name: " ".to_owned(),
        ..expect()
    };
    given::<Machine>([])
        .when(nameless.clone())
        .then_refused(MachineRefusal::NameMissing);
    given::<Machine>([expected()])
        .when(nameless)
        .then_refused(MachineRefusal::AlreadyExpected);
    given::<Machine>([expected(), revoked()])
        .when(expect())
        .then_refused(MachineRefusal::Revoked);
}

#[test]
fn rm3_a_code_enrols_one_machine_once_and_in_time() {
    given::<Machine>([expected()])
        .when(enrol("aa", 10))
        .then([enrolled()]);
    machine().when(enrol("aa", 20)).then_quiet();
    machine()
        .when(enrol("aa", 3_600))
        .then_refused(MachineRefusal::CodeUsed);
    machine()
        .when(enrol("bb", 20))
        .then_refused(MachineRefusal::CodeUsed);
    given::<Machine>([expected()])
        .when(enrol("aa", 3_600))
        .then_refused(MachineRefusal::CodeOver);
    given::<Machine>([])
        .when(enrol("aa", 10))
        .then_refused(MachineRefusal::NotExpected);
    given::<Machine>([expected(), enrolled(), revoked()])
        .when(enrol("aa", 10))
        .then_refused(MachineRefusal::Revoked);
}

#[test]
fn rm3_keys_are_rotated_and_the_one_before_is_good_until_the_next_is_spoken_by() {
    let certify = |key: &str, second| CertifyMachine {
        key: key.to_owned(),
        certified_until: at(second),
    };
    let certified = |key: &str, second| {
        MachineEvent::from(MachineCertified {
            key: key.to_owned(),
            certified_until: at(second),
        })
    };
    machine()
        .when(certify("bb", 20_000))
        .then([certified("bb", 20_000)]);
    machine().when(certify("aa", 10_000)).then_quiet();
    given::<Machine>([expected()])
        .when(certify("bb", 1))
        .then_refused(MachineRefusal::NotEnrolled);
    let rotated = given::<Machine>([expected(), enrolled(), certified("bb", 20_000)]);
    let keys = rotated.state().enrolled().map(|enrolled| enrolled.keys.clone());
    assert_eq!(keys, Ok(vec!["aa".to_owned(), "bb".to_owned()]));
}

#[test]
fn rm3_whoever_speaks_by_a_new_key_speaks_by_the_old_one_no_longer() {
    let certified = |key: &str| {
        MachineEvent::from(MachineCertified {
            key: key.to_owned(),
            certified_until: at(20_000),
        })
    };
    let adopt = |key: &str| AdoptKey { key: key.to_owned() };
    let adopted = |key: &str| MachineEvent::from(KeyAdopted { key: key.to_owned() });
    let rotated = || given::<Machine>([expected(), enrolled(), certified("bb"), certified("cc")]);
    rotated().when(adopt("aa")).then_quiet();
    rotated().when(adopt("bb")).then([adopted("bb")]);
    rotated()
        .when(adopt("dd"))
        .then_refused(MachineRefusal::KeyUnknown);
    given::<Machine>([expected()])
        .when(adopt("aa"))
        .then_refused(MachineRefusal::NotEnrolled);
    let speaking = || given::<Machine>([expected(), enrolled(), certified("bb"), adopted("bb")]);
    let keys = speaking()
        .state()
        .enrolled()
        .map(|enrolled| enrolled.keys.clone());
    assert_eq!(keys, Ok(vec!["bb".to_owned()]));
    speaking()
        .when(adopt("aa"))
        .then_refused(MachineRefusal::KeyUnknown);
    // Nor does the code bring the first one back.
    speaking()
        .when(enrol("aa", 20))
        .then_refused(MachineRefusal::CodeUsed);
}

#[test]
fn rm1_silence_and_return_are_said_once() {
    let silence = |second| NoteSilence {
        since: at(second),
        is_planned: false,
    };
    let silent = || MachineEvent::from(MachineWentSilent { since: at(100) });
    machine().when(silence(100)).then([silent()]);
    let gone = || given::<Machine>([expected(), enrolled(), silent()]);
    gone().when(silence(200)).then_quiet();
    gone().when(NoteReturn {}).then([MachineCameBack {
        silent_since: at(100),
    }
    .into()]);
    machine().when(NoteReturn {}).then_quiet();
    given::<Machine>([expected()])
        .when(silence(100))
        .then_refused(MachineRefusal::NotEnrolled);
}

#[test]
fn rm2_a_section_that_is_as_it_was_changes_nothing() {
    let note = |digest: &str| NoteInventory {
        section: "packages".to_owned(),
        digest: digest.to_owned(),
        seen_at: at(50),
    };
    let changed = |digest: &str| {
        MachineEvent::from(InventoryChanged {
            section: "packages".to_owned(),
            digest: digest.to_owned(),
            seen_at: at(50),
        })
    };
    machine().when(note("01")).then([changed("01")]);
    let known = || given::<Machine>([expected(), enrolled(), changed("01")]);
    known().when(note("01")).then_quiet();
    known().when(note("02")).then([changed("02")]);
    given::<Machine>([expected(), enrolled(), revoked()])
        .when(note("01"))
        .then_refused(MachineRefusal::Revoked);
}

#[test]
fn rm3_a_start_that_was_over_and_speaks_again_is_a_copy() {
    let boot = |boot: &str| NoteBoot {
        boot: boot.to_owned(),
    };
    let started = |boot: &str| {
        MachineEvent::from(MachineStarted {
            boot: boot.to_owned(),
        })
    };
    machine().when(boot("a")).then([started("a")]);
    let twice = || given::<Machine>([expected(), enrolled(), started("a"), started("b")]);
    twice().when(boot("b")).then_quiet();
    twice().when(boot("c")).then([started("c")]);
    let suspected = CloneSuspected {
        boot: "a".to_owned(),
        other_boot: "b".to_owned(),
    };
    twice().when(boot("a")).then([suspected.clone().into()]);
    // It is said once, however often they speak in turn; a start that nobody knew is still told.
    let known = || {
        given::<Machine>([
            expected(),
            enrolled(),
            started("a"),
            started("b"),
            suspected.clone().into(),
        ])
    };
    known().when(boot("a")).then_quiet();
    known().when(boot("b")).then_quiet();
    known().when(boot("c")).then([started("c")]);
    given::<Machine>([expected()])
        .when(boot("a"))
        .then_refused(MachineRefusal::NotEnrolled);
}

#[test]
fn a_machine_is_given_to_another_client_or_to_the_agency() {
    let assign = |client| AssignMachine { client };
    machine().when(assign(Some(client()))).then_quiet();
    machine()
        .when(assign(None))
        .then([MachineAssigned { client: None }.into()]);
    given::<Machine>([expected()])
        .when(assign(None))
        .then_refused(MachineRefusal::NotEnrolled);
}

#[test]
fn rm3_a_machine_is_revoked_once_and_for_good() {
    machine().when(revoke()).then([revoked()]);
    given::<Machine>([expected()]).when(revoke()).then([revoked()]);
    given::<Machine>([expected(), enrolled(), revoked()])
        .when(revoke())
        .then_quiet();
    given::<Machine>([])
        .when(revoke())
        .then_refused(MachineRefusal::NotExpected);
}
