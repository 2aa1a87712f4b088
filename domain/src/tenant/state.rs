//! What a decision needs to know of a tenant, and how each fact changes it.

use super::Colour;
use super::event::{TenantEvent, TenantOpened};
use super::refusal::TenantRefusal;
use kernel::{Currency, FileId, TenantId, Zone};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TenantState {
    #[default]
    Unopened,
    Open(Agency),
}

/// As it is at present.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Agency {
    pub tenant: TenantId,
    pub name: String,
    pub zone: Zone,
    pub currency: Currency,
    pub colour: Option<Colour>,
    pub logo: Option<FileId>,
}

impl TenantState {
    pub fn open(&self) -> Result<&Agency, TenantRefusal> {
        match self {
            TenantState::Unopened => Err(TenantRefusal::NotOpened),
            TenantState::Open(agency) => Ok(agency),
        }
    }

    pub fn evolve(self, event: &TenantEvent) -> TenantState {
        match event {
            TenantEvent::TenantOpened(event) => TenantState::Open(Agency::from(event.clone())),
            TenantEvent::TenantRenamed(event) => self.with(|agency| agency.name.clone_from(&event.name)),
            TenantEvent::TenantBranded(event) => self.with(|agency| agency.colour.clone_from(&event.colour)),
            TenantEvent::LogoChosen(event) => self.with(|agency| agency.logo = event.logo),
        }
    }

    fn with(mut self, change: impl FnOnce(&mut Agency)) -> TenantState {
        if let TenantState::Open(agency) = &mut self {
            change(agency);
        }
        self
    }
}

impl From<TenantOpened> for Agency {
    fn from(opened: TenantOpened) -> Agency {
        let TenantOpened {
            tenant,
            name,
            zone,
            currency,
        } = opened;
        Agency {
            tenant,
            name,
            zone,
            currency,
            colour: None,
            logo: None,
        }
    }
}
