//! What commands show of themselves: a span each, and how many came to what.

use super::{CommandError, run::correlation_of};
use crate::permit::Permit;
use journal::Receipt;
use kernel::CommandId;
use metrics::counter;
use tracing::Span;

/// What follows from it elsewhere names the same command and correlation.
pub fn span(permit: &Permit, command: CommandId, name: &'static str) -> Span {
    let correlation = correlation_of(permit, command);
    tracing::debug_span!("command", name, %command, %correlation)
}

pub fn count(name: &'static str, outcome: &Result<Receipt, CommandError>) {
    counter!("regie_commands_total", "command" => name, "outcome" => word(outcome)).increment(1);
}

pub fn conflict(name: &'static str) {
    counter!("regie_command_conflicts_total", "command" => name).increment(1);
}

fn word(outcome: &Result<Receipt, CommandError>) -> &'static str {
    match outcome {
        Ok(receipt) if receipt.repeated => "repeated",
        Ok(_) => "done",
        Err(CommandError::Refused(_)) => "refused",
        Err(CommandError::Denied(_)) => "denied",
        Err(CommandError::NotFound { .. }) => "not_found",
        Err(CommandError::Busy) => "busy",
        Err(CommandError::ReusedCommand(_)) => "reused",
        Err(CommandError::Unavailable(_)) => "unavailable",
    }
}
