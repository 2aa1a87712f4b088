//! An agency's calendars, each under a name (SL1): the hours of an office, an on-call duty round the clock.
//!
//! - A change is the whole calendar again and holds from when it was recorded: a ticket keeps the one that it was
//!   promised with until its promise is made again, and a closed ticket for ever.
//! - A retired calendar is chosen by nobody any more; policies that have it keep it.
//!
//! The arithmetic of business time is `kernel::calendar`.

pub mod command;
mod decide;
pub mod event;
pub mod refusal;
pub mod state;
#[cfg(test)]
mod tests;

pub use command::*;
pub use event::*;
pub use refusal::CalendarRefusal;
pub use state::{CalendarState, Defined};

use crate::Decider;

/// A calendar of the kernel's, under a name that people choose it by.
pub struct NamedCalendar;

impl Decider for NamedCalendar {
    const NAME: &'static str = "calendar";
    const STATE_VERSION: i32 = 1;

    type Command = CalendarCommand;
    type Event = CalendarEvent;
    type Refusal = CalendarRefusal;
    type State = CalendarState;

    fn decide(
        state: &CalendarState,
        command: &CalendarCommand,
    ) -> Result<Vec<CalendarEvent>, CalendarRefusal> {
        decide::decide(state, command)
    }

    fn evolve(state: CalendarState, event: &CalendarEvent) -> CalendarState {
        state.evolve(event)
    }
}
