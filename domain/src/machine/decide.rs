//! What a machine answers. One function a command: quiet, no, yes.

use super::alert;
use super::command::{
    AdoptKey, AssignMachine, CertifyMachine, EnrolMachine, ExpectMachine, MachineCommand, NoteBoot,
    NoteInventory, NoteSilence, RevokeMachine,
};
use super::event::{
    CloneSuspected, InventoryChanged, KeyAdopted, MachineAssigned, MachineCameBack, MachineCertified,
    MachineEnrolled, MachineEvent, MachineExpected, MachineRevoked, MachineStarted, MachineWentSilent,
};
use super::refusal::MachineRefusal;
use super::state::{Enrolled, MachineState};
use std::iter;

type Decision = Result<Vec<MachineEvent>, MachineRefusal>;

pub fn decide(state: &MachineState, command: &MachineCommand) -> Decision {
    match command {
        MachineCommand::ExpectMachine(command) => expect_machine(state, command),
        MachineCommand::EnrolMachine(command) => enrol_machine(state, command),
        MachineCommand::CertifyMachine(command) => certify_machine(state.enrolled()?, command),
        MachineCommand::AdoptKey(command) => adopt_key(state.enrolled()?, command),
        MachineCommand::NoteBoot(command) => note_boot(state.enrolled()?, command),
        MachineCommand::NoteSilence(command) => note_silence(state.enrolled()?, command),
        MachineCommand::NoteReturn(_) => note_return(state.enrolled()?),
        MachineCommand::NoteInventory(command) => note_inventory(state.enrolled()?, command),
        MachineCommand::WatchSilence(command) => alert::watch_silence(state.enrolled()?, command),
        MachineCommand::IgnoreSilence(_) => alert::ignore_silence(state.enrolled()?),
        MachineCommand::RaiseAlert(command) => alert::raise_alert(state.enrolled()?, command),
        MachineCommand::ClearAlert(command) => alert::clear_alert(state.enrolled()?, command),
        MachineCommand::ReportAlert(command) => alert::report_alert(state.enrolled()?, command),
        MachineCommand::AssignMachine(command) => assign_machine(state.enrolled()?, command),
        MachineCommand::RevokeMachine(command) => revoke_machine(state, command),
    }
}

fn expect_machine(state: &MachineState, command: &ExpectMachine) -> Decision {
    let expected = MachineExpected {
        machine: command.machine,
        name: command.name.trim().to_owned(),
        client: command.client,
        until: command.until,
    };
    let before = match state {
        MachineState::Unknown if expected.name.is_empty() => return Err(MachineRefusal::NameMissing),
        MachineState::Unknown => return Ok(vec![expected.into()]),
        MachineState::Revoked => return Err(MachineRefusal::Revoked),
        MachineState::Expected(known) => &known.expected,
        MachineState::Enrolled(known) => &known.expected,
    };
    if *before == expected {
        Ok(vec![])
    } else {
        Err(MachineRefusal::AlreadyExpected)
    }
}

/// The same key again is an answer that was lost, while the code is good and until the machine has another key: later, a
/// code that lies about brings nobody back.
fn enrol_machine(state: &MachineState, command: &EnrolMachine) -> Decision {
    match state {
        MachineState::Unknown => Err(MachineRefusal::NotExpected),
        MachineState::Revoked => Err(MachineRefusal::Revoked),
        MachineState::Enrolled(enrolled) if enrolled.asks_again(&command.key, command.now) => Ok(vec![]),
        MachineState::Enrolled(_) => Err(MachineRefusal::CodeUsed),
        MachineState::Expected(known) if known.expected.until <= command.now => Err(MachineRefusal::CodeOver),
        MachineState::Expected(_) => Ok(vec![
            MachineEnrolled {
                key: command.key.clone(),
                evidence: command.evidence.clone(),
                certified_until: command.certified_until,
            }
            .into(),
        ]),
    }
}

fn certify_machine(enrolled: &Enrolled, command: &CertifyMachine) -> Decision {
    let same = enrolled.keys.last() == Some(&command.key);
    if same && enrolled.certified_until >= command.certified_until {
        return Ok(vec![]);
    }
    let CertifyMachine { key, certified_until } = command.clone();
    Ok(vec![MachineCertified { key, certified_until }.into()])
}

/// The key before was good until now, since the answer with the new one may have been lost.
fn adopt_key(enrolled: &Enrolled, command: &AdoptKey) -> Decision {
    if enrolled.keys.first() == Some(&command.key) {
        return Ok(vec![]);
    }
    let key = command.key.clone();
    match enrolled.knows(&key) {
        true => Ok(vec![KeyAdopted { key }.into()]),
        false => Err(MachineRefusal::KeyUnknown),
    }
}

/// Each start is heard of once, from its first word to its last. One that speaks again after another is a copy.
fn note_boot(enrolled: &Enrolled, command: &NoteBoot) -> Decision {
    let boot = command.boot.clone();
    if enrolled.has_noted(&boot) {
        return Ok(vec![]);
    }
    Ok(match enrolled.boots.last().cloned() {
        Some(other_boot) if enrolled.boots.contains(&boot) => {
            vec![CloneSuspected { boot, other_boot }.into()]
        }
        Some(_) | None => vec![MachineStarted { boot }.into()],
    })
}

fn note_silence(enrolled: &Enrolled, command: &NoteSilence) -> Decision {
    let silent = MachineWentSilent { since: command.since };
    let silent = enrolled.silent_since.is_none().then(|| silent.into());
    let is_told = command.is_planned || enrolled.alerts.of(None).raised.is_some();
    let raised = (!is_told)
        .then(|| alert::raised(enrolled, command.since))
        .flatten();
    Ok(silent.into_iter().chain(raised).collect())
}

fn note_return(enrolled: &Enrolled) -> Decision {
    Ok(match enrolled.silent_since {
        Some(silent_since) => {
            let back = MachineCameBack { silent_since };
            let cleared = alert::cleared(enrolled);
            iter::once(MachineEvent::from(back)).chain(cleared).collect()
        }
        None => vec![],
    })
}

fn note_inventory(enrolled: &Enrolled, command: &NoteInventory) -> Decision {
    if enrolled.sections.get(&command.section) == Some(&command.digest) {
        return Ok(vec![]);
    }
    let NoteInventory {
        section,
        digest,
        seen_at,
    } = command.clone();
    Ok(vec![
        InventoryChanged {
            section,
            digest,
            seen_at,
        }
        .into(),
    ])
}

fn assign_machine(enrolled: &Enrolled, command: &AssignMachine) -> Decision {
    if enrolled.client == command.client {
        return Ok(vec![]);
    }
    let client = command.client;
    Ok(vec![MachineAssigned { client }.into()])
}

fn revoke_machine(state: &MachineState, command: &RevokeMachine) -> Decision {
    match state {
        MachineState::Unknown => Err(MachineRefusal::NotExpected),
        MachineState::Revoked => Ok(vec![]),
        MachineState::Expected(_) => Ok(vec![revoked(command)]),
        MachineState::Enrolled(enrolled) => {
            let cleared = alert::all_cleared(enrolled).into_iter();
            Ok(cleared.chain([revoked(command)]).collect())
        }
    }
}

fn revoked(command: &RevokeMachine) -> MachineEvent {
    let reason = command.reason.clone();
    MachineRevoked { reason }.into()
}
