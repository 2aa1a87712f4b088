//! Which machines are looked after, whose are they, and which are silent? RM1, RM2.

use super::KIND;
use crate::runtime::{
    Applied, Batch, Cut, Kept, Key, Place, ProjectionError, ReadModel, Rows, Snapshot, fold_batch, kept,
    placed, row_of_stream,
};
use domain::machine::{MachineEnrolled, MachineEvent, MachineExpected};
use jiff::Timestamp;
use kernel::{Priority, Recorded};
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;
use uuid::Uuid;

pub const MODEL: ReadModel = ReadModel {
    name: "machine_list",
    shape: 2,
    kinds: &[KIND],
    columns: "tenant uuid NOT NULL, id uuid NOT NULL, name text NOT NULL, hostname text, serial text, client uuid, \
              standing text NOT NULL, code_until timestamptz NOT NULL, enrolled_at timestamptz, \
              certified_until timestamptz, inventory_at timestamptz, silent_since timestamptz, \
              clone_suspected_at timestamptz, revoked_at timestamptz, \
              ticket_subject text, ticket_priority text, alert_since timestamptz, alerts integer NOT NULL, PRIMARY KEY (tenant, id)",
    indexes: &["(tenant, lower(name), id)", "(tenant, client)"],
    apply,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    pub tenant: Uuid,
    pub id: Uuid,
    /// What the agency calls it.
    pub name: String,
    /// What it calls itself, once it was enrolled.
    pub hostname: Option<String>,
    pub serial: Option<String>,
    /// None is the agency's own.
    pub client: Option<Uuid>,
    pub standing: Standing,
    pub code_until: Timestamp,
    pub enrolled_at: Option<Timestamp>,
    pub certified_until: Option<Timestamp>,
    pub inventory_at: Option<Timestamp>,
    pub silent_since: Option<Timestamp>,
    pub clone_suspected_at: Option<Timestamp>,
    pub revoked_at: Option<Timestamp>,
    /// What a ticket says when it goes silent; none where nobody is told.
    pub ticket_subject: Option<String>,
    pub ticket_priority: Option<Priority>,
    /// Since when there is one after the other, or more.
    pub alert_since: Option<Timestamp>,
    /// How many stand.
    pub alerts: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    Expected,
    Enrolled,
    Silent,
    Revoked,
}

impl Standing {
    fn on_disk(self) -> &'static str {
        match self {
            Standing::Expected => "expected",
            Standing::Enrolled => "enrolled",
            Standing::Silent => "silent",
            Standing::Revoked => "revoked",
        }
    }
}

fn apply<'a>(connection: &'a mut PgConnection, batch: &'a Batch<'a>) -> Applied<'a> {
    fold_batch(connection, batch, KIND, row_of_stream, fold)
}

fn fold(rows: &mut Rows<Row>, recorded: &Recorded<MachineEvent>) {
    let key = (recorded.stream.tenant.0, recorded.stream.id);
    match &recorded.event {
        MachineEvent::MachineExpected(expected) => rows.insert(key, expected_row(key, expected)),
        MachineEvent::MachineEnrolled(event) => rows.change(key, |row| enrolled(row, event, recorded.at)),
        MachineEvent::MachineCertified(event) => {
            rows.change(key, |row| row.certified_until = Some(event.certified_until));
        }
        MachineEvent::KeyAdopted(_) | MachineEvent::MachineStarted(_) => {}
        MachineEvent::CloneSuspected(_) => {
            rows.change(key, |row| row.clone_suspected_at = Some(recorded.at));
        }
        MachineEvent::MachineWentSilent(event) => rows.change(key, |row| {
            row.standing = Standing::Silent;
            row.silent_since = Some(event.since);
        }),
        MachineEvent::MachineCameBack(_) => rows.change(key, |row| {
            row.standing = Standing::Enrolled;
            row.silent_since = None;
        }),
        MachineEvent::InventoryChanged(_) => rows.change(key, |row| row.inventory_at = Some(recorded.at)),
        MachineEvent::SilenceWatched(event) => rows.change(key, |row| {
            row.ticket_subject = Some(event.subject.clone());
            row.ticket_priority = Some(event.priority);
        }),
        MachineEvent::SilenceIgnored(_) => rows.change(key, |row| {
            row.ticket_subject = None;
            row.ticket_priority = None;
        }),
        MachineEvent::AlertRaised(event) => rows.change(key, |row| {
            row.alerts += 1;
            row.alert_since.get_or_insert(event.since);
        }),
        MachineEvent::AlertReported(_) => {}
        MachineEvent::AlertCleared(_) => rows.change(key, |row| {
            row.alerts = row.alerts.saturating_sub(1);
            row.alert_since = row.alert_since.filter(|_| row.alerts > 0);
        }),
        MachineEvent::MachineAssigned(event) => {
            rows.change(key, |row| row.client = event.client.map(|client| client.0));
        }
        MachineEvent::MachineRevoked(_) => rows.change(key, |row| {
            row.standing = Standing::Revoked;
            row.revoked_at = Some(recorded.at);
            row.alert_since = None;
            row.alerts = 0;
        }),
    }
}

fn expected_row((tenant, id): (Uuid, Uuid), expected: &MachineExpected) -> Row {
    Row {
        tenant,
        id,
        name: expected.name.clone(),
        hostname: None,
        serial: None,
        client: expected.client.map(|client| client.0),
        standing: Standing::Expected,
        code_until: expected.until,
        enrolled_at: None,
        certified_until: None,
        inventory_at: None,
        silent_since: None,
        clone_suspected_at: None,
        revoked_at: None,
        ticket_subject: None,
        ticket_priority: None,
        alert_since: None,
        alerts: 0,
    }
}

fn enrolled(row: &mut Row, event: &MachineEnrolled, at: Timestamp) {
    row.standing = Standing::Enrolled;
    row.hostname = Some(event.evidence.hostname.clone());
    row.serial.clone_from(&event.evidence.serial);
    row.enrolled_at = Some(at);
    row.certified_until = Some(event.certified_until);
}

/// What a list shows.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub standing: Option<Standing>,
    pub client: Option<Uuid>,
    /// Part of a name, of a hostname or of a serial.
    pub search: Option<String>,
    /// Whether an alert stands on it.
    pub alerting: Option<bool>,
    /// These alone, for whoever asks of what is no event.
    pub among: Option<Vec<Uuid>>,
}

pub const BY_NAME: Key = Key {
    name: "name",
    expression: "lower(t.name)",
    kind: "text",
};

const MATCHES: &str = "t.tenant = $1 AND ($2::text IS NULL OR t.standing = $2) AND ($3::uuid IS NULL OR t.client = $3) \
    AND ($4::text IS NULL OR position(lower($4) IN lower(concat_ws(E'\\n', t.name, t.hostname, t.serial))) > 0) \
    AND ($5::boolean IS NULL OR (t.alerts > 0) = $5) AND ($6::uuid[] IS NULL OR t.id = ANY ($6))";

pub async fn page(
    snapshot: &mut Snapshot,
    filter: &Filter,
    cut: &Cut,
) -> Result<Vec<(Row, Place)>, ProjectionError> {
    let found = sqlx::query_as(&cut.select("read.machine_list", MATCHES, 6))
        .bind(snapshot.scope.tenant.0)
        .bind(filter.standing.map(Standing::on_disk))
        .bind(filter.client)
        .bind(filter.search.as_deref())
        .bind(filter.alerting)
        .bind(filter.among.as_deref())
        .bind(cut.after_key())
        .bind(cut.after_id())
        .bind(cut.limit)
        .fetch_all(&mut *snapshot.transaction)
        .await
        .map_err(ProjectionError::during("list machines"))?;
    Ok(placed(found))
}

pub async fn count(snapshot: &mut Snapshot, filter: &Filter) -> Result<i64, ProjectionError> {
    sqlx::query_scalar(&format!(
        "SELECT count(*) FROM read.machine_list t WHERE {MATCHES}"
    ))
    .bind(snapshot.scope.tenant.0)
    .bind(filter.standing.map(Standing::on_disk))
    .bind(filter.client)
    .bind(filter.search.as_deref())
    .bind(filter.alerting)
    .bind(filter.among.as_deref())
    .fetch_one(&mut *snapshot.transaction)
    .await
    .map_err(ProjectionError::during("count machines"))
}

/// Those that a rule would look at: enrolled, of one client or of everybody, or one alone; by their names.
pub async fn watched(
    snapshot: &mut Snapshot,
    (client, machine): (Option<Uuid>, Option<Uuid>),
    at_most: i64,
) -> Result<Vec<Row>, ProjectionError> {
    let rows: Vec<Kept<_>> = sqlx::query_as(
        "SELECT t.* FROM read.machine_list t WHERE t.tenant = $1 AND t.enrolled_at IS NOT NULL \
         AND ($2::uuid IS NULL OR t.client = $2) AND ($3::uuid IS NULL OR t.id = $3) \
         ORDER BY lower(t.name), t.id LIMIT $4",
    )
    .bind(snapshot.scope.tenant.0)
    .bind(client)
    .bind(machine)
    .bind(at_most)
    .fetch_all(&mut *snapshot.transaction)
    .await
    .map_err(ProjectionError::during("read the machines of a rule"))?;
    Ok(kept(rows))
}

pub async fn by_ids(snapshot: &mut Snapshot, ids: &[Uuid]) -> Result<Vec<Row>, ProjectionError> {
    let rows: Vec<Kept<_>> =
        sqlx::query_as("SELECT t.* FROM read.machine_list t WHERE t.tenant = $1 AND t.id = ANY($2)")
            .bind(snapshot.scope.tenant.0)
            .bind(ids)
            .fetch_all(&mut *snapshot.transaction)
            .await
            .map_err(ProjectionError::during("read machines"))?;
    Ok(kept(rows))
}

pub async fn one(snapshot: &mut Snapshot, id: Uuid) -> Result<Option<Row>, ProjectionError> {
    let row: Option<Kept<_>> =
        sqlx::query_as("SELECT t.* FROM read.machine_list t WHERE tenant = $1 AND id = $2")
            .bind(snapshot.scope.tenant.0)
            .bind(id)
            .fetch_optional(&mut *snapshot.transaction)
            .await
            .map_err(ProjectionError::during("read a machine"))?;
    Ok(row.map(|Kept(row)| row))
}
