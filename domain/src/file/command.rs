//! What may be asked of a file.

use super::event::About;
use crate::commands;
use kernel::{AccountId, ClientId, FileId, Personal};
use serde::Serialize;

commands! {
    FileCommand {
        ReceiveFile,
        AttachFile,
        RemoveFile,
    }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ReceiveFile {
    pub file: FileId,
    pub name: Personal,
    pub size: u64,
    pub media_type: String,
    pub sha256: String,
    pub by: AccountId,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AttachFile {
    pub about: About,
    pub client: Option<ClientId>,
    pub internal: bool,
    /// Who attaches it.
    pub by: AccountId,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RemoveFile {
    pub reason: Personal,
}
