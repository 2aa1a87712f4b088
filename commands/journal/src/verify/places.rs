//! Where the events of a seal lie, and whether they may lie there.
//!
//! A seal signs the places of its events. A tenant that was imported got other places, so those of its imported seals
//! cannot be checked. But nobody signed which seals were imported, so a row that says so is believed only as far as an
//! import may have left it: one transaction brought the whole history, before any seal was made here. Imported seals
//! come first, and all their events have that one transaction.
//!
//! Who signed tells nothing: a tenant that comes back, to this server on an empty database or to a copy of it, brings
//! seals of this server's own key, and after a stay elsewhere those of both.

use crate::{chain::Hash, seal::Placement};
use kernel::Cursor;

#[derive(Default)]
pub struct Places {
    origin: Origin,
    /// Since the last seal.
    range: Range,
}

/// Of the seals so far.
#[derive(Default)]
enum Origin {
    #[default]
    NotKnown,
    Imported(Transaction),
    MadeHere,
}

#[derive(Clone, Copy, PartialEq, Eq)]
struct Transaction {
    epoch: i16,
    xid: i64,
}

#[derive(Default)]
struct Range {
    placement: Placement,
    first: Option<Transaction>,
    several: bool,
}

pub struct Found {
    /// The seal says that it was imported, and cannot have been.
    pub claims_import: bool,
    pub moved: bool,
}

impl Places {
    pub fn add(&mut self, cursor: Cursor) {
        let transaction = Transaction {
            epoch: cursor.epoch,
            xid: cursor.xid,
        };
        self.range.placement.add(cursor);
        self.range.several |= *self.range.first.get_or_insert(transaction) != transaction;
    }

    /// Ends the range of a seal.
    pub fn check(&mut self, says_imported: bool, signed: Hash) -> Found {
        let range = std::mem::take(&mut self.range);
        let imported = says_imported && self.may_be_imported(&range);
        if !imported {
            self.origin = Origin::MadeHere;
        }
        Found {
            claims_import: says_imported && !imported,
            moved: !imported && range.placement.digest() != signed,
        }
    }

    fn may_be_imported(&mut self, range: &Range) -> bool {
        let Some(transaction) = range.first.filter(|_| !range.several) else {
            return false;
        };
        match self.origin {
            Origin::NotKnown => {
                self.origin = Origin::Imported(transaction);
                true
            }
            Origin::Imported(import) => import == transaction,
            Origin::MadeHere => false,
        }
    }
}
