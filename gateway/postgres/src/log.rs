//! The server's log, and its last words when something went wrong.
//!
//! Invariant: it is opened by us and handed over, so the server's user needs no right to write beside its data.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom};
use std::os::unix::fs::OpenOptionsExt;
use std::path::PathBuf;

use nix::fcntl::OFlag;

const ROTATED_ABOVE_BYTES: u64 = 8 * 1024 * 1024;
const LAST_WORDS_BYTES: u64 = 4 * 1024;
const LAST_WORDS_LINES: usize = 4;

#[derive(Debug)]
pub(crate) struct Log {
    pub(crate) path: PathBuf,
    file: File,
    /// Where this start begins: what came before explains nothing now.
    begin: u64,
}

impl Log {
    /// Opens the log for a start. A big one is put aside first, in place of the one before.
    pub(crate) fn open(path: PathBuf) -> io::Result<Self> {
        if path.metadata().is_ok_and(|data| data.len() > ROTATED_ABOVE_BYTES) {
            fs::rename(&path, path.with_extension("log.1"))?;
        }
        let mut options = OpenOptions::new();
        options
            .read(true)
            .append(true)
            .create(true)
            .mode(0o600)
            .custom_flags(OFlag::O_NOFOLLOW.bits());
        let file = options.open(&path)?;
        let begin = file.metadata()?.len();
        Ok(Self { path, file, begin })
    }

    /// Another handle, for the server to write to.
    pub(crate) fn handle(&self) -> io::Result<File> {
        self.file.try_clone()
    }

    /// The last lines since the start, as one line.
    pub(crate) fn last_words(&self) -> String {
        self.tail()
            .unwrap_or_else(|error| format!("its log cannot be read ({error})"))
    }

    fn tail(&self) -> io::Result<String> {
        let mut file = File::open(&self.path)?;
        let begin = self
            .begin
            .max(file.metadata()?.len().saturating_sub(LAST_WORDS_BYTES));
        file.seek(SeekFrom::Start(begin))?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        Ok(last_lines(&String::from_utf8_lossy(&bytes)))
    }
}

pub(crate) fn last_lines(text: &str) -> String {
    let lines: Vec<_> = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    match lines.as_slice() {
        [] => "it said nothing".into(),
        lines => lines[lines.len().saturating_sub(LAST_WORDS_LINES)..].join(" | "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_words_are_one_line() {
        assert_eq!(last_lines("a\nb\n\nc\n  d\ne\n"), "b | c | d | e");
        assert_eq!(last_lines("\n"), "it said nothing");
    }
}
