//! Which companies a list shows, and in which order.

use crate::graphql::words::Direction;
use async_graphql::{Enum, InputObject};
use projections::{
    client::directory::{BY_NAME, BY_NUMBER, BY_REGISTRATION, Filter},
    runtime::Key,
};
use uuid::Uuid;

/// Narrows a list of companies; what is not said narrows nothing.
#[derive(InputObject, Default)]
pub struct ClientFilter {
    /// A word of the name, or the beginning of the number, SIREN or SIRET.
    search: Option<String>,
    /// Those that were archived, instead of those that are not.
    #[graphql(default)]
    archived: bool,
    /// Only those that this partner looks after.
    partner: Option<Uuid>,
    /// Only those that belong to this company.
    parent: Option<Uuid>,
}

impl From<ClientFilter> for Filter {
    fn from(filter: ClientFilter) -> Filter {
        Filter {
            search: filter.search,
            archived: filter.archived,
            partner: filter.partner,
            parent: filter.parent,
        }
    }
}

/// What companies may be ordered by.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
pub enum ClientOrderField {
    /// The legal name, whatever its capitals.
    Name,
    /// The number in the agency's own books; those without one as if it were empty.
    Number,
    /// When it became known here.
    RegisteredAt,
}

/// The order of a list of companies.
#[derive(InputObject)]
pub struct ClientOrder {
    /// What it is ordered by.
    field: ClientOrderField,
    /// Which way.
    #[graphql(default)]
    direction: Direction,
}

/// By name when it is not said.
pub fn order(asked: Option<ClientOrder>) -> (Key, Direction) {
    let Some(ClientOrder { field, direction }) = asked else {
        return (BY_NAME, Direction::Asc);
    };
    let key = match field {
        ClientOrderField::Name => BY_NAME,
        ClientOrderField::Number => BY_NUMBER,
        ClientOrderField::RegisteredAt => BY_REGISTRATION,
    };
    (key, direction)
}
