//! The rights table. ID3: the customers' table E, column by column, with the roles of C and our own modules beside
//! it. `docs/rights.md` is made of it.

use kernel::Role;
use serde::{Deserialize, Serialize};

/// What a right is given on.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Module {
    Clients,
    Tickets,
    Orders,
    Planning,
    Interventions,
    Stock,
    Accounting,
    Contracts,
    HourBanks,
    Time,
    /// The agency's own people and settings.
    Accounts,
    /// Who did what: every act of everybody.
    Audit,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    See,
    /// Create and change.
    Edit,
    /// Validate, close, correct what others did.
    Validate,
}

/// How far a right goes within the tenant. ID4.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum Reach {
    Everything,
    /// What concerns the clients that are entrusted to the partner.
    TheirClients,
    /// What concerns the one company.
    OwnCompany,
    /// What the person does.
    OwnWork,
}

/// The most that a role may do in a module, and on what.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Right {
    pub most: Action,
    pub reach: Reach,
}

impl Module {
    pub const ALL: [Module; 12] = [
        Module::Clients,
        Module::Tickets,
        Module::Orders,
        Module::Planning,
        Module::Interventions,
        Module::Stock,
        Module::Accounting,
        Module::Contracts,
        Module::HourBanks,
        Module::Time,
        Module::Accounts,
        Module::Audit,
    ];
}

impl Action {
    pub const ALL: [Action; 3] = [Action::See, Action::Edit, Action::Validate];
}

const fn right(most: Action, reach: Reach) -> Option<Right> {
    Some(Right { most, reach })
}

const NO: Option<Right> = None;
const SEE: Option<Right> = right(Action::See, Reach::Everything);
const EDIT: Option<Right> = right(Action::Edit, Reach::Everything);
const ALL: Option<Right> = right(Action::Validate, Reach::Everything);
/// All of one's own work.
const WORK: Option<Right> = right(Action::Validate, Reach::OwnWork);
const LOG: Option<Right> = right(Action::Edit, Reach::OwnWork);
/// All that concerns one's own clients; or to see it.
const THEIRS: Option<Right> = right(Action::Validate, Reach::TheirClients);
const SEE_THEIRS: Option<Right> = right(Action::See, Reach::TheirClients);
/// What concerns one's own company.
const ASK: Option<Right> = right(Action::Edit, Reach::OwnCompany);
const SEE_OWN: Option<Right> = right(Action::See, Reach::OwnCompany);

/// `None` is no access at all.
#[rustfmt::skip]
pub fn right_of(role: Role, module: Module) -> Option<Right> {
    use Module as M;
    match role {
        Role::Admin => ALL,
        Role::Support => match module {
            M::Tickets => ALL,
            M::Clients | M::Orders | M::Contracts | M::HourBanks => SEE,
            M::Time => EDIT,
            M::Planning | M::Interventions | M::Stock | M::Accounting | M::Accounts | M::Audit => NO,
        },
        Role::Commercial => match module {
            M::Clients | M::Orders => ALL,
            M::Contracts => EDIT,
            M::Tickets | M::Planning | M::Interventions | M::HourBanks => SEE,
            M::Stock | M::Accounting | M::Time | M::Accounts | M::Audit => NO,
        },
        Role::SalesAdministration => match module {
            M::Clients | M::Orders | M::Planning | M::Interventions | M::Stock | M::Contracts => ALL,
            M::HourBanks => EDIT,
            M::Tickets | M::Time => SEE,
            M::Accounting | M::Accounts | M::Audit => NO,
        },
        Role::InternalTechnician => match module {
            M::Tickets | M::Interventions | M::Stock => ALL,
            M::Clients | M::Orders | M::Planning | M::Contracts | M::HourBanks => SEE,
            M::Time => EDIT,
            M::Accounting | M::Accounts | M::Audit => NO,
        },
        Role::FieldTechnician => match module {
            M::Tickets => ALL,
            M::Planning | M::Interventions => WORK,
            M::Clients | M::Orders => SEE,
            M::Time => LOG,
            M::Stock | M::Accounting | M::Contracts | M::HourBanks | M::Accounts | M::Audit => NO,
        },
        Role::ProjectLead => match module {
            M::Planning | M::Interventions | M::Time => ALL,
            M::Clients | M::Tickets | M::Orders | M::Stock | M::Contracts | M::HourBanks => SEE,
            M::Accounting | M::Accounts | M::Audit => NO,
        },
        Role::Accounting => match module {
            M::Accounting | M::HourBanks => ALL,
            M::Clients | M::Orders | M::Contracts | M::Time => SEE,
            M::Tickets | M::Planning | M::Interventions | M::Stock | M::Accounts | M::Audit => NO,
        },
        Role::Partner => match module {
            M::Clients | M::Tickets | M::Orders => THEIRS,
            M::Planning | M::Interventions | M::Contracts | M::HourBanks => SEE_THEIRS,
            M::Stock | M::Accounting | M::Time | M::Accounts | M::Audit => NO,
        },
        // Those that table E does not have.
        Role::Manager => match module {
            M::Accounting | M::Accounts | M::Audit => SEE,
            M::Clients | M::Tickets | M::Orders | M::Planning | M::Interventions | M::Stock
            | M::Contracts | M::HourBanks | M::Time => ALL,
        },
        Role::Staging => match module {
            M::Stock => ALL,
            M::Orders => EDIT,
            M::Clients | M::Planning | M::Interventions => SEE,
            M::Tickets | M::Accounting | M::Contracts | M::HourBanks | M::Time | M::Accounts | M::Audit => NO,
        },
        Role::Client => match module {
            M::Tickets => ASK,
            M::Clients | M::Orders | M::Interventions | M::Accounting | M::Contracts | M::HourBanks => SEE_OWN,
            M::Planning | M::Stock | M::Time | M::Accounts | M::Audit => NO,
        },
    }
}
