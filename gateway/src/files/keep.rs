//! A file that is at hand whole, kept at once: what came with a mail. The same file again is the same file.

use super::kind;
use super::{
    Files,
    receive::UploadError,
    sealing::{self, Owner},
    shelf::blocking,
    staging::{self, Staged},
};
use commands::{
    Caller, Runtime,
    file::{ReceiveFile, readable, receive_file},
};
use kernel::{AccountId, FileId};

pub struct AtHand {
    /// Follows from what brought it.
    pub file: FileId,
    /// Under whose name it is kept.
    pub keeper: AccountId,
    pub name: String,
    pub said_type: String,
    pub bytes: Vec<u8>,
}

/// Of what is another thing than it says: it is saved and never shown.
const UNTRUSTED: &str = "application/octet-stream";

impl Files {
    /// Nothing that came is lost: what pretends to be another thing is kept as mere bytes.
    pub async fn keep(&self, runtime: &Runtime, caller: &Caller, at_hand: AtHand) -> Result<(), UploadError> {
        let AtHand {
            file,
            keeper,
            name,
            said_type,
            bytes,
        } = at_hand;
        let tenant = caller.tenant;
        if readable(runtime, tenant, file).await?.is_some() {
            return Ok(());
        }
        let size = bytes.len() as u64;
        if size > self.at_most {
            let at_most = self.at_most;
            return Err(UploadError::TooLarge { at_most });
        }
        let first = bytes.get(..bytes.len().min(kind::ENOUGH)).unwrap_or_default();
        let media_type = kind::of(&said_type, &name, first).unwrap_or_else(|_| UNTRUSTED.to_owned());
        let owner = Owner::from((tenant, file, keeper));
        let (seal, head) = sealing::begin(&self.journal, owner).await?;
        let folder = self.arriving.clone();
        let staged = blocking(move || {
            staging::remove(&folder, file.0)?;
            staging::create(&folder, file.0, &head)?;
            let mut staged = Staged::open(&folder, file.0, size, seal, None)?;
            staged.write(&bytes)?;
            staged.flush()?;
            Ok(staged)
        });
        let sha256 = staged.await?.seen().sha256();
        self.shelf
            .take(owner, &staging::path_of(&self.arriving, file.0))
            .await?;
        let received = ReceiveFile {
            file,
            name,
            size,
            media_type,
            sha256,
            by: keeper,
        };
        receive_file(runtime, caller, received).await?;
        let folder = self.arriving.clone();
        Ok(blocking(move || staging::remove(&folder, file.0)).await?)
    }
}
