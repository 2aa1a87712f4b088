//! Which service policies does the agency have, and what does each promise? SL2.

use super::{DEFAULT, KIND};
use crate::runtime::{
    Applied, Batch, Cut, Kept, Key, Place, ProjectionError, ReadModel, Rows, Snapshot, kept, placed,
};
use domain::service_policy::{PolicyTerms, ServicePolicyEvent, default::DefaultPolicyEvent};
use jiff::Timestamp;
use kernel::Recorded;
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;
use uuid::Uuid;

pub const MODEL: ReadModel = ReadModel {
    name: "service_policy_list",
    shape: 1,
    kinds: &[KIND, DEFAULT],
    columns: "tenant uuid NOT NULL, id uuid NOT NULL, name text NOT NULL, terms json NOT NULL, \
              is_default boolean NOT NULL, version integer NOT NULL, retired boolean NOT NULL, \
              defined_at timestamptz NOT NULL, changed_at timestamptz NOT NULL, PRIMARY KEY (tenant, id)",
    indexes: &["(tenant, lower(name), id)"],
    apply,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    pub tenant: Uuid,
    pub id: Uuid,
    pub name: String,
    pub terms: PolicyTerms,
    /// It holds where a contract names none.
    pub is_default: bool,
    /// From 1, one more with each change.
    pub version: i32,
    pub retired: bool,
    pub defined_at: Timestamp,
    /// Since when it promises what it does.
    pub changed_at: Timestamp,
}

/// Of two kinds of streams. Which comes first within a batch is all the same: a policy is defined before it is chosen,
/// and nothing else that happens to it has to do with the choice.
fn apply<'a>(connection: &'a mut PgConnection, batch: &'a Batch<'a>) -> Applied<'a> {
    Box::pin(async move {
        let policies = batch
            .events::<ServicePolicyEvent>(KIND)
            .collect::<Result<Vec<_>, _>>()?;
        let choices = batch
            .events::<DefaultPolicyEvent>(DEFAULT)
            .collect::<Result<Vec<_>, _>>()?;
        let of_policies = policies
            .iter()
            .map(|event| (event.stream.tenant.0, event.stream.id));
        let keys = of_policies.chain(choices.iter().flat_map(chosen_rows));
        let mut rows = Rows::<Row>::load(connection, batch, keys).await?;
        policies.iter().for_each(|event| fold(&mut rows, event));
        choices.iter().for_each(|event| fold_choice(&mut rows, event));
        rows.save(connection, batch).await
    })
}

fn fold(rows: &mut Rows<Row>, recorded: &Recorded<ServicePolicyEvent>) {
    let key = (recorded.stream.tenant.0, recorded.stream.id);
    match &recorded.event {
        ServicePolicyEvent::ServicePolicyDefined(defined) => rows.insert(
            key,
            Row {
                tenant: key.0,
                id: key.1,
                name: defined.name.clone(),
                terms: defined.terms.clone(),
                is_default: false,
                version: 1,
                retired: false,
                defined_at: recorded.at,
                changed_at: recorded.at,
            },
        ),
        ServicePolicyEvent::ServicePolicyChanged(changed) => rows.change(key, |row| {
            row.name.clone_from(&changed.name);
            row.terms.clone_from(&changed.terms);
            row.version += 1;
            row.changed_at = recorded.at;
        }),
        ServicePolicyEvent::ServicePolicyRetired(_) => rows.change(key, |row| row.retired = true),
    }
}

fn fold_choice(rows: &mut Rows<Row>, recorded: &Recorded<DefaultPolicyEvent>) {
    let tenant = recorded.stream.tenant.0;
    let DefaultPolicyEvent::DefaultPolicyChosen(chosen) = &recorded.event;
    if let Some(before) = chosen.instead_of {
        rows.change((tenant, before.0), |row| row.is_default = false);
    }
    rows.change((tenant, chosen.policy.0), |row| row.is_default = true);
}

fn chosen_rows(recorded: &Recorded<DefaultPolicyEvent>) -> Vec<(Uuid, Uuid)> {
    let DefaultPolicyEvent::DefaultPolicyChosen(chosen) = &recorded.event;
    let policies = [Some(chosen.policy), chosen.instead_of];
    let ids = policies.into_iter().flatten();
    ids.map(|policy| (recorded.stream.tenant.0, policy.0)).collect()
}

pub const BY_NAME: Key = Key {
    name: "name",
    expression: "lower(t.name)",
    kind: "text",
};

const MATCHES: &str = "tenant = $1 AND retired = $2";

/// Those that may be chosen, or those that were retired.
pub async fn page(
    snapshot: &mut Snapshot,
    retired: bool,
    cut: &Cut,
) -> Result<Vec<(Row, Place)>, ProjectionError> {
    let found = sqlx::query_as(&cut.select("read.service_policy_list", MATCHES, 2))
        .bind(snapshot.scope.tenant.0)
        .bind(retired)
        .bind(cut.after_key())
        .bind(cut.after_id())
        .bind(cut.limit)
        .fetch_all(&mut *snapshot.transaction)
        .await
        .map_err(ProjectionError::during("list service policies"))?;
    Ok(placed(found))
}

pub async fn count(snapshot: &mut Snapshot, retired: bool) -> Result<i64, ProjectionError> {
    sqlx::query_scalar(&format!(
        "SELECT count(*) FROM read.service_policy_list WHERE {MATCHES}"
    ))
    .bind(snapshot.scope.tenant.0)
    .bind(retired)
    .fetch_one(&mut *snapshot.transaction)
    .await
    .map_err(ProjectionError::during("count service policies"))
}

pub async fn by_ids(snapshot: &mut Snapshot, ids: &[Uuid]) -> Result<Vec<Row>, ProjectionError> {
    let rows: Vec<Kept<_>> =
        sqlx::query_as("SELECT t.* FROM read.service_policy_list t WHERE tenant = $1 AND id = ANY($2)")
            .bind(snapshot.scope.tenant.0)
            .bind(ids)
            .fetch_all(&mut *snapshot.transaction)
            .await
            .map_err(ProjectionError::during("read service policies"))?;
    Ok(kept(rows))
}
