//! Until when has each person read each ticket? TK8.

use super::KIND;
use crate::runtime::{Applied, Batch, ProjectionError, ReadModel, Rows, Snapshot, fold_batch, row_of_stream};
use domain::reading::ReadingEvent;
use jiff::Timestamp;
use kernel::Recorded;
use serde::{Deserialize, Serialize};
use sqlx::{PgConnection, Postgres, QueryBuilder};
use uuid::Uuid;

pub const MODEL: ReadModel = ReadModel {
    name: "reading_marks",
    shape: 1,
    kinds: &[KIND],
    columns: "tenant uuid NOT NULL, id uuid NOT NULL, account uuid NOT NULL, ticket uuid NOT NULL, read_until timestamptz, \
              PRIMARY KEY (tenant, id)",
    indexes: &["(tenant, account, ticket) INCLUDE (read_until)"],
    apply,
};

/// Of one person and one ticket.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Row {
    tenant: Uuid,
    id: Uuid,
    account: Uuid,
    ticket: Uuid,
    /// None was left unread.
    read_until: Option<Timestamp>,
}

fn apply<'a>(connection: &'a mut PgConnection, batch: &'a Batch<'a>) -> Applied<'a> {
    fold_batch(connection, batch, KIND, row_of_stream, fold)
}

fn fold(rows: &mut Rows<Row>, recorded: &Recorded<ReadingEvent>) {
    let (account, ticket, read_until) = match &recorded.event {
        ReadingEvent::TicketRead(read) => (read.account, read.ticket, Some(recorded.at)),
        ReadingEvent::TicketLeftUnread(left) => (left.account, left.ticket, None),
    };
    let (tenant, id) = (recorded.stream.tenant.0, recorded.stream.id);
    let row = Row {
        tenant,
        id,
        account: account.0,
        ticket: ticket.0,
        read_until,
    };
    rows.insert((tenant, id), row);
}

/// Which of these tickets say something that this person has not read. What a client may not see stirs nothing for
/// them; what is closed is not new to anybody.
pub async fn unread(
    snapshot: &mut Snapshot,
    reader: Uuid,
    of_the_team: bool,
    tickets: &[Uuid],
) -> Result<Vec<Uuid>, ProjectionError> {
    let mut statement = QueryBuilder::new("SELECT t.id FROM read.ticket_list t WHERE t.tenant = ");
    statement.push_bind(snapshot.scope.tenant.0);
    statement.push(" AND t.id = ANY(").push_bind(tickets).push(")");
    unread_by(&mut statement, reader, of_the_team);
    statement
        .build_query_scalar()
        .fetch_all(&mut *snapshot.transaction)
        .await
        .map_err(ProjectionError::during("read what is unread"))
}

/// One more condition on a table `t` of tickets.
pub(crate) fn unread_by(statement: &mut QueryBuilder<'_, Postgres>, reader: Uuid, of_the_team: bool) {
    statement.push(
        " AND t.status <> 'closed' AND NOT EXISTS (SELECT FROM read.reading_marks m WHERE m.tenant = t.tenant \
         AND m.ticket = t.id AND m.account = ",
    );
    statement.push_bind(reader).push(" AND ");
    is_read(statement, reader, of_the_team);
    statement.push(")");
}

/// The same of a table `t` beside the marks `m`, for many tickets at once: to look for each one's mark takes twice as long.
pub(crate) fn is_unread_beside(statement: &mut QueryBuilder<'_, Postgres>, reader: Uuid, of_the_team: bool) {
    statement.push("t.status <> 'closed' AND NOT coalesce(");
    is_read(statement, reader, of_the_team);
    statement.push(", false)");
}

/// One mark for each ticket at most.
pub(crate) fn beside_marks_of(statement: &mut QueryBuilder<'_, Postgres>, snapshot: &Snapshot, reader: Uuid) {
    statement.push(" LEFT JOIN read.reading_marks m ON m.ticket = t.id AND m.tenant = ");
    statement
        .push_bind(snapshot.scope.tenant.0)
        .push(" AND m.account = ");
    statement.push_bind(reader);
}

/// Whoever opened a ticket has read it: where nobody else did anything, any mark will do.
fn is_read(statement: &mut QueryBuilder<'_, Postgres>, reader: Uuid, of_the_team: bool) {
    let last = if of_the_team { "stirred" } else { "touched" };
    statement.push(format_args!("m.read_until >= CASE WHEN t.{last}_by = "));
    statement.push_bind(reader);
    statement.push(format_args!(
        " THEN coalesce(t.{last}_before, '-infinity') ELSE t.{last}_at END"
    ));
}
