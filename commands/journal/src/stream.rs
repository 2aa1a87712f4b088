//! Reading one stream, from some sequence on or page by page.

use crate::{
    Journal,
    chain::Hash,
    error::JournalError,
    event::{COLUMNS, StoredEvent, sql_time},
    verify::parts,
};
use jiff::Timestamp;
use kernel::Stream;

/// A page of one stream.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    /// The sequence of the last event of the page before.
    pub after: Option<i64>,
    pub newest_first: bool,
    /// Nothing that was recorded later.
    pub until: Option<Timestamp>,
    pub limit: i64,
}

impl Journal {
    /// Oldest first; empty for a stream that does not exist or is another tenant's.
    pub async fn read_stream(&self, stream: &Stream, after: i64) -> Result<Vec<StoredEvent>, JournalError> {
        sqlx::query_as(&format!("SELECT {COLUMNS} FROM journal.stream($1, $2, $3, $4)"))
            .bind(stream.tenant.0)
            .bind(stream.kind.as_ref())
            .bind(stream.id.to_string())
            .bind(after)
            .fetch_all(&self.pools.app)
            .await
            .map_err(JournalError::during("read a stream"))
    }

    /// Empty for a stream that does not exist or is another tenant's. What is read is the page, not the stream.
    pub async fn read_part(&self, stream: &Stream, part: Part) -> Result<Vec<StoredEvent>, JournalError> {
        sqlx::query_as(&format!(
            "SELECT {COLUMNS} FROM journal.stream_part($1, $2, $3, $4, $5, $6, $7)"
        ))
        .bind(stream.tenant.0)
        .bind(stream.kind.as_ref())
        .bind(stream.id.to_string())
        .bind(part.after)
        .bind(part.newest_first)
        .bind(part.until.map(sql_time))
        .bind(part.limit)
        .fetch_all(&self.pools.app)
        .await
        .map_err(JournalError::during("read a part of a stream"))
    }

    /// How many events a stream has, of those recorded until then.
    pub async fn length(&self, stream: &Stream, until: Option<Timestamp>) -> Result<i64, JournalError> {
        sqlx::query_scalar("SELECT journal.stream_length($1, $2, $3, $4)")
            .bind(stream.tenant.0)
            .bind(stream.kind.as_ref())
            .bind(stream.id.to_string())
            .bind(until.map(sql_time))
            .fetch_one(&self.pools.app)
            .await
            .map_err(JournalError::during("count a stream"))
    }

    /// By their names, in no particular order; those that are not there, or are another tenant's, are left out.
    pub async fn read_named(
        &self,
        tenant: kernel::TenantId,
        names: &[impl AsRef<str>],
    ) -> Result<Vec<StoredEvent>, JournalError> {
        let parts: Vec<_> = names.iter().filter_map(|name| parts(name.as_ref())).collect();
        if parts.is_empty() {
            return Ok(vec![]);
        }
        let kinds: Vec<&str> = parts.iter().map(|(kind, ..)| *kind).collect();
        let ids: Vec<&str> = parts.iter().map(|(_, id, _)| *id).collect();
        let sequences: Vec<i64> = parts.iter().map(|(.., sequence)| *sequence).collect();
        sqlx::query_as(&format!(
            "SELECT {COLUMNS} FROM journal.events_named($1, $2, $3, $4)"
        ))
        .bind(tenant.0)
        .bind(kinds)
        .bind(ids)
        .bind(sequences)
        .fetch_all(&self.pools.app)
        .await
        .map_err(JournalError::during("read events by their names"))
    }
}

impl StoredEvent {
    pub fn head(&self) -> Result<crate::head::Head, JournalError> {
        let hash: Hash = self
            .hash
            .as_slice()
            .try_into()
            .map_err(|_| self.unreadable(&"its hash is cut short"))?;
        Ok(crate::head::Head {
            sequence: self.sequence,
            hash,
        })
    }
}

impl Journal {
    /// Whose history is here.
    pub async fn tenants(&self) -> Result<Vec<kernel::TenantId>, JournalError> {
        let ids: Vec<uuid::Uuid> =
            sqlx::query_scalar("SELECT DISTINCT tenant FROM journal.events ORDER BY tenant")
                .fetch_all(&self.pools.follower)
                .await
                .map_err(JournalError::during("list tenants"))?;
        Ok(ids.into_iter().map(kernel::TenantId).collect())
    }

    /// Every stream of one kind, in no particular order.
    pub async fn stream_ids(
        &self,
        tenant: kernel::TenantId,
        kind: &str,
    ) -> Result<Vec<String>, JournalError> {
        sqlx::query_scalar(
            "SELECT aggregate_id FROM journal.events WHERE tenant = $1 AND aggregate_type = $2 AND sequence = 1",
        )
        .bind(tenant.0)
        .bind(kind)
        .fetch_all(&self.pools.follower)
        .await
        .map_err(JournalError::during("list streams"))
    }
}
