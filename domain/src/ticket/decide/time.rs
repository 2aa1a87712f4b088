//! Validated work, with the total after it. TM2. Work on a closed or merged ticket counts there all the same.

use super::Decision;
use crate::ticket::{
    command::{CountTime, UncountTime},
    event::{TimeCounted, TimeUncounted},
    state::Ticket,
};

pub fn count_time(ticket: &Ticket, command: &CountTime) -> Decision {
    let CountTime { entry, worked } = *command;
    if ticket.time.get(&entry) == Some(&worked) {
        return Ok(vec![]);
    }
    let before = ticket.time.get(&entry).copied().unwrap_or_default();
    let total = ticket.total().minus(before).plus(worked);
    let counted = TimeCounted { entry, worked, total };
    Ok(vec![counted.into()])
}

pub fn uncount_time(ticket: &Ticket, command: &UncountTime) -> Decision {
    let Some(worked) = ticket.time.get(&command.entry).copied() else {
        return Ok(vec![]);
    };
    let uncounted = TimeUncounted {
        entry: command.entry,
        worked,
        total: ticket.total().minus(worked),
    };
    Ok(vec![uncounted.into()])
}
