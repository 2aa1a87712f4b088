//! What may be asked of a calendar.

use crate::commands;
use kernel::{Calendar, CalendarId};
use serde::Serialize;

commands! {
    CalendarCommand {
        DefineCalendar,
        ChangeCalendar,
        RetireCalendar,
    }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DefineCalendar {
    pub calendar: CalendarId,
    pub name: String,
    pub opening: Calendar,
}

/// All of it again.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ChangeCalendar {
    pub name: String,
    pub opening: Calendar,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RetireCalendar {}
