//! What a ticket answers: which command is asked of which part of it.

mod assign;
mod comment;
mod merge;
mod request;
mod status;
mod time;
mod watch;

use super::{
    command::TicketCommand,
    deadlines,
    event::TicketEvent,
    life::Status,
    refusal::TicketRefusal,
    state::{Ticket, TicketState},
};

type Decision = Result<Vec<TicketEvent>, TicketRefusal>;

/// What is decided, and where that leaves the clocks.
pub fn decide(state: &TicketState, command: &TicketCommand) -> Decision {
    let mut events = answer(state, command)?;
    let after = events.iter().fold(state.clone(), TicketState::evolve);
    let moved = after
        .ticket()
        .and_then(|after| deadlines::moved(state.ticket(), after));
    events.extend(moved);
    Ok(events)
}

fn answer(state: &TicketState, command: &TicketCommand) -> Decision {
    match command {
        TicketCommand::OpenTicket(command) => request::open_ticket(state, command),
        TicketCommand::RewriteRequest(command) => request::rewrite_request(live(state)?, command),
        TicketCommand::ClassifyTicket(command) => request::classify_ticket(live(state)?, command),
        TicketCommand::PrioritiseTicket(command) => request::prioritise_ticket(live(state)?, command),
        TicketCommand::LinkTicket(command) => request::link_ticket(live(state)?, command),
        TicketCommand::AssignTicket(command) => assign::assign_ticket(live(state)?, command),
        TicketCommand::ReleaseTicket(_) => assign::release_ticket(live(state)?),
        TicketCommand::WriteComment(command) => comment::write_comment(live(state)?, command),
        TicketCommand::WriteNote(command) => comment::write_note(unmerged(state)?, command),
        TicketCommand::StartWork(command) => status::start_work(live(state)?, command),
        TicketCommand::AwaitClient(command) => status::await_client(live(state)?, command),
        TicketCommand::EscalateTicket(command) => status::escalate_ticket(live(state)?, command),
        TicketCommand::ResolveTicket(command) => status::resolve_ticket(live(state)?, command),
        TicketCommand::ReopenTicket(command) => status::reopen_ticket(unmerged(state)?, command),
        TicketCommand::CloseTicket(command) => status::close_ticket(unmerged(state)?, command),
        TicketCommand::CloseLeftTicket(command) => Ok(status::close_left_ticket(opened(state)?, command)),
        TicketCommand::RequestClosing(command) => status::request_closing(unmerged(state)?, command),
        TicketCommand::MergeTicket(command) => merge::merge_ticket(opened(state)?, command),
        TicketCommand::UndoMerge(command) => merge::undo_merge(opened(state)?, command),
        TicketCommand::AbsorbTicket(command) => merge::absorb_ticket(live(state)?, command),
        TicketCommand::UndoAbsorption(command) => merge::undo_absorption(opened(state)?, command),
        TicketCommand::WatchTicket(command) => watch::watch_ticket(opened(state)?, command),
        TicketCommand::UnwatchTicket(command) => watch::unwatch_ticket(opened(state)?, command),
        TicketCommand::RaiseDeadlines(command) => Ok(deadlines::news(opened(state)?, command.now)),
        TicketCommand::CountTime(command) => time::count_time(opened(state)?, command),
        TicketCommand::UncountTime(command) => time::uncount_time(opened(state)?, command),
    }
}

fn opened(state: &TicketState) -> Result<&Ticket, TicketRefusal> {
    state.ticket().ok_or(TicketRefusal::NotOpened)
}

/// It goes on here, and not in another ticket.
fn unmerged(state: &TicketState) -> Result<&Ticket, TicketRefusal> {
    let ticket = opened(state)?;
    match ticket.merged_into {
        Some(_) => Err(TicketRefusal::Merged),
        None => Ok(ticket),
    }
}

/// It is not closed either.
fn live(state: &TicketState) -> Result<&Ticket, TicketRefusal> {
    let ticket = unmerged(state)?;
    match ticket.status {
        Status::Closed => Err(TicketRefusal::Closed),
        Status::Open | Status::InProgress | Status::WaitingClient | Status::Escalated | Status::Resolved => {
            Ok(ticket)
        }
    }
}
