//! What a decision needs to know of a tenant, and how each fact changes it.

use super::event::{TenantEvent, TenantOpened};
use super::refusal::TenantRefusal;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TenantState {
    #[default]
    Unopened,
    /// With its present name.
    Open(TenantOpened),
}

impl TenantState {
    pub fn open(&self) -> Result<&TenantOpened, TenantRefusal> {
        match self {
            TenantState::Unopened => Err(TenantRefusal::NotOpened),
            TenantState::Open(tenant) => Ok(tenant),
        }
    }

    pub fn evolve(self, event: &TenantEvent) -> TenantState {
        match (self, event) {
            (_, TenantEvent::TenantOpened(event)) => TenantState::Open(event.clone()),
            (TenantState::Open(tenant), TenantEvent::TenantRenamed(event)) => {
                TenantState::Open(TenantOpened {
                    name: event.name.clone(),
                    ..tenant
                })
            }
            (TenantState::Unopened, TenantEvent::TenantRenamed(_)) => TenantState::Unopened,
        }
    }
}
