//! given / when / then: a decision tested as a sentence.
//!
//! Three tests a command: it produces the right events, it says no, it stays quiet when nothing is to do.

use crate::Decider;

pub struct Given<D: Decider> {
    state: D::State,
}

pub struct When<D: Decider> {
    outcome: Result<Vec<D::Event>, D::Refusal>,
}

/// A history, oldest first; empty for an aggregate that does not exist yet.
pub fn given<D: Decider>(history: impl IntoIterator<Item = D::Event>) -> Given<D> {
    let history: Vec<D::Event> = history.into_iter().collect();
    Given {
        state: D::fold(&history),
    }
}

impl<D: Decider> Given<D> {
    pub fn when(self, command: impl Into<D::Command>) -> When<D> {
        When {
            outcome: D::decide(&self.state, &command.into()),
        }
    }

    pub fn state(&self) -> &D::State {
        &self.state
    }
}

impl<D: Decider> When<D> {
    /// # Panics
    /// When the decision was another one; so do the other two.
    #[track_caller]
    pub fn then(self, expected: impl IntoIterator<Item = D::Event>) {
        let expected: Vec<D::Event> = expected.into_iter().collect();
        assert_eq!(self.outcome, Ok(expected));
    }

    #[track_caller]
    pub fn then_refused(self, expected: D::Refusal) {
        assert_eq!(self.outcome, Err(expected));
    }

    #[track_caller]
    pub fn then_quiet(self) {
        assert_eq!(self.outcome, Ok(vec![]));
    }
}
