//! Who works at the demo company, and one person at a client of it.

use kernel::{Level, Role};

pub struct Person {
    /// Names the command that opens the account; never changed.
    pub key: &'static str,
    pub name: &'static str,
    pub email: &'static str,
    pub role: Role,
    pub level: Level,
    pub what: &'static str,
}

pub const ADMIN: Person = Person {
    key: "admin",
    name: "Claire Fournier",
    email: "claire@atelier-nord.example",
    role: Role::Admin,
    level: Level::Confirmed,
    what: "administrator",
};
pub const MANAGER: Person = Person {
    key: "manager",
    name: "Hugo Lambert",
    email: "hugo@atelier-nord.example",
    role: Role::Manager,
    level: Level::Expert,
    what: "manager: validates time",
};
pub const TECHNICIAN: Person = Person {
    key: "technician",
    name: "Inès Moreau",
    email: "ines@atelier-nord.example",
    role: Role::InternalTechnician,
    level: Level::Confirmed,
    what: "technician: logs time",
};
pub const SENIOR: Person = Person {
    key: "senior",
    name: "Karim Benali",
    email: "karim@atelier-nord.example",
    role: Role::InternalTechnician,
    level: Level::Senior,
    what: "senior technician: logs time",
};
pub const ACCOUNTING: Person = Person {
    key: "accounting",
    name: "Sophie Garnier",
    email: "sophie@atelier-nord.example",
    role: Role::Accounting,
    level: Level::Confirmed,
    what: "accounting: sees all, corrects hour banks",
};
pub const ALL: [Person; 5] = [ADMIN, MANAGER, TECHNICIAN, SENIOR, ACCOUNTING];

/// At the first of `clients::ALL`.
pub const CLIENT: Person = Person {
    key: "client",
    name: "Paul Martin",
    email: "paul@boulangerie-martin.example",
    role: Role::Client,
    level: Level::Confirmed,
    what: "client: sees his own bakery only",
};
