//! A person's clock: what they are working on now (TM1).
//!
//! - One stream a person, so that one clock runs at most, whatever the device.
//! - A clock that stops becomes a time entry in the same append: time that was measured is never lost. What was
//!   measured stays beside what the person says they worked.
//!
//! Read next: `decide` for the answers.

pub mod command;
mod decide;
pub mod event;
pub mod refusal;
pub mod state;
#[cfg(test)]
mod tests;

pub use command::*;
pub use event::*;
pub use refusal::TimerRefusal;
pub use state::{Task, TimerState};

use crate::Decider;

pub struct Timer;

impl Decider for Timer {
    const NAME: &'static str = "timer";
    const STATE_VERSION: i32 = 1;

    type Command = TimerCommand;
    type Event = TimerEvent;
    type Refusal = TimerRefusal;
    type State = TimerState;

    fn decide(state: &TimerState, command: &TimerCommand) -> Result<Vec<TimerEvent>, TimerRefusal> {
        decide::decide(state, command)
    }

    fn evolve(_: TimerState, event: &TimerEvent) -> TimerState {
        TimerState::after(event)
    }
}
