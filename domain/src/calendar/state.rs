//! What a decision needs to know of a calendar, and how each fact changes it.

use super::event::CalendarEvent;
use super::refusal::CalendarRefusal;
use kernel::Calendar;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CalendarState {
    #[default]
    Undefined,
    InUse(Defined),
    /// Chosen by nobody any more.
    Retired(Defined),
}

/// As it is at present.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Defined {
    pub name: String,
    pub opening: Calendar,
}

impl CalendarState {
    /// While it can be changed and chosen.
    pub fn in_use(&self) -> Result<&Defined, CalendarRefusal> {
        match self {
            CalendarState::Undefined => Err(CalendarRefusal::NotDefined),
            CalendarState::InUse(defined) => Ok(defined),
            CalendarState::Retired(_) => Err(CalendarRefusal::Retired),
        }
    }

    /// Retired or not: what promises are made by.
    pub fn defined(&self) -> Option<&Defined> {
        match self {
            CalendarState::Undefined => None,
            CalendarState::InUse(defined) | CalendarState::Retired(defined) => Some(defined),
        }
    }

    pub fn evolve(self, event: &CalendarEvent) -> CalendarState {
        match event {
            CalendarEvent::CalendarDefined(event) => CalendarState::InUse(Defined {
                name: event.name.clone(),
                opening: event.opening.clone(),
            }),
            CalendarEvent::CalendarChanged(event) => CalendarState::InUse(Defined {
                name: event.name.clone(),
                opening: event.opening.clone(),
            }),
            CalendarEvent::CalendarRetired(_) => match self {
                CalendarState::InUse(defined) | CalendarState::Retired(defined) => {
                    CalendarState::Retired(defined)
                }
                CalendarState::Undefined => CalendarState::Undefined,
            },
        }
    }
}
