//! What are invoices and payments in the books? Every fact of money as an entry whose debits are its credits. AU3.

use super::KIND;
use crate::runtime::{
    Applied, Batch, Cut, Key, Place, ProjectionError, ReadModel, Rows, Snapshot, fold_batch, placed,
};
use domain::invoice::{
    InvoiceEvent,
    books::{Entry, Posting, entry},
};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use kernel::{Day, Recorded};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use sqlx::{PgConnection, Postgres, QueryBuilder};
use uuid::Uuid;

pub const MODEL: ReadModel = ReadModel {
    name: "invoice_journal",
    shape: 2,
    kinds: &[KIND],
    columns: "tenant uuid NOT NULL, id uuid NOT NULL, invoice uuid NOT NULL, sequence bigint NOT NULL, \
              line smallint NOT NULL, ledger text NOT NULL, ledger_label text NOT NULL, on_day date NOT NULL, \
              piece text NOT NULL, piece_on date NOT NULL, account text NOT NULL, account_label text NOT NULL, \
              client uuid, vat_rate text, debit text NOT NULL, credit text NOT NULL, currency text NOT NULL, \
              recorded_at timestamptz NOT NULL, place text COLLATE \"C\" NOT NULL, PRIMARY KEY (tenant, id)",
    indexes: &[
        "(tenant, on_day, recorded_at, invoice, sequence, line)",
        "(tenant, place, id)",
        "(tenant, recorded_at)",
    ],
    apply,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    pub tenant: Uuid,
    pub id: Uuid,
    pub invoice: Uuid,
    /// Of the event, and of the line within its entry.
    pub sequence: i64,
    pub line: i16,
    pub ledger: String,
    pub ledger_label: String,
    pub on_day: Day,
    /// The number of the invoice.
    pub piece: String,
    pub piece_on: Day,
    pub account: String,
    pub account_label: String,
    /// On customers' accounts alone.
    pub client: Option<Uuid>,
    pub vat_rate: Option<Decimal>,
    pub debit: Decimal,
    pub credit: Decimal,
    pub currency: String,
    pub recorded_at: Timestamp,
    /// Where it stands among all: by day, then as it was written, an entry's lines one below the other.
    pub place: String,
}

pub const BY_DAY: Key = Key {
    name: "on_day",
    expression: "t.place",
    kind: "text",
};

fn apply<'a>(connection: &'a mut PgConnection, batch: &'a Batch<'a>) -> Applied<'a> {
    fold_batch(connection, batch, KIND, keys, fold)
}

fn keys(recorded: &Recorded<InvoiceEvent>) -> Vec<(Uuid, Uuid)> {
    rows(recorded).iter().map(|row| (row.tenant, row.id)).collect()
}

fn fold(kept: &mut Rows<Row>, recorded: &Recorded<InvoiceEvent>) {
    for row in rows(recorded) {
        kept.insert((row.tenant, row.id), row);
    }
}

fn rows(recorded: &Recorded<InvoiceEvent>) -> Vec<Row> {
    let Some(entry) = entry(&recorded.event) else {
        return vec![];
    };
    let numbered = (0..).zip(&entry.postings);
    numbered
        .map(|(line, posting)| row(recorded, &entry, line, posting))
        .collect()
}

fn row(recorded: &Recorded<InvoiceEvent>, entry: &Entry, line: i16, posting: &Posting) -> Row {
    let name = format!("{}/{line}", recorded.sequence);
    Row {
        tenant: recorded.stream.tenant.0,
        id: Uuid::new_v5(&recorded.stream.id, name.as_bytes()),
        invoice: recorded.stream.id,
        sequence: recorded.sequence,
        line,
        ledger: entry.ledger.code().to_owned(),
        ledger_label: entry.ledger.label().to_owned(),
        on_day: entry.on,
        piece: entry.piece.clone(),
        piece_on: entry.piece_on,
        account: posting.account.number().to_owned(),
        account_label: posting.account.label().to_owned(),
        client: posting.client.map(|client| client.0),
        vat_rate: posting.vat.map(|vat| vat.rate.value()),
        debit: posting.debit.amount(),
        credit: posting.credit.amount(),
        currency: posting.debit.currency().to_string(),
        recorded_at: recorded.at,
        place: place(recorded, entry, line),
    }
}

fn place(recorded: &Recorded<InvoiceEvent>, entry: &Entry, line: i16) -> String {
    let (written, sequence) = (recorded.at.as_microsecond(), recorded.sequence);
    format!(
        "{} {written:017} {} {sequence:06} {line:03}",
        entry.on, recorded.stream.id
    )
}

/// The agency's own: nobody outside reads its books.
pub async fn page(
    snapshot: &mut Snapshot,
    from: Option<Day>,
    until: Option<Day>,
    cut: &Cut,
) -> Result<Vec<(Row, Place)>, ProjectionError> {
    let mut statement = cut.begin("read.invoice_journal");
    statement.push("t.tenant = ").push_bind(snapshot.scope.tenant.0);
    within(&mut statement, from, until);
    cut.finish(&mut statement);
    let found = statement
        .build_query_as()
        .fetch_all(&mut *snapshot.transaction)
        .await
        .map_err(ProjectionError::during("read the books"))?;
    Ok(placed(found))
}

pub(super) fn within(statement: &mut QueryBuilder<'_, Postgres>, from: Option<Day>, until: Option<Day>) {
    for (comparison, day) in [("t.on_day >=", from), ("t.on_day <=", until)] {
        if let Some(day) = day {
            statement.push(format_args!(" AND {comparison} "));
            statement.push_bind(day.0.to_sqlx());
        }
    }
}

pub async fn count(
    snapshot: &mut Snapshot,
    from: Option<Day>,
    until: Option<Day>,
) -> Result<i64, ProjectionError> {
    let mut statement = QueryBuilder::new("SELECT count(*) FROM read.invoice_journal t WHERE t.tenant = ");
    statement.push_bind(snapshot.scope.tenant.0);
    within(&mut statement, from, until);
    statement
        .build_query_scalar()
        .fetch_one(&mut *snapshot.transaction)
        .await
        .map_err(ProjectionError::during("count the books"))
}
