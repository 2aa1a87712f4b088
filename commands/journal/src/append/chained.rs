//! An append with the hashes of its events: they follow from what it builds upon, before it is written.

use super::{Append, StreamAppend};
use crate::{chain::Link, event, head::Head};

pub struct Chained {
    pub append: Append,
    pub metadata: String,
    /// For each stream, the head after each of its events.
    pub after_each: Vec<Vec<Head>>,
}

impl Chained {
    pub fn of(append: Append) -> Chained {
        let metadata = event::metadata_text(&append.meta);
        let after_each = append
            .streams
            .iter()
            .map(|run| chain(&append, run, &metadata))
            .collect();
        Chained {
            append,
            metadata,
            after_each,
        }
    }

    /// Each stream with the heads after its events.
    pub fn runs(&self) -> impl Iterator<Item = (&StreamAppend, &[Head])> {
        self.append
            .streams
            .iter()
            .zip(self.after_each.iter().map(Vec::as_slice))
    }

    /// The new head of each stream.
    pub fn heads(&self) -> Vec<Head> {
        self.runs()
            .map(|(run, after_each)| after_each.last().copied().unwrap_or(run.head))
            .collect()
    }

    /// `kind/id@last sequence`
    pub fn stream_names(&self) -> Vec<String> {
        let name = |(run, head): (&StreamAppend, Head)| {
            format!("{}/{}@{}", run.stream.kind, run.stream.id, head.sequence)
        };
        self.append.streams.iter().zip(self.heads()).map(name).collect()
    }
}

fn chain(append: &Append, run: &StreamAppend, metadata: &str) -> Vec<Head> {
    let id = run.stream.id.to_string();
    let mut head = run.head;
    let heads = run.events.iter().map(|encoded| {
        let link = Link {
            tenant: append.tenant.0,
            kind: &run.stream.kind,
            id: &id,
            sequence: head.sequence + 1,
            event_type: &encoded.event_type,
            event_version: &encoded.event_version,
            payload: &encoded.payload,
            metadata,
            recorded_at_micros: append.at.as_microsecond(),
            command: Some(append.meta.command.0),
            correlation: Some(append.meta.correlation.0),
        };
        head = Head {
            sequence: link.sequence,
            hash: link.hash(&head.hash),
        };
        head
    });
    heads.collect()
}
