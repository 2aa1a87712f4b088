//! Keys, and forgetting. A subject's key is wrapped by its tenant's key, which the master key wraps; the
//! master key never enters the database. Destroying a subject's key forgets the subject everywhere.

mod cache;
pub mod frames;
mod master_key;
mod wrap;

pub use master_key::MasterKey;
pub(crate) use wrap::{Key, close, open};

use crate::{
    error::JournalError,
    event::{COLUMNS, StoredEvent},
    pools::Pools,
};
use cache::Cache;
use hmac::{Hmac, Mac};
use kernel::{SubjectId, TenantId};
use sha2::Sha256;
use std::{collections::HashMap, sync::Arc};
use uuid::Uuid;
use zeroize::Zeroizing;

#[derive(Clone)]
pub struct Vault {
    pools: Pools,
    master: MasterKey,
    cache: Arc<Cache>,
}

impl Vault {
    pub fn new(pools: Pools, master: MasterKey) -> Vault {
        Vault {
            pools,
            master,
            cache: Arc::default(),
        }
    }

    /// A digest that tells two requests apart and tells a reader of the table nothing about either.
    pub async fn digest(&self, tenant: TenantId, bytes: &[u8]) -> Result<Vec<u8>, JournalError> {
        let key = self.tenant_key(tenant).await?;
        let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(key.bytes())
            .map_err(|_| JournalError::WrongMasterKey(tenant))?;
        mac.update(bytes);
        Ok(mac.finalize().into_bytes().to_vec())
    }

    /// Made on first use; two that make it at once agree on the first.
    pub(crate) async fn tenant_key(&self, tenant: TenantId) -> Result<Key, JournalError> {
        if let Some(key) = self.cache.tenant(tenant) {
            return Ok(key);
        }
        let fresh = self.master.wrap(&Key::random(), tenant);
        let during = JournalError::during("read a tenant's key");
        let known = "SELECT wrapped FROM vault.tenant_keys WHERE tenant = $1";
        let mut wrapped: Option<Vec<u8>> = sqlx::query_scalar(known)
            .bind(tenant.0)
            .fetch_optional(&self.pools.follower)
            .await
            .map_err(&during)?;
        if wrapped.is_none() {
            // Two statements: the second sees the key of whoever was faster.
            sqlx::query("INSERT INTO vault.tenant_keys VALUES ($1, $2) ON CONFLICT DO NOTHING")
                .bind(tenant.0)
                .bind(fresh)
                .execute(&self.pools.follower)
                .await
                .map_err(&during)?;
            wrapped = sqlx::query_scalar(known)
                .bind(tenant.0)
                .fetch_optional(&self.pools.follower)
                .await
                .map_err(&during)?;
        }
        let key = self.master.unwrap(&wrapped.unwrap_or_default(), tenant)?;
        self.cache.keep_tenant(tenant, key.clone());
        Ok(key)
    }

    /// For writing: a key for each subject, made where there is none, refused where it was destroyed.
    pub(crate) async fn keys_to_write(
        &self,
        tenant: TenantId,
        subjects: &[SubjectId],
    ) -> Result<HashMap<SubjectId, Key>, JournalError> {
        let mut keys = self.keys_to_read(tenant, subjects).await?;
        for subject in subjects {
            if !keys.contains_key(subject) {
                keys.insert(*subject, self.make(tenant, *subject).await?);
            }
        }
        Ok(keys)
    }

    /// For reading: the keys that still exist.
    pub(crate) async fn keys_to_read(
        &self,
        tenant: TenantId,
        subjects: &[SubjectId],
    ) -> Result<HashMap<SubjectId, Key>, JournalError> {
        let (mut keys, missing) = self.cache.subjects(tenant, subjects);
        if missing.is_empty() {
            return Ok(keys);
        }
        let tenant_key = self.tenant_key(tenant).await?;
        let rows: Vec<(Uuid, Vec<u8>)> = sqlx::query_as(
            "SELECT subject, wrapped FROM vault.subject_keys WHERE tenant = $1 AND subject = ANY($2)",
        )
        .bind(tenant.0)
        .bind(missing)
        .fetch_all(&self.pools.follower)
        .await
        .map_err(JournalError::during("read subjects' keys"))?;
        for (subject, wrapped) in rows {
            let key = unwrap_subject(&tenant_key, tenant, SubjectId(subject), &wrapped)?;
            self.cache.keep_subject(tenant, SubjectId(subject), key.clone());
            keys.insert(SubjectId(subject), key);
        }
        Ok(keys)
    }

    /// What only this tenant reads, and nobody once the subject is forgotten. The context is part of the seal.
    pub async fn close_for(
        &self,
        tenant: TenantId,
        subject: SubjectId,
        bytes: &[u8],
        context: &str,
    ) -> Result<Vec<u8>, JournalError> {
        let keys = self.keys_to_write(tenant, &[subject]).await?;
        let key = keys
            .get(&subject)
            .ok_or(JournalError::SubjectForgotten(subject))?;
        Ok(close(key, bytes, context))
    }

    /// `None` when the subject was forgotten, or it was closed elsewhere or otherwise.
    pub async fn open_for(
        &self,
        tenant: TenantId,
        subject: SubjectId,
        closed: &[u8],
        context: &str,
    ) -> Result<Option<Zeroizing<Vec<u8>>>, JournalError> {
        let keys = self.keys_to_read(tenant, &[subject]).await?;
        Ok(keys.get(&subject).and_then(|key| open(key, closed, context)))
    }

    async fn make(&self, tenant: TenantId, subject: SubjectId) -> Result<Key, JournalError> {
        let tenant_key = self.tenant_key(tenant).await?;
        let wrapped = close(
            &tenant_key,
            Key::random().bytes(),
            &subject_context(tenant, subject),
        );
        let during = JournalError::during("make a subject's key");
        // Two statements: the second sees the key of whoever was faster.
        sqlx::query(
            "INSERT INTO vault.subject_keys SELECT $1, $2, $3 \
             WHERE NOT EXISTS (SELECT FROM vault.forgotten WHERE tenant = $1 AND subject = $2) ON CONFLICT DO NOTHING",
        )
        .bind(tenant.0)
        .bind(subject.0)
        .bind(wrapped)
        .execute(&self.pools.follower)
        .await
        .map_err(&during)?;
        let kept: Option<Vec<u8>> =
            sqlx::query_scalar("SELECT wrapped FROM vault.subject_keys WHERE tenant = $1 AND subject = $2")
                .bind(tenant.0)
                .bind(subject.0)
                .fetch_optional(&self.pools.follower)
                .await
                .map_err(&during)?;
        let key = match kept {
            Some(wrapped) => unwrap_subject(&tenant_key, tenant, subject, &wrapped)?,
            None => return Err(JournalError::SubjectForgotten(subject)),
        };
        self.cache.keep_subject(tenant, subject, key.clone());
        Ok(key)
    }

    /// A key that came with an imported tenant, as this server's master key wraps it.
    pub(crate) fn wrapped_tenant_key(&self, tenant: TenantId, key: &Key) -> Vec<u8> {
        self.master.wrap(key, tenant)
    }

    /// Destroys the subject's key and keeps the fact. Done twice, it changes nothing.
    pub async fn forget(
        &self,
        tenant: TenantId,
        subject: SubjectId,
        event: &str,
    ) -> Result<(), JournalError> {
        sqlx::query(
            "WITH destroyed AS (DELETE FROM vault.subject_keys WHERE tenant = $1 AND subject = $2), \
                  states AS (DELETE FROM journal.snapshots WHERE tenant = $1) \
             INSERT INTO vault.forgotten (tenant, subject, event) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        )
        .bind(tenant.0)
        .bind(subject.0)
        .bind(event)
        .execute(&self.pools.follower)
        .await
        .map_err(JournalError::during("forget a subject"))?;
        self.cache.drop_subject(tenant, subject);
        Ok(())
    }

    /// Events that forgot somebody and whose certificate is not here: not answered yet, or the vault is a copy from
    /// before. The type is asked for as the index has it.
    pub async fn uncertified(&self, event_type: &str) -> Result<Vec<StoredEvent>, JournalError> {
        sqlx::query_as(&format!(
            "SELECT {COLUMNS} FROM journal.events e WHERE event_type LIKE '%forgotten' AND event_type = $1 \
               AND NOT EXISTS (SELECT FROM vault.forgotten f WHERE f.tenant = e.tenant \
                   AND f.event = e.aggregate_type || '/' || e.aggregate_id || '@' || e.sequence) \
             ORDER BY epoch, xid, position"
        ))
        .bind(event_type)
        .fetch_all(&self.pools.follower)
        .await
        .map_err(JournalError::during("look for keys that came back"))
    }

    /// Keys beside their certificate came back with an old copy of their table alone.
    pub async fn destroy_certified(&self) -> Result<u64, JournalError> {
        let destroyed = sqlx::query(
            "DELETE FROM vault.subject_keys k USING vault.forgotten f \
             WHERE (k.tenant, k.subject) = (f.tenant, f.subject)",
        )
        .execute(&self.pools.follower)
        .await
        .map_err(JournalError::during("destroy keys that came back"))?;
        Ok(destroyed.rows_affected())
    }

    pub async fn is_forgotten(&self, tenant: TenantId, subject: SubjectId) -> Result<bool, JournalError> {
        sqlx::query_scalar("SELECT EXISTS (SELECT FROM vault.forgotten WHERE tenant = $1 AND subject = $2)")
            .bind(tenant.0)
            .bind(subject.0)
            .fetch_one(&self.pools.follower)
            .await
            .map_err(JournalError::during("ask who was forgotten"))
    }
}

fn unwrap_subject(
    tenant_key: &Key,
    tenant: TenantId,
    subject: SubjectId,
    wrapped: &[u8],
) -> Result<Key, JournalError> {
    open(tenant_key, wrapped, &subject_context(tenant, subject))
        .and_then(|bytes| Key::try_from(bytes.as_slice()).ok())
        .ok_or(JournalError::WrongMasterKey(tenant))
}

pub(crate) fn subject_context(tenant: TenantId, subject: SubjectId) -> String {
    format!("subject key {tenant} {subject}")
}
