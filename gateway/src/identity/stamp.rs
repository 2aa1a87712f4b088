//! Texts that open something once: an id, a number, and our own mark over both. Nothing of them is stored, so a
//! copy of the database opens nothing; what they open is a row, so the key alone opens nothing either.

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use hmac::{Hmac, Mac};
use sha2::Sha256;
use uuid::Uuid;
use zeroize::Zeroizing;

#[derive(Clone)]
pub struct Stamps(Zeroizing<[u8; 32]>);

/// What a mark is good for, so that one never passes for another.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Purpose {
    Renewal,
    Link,
    ApiToken,
    File,
    Report,
    Invoice,
    Conformity,
}

/// As somebody sent it: anybody can write the id and the number.
#[derive(Clone, Debug)]
pub struct Stamp {
    pub id: Uuid,
    pub number: u32,
    mark: [u8; MARK],
}

const MARK: usize = 32;
const ID: usize = 16;
const NUMBER: usize = 4;

impl Stamps {
    pub fn of(secret: &[u8]) -> Stamps {
        Stamps(Zeroizing::new(
            mac(secret, &[b"regie stamps"]).finalize().into_bytes().into(),
        ))
    }

    pub fn text(&self, purpose: Purpose, salt: &[u8], id: Uuid, number: u32) -> String {
        let mark = self.mark(purpose, salt, id, number).finalize().into_bytes();
        let bytes = [id.as_bytes().as_slice(), &number.to_be_bytes(), &mark].concat();
        BASE64_URL_SAFE_NO_PAD.encode(bytes)
    }

    /// In a time that tells nothing of the right mark.
    pub fn made(&self, purpose: Purpose, salt: &[u8], stamp: &Stamp) -> bool {
        self.mark(purpose, salt, stamp.id, stamp.number)
            .verify_slice(&stamp.mark)
            .is_ok()
    }

    fn mark(&self, purpose: Purpose, salt: &[u8], id: Uuid, number: u32) -> Hmac<Sha256> {
        let purpose: &[u8] = match purpose {
            Purpose::Renewal => b"renewal",
            Purpose::Link => b"link",
            Purpose::ApiToken => b"api token",
            Purpose::File => b"file",
            Purpose::Report => b"report",
            Purpose::Invoice => b"invoice",
            Purpose::Conformity => b"conformity",
        };
        mac(
            self.0.as_slice(),
            &[purpose, salt, id.as_bytes(), &number.to_be_bytes()],
        )
    }
}

impl Stamp {
    pub fn read(text: &str) -> Option<Stamp> {
        let bytes = BASE64_URL_SAFE_NO_PAD.decode(text.trim()).ok()?;
        let (id, rest) = bytes.split_first_chunk::<ID>()?;
        let (number, mark) = rest.split_first_chunk::<NUMBER>()?;
        Some(Stamp {
            id: Uuid::from_bytes(*id),
            number: u32::from_be_bytes(*number),
            mark: mark.try_into().ok()?,
        })
    }
}

/// Each part with its length before it: no two lists of parts are one text.
fn mac(secret: &[u8], parts: &[&[u8]]) -> Hmac<Sha256> {
    let mut mac =
        <Hmac<Sha256> as Mac>::new_from_slice(secret).unwrap_or_else(|_| unreachable!("any length is a key"));
    for part in parts {
        mac.update(&(part.len() as u64).to_be_bytes());
        mac.update(part);
    }
    mac
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_is_good_for_its_purpose_its_row_and_its_number_only() {
        let (ours, theirs) = (Stamps::of(b"ours"), Stamps::of(b"theirs"));
        let text = ours.text(Purpose::Renewal, b"salt", Uuid::max(), 7);
        let stamp = Stamp::read(&text).unwrap();
        assert_eq!((stamp.id, stamp.number), (Uuid::max(), 7));
        assert!(ours.made(Purpose::Renewal, b"salt", &stamp));
        assert!(!ours.made(Purpose::Link, b"salt", &stamp));
        assert!(!ours.made(Purpose::Renewal, b"pepper", &stamp));
        assert!(!theirs.made(Purpose::Renewal, b"salt", &stamp));
        let next = Stamp { number: 8, ..stamp };
        assert!(!ours.made(Purpose::Renewal, b"salt", &next));
    }

    #[test]
    fn what_is_no_stamp_is_not_read() {
        for text in ["", "x", "é", &"A".repeat(69), &"A".repeat(71)] {
            assert!(Stamp::read(text).is_none(), "{text}");
        }
    }
}
