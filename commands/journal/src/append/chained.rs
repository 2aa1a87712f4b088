//! An append with the hashes of its events: they follow from what it builds upon, before it is written.

use super::{Append, StreamAppend};
use crate::{chain::Link, event, head::Head};
use kernel::Meta;
use std::iter;

pub struct Chained {
    pub append: Append,
    pub metadata: Metadata,
    /// For each stream, the head after each of its events.
    pub after_each: Vec<Vec<Head>>,
}

impl Chained {
    pub fn of(append: Append) -> Chained {
        let metadata = Metadata::of(&append.meta);
        let after_each = chain_all(&append, metadata.texts());
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

/// The same for every event of the append, but for where it came from: the first one says so for all.
pub struct Metadata {
    first: String,
    others: Option<String>,
}

impl Metadata {
    fn of(meta: &Meta) -> Metadata {
        let says_where = meta.asked.as_ref().is_some_and(|asked| asked.place.is_some());
        Metadata {
            first: event::metadata_text(meta, true),
            others: says_where.then(|| event::metadata_text(meta, false)),
        }
    }

    /// One for each event, in their order.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let others = self.others.as_deref().unwrap_or(&self.first);
        iter::once(self.first.as_str()).chain(iter::repeat(others))
    }
}

fn chain_all<'m>(append: &Append, mut texts: impl Iterator<Item = &'m str>) -> Vec<Vec<Head>> {
    let runs = append.streams.iter();
    runs.map(|run| chain(append, run, &mut texts)).collect()
}

fn chain<'m>(append: &Append, run: &StreamAppend, texts: &mut impl Iterator<Item = &'m str>) -> Vec<Head> {
    let id = run.stream.id.to_string();
    let mut head = run.head;
    let heads = run.events.iter().zip(texts).map(|(encoded, metadata)| {
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
