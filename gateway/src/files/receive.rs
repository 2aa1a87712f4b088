//! Coming in: begun, poured in parts, and received once the last byte is there. Whatever breaks off can go on from what
//! is durable, and what was whole is received however often it is asked for.

use super::{
    Files,
    kind::{self, Pretends},
    sealing::{self, Owner},
    shelf::blocking,
    staging::{self, Seen, Staged},
    uploads::{LASTS, Upload, Whole},
};
use axum::body::{BodyDataStream, Bytes};
use commands::{
    Caller, CommandError, Runtime,
    file::{ReceiveFile, may_send_files, receive_file},
    runtime::mint,
};
use futures::StreamExt;
use journal::{JournalError, vault::frames::Frames};
use kernel::{AccountId, FileId, TenantId};
use std::{io, sync::Arc, time::Duration};
use thiserror::Error;
use tokio::sync::watch;

/// Who sends it, and what writes it down.
#[derive(Clone)]
pub struct Sender {
    pub caller: Caller,
    pub account: AccountId,
    pub runtime: Runtime,
}

pub struct Begin {
    pub name: String,
    pub said_type: String,
    pub size: u64,
}

pub struct UploadState {
    pub upload: Upload,
    pub offset: u64,
}

#[derive(Debug, Error)]
pub enum UploadError {
    /// Also another account's.
    #[error("there is no such upload, or its time is over")]
    NotFound,
    #[error("the next byte is that at {at}")]
    Mismatch { at: u64 },
    #[error("more than {at_most} bytes")]
    TooLarge { at_most: u64 },
    #[error("{at_most} uploads are open already")]
    TooMany { at_most: i64 },
    #[error("it says {said} and is {found}", said = .0.said, found = .0.found)]
    Pretends(Pretends),
    #[error("it broke off")]
    BrokeOff,
    #[error("another connection writes to it")]
    Busy,
    #[error(transparent)]
    Refused(#[from] CommandError),
    #[error(transparent)]
    Disk(#[from] io::Error),
    #[error(transparent)]
    Unavailable(#[from] JournalError),
}

/// Of one account.
const OPEN_AT_MOST: i64 = 100;
/// Written at once.
const POUR: usize = 1024 * 1024;
/// Between two pieces of a body.
const QUIET_AT_MOST: Duration = Duration::from_secs(60);

impl Files {
    pub async fn begin(&self, sender: &Sender, begin: Begin) -> Result<UploadState, UploadError> {
        may_send_files(&sender.caller).map_err(CommandError::from)?;
        let at_most = self.at_most;
        if begin.size > at_most {
            return Err(UploadError::TooLarge { at_most });
        }
        let (tenant, account) = (sender.caller.tenant, sender.account);
        if self.uploads.open_of(tenant, account).await? >= OPEN_AT_MOST {
            let at_most = OPEN_AT_MOST;
            return Err(UploadError::TooMany { at_most });
        }
        let now = self.journal.clock.now();
        let upload = Upload {
            file: FileId(mint()),
            tenant,
            account,
            name: begin.name,
            said_type: begin.said_type,
            size: begin.size,
            ends_at: now.saturating_add(LASTS).unwrap_or(now),
            whole: None,
            received: false,
        };
        let (_, head) = sealing::begin(&self.journal, upload.owner()).await?;
        self.uploads.add(&upload).await?;
        let (folder, id) = (self.arriving.clone(), upload.file.0);
        blocking(move || staging::create(&folder, id, &head)).await?;
        if upload.size > 0 {
            return Ok(UploadState { upload, offset: 0 });
        }
        // Nobody sends the bytes of an empty file.
        self.state(sender, upload.file).await
    }

    /// How much is there. What is whole and was not received yet, is.
    pub async fn state(&self, sender: &Sender, file: FileId) -> Result<UploadState, UploadError> {
        let upload = self.find(sender, file).await?;
        if upload.received {
            let offset = upload.size;
            return Ok(UploadState { upload, offset });
        }
        let mut turn = self.desk.turn(file.0).await.ok_or(UploadError::Busy)?;
        if upload.whole.is_some() {
            self.receive(sender, &upload, None).await?;
            let offset = upload.size;
            return Ok(UploadState { upload, offset });
        }
        let mut staged = self.staged(&upload, turn.seen.take()).await?;
        if upload.size == 0 {
            staged = blocking(move || staged.write(&[]).and(staged.flush()).map(|()| staged)).await?;
        }
        let offset = staged.offset();
        if staged.is_whole() {
            self.receive(sender, &upload, Some(&staged)).await?;
        } else {
            *turn.seen = Some(staged.seen().clone());
        }
        Ok(UploadState { upload, offset })
    }

    /// Goes on although its connection does not: what came is kept.
    pub async fn append(
        self: &Arc<Files>,
        sender: Sender,
        (file, offset): (FileId, u64),
        body: BodyDataStream,
    ) -> Result<UploadState, UploadError> {
        let files = Arc::clone(self);
        let poured = tokio::spawn(async move { files.append_now(&sender, (file, offset), body).await });
        poured.await.map_err(io::Error::other)?
    }

    async fn append_now(
        &self,
        sender: &Sender,
        (file, offset): (FileId, u64),
        body: BodyDataStream,
    ) -> Result<UploadState, UploadError> {
        let upload = self.find(sender, file).await?;
        if upload.received || upload.whole.is_some() {
            let state = self.state(sender, file).await?;
            let at = state.offset;
            return if at == offset {
                Ok(state)
            } else {
                Err(UploadError::Mismatch { at })
            };
        }
        let mut turn = self.desk.turn(file.0).await.ok_or(UploadError::Busy)?;
        let staged = self.staged(&upload, turn.seen.take()).await?;
        let at = staged.offset();
        if at != offset {
            *turn.seen = Some(staged.seen().clone());
            return Err(UploadError::Mismatch { at });
        }
        let (staged, came) = pour(staged, body, &upload, &mut turn.asked_to_leave).await?;
        let offset = staged.offset();
        *turn.seen = Some(staged.seen().clone());
        if let Err(UploadError::Pretends(_)) = came {
            self.discard(file).await?;
        }
        came?;
        if staged.is_whole() {
            self.receive(sender, &upload, Some(&staged)).await?;
        }
        Ok(UploadState { upload, offset })
    }

    /// Nothing of it is left; one that was received stays.
    pub async fn abandon(&self, sender: &Sender, file: FileId) -> Result<(), UploadError> {
        if self.find(sender, file).await?.received {
            return Err(UploadError::NotFound);
        }
        let _turn = self.desk.turn(file.0).await.ok_or(UploadError::Busy)?;
        self.discard(file).await
    }

    pub(super) async fn discard(&self, file: FileId) -> Result<(), UploadError> {
        self.uploads.remove(file).await?;
        let folder = self.arriving.clone();
        blocking(move || staging::remove(&folder, file.0)).await?;
        self.desk.clear(file.0);
        Ok(())
    }

    async fn find(&self, sender: &Sender, file: FileId) -> Result<Upload, UploadError> {
        let found = self.uploads.find(sender.caller.tenant, sender.account, file);
        found.await?.ok_or(UploadError::NotFound)
    }

    async fn staged(&self, upload: &Upload, known: Option<Seen>) -> Result<Staged, UploadError> {
        let (folder, id, size) = (self.arriving.clone(), upload.file.0, upload.size);
        let head = {
            let folder = folder.clone();
            blocking(move || staging::head_of(&folder, id)).await
        };
        let head = match head {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(UploadError::NotFound),
            head => head?,
        };
        let seal: Option<Frames> = sealing::resume(&self.journal, upload.owner(), &head).await?;
        let seal = seal.ok_or(UploadError::NotFound)?;
        Ok(blocking(move || Staged::open(&folder, id, size, seal, known)).await?)
    }

    /// The last byte is on disk. Each step may have been done before.
    async fn receive(
        &self,
        sender: &Sender,
        upload: &Upload,
        staged: Option<&Staged>,
    ) -> Result<(), UploadError> {
        let whole = match (&upload.whole, staged) {
            (Some(whole), _) => whole.clone(),
            (None, Some(staged)) => self.judge(upload, staged.seen()).await?,
            (None, None) => return Err(UploadError::NotFound),
        };
        let path = staging::path_of(&self.arriving, upload.file.0);
        if path.exists() {
            self.shelf.take(upload.owner(), &path).await?;
        }
        let received = ReceiveFile {
            file: upload.file,
            name: upload.name.clone(),
            size: upload.size,
            media_type: whole.media_type,
            sha256: whole.sha256,
            by: upload.account,
        };
        receive_file(&sender.runtime, &sender.caller, received).await?;
        self.uploads.is_received(upload.file).await?;
        let (folder, id) = (self.arriving.clone(), upload.file.0);
        blocking(move || staging::remove(&folder, id)).await?;
        self.desk.clear(upload.file.0);
        Ok(())
    }

    async fn judge(&self, upload: &Upload, seen: &Seen) -> Result<Whole, UploadError> {
        let found = kind::of(&upload.said_type, &upload.name, &seen.first);
        let media_type = match found {
            Ok(media_type) => media_type,
            Err(pretends) => {
                self.discard(upload.file).await?;
                return Err(UploadError::Pretends(pretends));
            }
        };
        let whole = Whole {
            sha256: seen.sha256(),
            media_type,
        };
        self.uploads.is_whole(upload.file, &whole).await?;
        Ok(whole)
    }
}

impl Upload {
    pub(super) fn owner(&self) -> Owner {
        Owner {
            tenant: self.tenant,
            file: self.file,
            account: self.account,
        }
    }
}

impl From<(TenantId, FileId, AccountId)> for Owner {
    fn from((tenant, file, account): (TenantId, FileId, AccountId)) -> Owner {
        Owner {
            tenant,
            file,
            account,
        }
    }
}

/// Until the body ends, breaks off or is too much, or somebody else wants to go on. What came is durable when it
/// returns.
async fn pour(
    mut staged: Staged,
    mut body: BodyDataStream,
    upload: &Upload,
    asked_to_leave: &mut watch::Receiver<u64>,
) -> Result<(Staged, Result<(), UploadError>), UploadError> {
    let mut cup = Vec::with_capacity(POUR);
    let came = loop {
        let next = tokio::select! {
            next = tokio::time::timeout(QUIET_AT_MOST, body.next()) => next,
            _ = asked_to_leave.changed() => break Err(UploadError::BrokeOff),
        };
        let bytes: Bytes = match next {
            Ok(None) => break Ok(()),
            Ok(Some(Ok(bytes))) => bytes,
            Ok(Some(Err(_))) | Err(_) => break Err(UploadError::BrokeOff),
        };
        if staged.offset() + (cup.len() + bytes.len()) as u64 > upload.size {
            break Err(UploadError::TooLarge { at_most: upload.size });
        }
        cup.extend_from_slice(&bytes);
        if cup.len() >= POUR {
            (staged, cup) = written(staged, cup).await?;
            if let Err(pretends) = looked_at(upload, staged.seen()) {
                break Err(UploadError::Pretends(pretends));
            }
        }
    };
    let staged = blocking(move || staged.write(&cup).and(staged.flush()).map(|()| staged)).await?;
    let came = came.and(looked_at(upload, staged.seen()).map_err(UploadError::Pretends));
    Ok((staged, came))
}

async fn written(mut staged: Staged, mut cup: Vec<u8>) -> io::Result<(Staged, Vec<u8>)> {
    blocking(move || {
        staged.write(&cup)?;
        cup.clear();
        Ok((staged, cup))
    })
    .await
}

/// Once enough is there to tell.
fn looked_at(upload: &Upload, seen: &Seen) -> Result<(), Pretends> {
    let enough = upload.size.min(kind::ENOUGH as u64);
    if seen.bytes < enough {
        return Ok(());
    }
    kind::of(&upload.said_type, &upload.name, &seen.first).map(drop)
}
