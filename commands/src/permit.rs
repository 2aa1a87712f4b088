//! Who may do what: the rights table as data, and the proof of a right that every use case asks for.
//!
//! ID3, ID4. The table is that of the customers' document E with the roles of C; `Scope` narrows it to one's
//! own company.

use kernel::{AccountId, Actor, ClientId, CorrelationId, Role, TenantId};
use thiserror::Error;

#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum Module {
    Accounts,
    Clients,
    Contracts,
    HourBanks,
    Time,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub enum Action {
    See,
    /// Create and change.
    Edit,
    /// Validate, close, correct what others did.
    Validate,
}

impl Module {
    pub const ALL: [Module; 5] = [
        Module::Accounts,
        Module::Clients,
        Module::Contracts,
        Module::HourBanks,
        Module::Time,
    ];
}

impl Action {
    pub const ALL: [Action; 3] = [Action::See, Action::Edit, Action::Validate];
}

/// The most that a role may do in a module; `None` is no access at all.
pub fn most(role: Role, module: Module) -> Option<Action> {
    use Action::{Edit, See, Validate};
    let [accounts, clients, contracts, hour_banks, time] = match role {
        Role::Admin => [Some(Validate); 5],
        Role::Manager => [
            Some(See),
            Some(Validate),
            Some(Validate),
            Some(Validate),
            Some(Validate),
        ],
        Role::SalesAdministration => [None, Some(Validate), Some(Validate), Some(Edit), Some(See)],
        Role::Commercial => [None, Some(Validate), Some(Edit), Some(See), None],
        Role::Accounting => [None, Some(See), Some(See), Some(Validate), Some(See)],
        Role::ProjectLead => [None, Some(See), Some(See), Some(See), Some(Validate)],
        Role::Support => [None, Some(See), Some(See), Some(See), Some(Edit)],
        Role::InternalTechnician => [None, Some(See), Some(See), Some(See), Some(Edit)],
        Role::FieldTechnician => [None, Some(See), None, None, Some(Edit)],
        Role::Staging => [None, Some(See), None, None, None],
        Role::Client | Role::Partner => [None, Some(See), Some(See), Some(See), None],
    };
    match module {
        Module::Accounts => accounts,
        Module::Clients => clients,
        Module::Contracts => contracts,
        Module::HourBanks => hour_banks,
        Module::Time => time,
    }
}

/// Who asks.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Caller {
    pub tenant: TenantId,
    pub actor: Actor,
    pub role: Role,
    /// The company of a client's or a partner's account.
    pub client: Option<ClientId>,
}

/// The proof that somebody may: use cases take it and nothing else makes one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Permit {
    pub tenant: TenantId,
    pub actor: Actor,
    /// Of the event that this answers; a person's command begins its own.
    pub correlation: Option<CorrelationId>,
    pub cause: Option<String>,
    only_client: Option<ClientId>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Error)]
#[error("the role {role:?} may not {action:?} in {module:?}")]
pub struct Denied {
    pub role: Role,
    pub module: Module,
    pub action: Action,
}

impl Caller {
    /// Our own processes, which answer events and dates.
    pub fn process(tenant: TenantId, name: &str) -> Caller {
        Caller {
            tenant,
            actor: Actor::Process(name.to_owned()),
            role: Role::Admin,
            client: None,
        }
    }

    pub fn operator(tenant: TenantId) -> Caller {
        Caller {
            tenant,
            actor: Actor::Operator,
            role: Role::Admin,
            client: None,
        }
    }

    pub fn account(&self) -> Option<AccountId> {
        match &self.actor {
            Actor::Person(account) => Some(*account),
            Actor::Process(_) | Actor::Operator => None,
        }
    }

    pub fn may(&self, module: Module, action: Action) -> Result<Permit, Denied> {
        if most(self.role, module).is_some_and(|most| action <= most) {
            Ok(Permit {
                tenant: self.tenant,
                actor: self.actor.clone(),
                correlation: None,
                cause: None,
                only_client: self.only_client(),
            })
        } else {
            Err(Denied {
                role: self.role,
                module,
                action,
            })
        }
    }

    /// ID4: a client's account sees its own company and no other; one without a company sees none.
    pub fn only_client(&self) -> Option<ClientId> {
        match self.role {
            Role::Client | Role::Partner => Some(self.client.unwrap_or(ClientId(uuid::Uuid::nil()))),
            Role::Admin
            | Role::Manager
            | Role::InternalTechnician
            | Role::FieldTechnician
            | Role::Support
            | Role::Commercial
            | Role::SalesAdministration
            | Role::Staging
            | Role::ProjectLead
            | Role::Accounting => None,
        }
    }
}

impl Permit {
    /// As an answer to an event: its correlation goes on, and the event is the cause.
    pub fn because(mut self, correlation: CorrelationId, event: String) -> Permit {
        self.correlation = Some(correlation);
        self.cause = Some(event);
        self
    }

    pub fn covers(&self, client: ClientId) -> bool {
        self.only_client.is_none_or(|only| only == client)
    }
}
