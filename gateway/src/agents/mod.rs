//! Machines speak here: a listener of its own, where both sides show a certificate.
//!
//! `listener` takes connections and tells tenants apart by the name that agents ask for, `answers` says what is answered,
//! `records` keeps what they bring, `authorities` holds what certifies them, `silence` notices who is not heard any more.
//! Invariant: what is acknowledged is on disk; and a machine is heard as itself alone.

mod answers;
mod authorities;
mod certificates;
mod listener;
mod presence;
mod records;
mod silence;
mod speaker;
mod text;

pub use authorities::Issuer;
pub use presence::{Presence, Presences};
pub use records::{Section, Taken};

use authorities::Authorities;
use commands::{Caller, Runtime};
use journal::{JournalError, stop::Stop};
use kernel::TenantId;
use records::Records;
use std::sync::Arc;
use tokio::net::TcpListener;

/// Clones share everything.
#[derive(Clone)]
pub struct Agents {
    runtime: Runtime,
    authorities: Arc<Authorities>,
    pub presences: Presences,
    pub records: Records,
}

impl Agents {
    pub fn new(runtime: Runtime) -> Agents {
        let journal = runtime.journal.clone();
        Agents {
            authorities: Arc::new(Authorities::new(journal.clone())),
            presences: Presences::new(journal.clone()),
            records: Records::new(journal),
            runtime,
        }
    }

    /// What a tenant's agents trust; made with its first machine.
    pub async fn issuer(&self, tenant: TenantId) -> Result<Arc<Issuer>, JournalError> {
        self.authorities.of(tenant).await
    }

    /// Until told to stop.
    pub async fn listen(self, listener: TcpListener, stop: Stop) {
        tokio::join!(
            listener::run(self.clone(), listener, stop.clone()),
            silence::run(self, stop),
        );
    }
}

/// What machines do is done by this process, in the tenant's name.
fn process(tenant: TenantId) -> Caller {
    Caller::process(tenant, "agents")
}
