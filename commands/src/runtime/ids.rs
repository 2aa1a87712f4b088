//! Where ids come from. What a command makes gets ids that follow from the command's own id, so that the
//! same command sent twice speaks of the same things.

use uuid::Uuid;

/// A fresh id, ordered by time.
#[expect(clippy::disallowed_methods, reason = "the one mint of ids")]
pub fn mint() -> Uuid {
    Uuid::now_v7()
}

/// The same for the same parent and name, for ever.
pub fn derived(parent: impl Into<Uuid>, name: &str) -> Uuid {
    Uuid::new_v5(&parent.into(), name.as_bytes())
}
