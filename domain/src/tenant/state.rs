//! What a decision needs to know of a tenant, and how each fact changes it.

use super::event::{TenantEvent, TenantOpened};
use super::refusal::TenantRefusal;
use super::{Colour, Prices};
use kernel::{Currency, Day, FileId, TenantId, Zone};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

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
    /// Of work outside any contract, by the day from which they hold.
    pub prices: BTreeMap<Day, Prices>,
    /// The time of a month is locked so many days after its last.
    pub time_locked_after: Option<u16>,
    /// What was resolved is closed so many days later.
    pub closes_after: Option<u16>,
}

impl Agency {
    pub fn prices_on(&self, day: Day) -> Option<&Prices> {
        self.prices.range(..=day).next_back().map(|(_, prices)| prices)
    }
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
            TenantEvent::PricesSet(event) => {
                self.with(|agency| drop(agency.prices.insert(event.from, event.prices.clone())))
            }
            TenantEvent::TimeLockingSet(event) => {
                self.with(|agency| agency.time_locked_after = event.grace_days)
            }
            TenantEvent::ClosingSet(event) => self.with(|agency| agency.closes_after = event.after_days),
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
            prices: BTreeMap::new(),
            time_locked_after: None,
            closes_after: None,
        }
    }
}
