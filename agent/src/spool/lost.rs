//! Losses that wait to be written down.

use super::frame::Frame;
use agent_protocol::{Cause, Gap, Record};
use jiff::Timestamp;

#[derive(Default)]
pub struct Lost(Vec<Gap>);

impl Lost {
    /// A measurement that never had a number; many of them are one gap.
    pub fn measurement(&mut self, cause: Cause, taken_at: Timestamp) {
        let open = self
            .0
            .iter_mut()
            .find(|gap| gap.cause == cause && gap.numbers.is_none());
        if let Some(gap) = open {
            gap.records += 1;
            gap.taken = gap
                .taken
                .map(|(from, until)| (from.min(taken_at), until.max(taken_at)));
            return;
        }
        self.0.push(Gap {
            cause,
            numbers: None,
            records: 1,
            taken: Some((taken_at, taken_at)),
        });
    }

    pub fn numbered(&mut self, cause: Cause, frames: &[Frame]) {
        let (Some(first), Some(last)) = (frames.first(), frames.last()) else {
            return;
        };
        self.0.push(Gap {
            cause,
            numbers: Some((first.sequence, last.sequence)),
            records: frames.len() as u64,
            taken: taken_at(first).zip(taken_at(last)),
        });
    }

    pub fn put_back(&mut self, gap: Gap) {
        self.0.push(gap);
    }

    pub fn take(&mut self) -> Vec<Gap> {
        std::mem::take(&mut self.0)
    }

    pub fn gaps(&self) -> &[Gap] {
        &self.0
    }
}

fn taken_at(frame: &Frame) -> Option<Timestamp> {
    let record: Option<Record> = serde_json::from_str(&frame.text).ok();
    record.map(|record| record.taken_at)
}
