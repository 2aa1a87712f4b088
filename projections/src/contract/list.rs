//! Which contracts run, until when, and under which terms? CT1-CT5.

use super::KIND;
use crate::runtime::{
    Applied, Batch, Cut, Kept, Key, Place, ProjectionError, ReadModel, Rows, Snapshot, escaped, fold_batch,
    fold_history, kept, one_of, placed, row_of_stream, word,
};
use domain::contract::{BillingAgreed, ContractEvent, ContractSigned, ContractTerms};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use kernel::{Day, Recorded};
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;
use std::collections::BTreeMap;
use uuid::Uuid;

pub const MODEL: ReadModel = ReadModel {
    name: "contract_list",
    shape: 3,
    kinds: &[KIND],
    columns: "tenant uuid NOT NULL, id uuid NOT NULL, client uuid NOT NULL, name text NOT NULL, kind text NOT NULL, \
              stage text NOT NULL, first_day date NOT NULL, last_day date, renewal_notice_days integer NOT NULL, \
              renewal_noticed boolean NOT NULL, terms json NOT NULL, service_policy uuid, billing json, signed_at timestamptz NOT NULL, \
              PRIMARY KEY (tenant, id)",
    indexes: &[
        "(tenant, client)",
        "(tenant, signed_at, id)",
        "(tenant, last_day) WHERE stage = 'running'",
    ],
    apply,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    pub tenant: Uuid,
    pub id: Uuid,
    pub client: Uuid,
    pub name: String,
    pub kind: String,
    /// `running`, `ended` or `cancelled`.
    pub stage: String,
    pub first_day: Day,
    pub last_day: Option<Day>,
    pub renewal_notice_days: i32,
    pub renewal_noticed: bool,
    /// By the day they hold from.
    pub terms: BTreeMap<Day, ContractTerms>,
    /// None is the agency's default.
    pub service_policy: Option<Uuid>,
    /// How its subscription is billed; none bills nothing.
    pub billing: Option<BillingAgreed>,
    pub signed_at: Timestamp,
}

fn apply<'a>(connection: &'a mut PgConnection, batch: &'a Batch<'a>) -> Applied<'a> {
    fold_batch(connection, batch, KIND, row_of_stream, fold)
}

/// The rows of one stream as its events leave them: what was known at a past moment.
pub fn of_history(events: &[Recorded<ContractEvent>]) -> Vec<Row> {
    fold_history(events, fold)
}

fn fold(rows: &mut Rows<Row>, recorded: &Recorded<ContractEvent>) {
    let key = (recorded.stream.tenant.0, recorded.stream.id);
    match &recorded.event {
        ContractEvent::ContractSigned(signed) => rows.insert(key, signed_row(recorded, signed)),
        ContractEvent::ContractAssigned(assigned) => rows.change(key, |row| row.client = assigned.to.0),
        ContractEvent::TermsChanged(changed) => rows.change(key, |row| {
            row.terms.insert(changed.from, changed.terms.clone());
        }),
        ContractEvent::ContractRenewed(renewed) => rows.change(key, |row| {
            row.last_day = Some(renewed.last_day);
            row.renewal_noticed = false;
        }),
        ContractEvent::RenewalNoticeSet(set) => {
            rows.change(key, |row| row.renewal_notice_days = i32::from(set.days))
        }
        ContractEvent::RenewalNoticeRaised(_) => rows.change(key, |row| row.renewal_noticed = true),
        ContractEvent::ServicePolicyAgreed(agreed) => rows.change(key, |row| {
            row.service_policy = agreed.policy.map(|policy| policy.0)
        }),
        ContractEvent::BillingAgreed(agreed) => rows.change(key, |row| row.billing = Some(*agreed)),
        ContractEvent::ContractEnded(ended) => rows.change(key, |row| {
            row.last_day = Some(ended.last_day);
            row.stage = "ended".to_owned();
        }),
        ContractEvent::ContractCancelled(_) => rows.change(key, |row| row.stage = "cancelled".to_owned()),
    }
}

fn signed_row(recorded: &Recorded<ContractEvent>, signed: &ContractSigned) -> Row {
    Row {
        tenant: recorded.stream.tenant.0,
        id: recorded.stream.id,
        client: signed.client.0,
        name: signed.name.clone(),
        kind: word(&signed.kind),
        stage: "running".to_owned(),
        first_day: signed.first_day,
        last_day: signed.last_day,
        renewal_notice_days: i32::from(signed.renewal_notice_days),
        renewal_noticed: false,
        terms: BTreeMap::from([(signed.first_day, signed.terms.clone())]),
        service_policy: None,
        billing: None,
        signed_at: recorded.at,
    }
}

const VISIBLE: &str = "tenant = $1 AND ($2::uuid[] IS NULL OR client = ANY($2))";

/// What a list shows.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub client: Option<Uuid>,
    pub kind: Option<String>,
    /// None: those that run or ended; cancelled ones never were.
    pub stage: Option<String>,
    /// Those whose last day is no later.
    pub ends_by: Option<Day>,
    pub search: Option<String>,
}

pub const BY_SIGNATURE: Key = Key {
    name: "signed_at",
    expression: "t.signed_at",
    kind: "timestamptz",
};
pub const BY_NAME: Key = Key {
    name: "name",
    expression: "lower(t.name)",
    kind: "text",
};
/// Those without an end are the last to end.
pub const BY_LAST_DAY: Key = Key {
    name: "last_day",
    expression: "coalesce(t.last_day, 'infinity'::date)",
    kind: "date",
};

const MATCHES: &str = "tenant = $1 AND ($2::uuid[] IS NULL OR client = ANY($2)) AND ($3::uuid IS NULL OR client = $3) \
    AND ($4::text IS NULL OR kind = $4) \
    AND CASE WHEN $5::text IS NULL THEN stage <> 'cancelled' ELSE stage = $5 END \
    AND ($6::date IS NULL OR last_day <= $6) AND ($7::text IS NULL OR lower(name) LIKE '%' || lower($7) || '%')";

pub async fn page(
    snapshot: &mut Snapshot,
    filter: &Filter,
    cut: &Cut,
) -> Result<Vec<(Row, Place)>, ProjectionError> {
    let found = sqlx::query_as(&cut.select("read.contract_list", MATCHES, 7))
        .bind(snapshot.scope.tenant.0)
        .bind(snapshot.clients())
        .bind(filter.client)
        .bind(filter.kind.as_deref())
        .bind(filter.stage.as_deref())
        .bind(filter.ends_by.map(|day| day.0.to_sqlx()))
        .bind(filter.search.as_deref().map(escaped))
        .bind(cut.after_key())
        .bind(cut.after_id())
        .bind(cut.limit)
        .fetch_all(&mut *snapshot.transaction)
        .await
        .map_err(ProjectionError::during("list contracts"))?;
    Ok(placed(found))
}

pub async fn count(snapshot: &mut Snapshot, filter: &Filter) -> Result<i64, ProjectionError> {
    sqlx::query_scalar(&format!(
        "SELECT count(*) FROM read.contract_list WHERE {MATCHES}"
    ))
    .bind(snapshot.scope.tenant.0)
    .bind(snapshot.clients())
    .bind(filter.client)
    .bind(filter.kind.as_deref())
    .bind(filter.stage.as_deref())
    .bind(filter.ends_by.map(|day| day.0.to_sqlx()))
    .bind(filter.search.as_deref().map(escaped))
    .fetch_one(&mut *snapshot.transaction)
    .await
    .map_err(ProjectionError::during("count contracts"))
}

pub async fn by_ids(snapshot: &mut Snapshot, ids: &[Uuid]) -> Result<Vec<Row>, ProjectionError> {
    let rows: Vec<Kept<_>> = sqlx::query_as(&format!(
        "SELECT t.* FROM read.contract_list t WHERE {VISIBLE} AND {}",
        one_of("id", 3, ids)
    ))
    .bind(snapshot.scope.tenant.0)
    .bind(snapshot.clients())
    .bind(ids)
    .fetch_all(&mut *snapshot.transaction)
    .await
    .map_err(ProjectionError::during("read contracts"))?;
    Ok(kept(rows))
}

/// Of several clients at once, in the order they were signed; cancelled ones never were.
pub async fn of_clients(snapshot: &mut Snapshot, clients: &[Uuid]) -> Result<Vec<Row>, ProjectionError> {
    let rows: Vec<Kept<_>> = sqlx::query_as(&format!(
        "SELECT t.* FROM read.contract_list t \
         WHERE {VISIBLE} AND client = ANY($3) AND stage <> 'cancelled' ORDER BY signed_at, id"
    ))
    .bind(snapshot.scope.tenant.0)
    .bind(snapshot.clients())
    .bind(clients)
    .fetch_all(&mut *snapshot.transaction)
    .await
    .map_err(ProjectionError::during("read clients' contracts"))?;
    Ok(kept(rows))
}
