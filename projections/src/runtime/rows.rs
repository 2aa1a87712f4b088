//! Rows that are changed by events: loaded for the ids of a batch, folded in memory, written back at once.
//!
//! A row is a plain struct whose fields are the columns. Every such table has the primary key (tenant, id).

use super::{Batch, Kept, ProjectionError, write::Write};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use sqlx::{FromRow, PgConnection, Row, postgres::PgRow};
use std::collections::HashMap;
use uuid::Uuid;

/// Tenant and id.
pub type Key = (Uuid, Uuid);

pub struct Rows<R> {
    rows: HashMap<Key, Option<R>>,
    /// In the order they were first touched, so that the same batch writes the same statement.
    touched: Vec<Key>,
}

impl<R> Rows<R> {
    /// Of nothing yet: for folding a history that is at hand, as it was at a past moment.
    pub fn in_memory() -> Rows<R> {
        Rows {
            rows: HashMap::new(),
            touched: vec![],
        }
    }

    pub fn has(&self, key: Key) -> bool {
        matches!(self.rows.get(&key), Some(Some(_)))
    }

    /// What is left, in the order it was first touched.
    pub fn into_rows(mut self) -> Vec<R> {
        let rows = &mut self.rows;
        self.touched
            .iter()
            .filter_map(|key| rows.remove(key).flatten())
            .collect()
    }
}

impl<R: Serialize + DeserializeOwned> Rows<R> {
    pub async fn load(
        connection: &mut PgConnection,
        batch: &Batch<'_>,
        keys: impl IntoIterator<Item = Key>,
    ) -> Result<Rows<R>, ProjectionError> {
        let keys: std::collections::BTreeSet<_> = keys.into_iter().collect();
        if keys.is_empty() {
            return Ok(Rows::in_memory());
        }
        let (tenants, ids): (Vec<Uuid>, Vec<Uuid>) = keys.into_iter().unzip();
        let found = sqlx::query(&batch.sql(
            "SELECT t.* FROM {t} t \
             JOIN unnest($1::uuid[], $2::uuid[]) AS k(tenant, id) USING (tenant, id)",
        ))
        .bind(tenants)
        .bind(ids)
        .fetch_all(connection)
        .await
        .map_err(ProjectionError::during("load rows"))?;
        let rows: sqlx::Result<_> = found.iter().map(with_key).collect();
        Ok(Rows {
            rows: rows.map_err(ProjectionError::during("read rows"))?,
            touched: vec![],
        })
    }

    pub fn insert(&mut self, key: Key, row: R) {
        self.touch(key);
        self.rows.insert(key, Some(row));
    }

    /// Changes a row that is there; an event about one that is not changes nothing.
    pub fn change(&mut self, key: Key, how: impl FnOnce(&mut R)) {
        if let Some(Some(row)) = self.rows.get_mut(&key) {
            how(row);
            self.touch(key);
        }
    }

    pub fn remove(&mut self, key: Key) {
        self.touch(key);
        self.rows.insert(key, None);
    }

    fn touch(&mut self, key: Key) {
        self.touched.push(key);
    }

    /// With the cursor, in one statement; nothing where the lease was lost.
    pub async fn save(
        mut self,
        connection: &mut PgConnection,
        batch: &Batch<'_>,
    ) -> Result<(), ProjectionError> {
        let mut seen = std::collections::HashSet::new();
        self.touched.retain(|key| seen.insert(*key));
        let (mut changed, mut gone) = (vec![], vec![]);
        for key in &self.touched {
            match self.rows.remove(key) {
                Some(Some(row)) => changed.push(serde_json::to_value(row).map_err(unwritable)?),
                Some(None) => gone.push(*key),
                None => {}
            }
        }
        let mut write = batch.write()?;
        upsert(&mut write, changed)?;
        delete(&mut write, gone)?;
        write.run(connection).await
    }
}

fn with_key<R: DeserializeOwned>(row: &PgRow) -> sqlx::Result<(Key, Option<R>)> {
    let Kept(read) = Kept::from_row(row)?;
    Ok(((row.try_get("tenant")?, row.try_get("id")?), Some(read)))
}

fn upsert(write: &mut Write<'_>, rows: Vec<Value>) -> Result<(), ProjectionError> {
    let Some(Value::Object(first)) = rows.first() else {
        return Ok(());
    };
    let columns: Vec<&str> = first.keys().map(String::as_str).collect();
    let updates: Vec<String> = columns
        .iter()
        .map(|column| format!("{column} = excluded.{column}"))
        .collect();
    let (columns, updates) = (columns.join(", "), updates.join(", "));
    let rows = write.bind(Value::Array(rows).to_string())?;
    write.with(
        "changed",
        &format!(
            "INSERT INTO {{t}} ({columns}) SELECT {columns} FROM json_populate_recordset(NULL::{{t}}, {rows}::json), moved \
             ON CONFLICT (tenant, id) DO UPDATE SET {updates}"
        ),
    );
    Ok(())
}

fn delete(write: &mut Write<'_>, keys: Vec<Key>) -> Result<(), ProjectionError> {
    if keys.is_empty() {
        return Ok(());
    }
    let (tenants, ids): (Vec<Uuid>, Vec<Uuid>) = keys.into_iter().unzip();
    let (tenants, ids) = (write.bind(tenants)?, write.bind(ids)?);
    write.with(
        "gone",
        &format!(
            "DELETE FROM {{t}} t USING unnest({tenants}::uuid[], {ids}::uuid[]) AS k(tenant, id), moved \
             WHERE (t.tenant, t.id) = (k.tenant, k.id)"
        ),
    );
    Ok(())
}

pub fn read<R: DeserializeOwned>(text: &str) -> Result<R, ProjectionError> {
    serde_json::from_str(text)
        .map_err(|error| ProjectionError::Rows(format!("a row cannot be read: {error}")))
}

/// The word that an enum is on disk: `expiry_taken_back`.
pub fn word(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(Value::String(word)) => word,
        Ok(other) => other.to_string(),
        Err(_) => String::new(),
    }
}

fn unwritable(error: serde_json::Error) -> ProjectionError {
    ProjectionError::Rows(format!("a row cannot be written: {error}"))
}
