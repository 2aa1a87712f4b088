//! Who this agent is: its key, its certificate, and whom it trusts. In one file for its eyes alone.

use crate::home::{Home, Paper};
use agent_protocol::{Enrolled, MachineId, Renewed, Settings};
use jiff::Timestamp;
use rcgen::{CertificateParams, KeyPair};
use serde::{Deserialize, Serialize};
use std::io;

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    pub machine: MachineId,
    /// `host:port`
    pub server: String,
    pub key_pem: String,
    pub certified: Renewed,
    /// What the server last said, for the next start without it.
    pub settings: Settings,
}

/// Made here; it leaves only as the public half in a request.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Key {
    pem: String,
}

impl Key {
    pub fn make() -> io::Result<Key> {
        let pair = KeyPair::generate().map_err(io::Error::other)?;
        Ok(Key {
            pem: pair.serialize_pem(),
        })
    }

    /// Asks for a certificate of this key; the server says the name in it.
    pub fn request_pem(&self) -> io::Result<String> {
        let pair = KeyPair::from_pem(&self.pem).map_err(io::Error::other)?;
        let request = CertificateParams::default().serialize_request(&pair);
        request
            .and_then(|request| request.pem())
            .map_err(io::Error::other)
    }
}

impl Identity {
    pub fn load(home: &Home) -> io::Result<Option<Identity>> {
        home.read(Paper::Identity)
    }

    pub fn save(&self, home: &Home) -> io::Result<()> {
        home.write(Paper::Identity, self)
    }

    pub fn enrolled(server: &str, key: Key, answer: Enrolled) -> Identity {
        Identity {
            machine: answer.machine,
            server: server.to_owned(),
            key_pem: key.pem,
            certified: answer.certified,
            settings: answer.settings,
        }
    }

    pub fn certified_anew(&self, key: Key, answer: Renewed) -> Identity {
        Identity {
            key_pem: key.pem,
            certified: answer,
            ..self.clone()
        }
    }

    pub fn key(&self) -> Key {
        Key {
            pem: self.key_pem.clone(),
        }
    }

    pub fn has_run_out(&self, now: Timestamp) -> bool {
        now >= self.certified.valid_until
    }

    /// At two thirds of its life.
    pub fn is_to_be_renewed(&self, now: Timestamp) -> bool {
        let life = self
            .certified
            .valid_from
            .duration_until(self.certified.valid_until);
        let due = self.certified.valid_from.saturating_add(life / 3 * 2);
        due.is_ok_and(|due| now >= due)
    }
}

/// Nothing secret in logs.
impl std::fmt::Debug for Identity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Identity({} at {})", self.machine, self.server)
    }
}
