//! Use cases of the register: a number is given with the invoice that bears it, a period is closed once it is over.

mod close_period;
mod facts;
mod give_number;

pub use close_period::*;
pub use facts::*;
pub use give_number::*;
