//! When an agency is open, under a name.

use crate::events;
use kernel::{Calendar, CalendarId};
use serde::{Deserialize, Serialize};

events! {
    CalendarEvent {
        "calendar.defined" "1" => CalendarDefined,
        "calendar.changed" "1" => CalendarChanged,
        "calendar.retired" "1" => CalendarRetired,
    }
}

/// There is a calendar to choose. Raised by `DefineCalendar`; read by the list of calendars and by promises.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CalendarDefined {
    pub calendar: CalendarId,
    pub name: String,
    pub opening: Calendar,
}

/// It is another one from now on; all of it is here. Raised by `ChangeCalendar`; read by the list of calendars and by
/// promises that are made later.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CalendarChanged {
    pub name: String,
    pub opening: Calendar,
}

/// Nobody chooses it any more. Raised by `RetireCalendar`; read by the list of calendars.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CalendarRetired {}
