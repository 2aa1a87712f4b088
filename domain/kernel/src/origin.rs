//! By which door somebody came in, and from where: written with what they did. AU1.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use uuid::Uuid;

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Door {
    /// The portal, and whoever else asks the interface as a person who signed in.
    Interface,
    /// A program, by its own token.
    Token,
    #[default]
    CommandLine,
    /// One of our own processes, answering an event or a date.
    Process,
    /// Data that came from elsewhere, in bulk.
    Import,
}

impl Door {
    pub const ALL: [Door; 5] = [
        Door::Interface,
        Door::Token,
        Door::CommandLine,
        Door::Process,
        Door::Import,
    ];

    /// As it is on disk.
    pub fn word(self) -> &'static str {
        match self {
            Door::Interface => "interface",
            Door::Token => "token",
            Door::CommandLine => "command_line",
            Door::Process => "process",
            Door::Import => "import",
        }
    }

    pub fn of_word(word: &str) -> Option<Door> {
        Door::ALL.into_iter().find(|door| door.word() == word)
    }
}

/// Where a request comes from: it tells who a person is, and is sealed on its way to disk.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    pub address: String,
    /// As the program names itself.
    pub program: String,
}

/// Never prints what it holds: logs are kept longer than people are remembered.
impl std::fmt::Debug for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Place")
    }
}

/// How a command comes in.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Origin {
    pub door: Door,
    /// The request it came with, as the log numbers it.
    pub request: Option<Uuid>,
    pub place: Option<Place>,
}

/// What was asked, and how it came in, as it stands beside an event. None beside those from before it was written
/// down.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Asked {
    /// The use case's name: `hour_bank.credit_hours`.
    pub name: Cow<'static, str>,
    pub door: Door,
    pub request: Option<Uuid>,
    /// Sealed with the key of the person who asked, and on the first event of a command only.
    pub place: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_door_is_read_by_the_word_it_is_written_with() {
        for door in Door::ALL {
            assert_eq!(Door::of_word(door.word()), Some(door));
            assert_eq!(serde_json::to_value(door).ok(), Some(door.word().into()));
        }
        assert_eq!(Door::of_word("window"), None);
    }
}
