//! Files: sent by tus, kept sealed, given out by links that ask for rights. CL4, NF1, ID4, ID5.

mod documents;
mod downloads;
mod hostile;
mod interrupted;
mod large;
mod logo;
mod tickets;
mod tus;
mod uploads;

pub use large::administrator;
pub use tus::Tus;
