//! TK8: given / when / then.

use super::*;
use crate::testing::given;
use uuid::Uuid;

fn who() -> (AccountId, TicketId) {
    (AccountId(Uuid::from_u128(1)), TicketId(Uuid::from_u128(2)))
}

fn read() -> ReadingEvent {
    let (account, ticket) = who();
    TicketRead { account, ticket }.into()
}

fn left_unread() -> ReadingEvent {
    let (account, ticket) = who();
    TicketLeftUnread { account, ticket }.into()
}

#[test]
fn a_ticket_is_read_again_when_something_was_said() {
    let (account, ticket) = who();
    given::<Reading>([])
        .when(ReadTicket { account, ticket })
        .then([read()]);
    given::<Reading>([read()])
        .when(ReadTicket { account, ticket })
        .then([read()]);
}

#[test]
fn what_was_read_is_left_unread_once() {
    let (account, ticket) = who();
    given::<Reading>([read()])
        .when(LeaveUnread { account, ticket })
        .then([left_unread()]);
    given::<Reading>([read(), left_unread()])
        .when(LeaveUnread { account, ticket })
        .then_quiet();
    given::<Reading>([])
        .when(LeaveUnread { account, ticket })
        .then_quiet();
}
