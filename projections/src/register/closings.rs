//! Which periods are closed, what came together in each and since the beginning, and which closing was before? BI2.

use super::KIND;
use crate::runtime::{
    Applied, Batch, Cut, Key, Place, ProjectionError, ReadModel, Rows, Snapshot, fold_batch, id_of_event,
    placed, word,
};
use domain::register::{PeriodClosed, RegisterEvent, Sum};
use jiff::Timestamp;
use kernel::{Day, Recorded};
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;
use uuid::Uuid;

pub const MODEL: ReadModel = ReadModel {
    name: "register_closings",
    shape: 1,
    kinds: &[KIND],
    columns: "tenant uuid NOT NULL, id uuid NOT NULL, series text NOT NULL, place bigint NOT NULL, \
              length text NOT NULL, first_day date NOT NULL, last_day date NOT NULL, first_number text NOT NULL, \
              last_number text NOT NULL, count bigint NOT NULL, sums json NOT NULL, cumulated json NOT NULL, \
              previous text, fingerprint text NOT NULL, written_out text NOT NULL, closed_at timestamptz NOT NULL, \
              PRIMARY KEY (tenant, id)",
    indexes: &["(tenant, series, place)", "(tenant, closed_at DESC, id DESC)"],
    apply,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    pub tenant: Uuid,
    pub id: Uuid,
    pub series: String,
    pub place: i64,
    /// `day`, `month` or `year`.
    pub length: String,
    pub first_day: Day,
    pub last_day: Day,
    pub first_number: String,
    pub last_number: String,
    pub count: i64,
    pub sums: Vec<Sum>,
    pub cumulated: Vec<Sum>,
    pub previous: Option<String>,
    pub fingerprint: String,
    /// What the fingerprint was made of.
    pub written_out: String,
    pub closed_at: Timestamp,
}

fn apply<'a>(connection: &'a mut PgConnection, batch: &'a Batch<'a>) -> Applied<'a> {
    fold_batch(connection, batch, KIND, key, fold)
}

fn key(recorded: &Recorded<RegisterEvent>) -> Option<(Uuid, Uuid)> {
    match &recorded.event {
        RegisterEvent::NumberGiven(_) => None,
        RegisterEvent::PeriodClosed(_) => Some((recorded.stream.tenant.0, id_of_event(recorded))),
    }
}

fn fold(rows: &mut Rows<Row>, recorded: &Recorded<RegisterEvent>) {
    if let RegisterEvent::PeriodClosed(closed) = &recorded.event {
        let row = row(recorded, closed);
        rows.insert((row.tenant, row.id), row);
    }
}

fn row(recorded: &Recorded<RegisterEvent>, closed: &PeriodClosed) -> Row {
    let closing = &closed.closing;
    Row {
        tenant: recorded.stream.tenant.0,
        id: id_of_event(recorded),
        series: word(&closing.series),
        place: closing.place,
        length: word(&closing.period.length),
        first_day: closing.period.first_day,
        last_day: closing.period.last_day(),
        first_number: closing.first_number.clone(),
        last_number: closing.last_number.clone(),
        count: closing.count,
        sums: closing.sums.clone(),
        cumulated: closing.cumulated.clone(),
        previous: closing.previous.clone(),
        fingerprint: closed.fingerprint.clone(),
        written_out: closing.written_out(),
        closed_at: recorded.at,
    }
}

pub const BY_CLOSING: Key = Key {
    name: "closed_at",
    expression: "t.closed_at",
    kind: "timestamptz",
};

/// The agency's own: nobody outside reads its register.
pub async fn page(snapshot: &mut Snapshot, cut: &Cut) -> Result<Vec<(Row, Place)>, ProjectionError> {
    let mut statement = cut.begin("read.register_closings");
    statement.push("t.tenant = ").push_bind(snapshot.scope.tenant.0);
    cut.finish(&mut statement);
    let found = statement
        .build_query_as()
        .fetch_all(&mut *snapshot.transaction)
        .await
        .map_err(ProjectionError::during("list closings"))?;
    Ok(placed(found))
}

pub async fn count(snapshot: &mut Snapshot) -> Result<i64, ProjectionError> {
    sqlx::query_scalar("SELECT count(*) FROM read.register_closings t WHERE t.tenant = $1")
        .bind(snapshot.scope.tenant.0)
        .fetch_one(&mut *snapshot.transaction)
        .await
        .map_err(ProjectionError::during("count closings"))
}
