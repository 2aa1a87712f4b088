//! TK6: given / when / then.

use super::*;
use crate::testing::given;
use uuid::Uuid;

fn ticket(number: u128) -> TicketId {
    TicketId(Uuid::from_u128(number))
}

fn taken(number: u128, load: usize) -> WorkloadEvent {
    TicketTaken {
        ticket: ticket(number),
        load,
    }
    .into()
}

#[test]
fn a_ticket_more_is_one_more_in_hand() {
    given::<Workload>([taken(1, 1)])
        .when(TakeTicket { ticket: ticket(2) })
        .then([taken(2, 2)]);
}

#[test]
fn a_ticket_that_is_in_hand_is_not_taken_twice() {
    given::<Workload>([taken(1, 1)])
        .when(TakeTicket { ticket: ticket(1) })
        .then_quiet();
}

#[test]
fn a_ticket_less_is_one_less_and_what_was_never_taken_is_not_left() {
    let left = TicketLeft {
        ticket: ticket(1),
        load: 0,
    };
    given::<Workload>([taken(1, 1)])
        .when(LeaveTicket { ticket: ticket(1) })
        .then([left.into()]);
    given::<Workload>([taken(1, 1)])
        .when(LeaveTicket { ticket: ticket(2) })
        .then_quiet();
}
