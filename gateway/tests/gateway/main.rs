//! The gateway from outside: over real HTTP, on a real database.

mod audit;
mod audit_export;
mod causes;
mod command_line;
mod commands;
mod company;
mod demo;
mod errors;
mod health;
mod journey;
mod letters;
mod past;
mod private_server;
mod rights;
mod schema;
mod scopes;
mod second_factor;
mod sessions;
mod sign_in;
mod support;
mod throttle;
