//! Use cases of calendars. `facts` is what policies ask of them.

mod change_calendar;
mod define_calendar;
mod facts;
mod retire_calendar;

pub use change_calendar::*;
pub use define_calendar::*;
pub(crate) use facts::*;
pub use retire_calendar::*;
