//! An act is written once.

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActState {
    #[default]
    Unrecorded,
    Recorded,
}
