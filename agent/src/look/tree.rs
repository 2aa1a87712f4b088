//! A machine's files below a root.

use agent_protocol::{Fact, Reason, Why};
use jiff::Timestamp;
use std::{
    fs, io,
    path::{Path, PathBuf},
};

#[derive(Clone, Debug)]
pub struct Tree {
    root: PathBuf,
}

impl Tree {
    pub fn live() -> Tree {
        Tree::at("/")
    }

    pub fn at(root: impl Into<PathBuf>) -> Tree {
        Tree { root: root.into() }
    }

    /// Whether calls of the system speak of the same machine as the files.
    pub fn is_live(&self) -> bool {
        self.root == Path::new("/")
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    pub fn read(&self, path: &str) -> Result<String, Why> {
        Ok(String::from_utf8_lossy(&self.bytes(path)?).into_owned())
    }

    pub fn bytes(&self, path: &str) -> Result<Vec<u8>, Why> {
        fs::read(self.path(path)).map_err(|error| Why::from(&error))
    }

    /// One line of text; what is empty is not there.
    pub fn line(&self, path: &str) -> Result<String, Why> {
        let text = self.read(path)?;
        let line = text.trim_matches(|sign: char| sign.is_whitespace() || sign == '\0');
        if line.is_empty() {
            return Err(Reason::NotThere.into());
        }
        Ok(line.to_owned())
    }

    pub fn word(&self, path: &str) -> Fact<String> {
        self.line(path).into()
    }

    pub fn maybe(&self, path: &str) -> Option<String> {
        self.line(path).ok()
    }

    pub fn number(&self, path: &str) -> Result<u64, Why> {
        let line = self.line(path)?;
        line.parse().map_err(|_| Why {
            reason: Reason::NotReadable,
            detail: Some(format!("{path}: {line}")),
        })
    }

    /// In order of the names.
    pub fn names(&self, path: &str) -> Result<Vec<String>, Why> {
        let entries = fs::read_dir(self.path(path)).map_err(|error| Why::from(&error))?;
        let mut names: Vec<String> = entries
            .filter_map(Result::ok)
            .filter_map(|entry| entry.file_name().into_string().ok())
            .collect();
        names.sort();
        Ok(names)
    }

    pub fn exists(&self, path: &str) -> bool {
        self.path(path).symlink_metadata().is_ok()
    }

    /// Where a link points to, as it is written there.
    pub fn link(&self, path: &str) -> Option<String> {
        let target = fs::read_link(self.path(path)).ok()?;
        Some(target.to_string_lossy().into_owned())
    }

    pub fn link_name(&self, path: &str) -> Option<String> {
        let target = self.link(path)?;
        target.rsplit('/').next().map(str::to_owned)
    }

    pub fn modified(&self, path: &str) -> Result<Timestamp, Why> {
        let changed = fs::metadata(self.path(path)).and_then(|about| about.modified());
        let changed = changed.map_err(|error| Why::from(&error))?;
        let exact = Timestamp::try_from(changed).map_err(|_| Why::from(Reason::NotReadable))?;
        // Whole seconds: what packages and copies keep.
        Timestamp::from_second(exact.as_second()).map_err(|_| Why::from(&io::Error::other("a time")))
    }
}

/// The value behind `key` in lines of `key<separator>value`, without quotes.
pub fn value_of(text: &str, key: &str, separator: char) -> Option<String> {
    let value = text.lines().find_map(|line| {
        let (found, value) = line.split_once(separator)?;
        (found.trim() == key).then_some(value)
    })?;
    let value = value.trim().trim_matches(|sign| sign == '"' || sign == '\'');
    (!value.is_empty()).then(|| value.to_owned())
}
