//! What use cases ask of a calendar before they decide.

use crate::{CommandError, runtime::Work};
use domain::calendar::{CalendarState, NamedCalendar};
use kernel::{Calendar, CalendarId};

/// The calendar is there; it may be retired.
pub(crate) async fn expect_calendar(work: &mut Work, calendar: CalendarId) -> Result<(), CommandError> {
    match work.look::<NamedCalendar>(calendar.0).await? {
        CalendarState::InUse(_) | CalendarState::Retired(_) => Ok(()),
        CalendarState::Undefined => Err(CommandError::not_found::<NamedCalendar>(calendar.0)),
    }
}

/// The calendar may be chosen.
pub(crate) async fn expect_in_use(work: &Work, calendar: CalendarId) -> Result<(), CommandError> {
    match work.fact::<NamedCalendar>(calendar.0).await? {
        CalendarState::Undefined => Err(CommandError::not_found::<NamedCalendar>(calendar.0)),
        state @ (CalendarState::InUse(_) | CalendarState::Retired(_)) => {
            state.in_use().map(drop).map_err(CommandError::refused)
        }
    }
}

/// As it is at present, retired or not; none where there never was one.
pub(crate) async fn opening(work: &Work, calendar: CalendarId) -> Result<Option<Calendar>, CommandError> {
    let state = work.fact::<NamedCalendar>(calendar.0).await?;
    Ok(state.defined().map(|defined| defined.opening.clone()))
}
