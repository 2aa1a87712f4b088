//! What certifies a tenant's machines and serves them: its anchors, opened, with what is shown under the name of each.

use super::anchors::{Anchor, Anchors, broken};
use agent_authority::{Authority, Certified, Issued, NotIssued, Request, Span};
use jiff::{SignedDuration, Timestamp};
use journal::{Journal, JournalError};
use kernel::{Clock, TenantId};
use rustls::{
    RootCertStore, ServerConfig,
    crypto::ring,
    pki_types::UnixTime,
    server::{NoServerSessionStorage, WebPkiClientVerifier},
    time_provider::TimeProvider,
};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

/// The server's own certificate; a new one is made long before.
const SERVES_FOR: SignedDuration = SignedDuration::from_hours(24 * 30);
/// Another program may have followed an anchor by the next.
const ANEW_AFTER: SignedDuration = SignedDuration::from_mins(1);

pub struct Authorities {
    clock: Clock,
    anchors: Anchors,
    issuers: Mutex<HashMap<TenantId, Arc<Issuer>>>,
    /// By the names that agents ask for.
    tenants: Mutex<HashMap<String, TenantId>>,
}

/// A tenant's authorities, ready to serve and to certify.
pub struct Issuer {
    pub tenant: TenantId,
    anchors: Vec<Anchor>,
    tls: HashMap<String, Arc<ServerConfig>>,
    made_at: Timestamp,
}

impl Authorities {
    pub fn new(journal: Journal) -> Authorities {
        Authorities {
            clock: journal.clock.clone(),
            anchors: Anchors::new(journal),
            issuers: Mutex::default(),
            tenants: Mutex::default(),
        }
    }

    /// As it stands; made with the first machine.
    pub async fn of(&self, tenant: TenantId) -> Result<Arc<Issuer>, JournalError> {
        if let Some(known) = self.known(tenant) {
            return Ok(known);
        }
        let anchors = self.anchors.of(tenant).await?;
        let issuer = Arc::new(Issuer::new(tenant, anchors, &self.clock)?);
        locked(&self.issuers).insert(tenant, Arc::clone(&issuer));
        Ok(issuer)
    }

    /// Who is asked for, and what is shown to who asks; none for a name that stands for no anchor here.
    pub async fn named(&self, name: &str) -> Result<Option<(TenantId, Arc<ServerConfig>)>, JournalError> {
        let Some(tenant) = self.asked_for(name).await? else {
            return Ok(None);
        };
        let issuer = self.of(tenant).await?;
        Ok(issuer.tls.get(name).map(|tls| (tenant, Arc::clone(tls))))
    }

    async fn asked_for(&self, name: &str) -> Result<Option<TenantId>, JournalError> {
        let known = locked(&self.tenants).get(name).copied();
        if known.is_some() {
            return Ok(known);
        }
        let found = self.anchors.tenant_of(name).await?;
        if let Some(tenant) = found {
            locked(&self.tenants).insert(name.to_owned(), tenant);
        }
        Ok(found)
    }

    /// From now on the next anchor certifies, and machines are told to come for it.
    pub async fn follow(&self, tenant: TenantId) -> Result<(), JournalError> {
        self.anchors.follow_the_first(tenant).await?;
        locked(&self.issuers).remove(&tenant);
        Ok(())
    }

    fn known(&self, tenant: TenantId) -> Option<Arc<Issuer>> {
        let known = locked(&self.issuers).get(&tenant).map(Arc::clone)?;
        let old = self.clock.now().duration_since(known.made_at) > ANEW_AFTER;
        (!old).then_some(known)
    }
}

impl Issuer {
    fn new(tenant: TenantId, anchors: Vec<Anchor>, clock: &Clock) -> Result<Issuer, JournalError> {
        let mut tls = HashMap::new();
        for anchor in &anchors {
            tls.insert(anchor.name.clone(), Arc::new(serving(anchor, &anchors, clock)?));
        }
        Ok(Issuer {
            tenant,
            tls,
            anchors,
            made_at: clock.now(),
        })
    }

    pub fn certify(&self, request: &Request, holder: &str, span: Span) -> Result<Certified, JournalError> {
        self.authority()?.certify(request, holder, span).map_err(broken)
    }

    /// What stands in a code: who has it believes this one.
    pub fn fingerprint(&self) -> Result<[u8; 32], JournalError> {
        Ok(self.authority()?.fingerprint())
    }

    /// What machines are to believe: the one that certifies, and the next.
    pub fn anchors_pem(&self) -> Vec<String> {
        let standing = self.anchors.iter().filter(|anchor| anchor.stands());
        standing
            .map(|anchor| anchor.authority.anchor_pem().to_owned())
            .collect()
    }

    /// Also by one that was followed.
    pub fn issued(&self, pem: &str) -> Result<Issued, NotIssued> {
        let mut by_any = self.anchors.iter().map(|anchor| anchor.authority.issued(pem));
        by_any.find(Result::is_ok).unwrap_or(Err(NotIssued))
    }

    /// By one that was followed: its machine comes for another certificate.
    pub fn is_followed(&self, issued: &Issued) -> bool {
        let followed = self.anchors.iter().filter(|anchor| !anchor.stands());
        followed
            .map(|anchor| anchor.authority.name())
            .any(|name| name == issued.issuer)
    }

    fn authority(&self) -> Result<&Authority, JournalError> {
        let first = self.anchors.iter().find(|anchor| anchor.stands());
        first
            .map(|anchor| &anchor.authority)
            .ok_or_else(|| broken("there is none"))
    }
}

/// Who shows a certificate shows one of this tenant; who shows none may still enrol. No connection goes on from an
/// earlier one: each handshake looks at the certificate.
fn serving(anchor: &Anchor, all: &[Anchor], clock: &Clock) -> Result<ServerConfig, JournalError> {
    let provider = Arc::new(ring::default_provider());
    let mut roots = RootCertStore::empty();
    for one in all {
        roots.add(one.authority.anchor().clone()).map_err(broken)?;
    }
    let verifier = WebPkiClientVerifier::builder_with_provider(Arc::new(roots), Arc::clone(&provider))
        .allow_unauthenticated()
        .build()
        .map_err(broken)?;
    let serving = anchor
        .authority
        .serve(&anchor.name, Span::starting(clock.now(), SERVES_FOR))
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

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
