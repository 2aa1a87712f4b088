//! What questions about invoices have in common: which they are about, of a table `t`.

use crate::runtime::Snapshot;
use sqlx::{Postgres, QueryBuilder};

pub type Statement<'a> = QueryBuilder<'a, Postgres>;

/// What this reader may see at all, of a table `t` that has the number.
pub fn in_reach(statement: &mut Statement<'_>, snapshot: &Snapshot) {
    statement.push("t.tenant = ").push_bind(snapshot.scope.tenant.0);
    if let Some(clients) = snapshot.clients() {
        statement
            .push(" AND t.number IS NOT NULL AND t.client = ANY(")
            .push_bind(clients)
            .push(")");
    }
}
