//! Numbers that people call things by: one series a tenant and purpose, each the one after the last.
//!
//! A number is taken in the same append as what it is for: there is no gap, and none is given twice.

use crate::{Decider, commands, events, refusals};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

#[cfg(test)]
mod tests;

events! {
    NumberingEvent {
        "numbering.number_taken" "1" => NumberTaken,
    }
}

/// What is counted.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Series {
    Tickets,
}

/// Raised by `TakeNumber`, with the event that bears the number; read by nobody else.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NumberTaken {
    pub series: Series,
    pub number: i64,
    /// Whatever bears it.
    pub taker: Uuid,
}

commands! {
    NumberingCommand { TakeNumber, }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TakeNumber {
    pub series: Series,
    pub taker: Uuid,
}

refusals! {
    NumberingRefusal {
        SeriesIsFull => "numbering.series_is_full", None,
            "Cette série de numéros est épuisée : prévenez l'équipe.",
            "This series of numbers is exhausted: tell the team.";
    }
}

/// The last number that was taken.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NumberingState {
    pub last: i64,
}

pub struct Numbering;

impl Decider for Numbering {
    const NAME: &'static str = "numbering";
    const STATE_VERSION: i32 = 1;

    type Command = NumberingCommand;
    type Event = NumberingEvent;
    type Refusal = NumberingRefusal;
    type State = NumberingState;

    fn decide(
        state: &NumberingState,
        command: &NumberingCommand,
    ) -> Result<Vec<NumberingEvent>, NumberingRefusal> {
        let NumberingCommand::TakeNumber(TakeNumber { series, taker }) = *command;
        let number = state.last.checked_add(1).ok_or(NumberingRefusal::SeriesIsFull)?;
        let taken = NumberTaken {
            series,
            number,
            taker,
        };
        Ok(vec![taken.into()])
    }

    fn evolve(_: NumberingState, event: &NumberingEvent) -> NumberingState {
        let NumberingEvent::NumberTaken(taken) = event;
        NumberingState { last: taken.number }
    }
}
