//! The gateway from outside: over real HTTP, on a real database.

mod command_line;
mod commands;
mod company;
mod demo;
mod errors;
mod health;
mod hostile;
mod journey;
mod letters;
mod limits;
mod metrics;
mod origins;
mod past;
mod private_server;
mod regie;
mod rights;
mod schema;
mod scopes;
mod second_factor;
mod sessions;
mod sign_in;
mod slow;
mod support;
mod throttle;
mod tls;
mod traces;
