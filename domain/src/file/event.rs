//! What happens to a file.

use crate::events;
use kernel::{AccountId, ClientId, FileId, Personal};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

events! {
    FileEvent {
        "file.received" "1" => FileReceived,
        "file.attached" "1" => FileAttached,
        "file.removed" "1" => FileRemoved,
    }
}

/// All of it is here, sealed. Raised by `ReceiveFile`; read by `file_list` and by whoever attaches it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FileReceived {
    pub file: FileId,
    /// As its sender called it; its subject is the file itself, so that it goes with it.
    pub name: Personal,
    /// In bytes.
    pub size: u64,
    /// As it was found to be, not only as it was said to be: application/pdf
    pub media_type: String,
    /// Of what was sent, in hexadecimal.
    pub sha256: String,
    pub by: AccountId,
}

/// Whoever sees that thing sees the file. Raised by `AttachFile`, beside what the thing's own use case decided; read by
/// `file_list`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FileAttached {
    pub about: About,
    /// Whose the thing was; none for the agency's own.
    pub client: Option<ClientId>,
    /// For the team alone: no client and no partner ever sees it.
    pub internal: bool,
}

/// A thing: the kind of its stream and its id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    pub kind: String,
    pub id: Uuid,
}

/// Nobody reads it any more. Raised by `RemoveFile`; read by `file_list` and by whoever destroys its key.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FileRemoved {
    pub file: FileId,
    pub reason: Personal,
}
