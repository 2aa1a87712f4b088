//! What a file answers. One function a command: quiet, no, yes.

use super::command::{AttachFile, FileCommand, ReceiveFile, RemoveFile};
use super::event::{FileAttached, FileEvent, FileReceived, FileRemoved};
use super::refusal::FileRefusal;
use super::state::{FileState, Kept};

type Decision = Result<Vec<FileEvent>, FileRefusal>;

pub fn decide(state: &FileState, command: &FileCommand) -> Decision {
    match command {
        FileCommand::ReceiveFile(command) => receive_file(state, command),
        FileCommand::AttachFile(command) => attach_file(state, command),
        FileCommand::RemoveFile(command) => remove_file(state, command),
    }
}

fn receive_file(state: &FileState, command: &ReceiveFile) -> Decision {
    let ReceiveFile {
        file,
        name,
        size,
        media_type,
        sha256,
        by,
    } = command.clone();
    let received = FileReceived {
        file,
        name,
        size,
        media_type,
        sha256,
        by,
    };
    match state {
        FileState::Unreceived => Ok(vec![received.into()]),
        FileState::Kept(kept) if kept.received == received => Ok(vec![]),
        FileState::Kept(_) => Err(FileRefusal::AlreadyReceived),
        FileState::Removed => Err(FileRefusal::Removed),
    }
}

fn attach_file(state: &FileState, command: &AttachFile) -> Decision {
    let AttachFile {
        about,
        client,
        internal,
        by,
    } = command.clone();
    let attached = FileAttached {
        about,
        client,
        internal,
    };
    match state {
        FileState::Unreceived => Err(FileRefusal::NotReceived),
        FileState::Removed => Err(FileRefusal::Removed),
        FileState::Kept(Kept { received, .. }) if received.by != by => Err(FileRefusal::NotReceived),
        FileState::Kept(Kept { attached: None, .. }) => Ok(vec![attached.into()]),
        FileState::Kept(Kept {
            attached: Some(before),
            ..
        }) if *before == attached => Ok(vec![]),
        FileState::Kept(_) => Err(FileRefusal::AttachedElsewhere),
    }
}

fn remove_file(state: &FileState, command: &RemoveFile) -> Decision {
    match state {
        FileState::Unreceived => Err(FileRefusal::NotReceived),
        FileState::Removed => Ok(vec![]),
        FileState::Kept(kept) => Ok(vec![
            FileRemoved {
                file: kept.received.file,
                reason: command.reason.clone(),
            }
            .into(),
        ]),
    }
}
