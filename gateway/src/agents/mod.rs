//! Machines speak here: a listener of its own, where both sides show a certificate.
//!
//! `listener` takes connections and tells tenants apart by the name that agents ask for, `answers` says what is answered,
//! `keep` and `records` keep what they bring, `queue` holds it until then where there is one, `authorities` holds what
//! certifies them, by the `anchors` that are kept, `silence` notices who is not heard any more, `hearing` whether anybody could be, `judging` what rules find in what they brought, `summaries` what charts show of it, `sections` what they are made of.
//! Invariant: what is acknowledged is kept, or in the queue; and a machine is heard as itself alone.

mod anchors;
mod answers;
mod authorities;
mod certificates;
mod heard;
mod hearing;
mod judging;
mod keep;
mod listener;
mod presence;
mod queue;
mod records;
mod sections;
mod silence;
mod speaker;
mod summaries;
mod text;
mod words;

pub use authorities::Issuer;
pub use heard::{Stretch, Told};
pub use judging::{Found, Trial};
pub use presence::{Presence, Presences};
pub use queue::RecordQueue;
pub use records::Taken;
pub use sections::Section;
pub use summaries::{Chart, Point};

use agent_protocol::Settings;
use authorities::Authorities;
use commands::{Caller, Runtime};
use hearing::Hearing;
use journal::{JournalError, stop::Stop};
use judging::Watches;
use kernel::TenantId;
use projections::Readers;
use records::Records;
use sections::Sections;
use std::sync::Arc;
use summaries::Summaries;
use tokio::net::TcpListener;

/// Clones share everything.
#[derive(Clone)]
pub struct Agents {
    runtime: Runtime,
    readers: Readers,
    authorities: Arc<Authorities>,
    pub presences: Presences,
    pub records: Records,
    pub sections: Sections,
    pub summaries: Summaries,
    watches: Watches,
    /// Seconds from one measurement to the next.
    every: u32,
    /// Where what machines bring waits to be kept; none keeps it at once.
    queue: Option<RecordQueue>,
    /// How many parcels of it this program keeps at once.
    workers: usize,
}

impl Agents {
    pub fn new(runtime: Runtime, readers: Readers) -> Agents {
        let journal = runtime.journal.clone();
        Agents {
            authorities: Arc::new(Authorities::new(journal.clone())),
            presences: Presences::new(journal.clone()),
            records: Records::new(journal.clone()),
            sections: Sections::new(journal.clone()),
            summaries: Summaries::new(journal.clone()),
            watches: Watches::new(journal),
            runtime,
            readers,
            every: Settings::default().sample_seconds,
            queue: None,
            workers: 0,
        }
    }

    /// The same, where machines are measured every so many seconds.
    pub fn measuring_every(self, seconds: u32) -> Agents {
        Agents {
            every: seconds,
            ..self
        }
    }

    /// The same, where what machines bring goes through a queue, from which so many workers of this program take.
    pub fn through(self, queue: Option<RecordQueue>, workers: usize) -> Agents {
        Agents {
            queue,
            workers,
            ..self
        }
    }

    /// What a tenant's agents trust; made with its first machine.
    pub async fn issuer(&self, tenant: TenantId) -> Result<Arc<Issuer>, JournalError> {
        self.authorities.of(tenant).await
    }

    /// The next anchor certifies from now on; machines come for another certificate with their next word.
    pub async fn follow_anchor(&self, tenant: TenantId) -> Result<(), JournalError> {
        self.authorities.follow(tenant).await
    }

    /// Hears machines and keeps what they bring, until told to stop.
    pub async fn listen(self, listener: TcpListener, stop: Stop) {
        tokio::join!(self.clone().open_door(listener, stop.clone()), self.work(stop));
    }

    /// Keeps what lies in the queue, if there is one, until told to stop.
    pub async fn work(&self, stop: Stop) {
        if let Some(queue) = &self.queue {
            queue.work(self, self.workers, stop).await;
        }
    }

    /// Hears machines, until told to stop; what goes through a queue is kept by whoever works.
    pub async fn open_door(self, listener: TcpListener, stop: Stop) {
        let hearing = Hearing::from(self.now());
        tokio::join!(
            listener::run(self.clone(), listener, stop.clone()),
            silence::run(self.clone(), hearing.clone(), stop.clone()),
            judging::run(self.clone(), hearing, stop.clone()),
            summaries::run(self, stop),
        );
    }
}

/// What machines do is done by this process, in the tenant's name.
fn process(tenant: TenantId) -> Caller {
    Caller::process(tenant, "agents")
}
