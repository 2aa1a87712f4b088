//! Everything connected: what commands, HTTP and tests stand on.

use super::Keys;
use crate::{
    Failure,
    agents::Agents,
    changes::Changes,
    files::{Files, Kept},
    identity::Identity,
    mail::{Inbound, Outbox},
    written::Written,
};
use commands::Runtime;
use journal::{Journal, Settings, note::Signing};
use kernel::{Clock, Origin};
use projections::{Follower, Readers, runtime::Positions};
use std::{num::NonZero, ops::Deref, sync::Arc};
use uuid::Uuid;

pub struct Connections {
    /// For each of the two roles.
    pub each: u32,
    /// None is as many as suit this machine.
    pub answers_at_once: Option<NonZero<u16>>,
    pub clock: Clock,
    /// Where files are kept.
    pub files: Kept,
    /// Who letters are from.
    pub mail_from: String,
}

/// Clones are cheap and share everything.
#[derive(Clone)]
pub struct Application {
    pub runtime: Runtime,
    pub readers: Readers,
    parts: Arc<Parts>,
}

/// What is the same for every request.
pub struct Parts {
    pub positions: Positions,
    pub written: Written,
    /// For whoever listens to what changes.
    pub changes: Changes,
    pub identity: Identity,
    pub outbox: Outbox,
    pub files: Arc<Files>,
    /// For whoever looks after machines.
    pub agents: Agents,
    /// For whoever brings mail.
    pub inbound: Inbound,
    pub signing: Signing,
    /// Who we are to the leases.
    pub holder: Uuid,
}

impl Deref for Application {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.parts
    }
}

impl Application {
    /// To a database that is already migrated.
    pub async fn connect(url: &str, keys: Keys, connections: Connections) -> Result<Application, Failure> {
        let settings = Settings {
            url: url.to_owned(),
            app_connections: connections.each,
            follower_connections: connections.each,
            answer_within: journal::ANSWER_WITHIN,
            master_key: keys.master,
            clock: connections.clock,
        };
        let journal = Journal::connect(settings).await?;
        let runtime = Runtime::new(journal.clone());
        let outbox = Outbox::new(journal.clone());
        let positions = Positions::default();
        let readers = Readers::new(journal.pools.readers.clone());
        let readers = match connections.answers_at_once {
            Some(count) => readers.answering_at_once(count),
            None => readers,
        };
        let files = Arc::new(Files::new(journal.clone(), connections.files).map_err(Failure::said)?);
        let inbound = Inbound {
            runtime: runtime.clone(),
            readers: readers.clone(),
            files: Arc::clone(&files),
            outbox: outbox.clone(),
            from: connections.mail_from,
        };
        let parts = Parts {
            agents: Agents::new(runtime.clone(), readers.clone()),
            inbound,
            changes: Changes::new(journal, positions.clone()),
            positions,
            written: Written::default(),
            identity: Identity::new(runtime.clone(), keys.token, outbox.clone()),
            outbox,
            files,
            signing: keys.signing,
            holder: commands::runtime::mint(),
        };
        Ok(Application {
            readers,
            runtime,
            parts: Arc::new(parts),
        })
    }

    /// The same, for one request: what it does says where it came from.
    pub fn coming_from(&self, origin: Origin) -> Application {
        Application {
            runtime: self.runtime.coming_from(origin),
            ..self.clone()
        }
    }

    pub fn journal(&self) -> &Journal {
        &self.runtime.journal
    }

    pub fn follower(&self) -> Follower {
        Follower::new(self.journal().clone(), self.positions.clone(), self.holder)
    }

    pub async fn close(self) {
        self.journal().pools.close().await;
    }
}
