//! What policies ask of a calendar.

use crate::{CommandError, runtime::Work};
use domain::calendar::NamedCalendar;
use kernel::{Calendar, CalendarId};

/// As it is at present, retired or not; none where there never was one.
pub(crate) async fn opening(work: &Work, calendar: CalendarId) -> Result<Option<Calendar>, CommandError> {
    let state = work.fact::<NamedCalendar>(calendar.0).await?;
    Ok(state.defined().map(|defined| defined.opening.clone()))
}
