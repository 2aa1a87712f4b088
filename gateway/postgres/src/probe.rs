//! Asks a server over its socket whether it lets us in: the first message of PostgreSQL's protocol, and no more.

use std::io::{self, Read, Write};
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::time::Duration;

use crate::settings::SUPERUSER;

const ANSWER_WITHIN: Duration = Duration::from_secs(2);
/// Version 3.0, spoken by every supported server.
const PROTOCOL: u32 = 3 << 16;
/// The first byte of "you are who you say"; an error would begin with `E`.
const AUTHENTICATED: u8 = b'R';
const GOODBYE: [u8; 5] = [b'X', 0, 0, 0, 4];

pub(crate) fn accepts_connections(socket: &Path) -> bool {
    ask(socket).unwrap_or(false)
}

fn ask(socket: &Path) -> io::Result<bool> {
    let mut stream = UnixStream::connect(socket)?;
    stream.set_read_timeout(Some(ANSWER_WITHIN))?;
    stream.set_write_timeout(Some(ANSWER_WITHIN))?;
    stream.write_all(&startup_message())?;
    let mut first = [0];
    stream.read_exact(&mut first)?;
    let accepted = first[0] == AUTHENTICATED;
    if accepted {
        stream.write_all(&GOODBYE)?;
    }
    Ok(accepted)
}

/// Its length with these four bytes, the protocol, then names and values that each end with a zero.
fn startup_message() -> Vec<u8> {
    let names = format!("user\0{SUPERUSER}\0database\0postgres\0\0");
    let length = u32::try_from(8 + names.len()).expect("a few dozen bytes");
    [&length.to_be_bytes(), &PROTOCOL.to_be_bytes(), names.as_bytes()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_startup_message_counts_itself() {
        let message = startup_message();
        assert_eq!(message.len(), 38);
        assert_eq!(message[..4], [0, 0, 0, 38]);
        assert_eq!(message[4..8], [0, 3, 0, 0]);
        assert!(message.ends_with(b"postgres\0\0"));
    }
}
