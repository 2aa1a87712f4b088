//! Two tickets and one.

use super::*;
use crate::testing::given;

fn merge(into: TicketId, into_client: ClientId) -> MergeTicket {
    MergeTicket {
        into,
        into_client,
        at: at(5),
    }
}

fn merged() -> TicketEvent {
    TicketMerged {
        into: OTHER,
        at: at(5),
    }
    .into()
}

#[test]
fn two_tickets_of_one_client_become_one() {
    given::<Ticket>([opened()])
        .when(merge(OTHER, CLIENT))
        .then([merged()]);
    given::<Ticket>([opened(), merged()])
        .when(merge(OTHER, CLIENT))
        .then_quiet();
    let somebody_elses = ClientId(Uuid::from_u128(77));
    given::<Ticket>([opened()])
        .when(merge(OTHER, somebody_elses))
        .then_refused(TicketRefusal::OtherClient);
    given::<Ticket>([opened()])
        .when(merge(TICKET, CLIENT))
        .then_refused(TicketRefusal::IntoItself);
}

#[test]
fn a_ticket_that_went_on_elsewhere_is_not_written_to() {
    given::<Ticket>([opened(), merged()])
        .when(comment(Side::Client))
        .then_refused(TicketRefusal::Merged);
    given::<Ticket>([opened(), merged()])
        .when(AbsorbTicket { other: OTHER })
        .then_refused(TicketRefusal::Merged);
}

#[test]
fn a_ticket_with_others_in_it_goes_nowhere() {
    given::<Ticket>([opened(), TicketAbsorbed { other: OTHER }.into()])
        .when(merge(OTHER, CLIENT))
        .then_refused(TicketRefusal::AlreadyAbsorbed);
}

#[test]
fn a_merge_is_undone_and_the_ticket_is_one_of_its_own_again() {
    let undone = MergeUndone {
        from: OTHER,
        at: at(6),
    };
    given::<Ticket>([opened(), merged()])
        .when(UndoMerge { at: at(6) })
        .then([undone.clone().into()]);
    given::<Ticket>([opened()])
        .when(UndoMerge { at: at(6) })
        .then_refused(TicketRefusal::NotMerged);
    let state = given::<Ticket>([opened(), merged(), undone.into()])
        .state()
        .clone();
    let ticket = state.ticket().expect("a ticket");
    assert_eq!((ticket.merged_into, ticket.status), (None, Status::Open));
}
