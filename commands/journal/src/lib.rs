//! The journal: an append-only store of events that proves itself, and what following it needs.
//!
//! Invariant: every committed event reaches every follower once, in stream order and in causal order.
//! `append` writes, `stream`, `page` and `tail` read, `subscription` remembers who has read how far, `seal` and
//! `verify` prove, `vault` forgets. It knows no feature: events are text here, with a type and a version.
//! See docs/journal.md.

pub mod append;
pub mod chain;
pub mod error;
pub mod event;
pub mod export;
pub mod head;
pub mod import;
pub mod merkle;
pub mod migrate;
pub mod note;
pub mod origin;
pub mod page;
pub mod passing;
pub mod proof;
pub mod repository;
pub mod seal;
pub mod sealed_fields;
pub mod snapshot;
pub mod stop;
pub mod stream;
pub mod subscription;
pub mod tail;
pub mod timers;
pub mod transaction;
pub mod upcast;
pub mod vault;
pub mod verify;
pub mod wake;

mod pools;

pub use append::{Append, Receipt, StreamAppend};
pub use error::{AppendError, JournalError};
pub use event::{StoredEvent, decode, said};
pub use pools::{ANSWER_WITHIN, Connections, Pools, Settings, UNASKED_FOR};
pub use transaction::Transaction;

use std::{ops::Deref, sync::Arc};

/// One handle for all of it; clones are cheap and share everything.
#[derive(Clone)]
pub struct Journal(Arc<Parts>);

pub struct Parts {
    pub pools: Pools,
    pub vault: vault::Vault,
    pub wake: wake::Wake,
    pub tail: tail::Tail,
    pub passing: passing::Passing,
    pub clock: kernel::Clock,
    appender: Arc<append::Appender>,
}

impl Deref for Journal {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl Journal {
    pub async fn connect(settings: Settings) -> Result<Journal, JournalError> {
        let pools = Pools::connect(&settings).await?;
        let vault = vault::Vault::new(pools.clone(), settings.master_key.clone());
        let wake = wake::Wake::default();
        let appender = Arc::new(append::Appender::new(
            &pools,
            settings.answer_within,
            wake.clone(),
        ));
        Ok(Journal(Arc::new(Parts {
            tail: tail::Tail::new(pools.follower.clone(), wake.clone()),
            passing: passing::Passing::default(),
            pools,
            vault,
            wake,
            clock: settings.clock,
            appender,
        })))
    }

    /// One view of everything, whatever is committed meanwhile.
    async fn snapshot(&self, operation: &'static str) -> Result<Transaction, JournalError> {
        let begin = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
        let begun = Transaction::begin(&self.pools.follower, begin).await;
        begun.map_err(JournalError::during(operation))
    }

    /// How much of the database's connections is used.
    pub fn connections(&self) -> [Connections; 4] {
        [
            Connections::of("app", &self.pools.app),
            Connections::of("readers", &self.pools.readers),
            Connections::of("follower", &self.pools.follower),
            self.appender.connections(),
        ]
    }

    /// All or nothing: the events of every stream, and the receipt.
    pub async fn append(&self, append: Append) -> Result<Receipt, AppendError> {
        self.send(append).outcome().await
    }

    /// The same, for a caller that goes on before it is answered: what it sends next may build on the heads of this.
    pub fn send(&self, append: Append) -> append::Sent {
        self.appender.send(append)
    }
}
