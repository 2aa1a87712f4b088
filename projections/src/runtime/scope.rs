//! What a reader may see. Every reader takes it first; there is no way to mean "everything" by accident.

use super::{
    ProjectionError,
    turns::{Turn, Turns},
};
use journal::Transaction;
use kernel::{AccountId, ClientId, TenantId};
use sqlx::{PgConnection, PgPool};
use std::{
    num::NonZero,
    ops::{Deref, DerefMut},
    sync::Arc,
};
use tokio::sync::{Mutex, OwnedMutexGuard};
use uuid::Uuid;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Scope {
    pub tenant: TenantId,
    pub sees: Sees,
    /// What this person does, and nothing else, where that is as far as the right goes.
    pub work_of: Option<AccountId>,
}

/// ID4: whose data a reader sees, within its tenant.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sees {
    Everybody,
    /// A client's account: one company.
    Company(ClientId),
    /// A partner's account: its own company, and those that are entrusted to it.
    ClientsOf(ClientId),
}

#[derive(Clone)]
pub struct Readers {
    pool: PgPool,
    turns: Turns,
    /// What the readers of one answer share.
    moment: Option<Arc<Mutex<Moment>>>,
}

/// None until somebody of the answer has looked.
type Moment = Option<Look>;

/// Of one answer, as long as its turn lasts.
pub struct Look {
    of: TenantId,
    transaction: Transaction,
    _turn: Turn,
}

/// One moment of all read models, for one tenant; the row policies see the tenant too.
pub struct Snapshot {
    pub transaction: Reading,
    pub scope: Scope,
    clients: Option<Vec<Uuid>>,
}

/// The transaction of one reader, or that of its answer, which the next reader waits for.
pub enum Reading {
    Own(Transaction),
    OfTheAnswer(OwnedMutexGuard<Moment>),
}

impl Readers {
    pub fn new(pool: PgPool) -> Readers {
        Readers {
            pool,
            turns: Turns::of_this_machine(),
            moment: None,
        }
    }

    pub fn answering_at_once(self, count: NonZero<u16>) -> Readers {
        Readers {
            turns: Turns::at_once(count.get().into()),
            ..self
        }
    }

    /// For the parts of one answer: they see one moment, begin once, and read one after the other. So an answer holds one
    /// connection and never waits for a second; whoever holds a snapshot of it must not wait for another of its readers.
    /// Whatever is answered after a change of its own must not read by it.
    pub fn of_one_answer(&self) -> Readers {
        Readers {
            pool: self.pool.clone(),
            turns: self.turns.clone(),
            moment: Some(Arc::default()),
        }
    }

    /// One round trip. A lock takes no snapshot: one that waits for a flip looks only after it. Without it, a
    /// reader could look before a flip and open the flipped table after, and find it as empty as it was.
    pub async fn snapshot(&self, scope: Scope) -> Result<Snapshot, ProjectionError> {
        let mut transaction = match &self.moment {
            Some(moment) => Reading::OfTheAnswer(self.moment(moment, scope.tenant).await?),
            None => Reading::Own(self.begin(scope.tenant).await?),
        };
        let clients = match scope.sees {
            Sees::Everybody => None,
            Sees::Company(client) => Some(vec![client.0]),
            Sees::ClientsOf(partner) => Some(entrusted_to(&mut transaction, scope.tenant, partner).await?),
        };
        Ok(Snapshot {
            transaction,
            scope,
            clients,
        })
    }
}

impl Readers {
    async fn moment(
        &self,
        moment: &Arc<Mutex<Moment>>,
        tenant: TenantId,
    ) -> Result<OwnedMutexGuard<Moment>, ProjectionError> {
        let mut held = Arc::clone(moment).lock_owned().await;
        if held.as_ref().is_none_or(|look| look.of != tenant) {
            *held = None; // before another is asked for
            let turn = self.turns.wait().await;
            *held = Some(Look {
                of: tenant,
                transaction: self.begin(tenant).await?,
                _turn: turn,
            });
        }
        Ok(held)
    }

    async fn begin(&self, tenant: TenantId) -> Result<Transaction, ProjectionError> {
        let begin = format!(
            "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; LOCK TABLE journal.serving IN ACCESS SHARE MODE; \
             SET LOCAL regie.tenant = '{tenant}'"
        );
        Transaction::begin(&self.pool, begin)
            .await
            .map_err(ProjectionError::during("begin to read"))
    }
}

impl Deref for Reading {
    type Target = PgConnection;

    fn deref(&self) -> &PgConnection {
        match self {
            Reading::Own(transaction) => transaction,
            Reading::OfTheAnswer(moment) => match &**moment {
                Some(look) => &look.transaction,
                None => unreachable!("it was begun when it was handed out"),
            },
        }
    }
}

impl DerefMut for Reading {
    fn deref_mut(&mut self) -> &mut PgConnection {
        match self {
            Reading::Own(transaction) => transaction,
            Reading::OfTheAnswer(moment) => match &mut **moment {
                Some(look) => &mut look.transaction,
                None => unreachable!("it was begun when it was handed out"),
            },
        }
    }
}

impl Snapshot {
    /// The companies that this reader sees; none: all of them. For `$2::uuid[] IS NULL OR client = ANY($2)`.
    pub fn clients(&self) -> Option<Vec<Uuid>> {
        self.clients.clone()
    }

    /// Whose work alone this reader sees; none: everybody's. For `$3::uuid IS NULL OR account = $3`.
    pub fn work_of(&self) -> Option<Uuid> {
        self.scope.work_of.map(|account| account.0)
    }

    /// Whether what is one of these companies' may be shown.
    pub fn covers(&self, companies: &[Uuid]) -> bool {
        self.clients
            .as_ref()
            .is_none_or(|seen| companies.iter().any(|company| seen.contains(company)))
    }
}

async fn entrusted_to(
    connection: &mut PgConnection,
    tenant: TenantId,
    partner: ClientId,
) -> Result<Vec<Uuid>, ProjectionError> {
    let mut clients: Vec<Uuid> =
        sqlx::query_scalar("SELECT id FROM read.client_directory WHERE tenant = $1 AND partner = $2")
            .bind(tenant.0)
            .bind(partner.0)
            .fetch_all(connection)
            .await
            .map_err(ProjectionError::during("list a partner's clients"))?;
    clients.push(partner.0);
    Ok(clients)
}
