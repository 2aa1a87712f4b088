//! Whether a person has read what was last said on a ticket (TK8): one short stream for each of both.
//!
//! Until when it was read is the instant at which the fact was recorded, so that whoever writes has read what they
//! wrote in the same append.

use crate::{Decider, commands, events};
use kernel::{AccountId, TicketId};
use serde::{Deserialize, Serialize};
use std::convert::Infallible;

#[cfg(test)]
mod tests;

events! {
    ReadingEvent {
        "reading.ticket_read" "1" => TicketRead,
        "reading.ticket_left_unread" "1" => TicketLeftUnread,
    }
}

/// Everything until now was read. Raised by `ReadTicket`; read by the marks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TicketRead {
    pub account: AccountId,
    pub ticket: TicketId,
}

/// The person wants to come back to it. Raised by `LeaveUnread`; read by the marks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TicketLeftUnread {
    pub account: AccountId,
    pub ticket: TicketId,
}

commands! {
    ReadingCommand { ReadTicket, LeaveUnread, }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ReadTicket {
    pub account: AccountId,
    pub ticket: TicketId,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LeaveUnread {
    pub account: AccountId,
    pub ticket: TicketId,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ReadingState {
    pub is_read: bool,
}

pub struct Reading;

impl Decider for Reading {
    const NAME: &'static str = "reading";
    const STATE_VERSION: i32 = 1;

    type Command = ReadingCommand;
    type Event = ReadingEvent;
    /// To have read something is a fact.
    type Refusal = Infallible;
    type State = ReadingState;

    fn decide(state: &ReadingState, command: &ReadingCommand) -> Result<Vec<ReadingEvent>, Infallible> {
        let event = match *command {
            // Something may have been said since, which this stream does not know.
            ReadingCommand::ReadTicket(ReadTicket { account, ticket }) => {
                Some(TicketRead { account, ticket }.into())
            }
            ReadingCommand::LeaveUnread(LeaveUnread { account, ticket }) if state.is_read => {
                Some(TicketLeftUnread { account, ticket }.into())
            }
            ReadingCommand::LeaveUnread(_) => None,
        };
        Ok(event.into_iter().collect())
    }

    fn evolve(_: ReadingState, event: &ReadingEvent) -> ReadingState {
        ReadingState {
            is_read: matches!(event, ReadingEvent::TicketRead(_)),
        }
    }
}
