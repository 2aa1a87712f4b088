//! Which invoices of suppliers came in, what does each say, what does not agree in it, and which were refused?

use super::KIND;
use crate::runtime::{
    Applied, Batch, Cut, Kept, Key, Place, ProjectionError, ReadModel, Rows, Snapshot, fold_batch, placed,
    row_of_stream,
};
use domain::supplier_invoice::{Content, Fault, SupplierInvoiceEvent, SupplierInvoiceReceived};
use jiff::Timestamp;
use kernel::{Day, Recorded};
use serde::{Deserialize, Serialize};
use sqlx::{PgConnection, Postgres, QueryBuilder};
use uuid::Uuid;

pub const MODEL: ReadModel = ReadModel {
    name: "supplier_invoice_list",
    shape: 1,
    kinds: &[KIND],
    columns: "tenant uuid NOT NULL, id uuid NOT NULL, file uuid NOT NULL, supplier text NOT NULL, number text NOT NULL, \
              content json NOT NULL, faults json NOT NULL, faulty boolean NOT NULL, received_on date NOT NULL, \
              received_at timestamptz NOT NULL, refused_on date, reason text, PRIMARY KEY (tenant, id)",
    indexes: &["(tenant, received_at DESC, id DESC)"],
    apply,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    pub tenant: Uuid,
    pub id: Uuid,
    pub file: Uuid,
    /// As it calls itself.
    pub supplier: String,
    pub number: String,
    pub content: Content,
    pub faults: Vec<Fault>,
    pub faulty: bool,
    pub received_on: Day,
    pub received_at: Timestamp,
    /// None while it is taken.
    pub refused_on: Option<Day>,
    pub reason: Option<String>,
}

fn apply<'a>(connection: &'a mut PgConnection, batch: &'a Batch<'a>) -> Applied<'a> {
    fold_batch(connection, batch, KIND, row_of_stream, fold)
}

fn fold(rows: &mut Rows<Row>, recorded: &Recorded<SupplierInvoiceEvent>) {
    let key = (recorded.stream.tenant.0, recorded.stream.id);
    match &recorded.event {
        SupplierInvoiceEvent::SupplierInvoiceReceived(received) => rows.insert(key, row(recorded, received)),
        SupplierInvoiceEvent::SupplierInvoiceRefused(refused) => rows.change(key, |row| {
            row.refused_on = Some(refused.on);
            row.reason = refused.reason.text().map(str::to_owned);
        }),
    }
}

fn row(recorded: &Recorded<SupplierInvoiceEvent>, received: &SupplierInvoiceReceived) -> Row {
    Row {
        tenant: recorded.stream.tenant.0,
        id: recorded.stream.id,
        file: received.file.0,
        supplier: received.content.seller.name.clone(),
        number: received.content.number.clone(),
        content: (*received.content).clone(),
        faults: received.faults.clone(),
        faulty: !received.faults.is_empty(),
        received_on: received.on,
        received_at: recorded.at,
        refused_on: None,
        reason: None,
    }
}

/// What a list shows; what is not said narrows nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Filter {
    pub faulty: Option<bool>,
    pub refused: Option<bool>,
}

pub const BY_RECEIPT: Key = Key {
    name: "received_at",
    expression: "t.received_at",
    kind: "timestamptz",
};

/// The agency's own: nobody outside reads what its suppliers ask for.
pub async fn page(
    snapshot: &mut Snapshot,
    filter: Filter,
    cut: &Cut,
) -> Result<Vec<(Row, Place)>, ProjectionError> {
    let mut statement = cut.begin("read.supplier_invoice_list");
    matching(&mut statement, snapshot, filter);
    cut.finish(&mut statement);
    let found = statement
        .build_query_as()
        .fetch_all(&mut *snapshot.transaction)
        .await
        .map_err(ProjectionError::during("list suppliers' invoices"))?;
    Ok(placed(found))
}

pub async fn count(snapshot: &mut Snapshot, filter: Filter) -> Result<i64, ProjectionError> {
    let mut statement = QueryBuilder::new("SELECT count(*) FROM read.supplier_invoice_list t WHERE ");
    matching(&mut statement, snapshot, filter);
    statement
        .build_query_scalar()
        .fetch_one(&mut *snapshot.transaction)
        .await
        .map_err(ProjectionError::during("count suppliers' invoices"))
}

fn matching(statement: &mut QueryBuilder<'_, Postgres>, snapshot: &Snapshot, filter: Filter) {
    statement.push("t.tenant = ").push_bind(snapshot.scope.tenant.0);
    if let Some(faulty) = filter.faulty {
        statement.push(" AND t.faulty = ").push_bind(faulty);
    }
    if let Some(refused) = filter.refused {
        let asked = " AND (t.refused_on IS NOT NULL) = ";
        statement.push(asked).push_bind(refused);
    }
}

pub async fn by_id(snapshot: &mut Snapshot, id: Uuid) -> Result<Option<Row>, ProjectionError> {
    let found: Option<Kept<_>> =
        sqlx::query_as("SELECT t.* FROM read.supplier_invoice_list t WHERE t.tenant = $1 AND t.id = $2")
            .bind(snapshot.scope.tenant.0)
            .bind(id)
            .fetch_optional(&mut *snapshot.transaction)
            .await
            .map_err(ProjectionError::during("read a supplier's invoice"))?;
    Ok(found.map(|Kept(row)| row))
}
