//! How many hours are left, now? HB1, HB2.

use super::KIND;
use crate::runtime::{
    Applied, Batch, Cut, Kept, Key, Place, ProjectionError, ReadModel, Rows, Snapshot, fold_batch,
    fold_history, kept, one_of, placed, row_of_stream,
};
use domain::hour_bank::{HourBankEvent, Source};
use jiff::Timestamp;
use kernel::{ClientId, Recorded};
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;
use uuid::Uuid;

pub const MODEL: ReadModel = ReadModel {
    name: "hour_bank_balance",
    shape: 2,
    kinds: &[KIND],
    columns: "tenant uuid NOT NULL, id uuid NOT NULL, client uuid NOT NULL, contract uuid, \
              shared_with uuid[] NOT NULL, balance bigint NOT NULL, last_purchase bigint, \
              renewal_proposed bigint, opened_at timestamptz NOT NULL, changed_at timestamptz NOT NULL, \
              closed boolean NOT NULL, PRIMARY KEY (tenant, id)",
    indexes: &["(tenant, client)", "(tenant, opened_at, id)"],
    apply,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    pub tenant: Uuid,
    pub id: Uuid,
    pub client: Uuid,
    pub contract: Option<Uuid>,
    pub shared_with: Vec<Uuid>,
    /// Minutes.
    pub balance: i64,
    pub last_purchase: Option<i64>,
    /// Minutes of a renewal that was proposed and not bought yet.
    pub renewal_proposed: Option<i64>,
    pub opened_at: Timestamp,
    pub changed_at: Timestamp,
    pub closed: bool,
}

fn apply<'a>(connection: &'a mut PgConnection, batch: &'a Batch<'a>) -> Applied<'a> {
    fold_batch(connection, batch, KIND, row_of_stream, fold)
}

/// The rows of one stream as its events leave them: what was known at a past moment.
pub fn of_history(events: &[Recorded<HourBankEvent>]) -> Vec<Row> {
    fold_history(events, fold)
}

fn fold(rows: &mut Rows<Row>, recorded: &Recorded<HourBankEvent>) {
    let key = (recorded.stream.tenant.0, recorded.stream.id);
    if let HourBankEvent::HourBankOpened(opened) = &recorded.event {
        rows.insert(
            key,
            opened_row(
                recorded,
                opened.client,
                opened.contract.map(|contract| contract.0),
            ),
        );
        return;
    }
    rows.change(key, |row| {
        row.changed_at = recorded.at;
        change(row, &recorded.event);
    });
}

fn opened_row(recorded: &Recorded<HourBankEvent>, client: ClientId, contract: Option<Uuid>) -> Row {
    Row {
        tenant: recorded.stream.tenant.0,
        id: recorded.stream.id,
        client: client.0,
        contract,
        shared_with: vec![],
        balance: 0,
        last_purchase: None,
        renewal_proposed: None,
        opened_at: recorded.at,
        changed_at: recorded.at,
        closed: false,
    }
}

fn change(row: &mut Row, event: &HourBankEvent) {
    match event {
        HourBankEvent::HoursCredited(credited) => {
            row.balance = credited.balance_after.get();
            if matches!(credited.source, Source::Purchase { .. }) {
                row.last_purchase = Some(credited.minutes.get());
                row.renewal_proposed = None;
            }
        }
        HourBankEvent::OverdraftRepaid(repaid) => row.balance = repaid.balance_after.get(),
        HourBankEvent::HoursDebited(debited) => row.balance = debited.balance_after.get(),
        HourBankEvent::DebitReversed(reversed) => row.balance = reversed.balance_after.get(),
        HourBankEvent::HoursCorrected(corrected) => row.balance = corrected.balance_after.get(),
        HourBankEvent::LotRefunded(refunded) => row.balance = refunded.balance_after.get(),
        HourBankEvent::LotExpired(expired) => row.balance = expired.balance_after.get(),
        HourBankEvent::SharedWith(shared) => row.shared_with.push(shared.client.0),
        HourBankEvent::SharingStopped(stopped) => {
            row.shared_with.retain(|client| *client != stopped.client.0)
        }
        HourBankEvent::HourBankAssigned(assigned) => row.client = assigned.to.0,
        HourBankEvent::RenewalProposed(proposed) => row.renewal_proposed = Some(proposed.minutes.get()),
        HourBankEvent::HourBankClosed(_) => row.closed = true,
        HourBankEvent::HourBankOpened(_)
        | HourBankEvent::LotPaid(_)
        | HourBankEvent::ExpiryNoticeRaised(_)
        | HourBankEvent::ThresholdsSet(_)
        | HourBankEvent::ThresholdCrossed(_)
        | HourBankEvent::ThresholdRearmed(_) => {}
    }
}

/// A client's account sees the banks of its company, and those shared with it.
const VISIBLE: &str = "tenant = $1 AND ($2::uuid[] IS NULL OR client = ANY($2) OR shared_with && $2)";

pub async fn by_ids(snapshot: &mut Snapshot, ids: &[Uuid]) -> Result<Vec<Row>, ProjectionError> {
    let rows: Vec<Kept<_>> = sqlx::query_as(&format!(
        "SELECT t.* FROM read.hour_bank_balance t WHERE {VISIBLE} AND {}",
        one_of("id", 3, ids)
    ))
    .bind(snapshot.scope.tenant.0)
    .bind(snapshot.clients())
    .bind(ids)
    .fetch_all(&mut *snapshot.transaction)
    .await
    .map_err(ProjectionError::during("read balances"))?;
    Ok(kept(rows))
}

/// What a list shows.
#[derive(Clone, Copy, Debug, Default)]
pub struct Filter {
    /// Those that this company may use: its own and those shared with it.
    pub client: Option<Uuid>,
    pub closed: Option<bool>,
    /// Those with no more than so many minutes.
    pub at_most: Option<i64>,
}

pub const BY_OPENING: Key = Key {
    name: "opened_at",
    expression: "t.opened_at",
    kind: "timestamptz",
};
pub const BY_CHANGE: Key = Key {
    name: "changed_at",
    expression: "t.changed_at",
    kind: "timestamptz",
};
pub const BY_BALANCE: Key = Key {
    name: "balance",
    expression: "t.balance",
    kind: "bigint",
};

const MATCHES: &str = "tenant = $1 AND ($2::uuid[] IS NULL OR client = ANY($2) OR shared_with && $2) \
    AND ($3::uuid IS NULL OR client = $3 OR $3 = ANY(shared_with)) AND ($4::boolean IS NULL OR closed = $4) \
    AND ($5::bigint IS NULL OR balance <= $5)";

pub async fn page(
    snapshot: &mut Snapshot,
    filter: Filter,
    cut: &Cut,
) -> Result<Vec<(Row, Place)>, ProjectionError> {
    let found = sqlx::query_as(&cut.select("read.hour_bank_balance", MATCHES, 5))
        .bind(snapshot.scope.tenant.0)
        .bind(snapshot.clients())
        .bind(filter.client)
        .bind(filter.closed)
        .bind(filter.at_most)
        .bind(cut.after_key())
        .bind(cut.after_id())
        .bind(cut.limit)
        .fetch_all(&mut *snapshot.transaction)
        .await
        .map_err(ProjectionError::during("list banks"))?;
    Ok(placed(found))
}

pub async fn count(snapshot: &mut Snapshot, filter: Filter) -> Result<i64, ProjectionError> {
    sqlx::query_scalar(&format!(
        "SELECT count(*) FROM read.hour_bank_balance WHERE {MATCHES}"
    ))
    .bind(snapshot.scope.tenant.0)
    .bind(snapshot.clients())
    .bind(filter.client)
    .bind(filter.closed)
    .bind(filter.at_most)
    .fetch_one(&mut *snapshot.transaction)
    .await
    .map_err(ProjectionError::during("count banks"))
}

/// The banks that several clients may use, in the order they were opened.
pub async fn of_clients(snapshot: &mut Snapshot, clients: &[Uuid]) -> Result<Vec<Row>, ProjectionError> {
    let rows: Vec<Kept<_>> = sqlx::query_as(&format!(
        "SELECT t.* FROM read.hour_bank_balance t \
         WHERE {VISIBLE} AND (client = ANY($3) OR shared_with && $3) ORDER BY opened_at, id"
    ))
    .bind(snapshot.scope.tenant.0)
    .bind(snapshot.clients())
    .bind(clients)
    .fetch_all(&mut *snapshot.transaction)
    .await
    .map_err(ProjectionError::during("read clients' banks"))?;
    Ok(kept(rows))
}
