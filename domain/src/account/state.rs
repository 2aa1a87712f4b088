//! What a decision needs to know of an account, and how each fact changes it.

use super::event::{AccountEvent, AccountOpened};
use super::refusal::AccountRefusal;
use kernel::{Day, Language, Level, Money, Personal, Role};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AccountState {
    #[default]
    Unopened,
    Open(Holder),
    Closed(Holder),
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Holder {
    /// As it was opened; what changed since stands below.
    pub opened: AccountOpened,
    pub name: Personal,
    pub language: Language,
    pub role: Role,
    pub level: Level,
    /// Of an hour, by the day from which it holds.
    pub costs: BTreeMap<Day, Money>,
}

impl Holder {
    pub fn cost_on(&self, day: Day) -> Option<Money> {
        self.costs.range(..=day).next_back().map(|(_, hourly)| *hourly)
    }
}

impl AccountState {
    pub fn open(&self) -> Result<&Holder, AccountRefusal> {
        match self {
            AccountState::Unopened => Err(AccountRefusal::NotOpened),
            AccountState::Open(holder) => Ok(holder),
            AccountState::Closed(_) => Err(AccountRefusal::Closed),
        }
    }

    pub fn evolve(self, event: &AccountEvent) -> AccountState {
        match event {
            AccountEvent::AccountOpened(event) => AccountState::Open(Holder {
                name: event.name.clone(),
                language: event.language,
                role: event.role,
                level: Level::default(),
                costs: BTreeMap::new(),
                opened: event.clone(),
            }),
            AccountEvent::RoleChanged(event) => self.with(|holder| holder.role = event.to),
            AccountEvent::LevelChanged(event) => self.with(|holder| holder.level = event.level),
            AccountEvent::CostSet(event) => {
                self.with(|holder| holder.costs.extend([(event.from, event.hourly)]))
            }
            AccountEvent::ProfileChanged(event) => self.with(|holder| {
                holder.name.clone_from(&event.name);
                holder.language = event.language;
            }),
            AccountEvent::AccountClosed(_) => self.closed(),
        }
    }

    fn with(mut self, change: impl FnOnce(&mut Holder)) -> AccountState {
        match &mut self {
            AccountState::Open(holder) | AccountState::Closed(holder) => change(holder),
            AccountState::Unopened => {}
        }
        self
    }

    fn closed(self) -> AccountState {
        match self {
            AccountState::Open(holder) | AccountState::Closed(holder) => AccountState::Closed(holder),
            AccountState::Unopened => AccountState::Unopened,
        }
    }
}
