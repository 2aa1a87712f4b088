//! Which machines something is about: all of an agency's, those of one client, or one.

use crate::{ClientId, MachineId};
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Machines {
    #[default]
    All,
    Client(ClientId),
    Machine(MachineId),
}

impl Machines {
    /// Whether this machine of this client is among them; none is the agency's own.
    pub fn have(self, machine: MachineId, client: Option<ClientId>) -> bool {
        match self {
            Machines::All => true,
            Machines::Client(of) => client == Some(of),
            Machines::Machine(one) => one == machine,
        }
    }
}
