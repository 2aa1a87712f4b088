//! What stays with the team. TK4.

/// The facts that nobody of the client's side is told, on any path: lists, threads, history, what changes, exports.
/// What they say is in nothing that is.
pub const OF_THE_TEAM: &[&str] = &[
    "ticket.note_written",
    "ticket.assigned",
    "ticket.released",
    "ticket.escalated",
    "ticket.watched",
    "ticket.unwatched",
    "ticket.deadline_neared",
    "ticket.deadline_missed",
    "ticket.time_counted",
    "ticket.time_uncounted",
];
