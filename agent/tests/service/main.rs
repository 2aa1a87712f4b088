//! The agent as a service, against a server that speaks TLS as the real one does.

mod certificates;
mod enrolment;
mod hanging;
mod laid_down;
mod machine;
mod program;
mod read_only;
mod reports;
#[path = "../scratch/mod.rs"]
mod scratch;
mod server;
