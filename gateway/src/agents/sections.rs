//! What machines are made of, section by section, as it is and as it was.

use agent_protocol::MachineId;
use jiff::{Timestamp, ToSpan, civil::Date, tz::TimeZone};
use jiff_sqlx::{Timestamp as At, ToSqlx};
use journal::{Journal, JournalError};
use kernel::TenantId;
use std::sync::{Arc, Mutex, PoisonError};
use uuid::Uuid;

/// Days after which a section is forgotten that another has replaced; what stood at that day stays.
const REPLACED_KEPT: i32 = 730;

/// A part of a machine's inventory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    pub section: String,
    pub digest: String,
    pub seen_at: Timestamp,
    /// JSON.
    pub content: String,
}

#[derive(Clone)]
pub struct Sections {
    journal: Journal,
    /// On which day what is old was last looked for.
    looked: Arc<Mutex<Option<Date>>>,
}

impl Sections {
    pub fn new(journal: Journal) -> Sections {
        Sections {
            journal,
            looked: Arc::default(),
        }
    }

    /// Each section as it stood, by the machine's clock. One that was not known yet is left out.
    pub async fn as_of(
        &self,
        tenant: TenantId,
        machine: MachineId,
        at: Option<Timestamp>,
    ) -> Result<Vec<Section>, JournalError> {
        let found: Vec<(String, String, At, String)> = sqlx::query_as(
            "SELECT DISTINCT ON (section) section, digest, seen_at, content::text FROM machine.sections \
             WHERE tenant = $1 AND machine = $2 AND ($3::timestamptz IS NULL OR seen_at <= $3) \
             ORDER BY section, sequence DESC",
        )
        .bind(tenant.0)
        .bind(machine.0)
        .bind(at.map(|at| at.to_sqlx()))
        .fetch_all(&self.journal.pools.follower)
        .await
        .map_err(JournalError::during("read an inventory"))?;
        let read = |(section, digest, seen_at, content): (String, String, At, String)| Section {
            section,
            digest,
            seen_at: seen_at.to_jiff(),
            content,
        };
        Ok(found.into_iter().map(read).collect())
    }

    /// Machines with a section that had all these words at a moment, or has them. A word may be the beginning of one.
    pub async fn holding(
        &self,
        tenant: TenantId,
        typed: &str,
        at: Option<Timestamp>,
    ) -> Result<Vec<Uuid>, JournalError> {
        sqlx::query_scalar(
            "SELECT DISTINCT s.machine FROM machine.sections s \
             WHERE s.tenant = $1 AND machine.words(s.content) @@ $2::tsquery \
             AND ($3::timestamptz IS NULL OR s.seen_at <= $3) \
             AND NOT EXISTS (SELECT 1 FROM machine.sections newer WHERE newer.tenant = s.tenant \
             AND newer.machine = s.machine AND newer.section = s.section AND newer.sequence > s.sequence \
             AND ($3::timestamptz IS NULL OR newer.seen_at <= $3))",
        )
        .bind(tenant.0)
        .bind(all_words(typed))
        .bind(at.map(|at| at.to_sqlx()))
        .fetch_all(&self.journal.pools.follower)
        .await
        .map_err(JournalError::during("look for a fact"))
    }

    /// What was replaced too long ago, once a day.
    pub async fn forget_replaced(&self) -> Result<(), JournalError> {
        let now = self.journal.clock.now();
        let today = now.to_zoned(TimeZone::UTC).date();
        let looked = *self.looked.lock().unwrap_or_else(PoisonError::into_inner);
        if looked == Some(today) {
            return Ok(());
        }
        let since = today.saturating_sub(REPLACED_KEPT.days());
        sqlx::query(
            "DELETE FROM machine.sections s WHERE EXISTS (SELECT 1 FROM machine.sections newer \
             WHERE newer.tenant = s.tenant AND newer.machine = s.machine AND newer.section = s.section \
             AND newer.sequence > s.sequence AND newer.seen_at < $1::text::date)",
        )
        .bind(since.to_string())
        .execute(&self.journal.pools.follower)
        .await
        .map_err(JournalError::during("forget what was replaced"))?;
        *self.looked.lock().unwrap_or_else(PoisonError::into_inner) = Some(today);
        Ok(())
    }
}

/// As the server asks for words by their beginnings; nothing that is typed means anything else to it.
fn all_words(typed: &str) -> String {
    let quoted = |word: &str| format!("'{}':*", word.replace('\\', "\\\\").replace('\'', "''"));
    let words = typed.split_whitespace().map(|word| quoted(&word.to_lowercase()));
    words.collect::<Vec<_>>().join(" & ")
}

#[cfg(test)]
mod tests {
    use super::all_words;

    #[test]
    fn what_is_typed_is_asked_for_by_its_beginning_and_means_nothing_else() {
        assert_eq!(all_words(" OpenSSL  3.0 "), "'openssl':* & '3.0':*");
        assert_eq!(all_words(r"a'b | c\d"), r"'a''b':* & '|':* & 'c\\d':*");
        assert_eq!(all_words(" "), "");
    }
}
