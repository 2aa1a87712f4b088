//! What `regie-agent status` shows: how it went when the agent last spoke.

use agent_protocol::{Holding, MachineId, Trouble};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::fmt;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Status {
    pub machine: MachineId,
    pub server: String,
    pub version: String,
    pub started_at: Timestamp,
    pub written_at: Timestamp,
    pub heard_at: Option<Timestamp>,
    pub holding: Option<Holding>,
    pub certificate_until: Timestamp,
    pub revoked: bool,
    pub troubles: Vec<Trouble>,
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "machine      {}", self.machine)?;
        writeln!(f, "server       {}", self.server)?;
        writeln!(f, "agent        {}, since {}", self.version, self.started_at)?;
        match self.heard_at {
            _ if self.revoked => writeln!(f, "last heard   the server wants nothing more of this machine")?,
            Some(heard_at) => writeln!(f, "last heard   {heard_at}")?,
            None => writeln!(f, "last heard   never since the start")?,
        }
        match self.holding {
            Some(holding) => writeln!(
                f,
                "waiting      {} records, {} bytes",
                holding.records, holding.bytes
            )?,
            None => writeln!(f, "waiting      nothing can be kept")?,
        }
        writeln!(f, "certificate  until {}", self.certificate_until)?;
        for trouble in &self.troubles {
            writeln!(f, "trouble      {}: {}", trouble.part, trouble.detail)?;
        }
        write!(f, "as of        {}", self.written_at)
    }
}
