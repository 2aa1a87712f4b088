//! Which rules are there, and which are on? RM4.

use super::KIND;
use crate::runtime::{
    Applied, Batch, Cut, Kept, Key, Place, ProjectionError, ReadModel, Rows, Snapshot, fold_batch, kept,
    placed, row_of_stream,
};
use domain::alert_rule::{AlertRuleEvent, Condition, Terms};
use jiff::Timestamp;
use kernel::{ClientId, MachineId, Machines, Priority, Recorded};
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;
use uuid::Uuid;

pub const MODEL: ReadModel = ReadModel {
    name: "alert_rule_list",
    shape: 1,
    kinds: &[KIND],
    columns: "tenant uuid NOT NULL, id uuid NOT NULL, name text NOT NULL, client uuid, machine uuid, \
              condition json NOT NULL, subject text NOT NULL, description text NOT NULL, priority text NOT NULL, \
              enabled boolean NOT NULL, revision bigint NOT NULL, defined_at timestamptz NOT NULL, \
              changed_at timestamptz NOT NULL, PRIMARY KEY (tenant, id)",
    indexes: &["(tenant, lower(name), id)"],
    apply,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    pub tenant: Uuid,
    pub id: Uuid,
    pub name: String,
    /// Of whose machines it is; with neither, of all of them.
    pub client: Option<Uuid>,
    pub machine: Option<Uuid>,
    pub condition: Condition,
    pub subject: String,
    pub description: String,
    pub priority: Priority,
    pub enabled: bool,
    /// Another whenever anything of it changed.
    pub revision: i64,
    pub defined_at: Timestamp,
    /// Since when it is as it is.
    pub changed_at: Timestamp,
}

impl Row {
    pub fn machines(&self) -> Machines {
        match (self.machine, self.client) {
            (Some(machine), _) => Machines::Machine(MachineId(machine)),
            (None, Some(client)) => Machines::Client(ClientId(client)),
            (None, None) => Machines::All,
        }
    }

    fn put(&mut self, terms: &Terms) {
        let (client, machine) = ids_of(terms.machines);
        self.name.clone_from(&terms.name);
        self.client = client;
        self.machine = machine;
        self.condition = terms.condition.clone();
        self.subject.clone_from(&terms.subject);
        self.description.clone_from(&terms.description);
        self.priority = terms.priority;
    }
}

/// The client and the machine.
pub(crate) fn ids_of(machines: Machines) -> (Option<Uuid>, Option<Uuid>) {
    match machines {
        Machines::All => (None, None),
        Machines::Client(client) => (Some(client.0), None),
        Machines::Machine(machine) => (None, Some(machine.0)),
    }
}

fn apply<'a>(connection: &'a mut PgConnection, batch: &'a Batch<'a>) -> Applied<'a> {
    fold_batch(connection, batch, KIND, row_of_stream, fold)
}

fn fold(rows: &mut Rows<Row>, recorded: &Recorded<AlertRuleEvent>) {
    let key = (recorded.stream.tenant.0, recorded.stream.id);
    match &recorded.event {
        AlertRuleEvent::AlertRuleDefined(event) => {
            rows.insert(key, defined(key, &event.terms, recorded.at));
        }
        AlertRuleEvent::AlertRuleChanged(event) => rows.change(key, |row| row.put(&event.terms)),
        AlertRuleEvent::AlertRuleSwitchedOn(_) => rows.change(key, |row| row.enabled = true),
        AlertRuleEvent::AlertRuleSwitchedOff(_) => rows.change(key, |row| row.enabled = false),
    }
    rows.change(key, |row| {
        row.revision = recorded.sequence;
        row.changed_at = recorded.at;
    });
}

fn defined((tenant, id): (Uuid, Uuid), terms: &Terms, at: Timestamp) -> Row {
    let (client, machine) = ids_of(terms.machines);
    Row {
        tenant,
        id,
        name: terms.name.clone(),
        client,
        machine,
        condition: terms.condition.clone(),
        subject: terms.subject.clone(),
        description: terms.description.clone(),
        priority: terms.priority,
        enabled: false,
        revision: 0,
        defined_at: at,
        changed_at: at,
    }
}

/// What a list shows.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub enabled: Option<bool>,
    pub client: Option<Uuid>,
    pub machine: Option<Uuid>,
}

pub const BY_NAME: Key = Key {
    name: "name",
    expression: "lower(t.name)",
    kind: "text",
};

const MATCHES: &str = "t.tenant = $1 AND ($2::boolean IS NULL OR t.enabled = $2) \
    AND ($3::uuid IS NULL OR t.client = $3) AND ($4::uuid IS NULL OR t.machine = $4)";

pub async fn page(
    snapshot: &mut Snapshot,
    filter: &Filter,
    cut: &Cut,
) -> Result<Vec<(Row, Place)>, ProjectionError> {
    let found = sqlx::query_as(&cut.select("read.alert_rule_list", MATCHES, 4))
        .bind(snapshot.scope.tenant.0)
        .bind(filter.enabled)
        .bind(filter.client)
        .bind(filter.machine)
        .bind(cut.after_key())
        .bind(cut.after_id())
        .bind(cut.limit)
        .fetch_all(&mut *snapshot.transaction)
        .await
        .map_err(ProjectionError::during("list rules"))?;
    Ok(placed(found))
}

pub async fn count(snapshot: &mut Snapshot, filter: &Filter) -> Result<i64, ProjectionError> {
    sqlx::query_scalar(&format!(
        "SELECT count(*) FROM read.alert_rule_list t WHERE {MATCHES}"
    ))
    .bind(snapshot.scope.tenant.0)
    .bind(filter.enabled)
    .bind(filter.client)
    .bind(filter.machine)
    .fetch_one(&mut *snapshot.transaction)
    .await
    .map_err(ProjectionError::during("count rules"))
}

/// Those that look at what machines bring.
pub async fn in_force(snapshot: &mut Snapshot) -> Result<Vec<Row>, ProjectionError> {
    let rows: Vec<Kept<_>> = sqlx::query_as(
        "SELECT t.* FROM read.alert_rule_list t WHERE t.tenant = $1 AND t.enabled ORDER BY t.id",
    )
    .bind(snapshot.scope.tenant.0)
    .fetch_all(&mut *snapshot.transaction)
    .await
    .map_err(ProjectionError::during("read the rules that are on"))?;
    Ok(kept(rows))
}

/// On or off.
pub async fn all(snapshot: &mut Snapshot) -> Result<Vec<Row>, ProjectionError> {
    let rows: Vec<Kept<_>> = sqlx::query_as("SELECT t.* FROM read.alert_rule_list t WHERE t.tenant = $1")
        .bind(snapshot.scope.tenant.0)
        .fetch_all(&mut *snapshot.transaction)
        .await
        .map_err(ProjectionError::during("read all rules"))?;
    Ok(kept(rows))
}

pub async fn by_ids(snapshot: &mut Snapshot, ids: &[Uuid]) -> Result<Vec<Row>, ProjectionError> {
    let rows: Vec<Kept<_>> =
        sqlx::query_as("SELECT t.* FROM read.alert_rule_list t WHERE t.tenant = $1 AND t.id = ANY($2)")
            .bind(snapshot.scope.tenant.0)
            .bind(ids)
            .fetch_all(&mut *snapshot.transaction)
            .await
            .map_err(ProjectionError::during("read rules"))?;
    Ok(kept(rows))
}
