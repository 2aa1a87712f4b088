//! Tickets (TK1-TK8, SL1-SL3), as GraphQL sees them. What is the team's own answers nothing to a client or a partner.

mod deadline;
mod flow;
mod handling;
mod input;
mod list;
mod loaders;
mod mutation;
mod payload;
mod query;
mod thread;
mod types;

pub use flow::FlowQuery;
pub use handling::TicketHandling;
pub use input::TicketInput;
pub use loaders::TicketById;
pub use mutation::TicketMutation;
pub use payload::TicketPayload;
pub use query::TicketQuery;
pub use types::Ticket;

/// What an answer about a ticket needs to have caught up.
const SHOWN: &[&str] = &[
    "ticket_list",
    "ticket_thread",
    "ticket_search",
    "reading_marks",
    "workload_hands",
    "file_list",
];
