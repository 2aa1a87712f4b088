//! What changes while one listens, as GraphQL sees it.

mod subscription;
mod types;
mod wanted;

pub use subscription::ChangeSubscription;

use super::{context::Asking, errors, errors::Sentence};
use crate::changes::Lost;

/// Why a subscription ends early. That the program stops is told by the socket itself.
pub fn lost(asking: &Asking, lost: Lost) -> Option<async_graphql::Error> {
    match lost {
        Lost::Over => None,
        Lost::TooFarBehind => Some(errors::sentence(&Sentence::TooFarBehind, asking.language)),
        Lost::Unavailable(error) => Some(errors::edge(asking.language, &error)),
    }
}
