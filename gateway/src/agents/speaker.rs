//! Who speaks: a machine that has shown a certificate of this tenant, and is not revoked.

use super::{Agents, Issuer, records::Whose};
use crate::Failure;
use agent_authority::Issued;
use agent_protocol::{Refusal, Refused};
use commands::{CommandError, machine};
use domain::machine::{Enrolled, MachineState};
use journal::JournalError;
use kernel::{MachineId, TenantId};

pub struct Speaker {
    pub tenant: TenantId,
    pub machine: MachineId,
    /// The one that it has shown.
    pub key: String,
    pub enrolled: Enrolled,
    /// Its certificate is by an anchor that was followed.
    pub is_followed: bool,
}

impl Speaker {
    pub fn whose(&self) -> Whose {
        Whose {
            tenant: self.tenant,
            machine: self.machine,
        }
    }
}

/// Why an agent is not answered.
#[derive(Debug)]
pub enum Unheard {
    Refused(Refused),
    /// The agent comes back later.
    Broken(Failure),
}

impl From<JournalError> for Unheard {
    fn from(error: JournalError) -> Self {
        Unheard::Broken(error.into())
    }
}

impl From<Failure> for Unheard {
    fn from(error: Failure) -> Self {
        Unheard::Broken(error)
    }
}

impl From<CommandError> for Unheard {
    fn from(error: CommandError) -> Self {
        match error {
            CommandError::Unavailable(error) => Unheard::Broken(error.into()),
            CommandError::Refused(refusal) if refusal.code() == "machine.revoked" => {
                no(Refusal::Revoked, "this machine was revoked")
            }
            CommandError::Busy => no(Refusal::Busy, "try again"),
            error @ (CommandError::Refused(_)
            | CommandError::Denied(_)
            | CommandError::NotFound { .. }
            | CommandError::ReusedCommand(_)) => no(Refusal::Malformed, &error.to_string()),
        }
    }
}

pub fn no(refusal: Refusal, detail: &str) -> Unheard {
    Unheard::Refused(Refused {
        refusal,
        detail: detail.to_owned(),
    })
}

/// The machine of a certificate. Its key must be one that the journal knows: a certificate alone does not bring back
/// what was replaced. A connection may be older than its certificate is good for: it is begun anew, and then the
/// handshake says so.
pub async fn speaker(agents: &Agents, issuer: &Issuer, shown: Option<&Issued>) -> Result<Speaker, Unheard> {
    let shown = shown.ok_or_else(|| no(Refusal::Malformed, "a certificate is missing"))?;
    if shown.valid_until <= agents.now() {
        return Err(no(Refusal::Busy, "this certificate has run out: connect again"));
    }
    let machine: MachineId = shown
        .holder
        .parse()
        .map_err(|_| no(Refusal::Malformed, "this certificate names no machine"))?;
    let enrolled = enrolled(agents, issuer.tenant, machine).await?;
    let key = hex::encode(shown.key);
    if !enrolled.knows(&key) {
        return Err(no(Refusal::Revoked, "this key was replaced"));
    }
    Ok(Speaker {
        tenant: issuer.tenant,
        machine,
        key,
        enrolled,
        is_followed: issuer.is_followed(shown),
    })
}

pub async fn enrolled(agents: &Agents, tenant: TenantId, machine: MachineId) -> Result<Enrolled, Unheard> {
    match machine::machine(&agents.runtime, tenant, machine).await? {
        MachineState::Enrolled(enrolled) => Ok(*enrolled),
        MachineState::Revoked => Err(no(Refusal::Revoked, "this machine was revoked")),
        MachineState::Unknown | MachineState::Expected(_) => {
            Err(no(Refusal::Malformed, "this machine is not enrolled"))
        }
    }
}
