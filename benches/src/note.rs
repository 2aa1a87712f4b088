//! The smallest aggregate there is, so that both sides measure the store and not a rule.

use domain::{Decider, events};
use kernel::{Language, Refusal};
use serde::{Deserialize, Serialize};

pub struct Note;

/// So many events at once.
#[derive(Clone, Debug, Serialize)]
pub struct Write {
    pub events: u32,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Written {
    pub text: String,
}

events! {
    NoteEvent {
        "note.written" "1" => Written,
    }
}

#[derive(Debug, PartialEq)]
pub struct Never;

impl Refusal for Never {
    fn code(&self) -> &'static str {
        "note.never"
    }

    fn field(&self) -> Option<&'static str> {
        None
    }

    fn message(&self, _: Language) -> String {
        String::new()
    }
}

impl Decider for Note {
    const NAME: &'static str = "note";
    const STATE_VERSION: i32 = 1;
    type Command = Write;
    type Event = NoteEvent;
    type Refusal = Never;
    type State = u64;

    fn decide(_: &u64, command: &Write) -> Result<Vec<NoteEvent>, Never> {
        let text = "réglage du serveur de sauvegarde, ".repeat(7);
        Ok((0..command.events)
            .map(|_| Written { text: text.clone() }.into())
            .collect())
    }

    fn evolve(state: u64, _: &NoteEvent) -> u64 {
        state + 1
    }
}
