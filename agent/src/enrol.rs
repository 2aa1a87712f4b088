//! A machine becomes one of the agency's: a key is made here, a one-time code proves that somebody of the agency wanted it.

use crate::{
    home::{Home, Paper},
    identity::{Identity, Key},
    look::{Machine, evidence},
    wire::{Doubt, Line, Trust, Unanswered},
};
use agent_protocol::{Enrol, Enrolled, EnrolmentCode, MachineId, VERSION, path};
use kernel::Clock;
use std::io;

#[derive(Debug, thiserror::Error)]
pub enum NotEnrolled {
    #[error("this machine is enrolled already, as {0}: `enrol --again` makes it another")]
    Already(MachineId),
    #[error("the agent's folder does not take its key: {0}")]
    Folder(#[from] io::Error),
    #[error(transparent)]
    Doubt(#[from] Doubt),
    #[error(transparent)]
    Unanswered(#[from] Unanswered),
}

/// The key is on disk before the server hears of it: an answer that is lost is asked for again with the same.
pub fn enrol(
    home: &Home,
    machine: &Machine,
    clock: &Clock,
    server: &str,
    code: &EnrolmentCode,
) -> Result<Identity, NotEnrolled> {
    if let Some(identity) = Identity::load(home)? {
        return Err(NotEnrolled::Already(identity.machine));
    }
    let key = match home.read(Paper::Enrolling)? {
        Some(key) => key,
        None => Key::make()?,
    };
    home.write(Paper::Enrolling, &key)?;
    let question = Enrol {
        version: VERSION,
        secret: code.secret().to_owned(),
        request_pem: key.request_pem()?,
        evidence: evidence(machine),
    };
    let mut line = Line::to(server, Trust::by_code(code.anchor(), clock)?);
    let answer: Enrolled = line.ask(path::ENROL, &question)?;
    let identity = Identity::enrolled(server, key, answer);
    identity.save(home)?;
    home.remove(Paper::Enrolling)?;
    Ok(identity)
}
