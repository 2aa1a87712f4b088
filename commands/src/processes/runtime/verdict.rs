//! What an answer that failed means for the event behind it.

use super::Occasion;
use crate::CommandError;
use crate::processes::occasion::is_moot;
use journal::{JournalError, timers::Timer};

pub enum Verdict {
    /// Go on.
    Answered(Vec<Timer>),
    /// The same again, after a pause.
    NotNow(CommandError),
    /// It will never be read: stand still, so that somebody looks.
    Poison(CommandError),
}

pub fn judge(occasion: &Occasion, answer: Result<Vec<Timer>, CommandError>) -> Verdict {
    match answer {
        Ok(promises) => Verdict::Answered(promises),
        Err(error) if is_moot(&error) => {
            occasion.note_moot(&error);
            Verdict::Answered(vec![])
        }
        Err(error) if is_poison(&error) => Verdict::Poison(error),
        Err(error) => Verdict::NotNow(error),
    }
}

pub fn is_poison(error: &CommandError) -> bool {
    match error {
        CommandError::Unavailable(error) => match error {
            JournalError::Unreadable { .. } | JournalError::BrokenSeal(_) => true,
            JournalError::Database { .. }
            | JournalError::WrongMasterKey(_)
            | JournalError::SubjectForgotten(_)
            | JournalError::Input(_)
            | JournalError::File { .. } => false,
        },
        // Processes may do everything: a denial is a fault in the program.
        CommandError::Denied(_) => true,
        CommandError::Refused(_)
        | CommandError::NotFound { .. }
        | CommandError::Busy
        | CommandError::ReusedCommand(_) => false,
    }
}
