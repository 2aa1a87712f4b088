//! Validated work. TM2.

use super::*;
use crate::testing::given;
use kernel::{EntryId, Minutes};

fn entry(number: u128) -> EntryId {
    EntryId(Uuid::from_u128(number))
}

fn counted(number: u128, worked: i64, total: i64) -> TicketEvent {
    TimeCounted {
        entry: entry(number),
        worked: Minutes::new(worked),
        total: Minutes::new(total),
    }
    .into()
}

#[test]
fn the_total_is_the_sum_of_what_was_validated() {
    let count = CountTime {
        entry: entry(2),
        worked: Minutes::new(15),
    };
    given::<Ticket>([opened(), counted(1, 40, 40)])
        .when(count.clone())
        .then([counted(2, 15, 55)]);
    given::<Ticket>([opened(), counted(2, 15, 15)])
        .when(count.clone())
        .then_quiet();
    given::<Ticket>([])
        .when(count.clone())
        .then_refused(TicketRefusal::NotOpened);
}

#[test]
fn a_validation_that_is_taken_back_leaves_the_total() {
    let uncounted = TimeUncounted {
        entry: entry(1),
        worked: Minutes::new(40),
        total: Minutes::new(15),
    };
    given::<Ticket>([opened(), counted(1, 40, 40), counted(2, 15, 55)])
        .when(UncountTime { entry: entry(1) })
        .then([uncounted.into()]);
    given::<Ticket>([opened()])
        .when(UncountTime { entry: entry(1) })
        .then_quiet();
}
