//! What certifies a tenant's machines: a key and its anchor, made with the first machine. The key is sealed by the
//! tenant's own, like everything that must stay theirs.

use agent_authority::{Authority, Span};
use agent_protocol::server_name;
use jiff::{SignedDuration, Timestamp};
use jiff_sqlx::ToSqlx;
use journal::{Journal, JournalError};
use kernel::{Clock, SubjectId, TenantId};
use rustls::{
    RootCertStore, ServerConfig,
    crypto::ring,
    pki_types::UnixTime,
    server::{NoServerSessionStorage, WebPkiClientVerifier},
    time_provider::TimeProvider,
};
use std::{
    collections::HashMap,
    fmt::Display,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};
use uuid::Uuid;

const CONTEXT: &str = "key of a tenant's machines";
/// The server's own certificate; a new one is made long before.
const SERVES_FOR: SignedDuration = SignedDuration::from_hours(24 * 30);
const ANEW_AFTER: SignedDuration = SignedDuration::from_hours(24 * 10);

pub struct Authorities {
    journal: Journal,
    /// By the names that agents ask for.
    known: Mutex<HashMap<String, Arc<Issuer>>>,
}

/// A tenant's authority, ready to serve and to certify.
pub struct Issuer {
    pub tenant: TenantId,
    pub authority: Authority,
    pub tls: Arc<ServerConfig>,
    made_at: Timestamp,
}

impl Authorities {
    pub fn new(journal: Journal) -> Authorities {
        Authorities {
            journal,
            known: Mutex::default(),
        }
    }

    pub async fn of(&self, tenant: TenantId) -> Result<Arc<Issuer>, JournalError> {
        if let Some(kept) = self.kept(tenant).await? {
            return self.opened(tenant, kept).await;
        }
        self.make(tenant).await?;
        let kept = self
            .kept(tenant)
            .await?
            .ok_or_else(|| broken("it is not there"))?;
        self.opened(tenant, kept).await
    }

    /// Who is asked for; none for a name that stands for no anchor here.
    pub async fn named(&self, name: &str) -> Result<Option<Arc<Issuer>>, JournalError> {
        if let Some(known) = self.known(name) {
            return Ok(Some(known));
        }
        let tenant: Option<Uuid> =
            sqlx::query_scalar("SELECT tenant FROM machine.authorities WHERE server_name = $1")
                .bind(name)
                .fetch_optional(&self.journal.pools.follower)
                .await
                .map_err(JournalError::during("look for an authority"))?;
        match tenant {
            Some(tenant) => self.of(TenantId(tenant)).await.map(Some),
            None => Ok(None),
        }
    }

    fn known(&self, name: &str) -> Option<Arc<Issuer>> {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let found = known.get(name).map(Arc::clone)?;
        let old = self.journal.clock.now().duration_since(found.made_at) > ANEW_AFTER;
        (!old).then_some(found)
    }

    async fn kept(&self, tenant: TenantId) -> Result<Option<(String, String, Vec<u8>)>, JournalError> {
        sqlx::query_as("SELECT server_name, anchor, key FROM machine.authorities WHERE tenant = $1")
            .bind(tenant.0)
            .fetch_optional(&self.journal.pools.follower)
            .await
            .map_err(JournalError::during("read an authority"))
    }

    /// Two that make it at once agree on the first.
    async fn make(&self, tenant: TenantId) -> Result<(), JournalError> {
        let now = self.journal.clock.now();
        let made = Authority::make(now).map_err(broken)?;
        let subject = SubjectId(tenant.0);
        let key = made.key_pem();
        let vault = &self.journal.vault;
        let sealed = vault.close_for(tenant, subject, key.as_bytes(), CONTEXT).await?;
        sqlx::query(
            "INSERT INTO machine.authorities (tenant, server_name, anchor, key, made_at) VALUES ($1, $2, $3, $4, $5) \
             ON CONFLICT (tenant) DO NOTHING",
        )
        .bind(tenant.0)
        .bind(server_name(&made.fingerprint()))
        .bind(made.anchor_pem())
        .bind(sealed)
        .bind(now.to_sqlx())
        .execute(&self.journal.pools.follower)
        .await
        .map_err(JournalError::during("keep an authority"))
        .map(drop)
    }

    async fn opened(
        &self,
        tenant: TenantId,
        (name, anchor, sealed): (String, String, Vec<u8>),
    ) -> Result<Arc<Issuer>, JournalError> {
        if let Some(known) = self.known(&name) {
            return Ok(known);
        }
        let vault = &self.journal.vault;
        let key = vault
            .open_for(tenant, SubjectId(tenant.0), &sealed, CONTEXT)
            .await?;
        let key = key.ok_or_else(|| broken("its key cannot be opened"))?;
        let key = String::from_utf8_lossy(&key);
        let authority = Authority::open(&key, &anchor).map_err(broken)?;
        let made_at = self.journal.clock.now();
        let issuer = Arc::new(Issuer {
            tls: Arc::new(serving(&authority, &name, &self.journal.clock)?),
            tenant,
            authority,
            made_at,
        });
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.insert(name, Arc::clone(&issuer));
        Ok(issuer)
    }
}

/// Who shows a certificate shows one of this tenant; who shows none may still enrol. No connection goes on from an
/// earlier one: each handshake looks at the certificate.
fn serving(authority: &Authority, name: &str, clock: &Clock) -> Result<ServerConfig, JournalError> {
    let provider = Arc::new(ring::default_provider());
    let mut roots = RootCertStore::empty();
    roots.add(authority.anchor().clone()).map_err(broken)?;
    let verifier = WebPkiClientVerifier::builder_with_provider(Arc::new(roots), Arc::clone(&provider))
        .allow_unauthenticated()
        .build()
        .map_err(broken)?;
    let serving = authority
        .serve(name, Span::starting(clock.now(), SERVES_FOR))
        .map_err(broken)?;
    let mut config = ServerConfig::builder_with_details(provider, Arc::new(Time(clock.clone())))
        .with_safe_default_protocol_versions()
        .map_err(broken)?
        .with_client_cert_verifier(verifier)
        .with_single_cert(serving.chain, serving.key)
        .map_err(broken)?;
    config.session_storage = Arc::new(NoServerSessionStorage {});
    config.send_tls13_tickets = 0;
    Ok(config)
}

/// What is good now is said by the server's clock.
#[derive(Debug)]
struct Time(Clock);

impl TimeProvider for Time {
    fn current_time(&self) -> Option<UnixTime> {
        let seconds = u64::try_from(self.0.now().as_second()).ok()?;
        Some(UnixTime::since_unix_epoch(Duration::from_secs(seconds)))
    }
}

fn broken(error: impl Display) -> JournalError {
    JournalError::Input(format!("the authority of a tenant's machines: {error}"))
}
