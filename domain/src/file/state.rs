//! What a decision needs to know of a file, and how each fact changes it.

use super::event::{FileAttached, FileEvent, FileReceived};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FileState {
    #[default]
    Unreceived,
    Kept(Kept),
    Removed,
}

/// What can be read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Kept {
    pub received: FileReceived,
    /// None while it waits to be attached.
    pub attached: Option<FileAttached>,
}

impl FileState {
    pub fn kept(&self) -> Option<&Kept> {
        match self {
            FileState::Kept(kept) => Some(kept),
            FileState::Unreceived | FileState::Removed => None,
        }
    }

    pub fn evolve(self, event: &FileEvent) -> FileState {
        match event {
            FileEvent::FileReceived(received) => FileState::Kept(Kept {
                received: received.clone(),
                attached: None,
            }),
            FileEvent::FileAttached(attached) => self.attached(attached),
            FileEvent::FileRemoved(_) => FileState::Removed,
        }
    }

    fn attached(self, attached: &FileAttached) -> FileState {
        match self {
            FileState::Kept(Kept { received, .. }) => FileState::Kept(Kept {
                received,
                attached: Some(attached.clone()),
            }),
            other @ (FileState::Unreceived | FileState::Removed) => other,
        }
    }
}
