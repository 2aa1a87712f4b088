//! The file of one tenant's published notes, held by one writer: other servers wait for it.

use crate::error::JournalError;
use std::{
    fs::{File, OpenOptions},
    io::{self, ErrorKind, Read, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};

/// Between two notes; no line of a note begins so.
const SEPARATOR: &str = "---\n";

pub struct NoteFile {
    path: PathBuf,
    file: File,
    notes: Vec<String>,
    /// Where the last whole note ends. A crash may have left the beginning of another: it is written over.
    end: u64,
}

impl NoteFile {
    /// Until it is dropped.
    pub async fn hold(path: PathBuf) -> Result<NoteFile, JournalError> {
        let opened = path.clone();
        // On a thread of its own: to wait for another server must not stop this one.
        tokio::task::spawn_blocking(move || NoteFile::open(opened))
            .await
            .unwrap_or_else(|broken| Err(io::Error::other(broken)))
            .map_err(JournalError::file(&path))
    }

    fn open(path: PathBuf) -> io::Result<NoteFile> {
        std::fs::create_dir_all(path.parent().unwrap_or(Path::new(".")))?;
        let mut file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .read(true)
            .write(true)
            .open(&path)?;
        lock(&file)?;
        let mut bytes = vec![];
        file.read_to_end(&mut bytes)?;
        let whole = whole_notes(&bytes);
        Ok(NoteFile {
            path,
            file,
            notes: published_notes(whole),
            end: whole.len() as u64,
        })
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    pub fn notes(&self) -> &[String] {
        &self.notes
    }

    pub fn append(&mut self, notes: &[String]) -> Result<(), JournalError> {
        let text: String = notes.iter().map(|note| format!("{note}{SEPARATOR}")).collect();
        let mut write = || {
            self.file.set_len(self.end)?;
            self.file.seek(SeekFrom::Start(self.end))?;
            self.file.write_all(text.as_bytes())?;
            self.file.sync_all()
        };
        write().map_err(JournalError::file(&self.path))?;
        self.end += text.len() as u64;
        self.notes.extend_from_slice(notes);
        Ok(())
    }

    pub fn write_again(&mut self, notes: &[String]) -> Result<(), JournalError> {
        self.end = 0;
        self.notes.clear();
        self.append(notes)
    }
}

/// Some mounts know no locks: there the sealer's lease alone keeps servers apart.
fn lock(file: &File) -> io::Result<()> {
    match file.lock() {
        Err(error) if error.kind() == ErrorKind::Unsupported => Ok(()),
        outcome => outcome,
    }
}

/// Up to the end of the last note that is whole. What follows may end in the midst of a character.
fn whole_notes(bytes: &[u8]) -> &[u8] {
    let separator = bytes
        .windows(SEPARATOR.len())
        .rposition(|window| window == SEPARATOR.as_bytes());
    separator.map_or(&[], |at| &bytes[..at + SEPARATOR.len()])
}

/// The notes of a published file; one that was cut short by a crash is not counted and is written again.
pub fn published_notes(file: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(whole_notes(file));
    text.split_terminator(SEPARATOR).map(str::to_owned).collect()
}
