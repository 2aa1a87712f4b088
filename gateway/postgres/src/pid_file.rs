//! `postmaster.pid`, which a running server keeps in its data: line 1 its pid, line 8 how far it is.
//!
//! It only says which process to look at. Whether that is a server, and whose, is for `orphan` to find out.

use std::fs;
use std::path::Path;

const NAME: &str = "postmaster.pid";

#[derive(Debug, PartialEq, Eq)]
pub(crate) struct PidFile {
    pub(crate) pid: i32,
    /// It says itself that it accepts connections.
    pub(crate) is_ready: bool,
}

impl PidFile {
    pub(crate) fn read(pgdata: &Path) -> Option<Self> {
        Self::parse(&fs::read_to_string(pgdata.join(NAME)).ok()?)
    }

    fn parse(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        // A server in single-user mode writes its pid with a minus.
        let pid = lines.next()?.trim().parse::<i32>().ok()?.checked_abs()?;
        let is_ready = lines.nth(6).is_some_and(|state| state.trim() == "ready");
        Some(Self { pid, is_ready })
    }

    pub(crate) fn remove(pgdata: &Path) -> std::io::Result<()> {
        fs::remove_file(pgdata.join(NAME))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_is_ready_when_line_eight_says_so() {
        let starting = "4242\n/data/pgdata\n1700000000\n5432\n/data/socket\n\n  5432001    123\nstarting\n";
        let ready = starting.replace("starting", "ready   ");
        let file = PidFile {
            pid: 4242,
            is_ready: false,
        };
        assert_eq!(PidFile::parse(starting), Some(file));
        assert!(PidFile::parse(&ready).is_some_and(|file| file.is_ready));
    }

    #[test]
    fn an_empty_file_says_nothing_and_a_single_user_server_has_a_negative_pid() {
        assert_eq!(PidFile::parse(""), None);
        assert_eq!(PidFile::parse("-42\n/data\n").map(|file| file.pid), Some(42));
    }
}
