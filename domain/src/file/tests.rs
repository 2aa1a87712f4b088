//! given / when / then on every command.

use super::*;
use crate::testing::{Given, given};
use kernel::{AccountId, ClientId, FileId, Personal};
use uuid::Uuid;

fn file() -> FileId {
    FileId(Uuid::from_u128(1))
}

fn ada() -> AccountId {
    AccountId(Uuid::from_u128(2))
}

fn client() -> ClientId {
    ClientId(Uuid::from_u128(3))
}

fn receive() -> ReceiveFile {
    ReceiveFile {
        file: file(),
        name: Personal::new(file().0, "devis.pdf"),
        size: 1234,
        media_type: "application/pdf".to_owned(),
        sha256: "00".repeat(32),
        by: ada(),
    }
}

fn received() -> FileEvent {
    let ReceiveFile {
        file,
        name,
        size,
        media_type,
        sha256,
        by,
    } = receive();
    FileReceived {
        file,
        name,
        size,
        media_type,
        sha256,
        by,
    }
    .into()
}

fn about(id: u128) -> About {
    About {
        kind: "client".to_owned(),
        id: Uuid::from_u128(id),
    }
}

fn attach(id: u128) -> AttachFile {
    AttachFile {
        about: about(id),
        client: Some(client()),
        internal: false,
        by: ada(),
    }
}

fn attached(id: u128) -> FileEvent {
    FileAttached {
        about: about(id),
        client: Some(client()),
        internal: false,
    }
    .into()
}

fn remove() -> RemoveFile {
    RemoveFile {
        reason: Personal::new(file().0, "doublon"),
    }
}

fn removed() -> FileEvent {
    FileRemoved {
        file: file(),
        reason: Personal::new(file().0, "doublon"),
    }
    .into()
}

fn waiting() -> Given<File> {
    given([received()])
}

#[test]
fn a_file_is_received_once() {
    given::<File>([]).when(receive()).then([received()]);
    waiting().when(receive()).then_quiet();
    let other = ReceiveFile {
        sha256: "11".repeat(32),
        ..receive()
    };
    waiting().when(other).then_refused(FileRefusal::AlreadyReceived);
    given::<File>([received(), removed()])
        .when(receive())
        .then_refused(FileRefusal::Removed);
}

#[test]
fn a_file_is_attached_to_one_thing_by_whoever_sent_it() {
    given::<File>([])
        .when(attach(3))
        .then_refused(FileRefusal::NotReceived);
    waiting().when(attach(3)).then([attached(3)]);
    let by_another = AttachFile {
        by: AccountId(Uuid::from_u128(9)),
        ..attach(3)
    };
    waiting().when(by_another).then_refused(FileRefusal::NotReceived);
    let there = || given::<File>([received(), attached(3)]);
    there().when(attach(3)).then_quiet();
    there()
        .when(attach(4))
        .then_refused(FileRefusal::AttachedElsewhere);
    let inside = AttachFile {
        internal: true,
        ..attach(3)
    };
    there().when(inside).then_refused(FileRefusal::AttachedElsewhere);
    given::<File>([received(), removed()])
        .when(attach(3))
        .then_refused(FileRefusal::Removed);
}

#[test]
fn a_file_is_removed_once_attached_or_not() {
    given::<File>([])
        .when(remove())
        .then_refused(FileRefusal::NotReceived);
    waiting().when(remove()).then([removed()]);
    given::<File>([received(), attached(3)])
        .when(remove())
        .then([removed()]);
    given::<File>([received(), removed()]).when(remove()).then_quiet();
}
