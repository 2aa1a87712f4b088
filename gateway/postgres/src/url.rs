//! The address under which clients reach the server: read the same way by libpq and by sqlx.
//!
//! Port and TLS are written out, so that `PGPORT` or `PGSSLMODE` in somebody's environment change nothing.

use std::fmt::Write as _;
use std::path::Path;

use crate::settings::{PORT, SUPERUSER};

/// `postgres:///database?host=%2Ffolder&port=5432&user=regie&sslmode=disable`
pub(crate) fn url(socket_dir: &Path, database: &str) -> String {
    let host = percent_encoded(&socket_dir.to_string_lossy());
    let database = percent_encoded(database);
    format!("postgres:///{database}?host={host}&port={PORT}&user={SUPERUSER}&sslmode=disable")
}

fn percent_encoded(text: &str) -> String {
    text.bytes().fold(String::new(), |mut out, byte| {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => out.push(char::from(byte)),
            _ => write!(out, "%{byte:02X}").expect("writing to a string never fails"),
        }
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_socket_folder_and_the_database_are_percent_encoded() {
        assert_eq!(
            url(Path::new("/tmp/my data"), "régie?"),
            "postgres:///r%C3%A9gie%3F?host=%2Ftmp%2Fmy%20data&port=5432&user=regie&sslmode=disable"
        );
    }
}
