//! A file: something that was uploaded, what it is attached to, and that it is gone (CL4, NF1).
//!
//! - It is received whole, by one account, and is nobody else's until it is attached.
//! - It is attached to one thing, once and for good; whoever sees the thing sees the file, unless it is internal.
//! - A removed one cannot be read any more: its key is destroyed.
//!
//! What is in it is not here: the journal knows its size, its type and its digest.

pub mod command;
mod decide;
pub mod event;
mod name;
pub mod refusal;
pub mod state;
#[cfg(test)]
mod tests;

pub use command::*;
pub use event::*;
pub use name::clean_name;
pub use refusal::FileRefusal;
pub use state::{FileState, Kept};

use crate::Decider;

pub struct File;

impl Decider for File {
    const NAME: &'static str = "file";
    const STATE_VERSION: i32 = 1;

    type Command = FileCommand;
    type Event = FileEvent;
    type Refusal = FileRefusal;
    type State = FileState;

    fn decide(state: &FileState, command: &FileCommand) -> Result<Vec<FileEvent>, FileRefusal> {
        decide::decide(state, command)
    }

    fn evolve(state: FileState, event: &FileEvent) -> FileState {
        state.evolve(event)
    }
}
