//! Which answers are kept, for the whole desk and for one person? TK2.

use super::KIND;
use crate::runtime::{
    Applied, Batch, Cut, Kept, Key, Place, ProjectionError, ReadModel, Rows, Snapshot, fold_batch, placed,
    row_of_stream,
};
use domain::answer_template::AnswerTemplateEvent;
use jiff::Timestamp;
use kernel::{AccountId, Recorded};
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;
use uuid::Uuid;

pub const MODEL: ReadModel = ReadModel {
    name: "answer_template_list",
    shape: 1,
    kinds: &[KIND],
    columns: "tenant uuid NOT NULL, id uuid NOT NULL, name text NOT NULL, text text NOT NULL, owner uuid, \
              retired boolean NOT NULL, kept_at timestamptz NOT NULL, changed_at timestamptz NOT NULL, \
              PRIMARY KEY (tenant, id)",
    indexes: &["(tenant, lower(name), id)"],
    apply,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    pub tenant: Uuid,
    pub id: Uuid,
    pub name: String,
    pub text: String,
    /// Whose alone it is; none: the whole desk's.
    pub owner: Option<Uuid>,
    pub retired: bool,
    pub kept_at: Timestamp,
    /// Since when it reads as it does.
    pub changed_at: Timestamp,
}

fn apply<'a>(connection: &'a mut PgConnection, batch: &'a Batch<'a>) -> Applied<'a> {
    fold_batch(connection, batch, KIND, row_of_stream, fold)
}

fn fold(rows: &mut Rows<Row>, recorded: &Recorded<AnswerTemplateEvent>) {
    let key = (recorded.stream.tenant.0, recorded.stream.id);
    match &recorded.event {
        AnswerTemplateEvent::AnswerTemplateKept(kept) => rows.insert(
            key,
            Row {
                tenant: key.0,
                id: key.1,
                name: kept.name.clone(),
                text: kept.text.clone(),
                owner: kept.of.map(|account| account.0),
                retired: false,
                kept_at: recorded.at,
                changed_at: recorded.at,
            },
        ),
        AnswerTemplateEvent::AnswerTemplateChanged(changed) => rows.change(key, |row| {
            row.name.clone_from(&changed.name);
            row.text.clone_from(&changed.text);
            row.changed_at = recorded.at;
        }),
        AnswerTemplateEvent::AnswerTemplateRetired(_) => rows.change(key, |row| row.retired = true),
    }
}

/// What a list shows.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub retired: bool,
    /// The reader's own alone, or the desk's alone.
    pub own: Option<bool>,
    /// Part of the name or of the text.
    pub search: Option<String>,
}

pub const BY_NAME: Key = Key {
    name: "name",
    expression: "lower(t.name)",
    kind: "text",
};

/// The desk's, and the reader's own.
const READABLE: &str = "t.tenant = $1 AND (t.owner IS NULL OR t.owner = $2)";

const MATCHES: &str = "t.tenant = $1 AND (t.owner IS NULL OR t.owner = $2) AND t.retired = $3 \
    AND ($4::boolean IS NULL OR (t.owner IS NOT NULL) = $4) \
    AND ($5::text IS NULL OR position(lower($5) IN lower(t.name || E'\\n' || t.text)) > 0)";

pub async fn page(
    snapshot: &mut Snapshot,
    reader: Option<AccountId>,
    filter: &Filter,
    cut: &Cut,
) -> Result<Vec<(Row, Place)>, ProjectionError> {
    let found = sqlx::query_as(&cut.select("read.answer_template_list", MATCHES, 5))
        .bind(snapshot.scope.tenant.0)
        .bind(reader.map(|account| account.0))
        .bind(filter.retired)
        .bind(filter.own)
        .bind(filter.search.as_deref())
        .bind(cut.after_key())
        .bind(cut.after_id())
        .bind(cut.limit)
        .fetch_all(&mut *snapshot.transaction)
        .await
        .map_err(ProjectionError::during("list answer templates"))?;
    Ok(placed(found))
}

pub async fn count(
    snapshot: &mut Snapshot,
    reader: Option<AccountId>,
    filter: &Filter,
) -> Result<i64, ProjectionError> {
    sqlx::query_scalar(&format!(
        "SELECT count(*) FROM read.answer_template_list t WHERE {MATCHES}"
    ))
    .bind(snapshot.scope.tenant.0)
    .bind(reader.map(|account| account.0))
    .bind(filter.retired)
    .bind(filter.own)
    .bind(filter.search.as_deref())
    .fetch_one(&mut *snapshot.transaction)
    .await
    .map_err(ProjectionError::during("count answer templates"))
}

/// Retired or not.
pub async fn one(
    snapshot: &mut Snapshot,
    reader: Option<AccountId>,
    id: Uuid,
) -> Result<Option<Row>, ProjectionError> {
    let row: Option<Kept<_>> = sqlx::query_as(&format!(
        "SELECT t.* FROM read.answer_template_list t WHERE {READABLE} AND t.id = $3"
    ))
    .bind(snapshot.scope.tenant.0)
    .bind(reader.map(|account| account.0))
    .bind(id)
    .fetch_optional(&mut *snapshot.transaction)
    .await
    .map_err(ProjectionError::during("read an answer template"))?;
    Ok(row.map(|Kept(row)| row))
}
