//! What an account is for. What each role may do is the rights table in `commands`.

use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    Admin,
    Manager,
    InternalTechnician,
    FieldTechnician,
    Support,
    Commercial,
    SalesAdministration,
    Staging,
    ProjectLead,
    Accounting,
    /// A person at a client: sees their own company only.
    Client,
    /// Another company that brings clients and sees those only.
    Partner,
}

impl Role {
    pub const ALL: [Role; 12] = [
        Role::Admin,
        Role::Manager,
        Role::InternalTechnician,
        Role::FieldTechnician,
        Role::Support,
        Role::Commercial,
        Role::SalesAdministration,
        Role::Staging,
        Role::ProjectLead,
        Role::Accounting,
        Role::Client,
        Role::Partner,
    ];

    /// Of another company: such an account names it, and a colleague's names none.
    pub fn is_outside(self) -> bool {
        matches!(self, Role::Client | Role::Partner)
    }
}
