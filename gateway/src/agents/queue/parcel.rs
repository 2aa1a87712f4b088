//! What lies in the queue: records of one machine, and what must be kept before them.

use crate::agents::records::Whose;
use agent_protocol::{Numbered, Sequence};
use jiff::Timestamp;
use kernel::{MachineId, TenantId};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

#[derive(Serialize, Deserialize)]
pub struct Parcel {
    pub tenant: TenantId,
    pub machine: MachineId,
    /// By the clock of the server that took it.
    pub received_at: Timestamp,
    /// The last number that lay in the queue or was kept when this was put in.
    pub behind: Sequence,
    pub records: Vec<Numbered<Box<RawValue>>>,
}

impl Parcel {
    pub fn whose(&self) -> Whose {
        Whose {
            tenant: self.tenant,
            machine: self.machine,
        }
    }

    pub fn last(&self) -> Option<&Numbered<Box<RawValue>>> {
        self.records.last()
    }

    /// In parts that are no longer than this, in order; a record that is longer by itself is a part of its own.
    pub fn in_parts(self, at_most: usize) -> Vec<Parcel> {
        let Parcel {
            tenant,
            machine,
            received_at,
            mut behind,
            records,
        } = self;
        let mut parts: Vec<Parcel> = vec![];
        let mut length = 0;
        for record in records {
            let longer = record.record.get().len() + BESIDE_A_RECORD;
            let sequence = record.sequence;
            match parts.last_mut() {
                Some(part) if length + longer <= at_most => part.records.push(record),
                Some(_) | None => {
                    length = BESIDE_RECORDS;
                    parts.push(Parcel {
                        tenant,
                        machine,
                        received_at,
                        behind,
                        records: vec![record],
                    });
                }
            }
            length += longer;
            behind = sequence;
        }
        parts
    }
}

/// Its number, and what stands around both.
const BESIDE_A_RECORD: usize = 64;
/// Whose they are, when they came.
const BESIDE_RECORDS: usize = 512;

#[cfg(test)]
mod tests {
    use super::*;

    fn parcel(lengths: &[usize]) -> Parcel {
        let record = |(at, length): (usize, &usize)| Numbered {
            sequence: Sequence(10 + at as u64),
            record: RawValue::from_string(format!("\"{}\"", "x".repeat(length - 2))).unwrap(),
        };
        Parcel {
            tenant: TenantId(uuid::Uuid::nil()),
            machine: MachineId(uuid::Uuid::nil()),
            received_at: Timestamp::UNIX_EPOCH,
            behind: Sequence(7),
            records: lengths.iter().enumerate().map(record).collect(),
        }
    }

    #[test]
    fn parts_are_in_order_each_behind_the_one_before_and_none_is_too_long() {
        let parts = parcel(&[400, 400, 400, 5_000, 3, 400]).in_parts(1_600);
        let shown: Vec<(u64, Vec<u64>)> = parts
            .iter()
            .map(|part| {
                let numbers = part.records.iter().map(|record| record.sequence.0);
                (part.behind.0, numbers.collect())
            })
            .collect();
        assert_eq!(
            shown,
            [
                (7, vec![10, 11]),
                (11, vec![12]),
                (12, vec![13]),
                (13, vec![14, 15])
            ]
        );
        for part in parts.iter().filter(|part| part.behind.0 != 12) {
            assert!(serde_json::to_vec(part).unwrap().len() <= 1_600);
        }
    }

    #[test]
    fn what_is_short_is_one_part() {
        assert_eq!(parcel(&[400, 400]).in_parts(1 << 20).len(), 1);
    }
}
