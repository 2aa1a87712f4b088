//! Which entries a list shows, and in which order.

use super::types::TimeEntryStage;
use crate::graphql::{
    scalars::Day,
    words::{self, Direction, TimeClass},
};
use async_graphql::{Enum, InputObject};
use projections::{
    runtime::Key,
    time_entry::list::{BY_DATE_OF_WORK, BY_LOGGING, BY_TIME_WORKED, Filter},
};
use uuid::Uuid;

/// Narrows a list of time entries; what is not said narrows nothing.
#[derive(InputObject, Default)]
pub struct TimeEntryFilter {
    /// Only work for this company.
    client: Option<Uuid>,
    /// Only work under this contract.
    contract: Option<Uuid>,
    /// Only work for this ticket.
    ticket: Option<Uuid>,
    /// Only what this person did.
    account: Option<Uuid>,
    /// Only entries at this stage; LOGGED waits for a supervisor.
    stage: Option<TimeEntryStage>,
    /// Only hours that are this to the contract.
    class: Option<TimeClass>,
    /// Only work of this day or later.
    from: Option<Day>,
    /// Only work of this day or earlier.
    until: Option<Day>,
    /// Only what was validated and somebody is to pay for; or all but that.
    to_bill: Option<bool>,
}

impl From<TimeEntryFilter> for Filter {
    fn from(filter: TimeEntryFilter) -> Filter {
        let class = filter.class.map(kernel::TimeClass::from);
        Filter {
            client: filter.client,
            contract: filter.contract,
            ticket: filter.ticket,
            account: filter.account,
            stage: filter.stage.as_ref().map(words::written),
            class: class.as_ref().map(words::written),
            from: filter.from.map(|Day(day)| day),
            until: filter.until.map(|Day(day)| day),
            to_bill: filter.to_bill,
        }
    }
}

/// What time entries may be ordered by.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
pub enum TimeEntryOrderField {
    /// The day the work was done.
    DateOfWork,
    /// When it was written down.
    LoggedAt,
    /// How long the work took.
    Worked,
}

/// The order of a list of time entries.
#[derive(InputObject)]
pub struct TimeEntryOrder {
    /// What it is ordered by.
    field: TimeEntryOrderField,
    /// Which way.
    #[graphql(default)]
    direction: Direction,
}

/// The newest first when it is not said.
pub fn order(asked: Option<TimeEntryOrder>) -> (Key, Direction) {
    let Some(TimeEntryOrder { field, direction }) = asked else {
        return (BY_LOGGING, Direction::Desc);
    };
    let key = match field {
        TimeEntryOrderField::DateOfWork => BY_DATE_OF_WORK,
        TimeEntryOrderField::LoggedAt => BY_LOGGING,
        TimeEntryOrderField::Worked => BY_TIME_WORKED,
    };
    (key, direction)
}
