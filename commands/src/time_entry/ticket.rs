//! The ticket's side of a validation: its total.

use crate::{CommandError, runtime::Work};
use domain::{
    ticket::{CountTime, Ticket, UncountTime},
    time_entry::TimeLogged,
};

pub(crate) async fn count_on_ticket(work: &mut Work, entry: &TimeLogged) -> Result<(), CommandError> {
    let Some(ticket) = entry.ticket else { return Ok(()) };
    let count = CountTime {
        entry: entry.entry,
        worked: entry.worked,
    };
    work.decide::<Ticket>(ticket.0, count).await.map(drop)
}

pub(crate) async fn count_off_ticket(work: &mut Work, entry: &TimeLogged) -> Result<(), CommandError> {
    let Some(ticket) = entry.ticket else { return Ok(()) };
    let uncount = UncountTime { entry: entry.entry };
    work.decide::<Ticket>(ticket.0, uncount).await.map(drop)
}
