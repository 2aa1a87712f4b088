//! The gateway from outside: over real HTTP, on a real database.

mod commands;
mod company;
mod demo;
mod errors;
mod health;
mod journey;
mod past;
mod scopes;
mod sign_in;
mod support;
mod schema;
