//! What surrounds an event: which stream, where in the journal, when, by whom, because of what.

use crate::{Actor, Asked, CommandId, CorrelationId, TenantId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use thiserror::Error;
use uuid::Uuid;

/// The history of one aggregate.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub struct Stream {
    pub tenant: TenantId,
    /// The feature's name: `hour_bank`.
    pub kind: std::borrow::Cow<'static, str>,
    pub id: Uuid,
}

/// A place in the journal that is safe to resume from. A bare number would not be: numbers are given
/// before commits, so a smaller one may appear later.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug, Serialize, Deserialize)]
pub struct Cursor {
    pub epoch: i16,
    pub xid: i64,
    pub position: i64,
}

impl Cursor {
    pub const START: Cursor = Cursor {
        epoch: 0,
        xid: 0,
        position: 0,
    };
}

/// `1.745.12`: opaque to callers, ordered for us.
impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.epoch, self.xid, self.position)
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{0:?} is not a cursor: use one that this server gave")]
pub struct NotACursor(String);

impl FromStr for Cursor {
    type Err = NotACursor;
    fn from_str(text: &str) -> Result<Cursor, NotACursor> {
        let fail = || NotACursor(text.to_owned());
        let mut parts = text.split('.');
        let mut next = || parts.next().ok_or_else(fail);
        let (epoch, xid, position) = (next()?, next()?, next()?);
        let read = |part: &str| part.parse().map_err(|_| fail());
        let cursor = Cursor {
            epoch: epoch.parse().map_err(|_| fail())?,
            xid: read(xid)?,
            position: read(position)?,
        };
        if parts.next().is_some() {
            Err(fail())
        } else {
            Ok(cursor)
        }
    }
}

/// Who, why and from where; the same for all events of one command.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Meta {
    pub actor: Actor,
    pub command: CommandId,
    pub correlation: CorrelationId,
    /// The event this answers, as `kind/id@sequence`; none when a person began it.
    pub cause: Option<String>,
    pub asked: Option<Asked>,
}

/// An event as it stands in the journal.
#[derive(Clone, PartialEq, Debug)]
pub struct Recorded<E> {
    pub stream: Stream,
    /// From 1, without gaps within its stream.
    pub sequence: i64,
    pub cursor: Cursor,
    pub at: Timestamp,
    pub meta: Meta,
    pub event: E,
}

impl<E> Recorded<E> {
    /// The name of this event among all: `hour_bank/0192…@3`.
    pub fn name(&self) -> String {
        format!("{}/{}@{}", self.stream.kind, self.stream.id, self.sequence)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_survives_text_and_refuses_what_it_did_not_write() {
        let cursor = Cursor {
            epoch: 1,
            xid: 745,
            position: 12,
        };
        assert_eq!(cursor.to_string().parse(), Ok(cursor));
        for wrong in ["", "1.2", "1.2.3.4", "a.b.c", "99999.1.1"] {
            assert!(wrong.parse::<Cursor>().is_err(), "{wrong}");
        }
    }
}
