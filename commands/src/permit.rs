//! Who asks, and the proof of a right that every use case asks for. ID3, ID4: `rights` is the table.

mod rights;

pub use rights::{Action, Module, Reach, Right, right_of};

use kernel::{AccountId, Actor, ClientId, CorrelationId, Role, TenantId};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Who asks.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Caller {
    pub tenant: TenantId,
    pub actor: Actor,
    pub role: Role,
    /// The company of a client's or a partner's account.
    pub client: Option<ClientId>,
    /// What a program was granted of its person's rights; none for the person.
    pub granted: Option<Vec<Grant>>,
}

/// The most that a program may do in one module.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Grant {
    pub module: Module,
    pub action: Action,
}

/// The proof that somebody may: use cases take it and nothing else makes one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Permit {
    pub tenant: TenantId,
    pub actor: Actor,
    /// Of the event that this answers; a person's command begins its own.
    pub correlation: Option<CorrelationId>,
    pub cause: Option<String>,
    pub whose: Whose,
    /// ID4: the right reaches no further than what this person does.
    pub work_of: Option<AccountId>,
}

/// ID4: whose data a caller may touch, within the tenant.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Whose {
    Everybodys,
    /// A client's account: one company.
    Company(ClientId),
    /// A partner's account: its own company, and those that are entrusted to it.
    ClientsOf(ClientId),
}

#[derive(Clone, PartialEq, Eq, Debug, Error)]
#[error("the role {role:?} may not {action:?} in {module:?}")]
pub struct Denied {
    pub tenant: TenantId,
    pub actor: Actor,
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
            granted: None,
        }
    }

    pub fn operator(tenant: TenantId) -> Caller {
        Caller {
            tenant,
            actor: Actor::Operator,
            role: Role::Admin,
            client: None,
            granted: None,
        }
    }

    pub fn account(&self) -> Option<AccountId> {
        match &self.actor {
            Actor::Person(account) => Some(*account),
            Actor::Process(_) | Actor::Operator => None,
        }
    }

    /// What everybody may about their own account, whatever their role; a program may not.
    pub fn about_oneself(&self, account: AccountId) -> Option<Permit> {
        (self.granted.is_none() && self.account() == Some(account)).then(|| self.permit())
    }

    /// The same, for a use case: somebody else's is denied like what is the agency's own.
    pub fn own(&self, account: AccountId) -> Result<Permit, Denied> {
        let denied = || self.denied(Module::Accounts, Action::Edit);
        self.about_oneself(account).ok_or_else(denied)
    }

    fn permit(&self) -> Permit {
        Permit {
            tenant: self.tenant,
            actor: self.actor.clone(),
            correlation: None,
            cause: None,
            whose: self.whose(),
            work_of: None,
        }
    }

    /// What the role may in a module, as far as it was granted.
    pub fn right(&self, module: Module) -> Option<Right> {
        let right = right_of(self.role, module)?;
        let Some(granted) = &self.granted else {
            return Some(right);
        };
        let granted = granted.iter().filter(|grant| grant.module == module);
        let most = granted.map(|grant| grant.action).max()?;
        Some(Right {
            most: most.min(right.most),
            ..right
        })
    }

    pub fn may(&self, module: Module, action: Action) -> Result<Permit, Denied> {
        if self.right(module).is_some_and(|right| action <= right.most) {
            Ok(Permit {
                work_of: self.work_of(module),
                ..self.permit()
            })
        } else {
            Err(self.denied(module, action))
        }
    }

    /// To make somebody an account of that role. Nobody gives what they may not do themselves: a program that was granted
    /// little gets no more by an account that it opens.
    pub fn may_give(&self, role: Role) -> Result<Permit, Denied> {
        let permit = self.may(Module::Accounts, Action::Edit)?;
        let beyond = Module::ALL.into_iter().find_map(|module| {
            let most = right_of(role, module)?.most;
            let own = self.right(module).map(|right| right.most);
            (own < Some(most)).then_some((module, most))
        });
        match beyond {
            Some((module, action)) => Err(self.denied(module, action)),
            None => Ok(permit),
        }
    }

    /// Whose work alone the role sees and touches in a module; none where it reaches further. An account that is none
    /// does no work.
    pub fn work_of(&self, module: Module) -> Option<AccountId> {
        let own_work = self.right(module)?.reach == Reach::OwnWork;
        own_work.then(|| self.account().unwrap_or(AccountId(uuid::Uuid::nil())))
    }

    /// What no client and no partner does, whatever their right: it is the agency's own business.
    pub fn of_the_team_may(&self, module: Module, action: Action) -> Result<Permit, Denied> {
        let permit = self.may(module, action)?;
        match permit.whose {
            Whose::Everybodys => Ok(permit),
            Whose::Company(_) | Whose::ClientsOf(_) => Err(self.denied(module, action)),
        }
    }

    fn denied(&self, module: Module, action: Action) -> Denied {
        Denied {
            tenant: self.tenant,
            actor: self.actor.clone(),
            role: self.role,
            module,
            action,
        }
    }

    /// An account without a company, where it should have one, touches nobody's.
    pub fn whose(&self) -> Whose {
        let own = self.client.unwrap_or(ClientId(uuid::Uuid::nil()));
        match self.role {
            Role::Client => Whose::Company(own),
            Role::Partner => Whose::ClientsOf(own),
            Role::Admin
            | Role::Manager
            | Role::InternalTechnician
            | Role::FieldTechnician
            | Role::Support
            | Role::Commercial
            | Role::SalesAdministration
            | Role::Staging
            | Role::ProjectLead
            | Role::Accounting => Whose::Everybodys,
        }
    }
}

impl Permit {
    /// Whether the right reaches work that this person did.
    pub fn reaches_work_of(&self, account: AccountId) -> bool {
        self.work_of.is_none_or(|own| own == account)
    }

    /// As an answer to an event: its correlation goes on, and the event is the cause.
    pub fn because(mut self, correlation: CorrelationId, event: String) -> Permit {
        self.correlation = Some(correlation);
        self.cause = Some(event);
        self
    }
}
