//! The engine room: how a use case reaches the journal. Read once.
//!
//! `run` gives the use case a `Work`, carries out what it decided in one append, and starts again when
//! somebody else was first. A cached state may say yes, because the append proves it; a no is only said on
//! what the journal holds now.

mod acts;
mod codec;
mod error;
mod ids;
mod independent;
mod load;
mod observed;
mod run;
mod stored;
mod streams;
mod work;

pub use acts::Asker;
pub use codec::encode;
pub use error::CommandError;
pub use ids::{derived, mint};
pub use independent::{Difference, compare_with_stock_store};
pub use load::StateAt;
pub use run::Request;
pub use stored::Stored;
pub use work::Work;

use crate::permit::Permit;
use journal::Journal;
use kernel::{CorrelationId, Origin};
use std::sync::Arc;
use streams::Streams;

#[derive(Clone)]
pub struct Runtime {
    pub journal: Journal,
    streams: Arc<Streams>,
    because: Option<Because>,
    origin: Arc<Origin>,
}

/// The event that is being answered.
#[derive(Clone)]
struct Because {
    correlation: CorrelationId,
    event: String,
}

impl Runtime {
    pub fn new(journal: Journal) -> Runtime {
        Runtime {
            journal,
            streams: Arc::default(),
            because: None,
            origin: Arc::default(),
        }
    }

    /// The same, for a command that comes in by some door: what it does says so.
    pub fn coming_from(&self, origin: Origin) -> Runtime {
        Runtime {
            origin: Arc::new(origin),
            ..self.clone()
        }
    }

    /// The same, for commands that answer an event: what they append names it as their cause.
    pub fn because(&self, correlation: CorrelationId, event: String) -> Runtime {
        Runtime {
            because: Some(Because { correlation, event }),
            ..self.clone()
        }
    }

    fn answering(&self, permit: &Permit) -> Permit {
        match &self.because {
            Some(because) => permit.clone().because(because.correlation, because.event.clone()),
            None => permit.clone(),
        }
    }
}
