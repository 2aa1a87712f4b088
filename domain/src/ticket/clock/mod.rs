//! The two clocks of a ticket: until the first answer, and until it is resolved. SL1, SL2.
//!
//! - Everything is read from the ticket's own history: the same facts and the same instant give the same answer, and a
//!   promise that changes is counted again from the opening, with every pause kept. The promise before stands beside it.
//! - A clock runs while the calendar is open. It stands while the client is waited for, where the promise says so, and
//!   between a resolution and a reopening, and while the ticket goes on in another one. What overlaps counts once; what
//!   is closed anyway costs nobody anything.
//! - Where nothing is promised for what a ticket has become, there is no clock; one that was met or missed until its end
//!   stays so.
//! - A pause that began before the due moves it by the pause's business time, also where the promise is in days.
//! - The first answer's clock ends at the first answer, or at a resolution or closing without one. The resolution's
//!   ends at the resolution, and runs on after a reopening. A closing is for good. What comes later changes neither.
//! - Done at the very instant of the due is in time; from that instant on, what is not done is missed.
//! - What is waited for ends with the wait, a resolution or a closing: a ticket is one thing at a time.
//!
//! Read next: `reading` for the answer, `course` for which facts count, `due` for the arithmetic.

mod course;
mod due;
mod fact;
mod reading;
#[cfg(test)]
mod tests;
mod why;

pub use fact::{Dated, Fact, Promise, Which};
pub use reading::{Clocks, Coming, Earlier, News, Reading, Status, next_due, read, read_one};
pub use why::{Because, Explained, why};
