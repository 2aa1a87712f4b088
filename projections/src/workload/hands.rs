//! How much does each person have in hand? TK6, DA2.

use super::KIND;
use crate::runtime::{Applied, Batch, ProjectionError, ReadModel, Rows, Snapshot, fold_batch, row_of_stream};
use domain::workload::WorkloadEvent;
use kernel::Recorded;
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;
use uuid::Uuid;

pub const MODEL: ReadModel = ReadModel {
    name: "workload_hands",
    shape: 1,
    kinds: &[KIND],
    columns: "tenant uuid NOT NULL, id uuid NOT NULL, tickets bigint NOT NULL, PRIMARY KEY (tenant, id)",
    indexes: &[],
    apply,
};

/// Of one account.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Row {
    tenant: Uuid,
    id: Uuid,
    tickets: i64,
}

fn apply<'a>(connection: &'a mut PgConnection, batch: &'a Batch<'a>) -> Applied<'a> {
    fold_batch(connection, batch, KIND, row_of_stream, fold)
}

fn fold(rows: &mut Rows<Row>, recorded: &Recorded<WorkloadEvent>) {
    let load = match &recorded.event {
        WorkloadEvent::TicketTaken(taken) => taken.load,
        WorkloadEvent::TicketLeft(left) => left.load,
    };
    let (tenant, id) = (recorded.stream.tenant.0, recorded.stream.id);
    let tickets = i64::try_from(load).unwrap_or(i64::MAX);
    rows.insert((tenant, id), Row { tenant, id, tickets });
}

/// Of these accounts; none where nothing ever was in hand.
pub async fn by_ids(snapshot: &mut Snapshot, ids: &[Uuid]) -> Result<Vec<(Uuid, i64)>, ProjectionError> {
    sqlx::query_as("SELECT id, tickets FROM read.workload_hands WHERE tenant = $1 AND id = ANY($2)")
        .bind(snapshot.scope.tenant.0)
        .bind(ids)
        .fetch_all(&mut *snapshot.transaction)
        .await
        .map_err(ProjectionError::during("read workloads"))
}
