//! What an agent keeps until the server has it.

use crate::{
    DiskHealth, Event, Fact, Gap, Sample, Sequence,
    inventory::{Section, Whole},
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// By the machine's own clock; the batch says how far off it was.
    pub taken_at: Timestamp,
    pub body: Body,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Body {
    Sample(Box<Sample>),
    DiskHealth {
        disks: Fact<Vec<DiskHealth>>,
    },
    Event(Event),
    /// One section of the inventory, on enrolment and when it differs from what was last told.
    Inventory(Box<Section>),
    /// Once a day: the digests of all sections, so that the server knows that it has them all.
    WholeInventory(Whole),
    Gap(Gap),
}

/// What makes room when there is none left: measurements do, the rest never.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    Measurement,
    Kept,
}

impl Body {
    pub fn class(&self) -> Class {
        match self {
            Body::Sample(_) | Body::DiskHealth { .. } => Class::Measurement,
            Body::Event(_) | Body::Inventory(_) | Body::WholeInventory(_) | Body::Gap(_) => Class::Kept,
        }
    }
}

/// A record with its number. Whoever passes records on need not read them: then `R` is their raw text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Numbered<R = Record> {
    pub sequence: Sequence,
    pub record: R,
}
