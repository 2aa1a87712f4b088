//! The agent's own folder: who it is, what waits, and where it stands with what it told.

use crate::disk;
use serde::{Serialize, de::DeserializeOwned};
use std::{
    fs, io,
    path::{Path, PathBuf},
};

#[derive(Clone, Debug)]
pub struct Home {
    folder: PathBuf,
}

/// A file of the folder, by what it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// Key and certificate.
    Identity,
    /// The key of an enrolment that the server may have answered.
    Enrolling,
    /// The key of a renewal that the server may have answered.
    Renewing,
    /// The digests of the inventory's sections, as they were last told.
    Told,
    /// Where the system's log was read to.
    LogPlace,
    /// How protection was when it was last looked at, and told.
    Protection,
    /// It is there while the agent runs.
    Running,
    /// What `status` shows.
    Status,
}

impl Home {
    pub fn at(folder: impl Into<PathBuf>) -> Home {
        Home {
            folder: folder.into(),
        }
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    pub fn spool(&self) -> PathBuf {
        self.folder.join("spool")
    }

    fn path(&self, paper: Paper) -> PathBuf {
        self.folder.join(match paper {
            Paper::Identity => "identity.json",
            Paper::Enrolling => "enrolling.json",
            Paper::Renewing => "renewing.json",
            Paper::Told => "told.json",
            Paper::LogPlace => "log-place.json",
            Paper::Protection => "protection.json",
            Paper::Running => "running.json",
            Paper::Status => "status.json",
        })
    }

    /// What cannot be read as what it should be is an error, not nothing.
    pub fn read<T: DeserializeOwned>(&self, paper: Paper) -> io::Result<Option<T>> {
        let bytes = disk::bytes_if_there(&self.path(paper))?;
        bytes.map(|bytes| Ok(serde_json::from_slice(&bytes)?)).transpose()
    }

    /// What is only of use: none if it cannot be read.
    pub fn recall<T: DeserializeOwned>(&self, paper: Paper) -> Option<T> {
        self.read(paper).ok().flatten()
    }

    pub fn write<T: Serialize>(&self, paper: Paper, content: &T) -> io::Result<()> {
        disk::make_private_folder(&self.folder)?;
        disk::replace(&self.path(paper), &serde_json::to_vec_pretty(content)?)
    }

    /// What is only of use, and written often: it does not wait for the disk.
    pub fn write_soon<T: Serialize>(&self, paper: Paper, content: &T) -> io::Result<()> {
        disk::make_private_folder(&self.folder)?;
        disk::replace_soon(&self.path(paper), &serde_json::to_vec_pretty(content)?)
    }

    pub fn remove(&self, paper: Paper) -> io::Result<()> {
        disk::remove_if_there(&self.path(paper))
    }

    /// Everything of ours, also what waits; the folder too, if nothing of others is in it.
    pub fn clear(&self) -> io::Result<()> {
        const PAPERS: [Paper; 8] = [
            Paper::Identity,
            Paper::Enrolling,
            Paper::Renewing,
            Paper::Told,
            Paper::LogPlace,
            Paper::Protection,
            Paper::Running,
            Paper::Status,
        ];
        for paper in PAPERS {
            self.remove(paper)?;
            disk::remove_if_there(&disk::beside(&self.path(paper)))?;
        }
        match fs::remove_dir_all(self.spool()) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        let _ = fs::remove_dir(&self.folder);
        Ok(())
    }
}
