//! What a reader may see. Every reader takes it first; there is no way to mean "everything" by accident.

use super::ProjectionError;
use journal::Transaction;
use kernel::{ClientId, TenantId};
use sqlx::PgPool;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Scope {
    pub tenant: TenantId,
    /// ID4: the one company that a client's account may see.
    pub only_client: Option<ClientId>,
}

#[derive(Clone)]
pub struct Readers {
    pool: PgPool,
}

/// One moment of all read models, for one tenant; the row policies see the tenant too.
pub struct Snapshot {
    pub transaction: Transaction,
    pub scope: Scope,
}

impl Readers {
    pub fn new(pool: PgPool) -> Readers {
        Readers { pool }
    }

    /// One round trip. A lock takes no snapshot: one that waits for a flip looks only after it. Without it, a
    /// reader could look before a flip and open the flipped table after, and find it as empty as it was.
    pub async fn snapshot(&self, scope: Scope) -> Result<Snapshot, ProjectionError> {
        let begin = format!(
            "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; LOCK TABLE journal.serving IN ACCESS SHARE MODE; \
             SELECT set_config('regie.tenant', '{}', true)",
            scope.tenant
        );
        let transaction = Transaction::begin(&self.pool, begin)
            .await
            .map_err(ProjectionError::during("begin to read"))?;
        Ok(Snapshot { transaction, scope })
    }
}

impl Scope {
    pub fn client(&self) -> Option<uuid::Uuid> {
        self.only_client.map(|client| client.0)
    }
}
