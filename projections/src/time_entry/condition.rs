//! What questions about time have in common: which entries they are about, of a table `t`.

use crate::runtime::Snapshot;
use jiff_sqlx::ToSqlx;
use kernel::Day;
use sqlx::{Postgres, QueryBuilder};

pub type Statement<'a> = QueryBuilder<'a, Postgres>;

/// The condition of the index that keeps what is to be billed.
pub const TO_BILL: &str = "(t.stage = 'validated' AND t.billable > 0 AND t.invoice IS NULL)";

/// What this reader may see at all, of a table `t`.
pub fn in_reach(statement: &mut Statement<'_>, snapshot: &Snapshot) {
    statement.push("t.tenant = ").push_bind(snapshot.scope.tenant.0);
    if let Some(clients) = snapshot.clients() {
        statement
            .push(" AND t.client = ANY(")
            .push_bind(clients)
            .push(")");
    }
    if let Some(own) = snapshot.work_of() {
        statement.push(" AND t.account = ").push_bind(own);
    }
}

pub fn in_days(statement: &mut Statement<'_>, from: Option<Day>, until: Option<Day>) {
    if let Some(day) = from {
        statement
            .push(" AND t.date_of_work >= ")
            .push_bind(day.0.to_sqlx());
    }
    if let Some(day) = until {
        statement
            .push(" AND t.date_of_work <= ")
            .push_bind(day.0.to_sqlx());
    }
}
