//! Which contracts a list shows, and in which order.

use super::{terms::ContractKind, types::ContractStage};
use crate::graphql::{
    scalars::Day,
    words::{self, Direction},
};
use async_graphql::{Enum, InputObject};
use projections::{
    contract::list::{BY_LAST_DAY, BY_NAME, BY_SIGNATURE, Filter},
    runtime::Key,
};
use uuid::Uuid;

/// Narrows a list of contracts; what is not said narrows nothing.
#[derive(InputObject, Default)]
pub struct ContractFilter {
    /// Only this company's.
    client: Option<Uuid>,
    /// Only what is sold this way.
    kind: Option<ContractKind>,
    /// Only those at this stage; those that run or ended when it is not said.
    stage: Option<ContractStage>,
    /// Only those whose last day is no later.
    ends_by: Option<Day>,
    /// A part of the name.
    search: Option<String>,
}

impl From<ContractFilter> for Filter {
    fn from(filter: ContractFilter) -> Filter {
        let kind = filter.kind.map(domain::contract::ContractKind::from);
        Filter {
            client: filter.client,
            kind: kind.as_ref().map(words::written),
            stage: filter.stage.as_ref().map(words::written),
            ends_by: filter.ends_by.map(|Day(day)| day),
            search: filter.search,
        }
    }
}

/// What contracts may be ordered by.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
pub enum ContractOrderField {
    /// The last day it holds; those that run until they are ended as if it were the latest of all.
    LastDay,
    /// Its name, whatever its capitals.
    Name,
    /// When the signature was recorded.
    SignedAt,
}

/// The order of a list of contracts.
#[derive(InputObject)]
pub struct ContractOrder {
    /// What it is ordered by.
    field: ContractOrderField,
    /// Which way.
    #[graphql(default)]
    direction: Direction,
}

/// In the order they were signed when it is not said.
pub fn order(asked: Option<ContractOrder>) -> (Key, Direction) {
    let Some(ContractOrder { field, direction }) = asked else {
        return (BY_SIGNATURE, Direction::Asc);
    };
    let key = match field {
        ContractOrderField::LastDay => BY_LAST_DAY,
        ContractOrderField::Name => BY_NAME,
        ContractOrderField::SignedAt => BY_SIGNATURE,
    };
    (key, direction)
}
