//! The span of a page that a read model takes: a trace of its own, which names the commands and correlations whose
//! events it applied, so that it is found from the request that began them.

use super::ReadModel;
use journal::StoredEvent;
use std::collections::BTreeSet;
use tracing::{Span, field::Empty};
use uuid::Uuid;

/// A rebuild applies thousands at once; nobody looks for one of those.
const NAMED_AT_MOST: usize = 50;

/// None for a page without an event of this model.
pub fn span(model: &ReadModel, events: &[StoredEvent]) -> Span {
    let own = || {
        events
            .iter()
            .filter(|event| model.kinds.contains(&event.kind.as_str()))
    };
    if own().next().is_none() {
        return Span::none();
    }
    let span = tracing::debug_span!(
        parent: None,
        "apply",
        read_model = model.name,
        commands = Empty,
        correlations = Empty,
    );
    if !span.is_disabled() {
        span.record("commands", named(own().filter_map(|event| event.command)));
        span.record("correlations", named(own().filter_map(|event| event.correlation)));
    }
    span
}

fn named(ids: impl Iterator<Item = Uuid>) -> String {
    let ids: BTreeSet<_> = ids.take(NAMED_AT_MOST).collect();
    let ids: Vec<_> = ids.iter().map(Uuid::to_string).collect();
    ids.join(" ")
}
