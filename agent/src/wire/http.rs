//! One question and its answer in HTTP/1.1. Bodies have a length: nothing here is streamed.

use agent_protocol::LONGEST;
use std::io::{self, Read, Write};

#[derive(Debug, PartialEq, Eq)]
pub struct Answer {
    pub status: u16,
    pub body: Vec<u8>,
    pub stays_open: bool,
}

const HEAD_AT_MOST: usize = 16 << 10;

pub fn ask(out: &mut impl Write, host: &str, path: &str, body: &[u8]) -> io::Result<()> {
    let mut text = format!(
        "POST {path} HTTP/1.1\r\nHost: {host}\r\nUser-Agent: regie-agent/{}\r\nContent-Type: application/json\r\n\
         Content-Length: {}\r\n\r\n",
        env!("CARGO_PKG_VERSION"),
        body.len()
    )
    .into_bytes();
    text.extend(body);
    out.write_all(&text)?;
    out.flush()
}

pub fn hear(from: &mut impl Read) -> io::Result<Answer> {
    let (head, mut body) = read_head(from)?;
    let mut lines = head.split("\r\n");
    let status = lines.next().and_then(status_in).ok_or_else(|| bad("no status"))?;
    let (mut length, mut stays_open) = (None, true);
    for (name, value) in lines.filter_map(|line| line.split_once(':')) {
        let value = value.trim();
        match name.to_ascii_lowercase().as_str() {
            "content-length" => length = value.parse::<usize>().ok(),
            "connection" => stays_open = !value.eq_ignore_ascii_case("close"),
            _ => {}
        }
    }
    let length = length.ok_or_else(|| bad("a body without a length"))?;
    if length > LONGEST || body.len() > length {
        return Err(bad("a body of another length"));
    }
    let begun = body.len();
    body.resize(length, 0);
    from.read_exact(&mut body[begun..])?;
    Ok(Answer {
        status,
        body,
        stays_open,
    })
}

/// The head as text, and what came of the body with it.
fn read_head(from: &mut impl Read) -> io::Result<(String, Vec<u8>)> {
    let mut bytes = vec![];
    let mut part = [0; 4096];
    loop {
        if let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") {
            let body = bytes.split_off(end + 4);
            bytes.truncate(end);
            let head = String::from_utf8(bytes).map_err(|_| bad("a head that is no text"))?;
            return Ok((head, body));
        }
        if bytes.len() > HEAD_AT_MOST {
            return Err(bad("a head that does not end"));
        }
        match from.read(&mut part)? {
            0 => return Err(io::ErrorKind::UnexpectedEof.into()),
            count => bytes.extend(&part[..count]),
        }
    }
}

fn status_in(line: &str) -> Option<u16> {
    line.strip_prefix("HTTP/1.1 ")?.get(..3)?.parse().ok()
}

fn bad(what: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, what)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Gives what it has in pieces, as a network does.
    struct Trickle<'a>(&'a [u8], usize);

    impl Read for Trickle<'_> {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            let count = self.1.min(self.0.len()).min(into.len());
            into[..count].copy_from_slice(&self.0[..count]);
            self.0 = &self.0[count..];
            Ok(count)
        }
    }

    #[test]
    fn an_answer_is_heard_in_whatever_pieces_it_comes() {
        let text = b"HTTP/1.1 403 Forbidden\r\nCONTENT-LENGTH: 5\r\nConnection: close\r\n\r\nhello";
        for piece in 1..text.len() {
            let answer = hear(&mut Trickle(text, piece)).unwrap();
            assert_eq!((answer.status, answer.stays_open), (403, false));
            assert_eq!(answer.body, b"hello");
        }
    }

    #[test]
    fn an_answer_without_a_length_or_too_long_a_one_is_none() {
        for text in [
            "HTTP/1.1 200 OK\r\n\r\nhello",
            "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n",
            "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhello",
        ] {
            let heard = hear(&mut text.as_bytes());
            assert_eq!(heard.unwrap_err().kind(), io::ErrorKind::InvalidData, "{text}");
        }
    }

    #[test]
    fn an_answer_that_breaks_off_is_none() {
        let text = b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhell";
        assert_eq!(
            hear(&mut text.as_slice()).unwrap_err().kind(),
            io::ErrorKind::UnexpectedEof
        );
    }

    proptest! {
        #[test]
        fn no_answer_is_bad_enough(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
            let _ = hear(&mut bytes.as_slice());
        }
    }
}
