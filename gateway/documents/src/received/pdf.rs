//! The invoice within a PDF. A file in a PDF is a stream of its own, never packed into another one, and a PDF that is to be
//! archived is not encrypted: so its streams are looked at one by one, without a reader of PDF, which would unpack whatever
//! it is given.

use super::DATA_AT_MOST;
use domain::supplier_invoice::Unreadable;
use flate2::read::ZlibDecoder;
use std::io::Read;

/// A reader takes a PDF that begins a little later.
const BEGINS_WITHIN: usize = 1_024;
/// What a stream says of itself stands so close before it.
const DESCRIBED_WITHIN: usize = 4_096;
/// More files than this in one PDF are not looked at.
const FILES_AT_MOST: usize = 50;
/// No invoice has more; each costs a look at what stands before it.
const STREAMS_AT_MOST: usize = 20_000;

pub fn is_one(file: &[u8]) -> bool {
    find(&file[..file.len().min(BEGINS_WITHIN)], b"%PDF-").is_some()
}

pub fn invoice_within(pdf: &[u8]) -> Result<Vec<u8>, Unreadable> {
    let (mut found, mut is_too_large) = (None, false);
    for stream in files(pdf).take(FILES_AT_MOST) {
        let data = stream.unpacked();
        is_too_large |= data.len() > DATA_AT_MOST;
        if data.len() > DATA_AT_MOST || !is_invoice(&data) || found.as_ref() == Some(&data) {
            continue;
        }
        if found.is_some() {
            return Err(Unreadable::SeveralWithin);
        }
        found = Some(data);
    }
    found.ok_or_else(|| {
        if is_too_large {
            Unreadable::TooLarge
        } else if find(pdf, b"/Encrypt").is_some() {
            Unreadable::Encrypted
        } else {
            Unreadable::NothingWithin
        }
    })
}

fn is_invoice(data: &[u8]) -> bool {
    find(data, b"CrossIndustryInvoice").is_some()
}

struct Stream<'a> {
    /// Between the object's beginning and its data.
    said: &'a [u8],
    /// From the first byte of its data to the end of the PDF.
    data: &'a [u8],
}

/// The streams that are files, as far as they say so.
fn files(pdf: &[u8]) -> impl Iterator<Item = Stream<'_>> {
    streams(pdf).take(STREAMS_AT_MOST).filter(|stream| {
        let is = |word: &[u8]| find(stream.said, word).is_some();
        is(b"/EmbeddedFile") || is(b"xml")
    })
}

fn streams(pdf: &[u8]) -> impl Iterator<Item = Stream<'_>> {
    const WORD: &[u8] = b"stream";
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let at = from + find(&pdf[from..], WORD)?;
            from = at + WORD.len();
            let data = &pdf[from..];
            let data = data.strip_prefix(b"\r\n").or_else(|| data.strip_prefix(b"\n"));
            let before = &pdf[at.saturating_sub(DESCRIBED_WITHIN)..at];
            let (Some(data), false) = (data, before.ends_with(b"end")) else {
                continue;
            };
            let begins = last(before, b" obj").unwrap_or_default();
            return Some(Stream {
                said: &before[begins..],
                data,
            });
        }
    })
}

impl Stream<'_> {
    /// One byte more than may be, where there is more.
    fn unpacked(&self) -> Vec<u8> {
        let mut data = vec![];
        let limit = DATA_AT_MOST as u64 + 1;
        if find(self.said, b"/FlateDecode").is_some() {
            // What is cut off is no invoice, which is told where it is read.
            let _ = ZlibDecoder::new(self.data).take(limit).read_to_end(&mut data);
        } else {
            let end = find(self.data, b"endstream").unwrap_or(self.data.len());
            data.extend_from_slice(&self.data[..end.min(DATA_AT_MOST + 1)]);
        }
        if data.len() <= DATA_AT_MOST {
            // Lines end before that word, and the same file may be there twice.
            data.truncate(data.trim_ascii_end().len());
        }
        data
    }
}

fn find(bytes: &[u8], word: &[u8]) -> Option<usize> {
    let first = *word.first()?;
    let mut from = 0;
    while let Some(at) = bytes.get(from..)?.iter().position(|byte| *byte == first) {
        if bytes[from + at..].starts_with(word) {
            return Some(from + at);
        }
        from += at + 1;
    }
    None
}

fn last(bytes: &[u8], word: &[u8]) -> Option<usize> {
    bytes.windows(word.len()).rposition(|window| window == word)
}
