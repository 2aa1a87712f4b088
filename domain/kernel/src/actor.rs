//! Who did it: written with every event and never guessed later.

use crate::AccountId;
use serde::{Deserialize, Serialize};

#[derive(Clone, PartialEq, Eq, Debug, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// Somebody who signed in.
    Person(AccountId),
    /// One of our own processes, by its name; it answers an event or a date.
    Process(String),
    /// The person at the machine's console: `regie demo`, `regie import`.
    Operator,
}
