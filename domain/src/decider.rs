//! The shape of every aggregate: a decision and what follows from it, both pure.

use crate::Event;
use kernel::Refusal;
use serde::{Serialize, de::DeserializeOwned};
use std::fmt::Debug;

pub trait Decider: Send + Sync + 'static {
    /// The stream kind on disk, frozen: `hour_bank`.
    const NAME: &'static str;
    /// Raised whenever `State` changes shape, so that an old snapshot is not read.
    const STATE_VERSION: i32;

    type Command: Clone + Debug + Serialize + Send + Sync;
    type Event: Event;
    type Refusal: Refusal + PartialEq + 'static;
    type State: Clone + Debug + Default + PartialEq + Serialize + DeserializeOwned + Send + Sync + 'static;

    /// Quiet (already done: no events), no (a refusal), or yes (events).
    fn decide(state: &Self::State, command: &Self::Command) -> Result<Vec<Self::Event>, Self::Refusal>;

    /// The state after a fact. Never fails and never checks: the decision did.
    fn evolve(state: Self::State, event: &Self::Event) -> Self::State;

    fn fold<'e>(events: impl IntoIterator<Item = &'e Self::Event>) -> Self::State {
        events.into_iter().fold(Self::State::default(), Self::evolve)
    }
}
