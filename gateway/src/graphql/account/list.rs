//! Which accounts a list shows, and in which order.

use crate::graphql::words::{Direction, Role};
use async_graphql::{Enum, InputObject};
use projections::{
    account::list::{BY_NAME, BY_OPENING, Filter},
    runtime::Key,
};
use uuid::Uuid;

/// Narrows a list of accounts; what is not said narrows nothing.
#[derive(InputObject, Default)]
pub struct AccountFilter {
    /// Only accounts for one of these.
    roles: Option<Vec<Role>>,
    /// Only those that sign in, or only those that are closed.
    open: Option<bool>,
    /// Only those of people at this company.
    client: Option<Uuid>,
    /// A part of the name or of the mail address.
    search: Option<String>,
}

impl From<AccountFilter> for Filter {
    fn from(filter: AccountFilter) -> Filter {
        let roles = filter.roles.map(|roles| roles.into_iter().map(Into::into));
        Filter {
            roles: roles.map(Iterator::collect),
            open: filter.open,
            client: filter.client,
            search: filter.search,
        }
    }
}

/// What accounts may be ordered by.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
pub enum AccountOrderField {
    /// The person's name, whatever its capitals; forgotten people as if it were empty.
    Name,
    /// When it was opened.
    OpenedAt,
}

/// The order of a list of accounts.
#[derive(InputObject)]
pub struct AccountOrder {
    /// What it is ordered by.
    field: AccountOrderField,
    /// Which way.
    #[graphql(default)]
    direction: Direction,
}

/// By name when it is not said.
pub fn order(asked: Option<AccountOrder>) -> (Key, Direction) {
    let Some(AccountOrder { field, direction }) = asked else {
        return (BY_NAME, Direction::Asc);
    };
    let key = match field {
        AccountOrderField::Name => BY_NAME,
        AccountOrderField::OpenedAt => BY_OPENING,
    };
    (key, direction)
}
