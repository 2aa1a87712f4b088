//! What waits to be appended for one tenant, and who writes it.
//!
//! Invariant: of one stream's appends, at most one statement is under way, and they leave in the order in which
//! they came. So each finds what it builds upon, in its own statement or in the journal.

use super::{Chained, Receipt};
use crate::error::AppendError;
use kernel::Stream;
use std::collections::{HashSet, VecDeque};
use tokio::sync::oneshot;
use tracing::Span;

/// Writers that one tenant may keep busy: enough to share the server's flushes, few enough to fill statements.
const WRITERS_PER_TENANT: usize = 2;
const COMMANDS_PER_STATEMENT: usize = 64;

#[derive(Default)]
pub struct Lane {
    waiting: VecDeque<Waiting>,
    writers: usize,
    /// The streams of the statements under way.
    in_flight: HashSet<Stream>,
}

pub struct Waiting {
    pub chained: Chained,
    pub answer: oneshot::Sender<Result<Receipt, AppendError>>,
    /// Of whoever sent it.
    pub span: Span,
}

impl Waiting {
    pub fn new(chained: Chained, answer: oneshot::Sender<Result<Receipt, AppendError>>) -> Waiting {
        let span = Span::current();
        Waiting {
            chained,
            answer,
            span,
        }
    }

    pub fn streams(&self) -> impl Iterator<Item = &Stream> {
        self.chained.append.streams.iter().map(|run| &run.stream)
    }
}

impl Lane {
    /// True when a writer is free and the caller must start it.
    pub fn add(&mut self, waiting: Waiting) -> bool {
        self.waiting.push_back(waiting);
        let start = self.writers < WRITERS_PER_TENANT;
        self.writers += usize::from(start);
        start
    }

    /// For a writer that is done with some streams; when it gets nothing it must stop. What it leaves waits for
    /// another writer's statement, and that writer comes here after it.
    pub fn take(&mut self, done: &HashSet<Stream>) -> Vec<Waiting> {
        self.in_flight.retain(|stream| !done.contains(stream));
        let (mut taken, mut left) = (vec![], VecDeque::new());
        let mut passed_over = HashSet::new();
        for waiting in self.waiting.drain(..) {
            let is_free = |stream| !self.in_flight.contains(stream) && !passed_over.contains(stream);
            if taken.len() < COMMANDS_PER_STATEMENT && waiting.streams().all(is_free) {
                taken.push(waiting);
            } else {
                passed_over.extend(waiting.streams().cloned());
                left.push_back(waiting);
            }
        }
        self.waiting = left;
        self.in_flight
            .extend(taken.iter().flat_map(Waiting::streams).cloned());
        self.writers -= usize::from(taken.is_empty());
        taken
    }

    pub fn is_over(&self) -> bool {
        self.writers == 0
    }
}
