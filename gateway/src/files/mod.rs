//! What people upload, kept sealed (NF1).
//!
//! | open | for |
//! |---|---|
//! | `sealing` | the shape of a sealed object: frames that open one by one |
//! | `shelf` | where sealed objects lie: a folder, or a bucket |
//! | `uploads`, `desk`, `staging` | files that are coming in: what was said of them, whose turn it is, what is on disk |
//! | `receive` | from the last byte to `file.received` |
//! | `kind` | what a file is, from its first bytes |
//! | `reading` | any stretch of a file, opened as it is read |
//! | `sight` | who may see which file; the links that open one are made in `identity` |
//! | `sweep` | what nobody finished, and what was removed |
//!
//! A file's key lies in its own object, wrapped twice by the vault: for the file, whose key goes when it is removed, and
//! for whoever sent it, whose key goes when they are forgotten. Nothing of a file is on disk in clear, at no time.

mod desk;
mod keep;
pub mod kind;
mod reading;
mod receive;
mod sealing;
mod shelf;
pub mod sight;
mod staging;
pub mod sweep;
mod uploads;

pub use keep::AtHand;
pub use reading::{Opened, ReadError};
pub use receive::{Begin, Sender, UploadError, UploadState};
pub use shelf::{Bucket, Place};
pub use uploads::{LASTS, Upload};

use desk::Desk;
use journal::Journal;
use shelf::Shelf;
use std::path::PathBuf;
use uploads::Uploads;

/// Where files are kept, and how large one may be.
#[derive(Clone, Debug)]
pub struct Kept {
    pub place: Place,
    /// Where those that are coming in wait: on this machine.
    pub arriving: PathBuf,
    /// In bytes, of one file.
    pub at_most: u64,
}

/// 2 GiB.
pub const USUAL_AT_MOST: u64 = 2 * 1024 * 1024 * 1024;

pub struct Files {
    pub at_most: u64,
    journal: Journal,
    shelf: Shelf,
    uploads: Uploads,
    desk: Desk,
    arriving: PathBuf,
}

impl Files {
    pub fn new(journal: Journal, kept: Kept) -> Result<Files, String> {
        Ok(Files {
            at_most: kept.at_most,
            shelf: Shelf::of(kept.place)?,
            uploads: Uploads::new(journal.clone()),
            desk: Desk::default(),
            arriving: kept.arriving,
            journal,
        })
    }
}
