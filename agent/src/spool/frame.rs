//! How a record lies in a file: a sign, the length, a checksum, the number, the text.

use agent_protocol::Sequence;

/// By this sign the next frame is found behind one that cannot be read.
const SIGN: [u8; 4] = *b"RGS1";
const HEAD: usize = 20;

/// No record is longer; a length beyond it is damage.
pub const LONGEST: usize = 8 << 20;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    pub sequence: Sequence,
    pub text: String,
}

impl Frame {
    pub fn length(&self) -> u64 {
        (HEAD + self.text.len()) as u64
    }

    pub fn write_to(&self, bytes: &mut Vec<u8>) {
        let length = u32::try_from(self.text.len()).expect("a record is shorter than LONGEST");
        let number = self.sequence.0.to_le_bytes();
        bytes.extend(SIGN);
        bytes.extend(length.to_le_bytes());
        bytes.extend(checksum(&number, self.text.as_bytes()).to_le_bytes());
        bytes.extend(number);
        bytes.extend(self.text.as_bytes());
    }
}

/// What a file holds, as far as it can be read.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Scan {
    pub frames: Vec<Frame>,
    /// Where the frames that can be read without a break end.
    pub sound: u64,
    /// Frames that are there and cannot be read.
    pub damaged: u64,
    /// The last write was cut off: nobody was told that it is kept.
    pub torn: bool,
}

impl Scan {
    pub fn is_whole(&self) -> bool {
        self.damaged == 0 && !self.torn
    }
}

pub fn scan(bytes: &[u8]) -> Scan {
    let mut scan = Scan::default();
    let mut at = 0;
    while at < bytes.len() {
        if let Some(frame) = read(&bytes[at..]) {
            at += HEAD + frame.text.len();
            scan.frames.push(frame);
            if scan.is_whole() {
                scan.sound = at as u64;
            }
            continue;
        }
        match next_sign(bytes, at + 1) {
            Some(next) => {
                scan.damaged += 1;
                at = next;
            }
            None => {
                let torn = is_cut_off(&bytes[at..]);
                scan.torn = torn;
                scan.damaged += u64::from(!torn);
                break;
            }
        }
    }
    scan
}

fn read(bytes: &[u8]) -> Option<Frame> {
    let (head, rest) = bytes.split_at_checked(HEAD)?;
    let length = length_in(head)?;
    let text = rest.get(..length)?;
    let number: [u8; 8] = head[12..20].try_into().ok()?;
    let sound = head[8..12] == checksum(&number, text).to_le_bytes();
    let text = String::from_utf8(text.to_vec()).ok().filter(|_| sound)?;
    Some(Frame {
        sequence: Sequence(u64::from_le_bytes(number)),
        text,
    })
}

fn length_in(head: &[u8]) -> Option<usize> {
    let length = u32::from_le_bytes(head.get(4..8)?.try_into().ok()?) as usize;
    (head[..4] == SIGN && length <= LONGEST).then_some(length)
}

/// A write that was cut off ends early, or the file grew and its bytes never came.
fn is_cut_off(bytes: &[u8]) -> bool {
    let ends_early = bytes.len() < HEAD || length_in(bytes).is_some_and(|length| HEAD + length > bytes.len());
    ends_early || bytes.iter().rev().take(HEAD).all(|byte| *byte == 0)
}

fn next_sign(bytes: &[u8], from: usize) -> Option<usize> {
    let rest = bytes.get(from..)?;
    rest.windows(SIGN.len())
        .position(|window| window == SIGN)
        .map(|at| from + at)
}

fn checksum(number: &[u8; 8], text: &[u8]) -> u32 {
    let mut hasher = crc32fast::Hasher::new();
    hasher.update(number);
    hasher.update(text);
    hasher.finalize()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn written(frames: &[Frame]) -> Vec<u8> {
        let mut bytes = vec![];
        for frame in frames {
            frame.write_to(&mut bytes);
        }
        bytes
    }

    fn frames() -> impl Strategy<Value = Vec<Frame>> {
        prop::collection::vec("[a-z{}\":]{0,40}", 1..12).prop_map(|texts| {
            let numbered = texts.into_iter().enumerate();
            let frame = |(at, text)| Frame {
                sequence: Sequence(at as u64 + 1),
                text,
            };
            numbered.map(frame).collect()
        })
    }

    proptest! {
        #[test]
        fn what_was_written_is_read(frames in frames()) {
            let scan = scan(&written(&frames));
            prop_assert!(scan.is_whole());
            prop_assert_eq!(scan.frames, frames);
        }

        #[test]
        fn a_file_that_is_cut_off_anywhere_gives_its_beginning(frames in frames(), share in 0..1000_usize) {
            let mut bytes = written(&frames);
            bytes.truncate(bytes.len() * share / 1000);
            let scan = scan(&bytes);
            prop_assert_eq!(scan.damaged, 0);
            prop_assert_eq!(&scan.frames[..], &frames[..scan.frames.len()]);
            prop_assert!(scan.torn || scan.sound == bytes.len() as u64);
        }

        #[test]
        fn a_bit_that_turned_costs_one_frame_at_most(frames in frames(), share in 0..1000_usize, bit in 0..8) {
            let mut bytes = written(&frames);
            let at = bytes.len() * share / 1000;
            bytes[at] ^= 1_u8 << bit;
            let scan = scan(&bytes);
            prop_assert!(!scan.is_whole());
            prop_assert_eq!(scan.frames.len(), frames.len() - 1);
            prop_assert!(scan.frames.iter().all(|frame| frames.contains(frame)));
        }
    }
}
