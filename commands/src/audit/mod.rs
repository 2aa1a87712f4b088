//! AU1: what is written down although it changes nothing.
//!
//! Commands are written down by the runtime (`runtime/acts.rs`); what is done beside them, here: `record` takes an
//! `Act`, such as a sign-in, and `SENSITIVE` lists the data that is not looked at without a trace.

mod consult;
mod record_act;
mod told;

pub use consult::{Consulted, SENSITIVE, consult};
pub use record_act::{Act, Outcome, record};
pub use told::told;
