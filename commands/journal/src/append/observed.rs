//! What an append statement shows of itself: how many commands shared it, how long it took, and in whose traces it
//! stands.

use super::{Chained, lane::Waiting};
use metrics::histogram;
use std::time::Instant;
use tracing::Span;

/// In the trace of the first command; those of the others are linked.
pub fn span(taken: &[Waiting]) -> Span {
    let Some((first, others)) = taken.split_first() else {
        return Span::none();
    };
    let span = tracing::debug_span!(
        parent: first.span.id(),
        "statement",
        otel.name = "SELECT journal.append",
        otel.kind = "client",
        db.system.name = "postgresql",
        commands = taken.len(),
    );
    for other in others {
        span.follows_from(other.span.id());
    }
    span
}

pub async fn measured<T>(appends: &[Chained], write: impl Future<Output = T>) -> T {
    let streams = appends.iter().flat_map(|append| &append.append.streams);
    let events: usize = streams.map(|run| run.events.len()).sum();
    let started = Instant::now();
    let outcome = write.await;
    histogram!("regie_append_duration_seconds").record(started.elapsed());
    histogram!("regie_append_commands_size").record(appends.len() as f64);
    histogram!("regie_append_events_size").record(events as f64);
    outcome
}
