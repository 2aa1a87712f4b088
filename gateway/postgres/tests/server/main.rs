//! The promises of the crate, each against a real server.
//!
//! Run as root these tests also show that root never runs PostgreSQL; run as anybody else, those few say so and pass.

mod account;
mod crash;
mod guests;
mod lifecycle;
mod orphan;
mod place;
mod refusals;
mod support;
