//! What a decision needs to know of a calendar, and how each fact changes it.

use super::event::CalendarEvent;
use crate::standing::Standing;
use kernel::Calendar;
use serde::{Deserialize, Serialize};

pub type CalendarState = Standing<Defined>;

/// As it is at present.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Defined {
    pub name: String,
    pub opening: Calendar,
}

impl CalendarState {
    pub fn evolve(self, event: &CalendarEvent) -> CalendarState {
        match event {
            CalendarEvent::CalendarDefined(event) => Standing::InUse(Defined {
                name: event.name.clone(),
                opening: event.opening.clone(),
            }),
            CalendarEvent::CalendarChanged(event) => Standing::InUse(Defined {
                name: event.name.clone(),
                opening: event.opening.clone(),
            }),
            CalendarEvent::CalendarRetired(_) => self.retired(),
        }
    }
}
