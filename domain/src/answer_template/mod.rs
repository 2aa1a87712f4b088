//! Answers that are written again and again, kept under a name (TK2): of the whole desk, or of one person.
//!
//! - A text has gaps, `{{client}}`, which are filled for the ticket that it answers. A gap that nobody knows is refused
//!   when the text is kept, not found by a client in a letter.
//! - What was sent is the thread's: a change here changes no message.

pub mod command;
mod decide;
pub mod event;
pub mod gap;
pub mod refusal;
pub mod state;
#[cfg(test)]
mod tests;

pub use command::*;
pub use event::*;
pub use refusal::AnswerTemplateRefusal;
pub use state::{AnswerTemplateState, Kept};

use crate::Decider;

pub struct AnswerTemplate;

impl Decider for AnswerTemplate {
    const NAME: &'static str = "answer_template";
    const STATE_VERSION: i32 = 1;

    type Command = AnswerTemplateCommand;
    type Event = AnswerTemplateEvent;
    type Refusal = AnswerTemplateRefusal;
    type State = AnswerTemplateState;

    fn decide(
        state: &AnswerTemplateState,
        command: &AnswerTemplateCommand,
    ) -> Result<Vec<AnswerTemplateEvent>, AnswerTemplateRefusal> {
        decide::decide(state, command)
    }

    fn evolve(state: AnswerTemplateState, event: &AnswerTemplateEvent) -> AnswerTemplateState {
        state.evolve(event)
    }
}
