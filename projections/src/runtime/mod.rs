//! The engine room of read models: follow, rebuild, flip, wait, read. Read once.
//!
//! The table that people read is always `read.<name>`. A rebuild fills `read.<name>_next` beside it, and the
//! flip renames both in one transaction that also retires the old subscription.

mod batch;
mod columns;
mod error;
mod fold;
mod follow;
mod keyset;
mod rebuild;
mod rows;
mod scope;
mod tables;
mod traced;
mod turns;
mod version;
mod wait;
mod write;

pub use batch::Batch;
pub use columns::{Beside, Kept, kept};
pub use error::ProjectionError;
pub use fold::{fold_batch, fold_history, id_of_event, row_of_stream};
pub use follow::{Follower, HELD_FOR, Step, apply};
pub use keyset::{Cut, Key, Place, asked_for, escaped, given, one_of, placed};
pub use rebuild::{Rebuilt, rebuild, rebuild_what_changed_shape};
pub use rows::{Rows, read as read_row, word};
pub use scope::{Readers, Scope, Sees, Snapshot};
pub use tables::{create_tables, serving};
pub use version::Version;
pub use wait::{Positions, StillBehind};
pub use write::Write;

use sqlx::PgConnection;
use std::{future::Future, pin::Pin};

pub type Applied<'a> = Pin<Box<dyn Future<Output = Result<(), ProjectionError>> + Send + 'a>>;

/// One question people ask, as data.
#[derive(Clone, Copy)]
pub struct ReadModel {
    /// `hour_bank_balance`: its table is `read.hour_bank_balance`.
    pub name: &'static str,
    /// Raised when the table or the fold changes: the next start rebuilds it.
    pub shape: i32,
    /// The streams it reads.
    pub kinds: &'static [&'static str],
    /// Columns and primary key. Every table has `tenant uuid`, which the row policy reads.
    pub columns: &'static str,
    /// What follows `CREATE INDEX ON`: `(tenant, client)`.
    pub indexes: &'static [&'static str],
    pub apply: for<'a> fn(&'a mut PgConnection, &'a Batch<'a>) -> Applied<'a>,
}
