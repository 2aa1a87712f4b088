//! The stages. TK3, TK5.

use super::*;
use crate::testing::given;

fn request_closing() -> RequestClosing {
    RequestClosing {
        author: Author::Account(AccountId(Uuid::from_u128(9))),
        comment: said("Tout marche."),
        at: at(5),
    }
}

fn closing_requested() -> TicketEvent {
    let RequestClosing { author, comment, at } = request_closing();
    ClosingRequested { author, comment, at }.into()
}

#[test]
fn work_starts_waits_and_ends() {
    given::<Ticket>([opened()])
        .when(StartWork { at: at(5) })
        .then([WorkStarted { at: at(5) }.into()]);
    given::<Ticket>([opened(), awaited()])
        .when(AwaitClient { at: at(5) })
        .then_quiet();
    given::<Ticket>([opened(), awaited()])
        .when(ResolveTicket { at: at(5) })
        .then([TicketResolved { at: at(5) }.into()]);
    given::<Ticket>([opened(), resolved()])
        .when(ResolveTicket { at: at(5) })
        .then_quiet();
}

#[test]
fn what_was_resolved_too_soon_is_reopened_before_anything_else() {
    let reopened = |in_hand| TicketReopened {
        comment: None,
        in_hand,
        at: at(5),
    };
    given::<Ticket>([opened(), resolved()])
        .when(StartWork { at: at(5) })
        .then([reopened(true).into()]);
    given::<Ticket>([opened(), resolved()])
        .when(AwaitClient { at: at(5) })
        .then([reopened(false).into(), ClientAwaited { at: at(5) }.into()]);
    given::<Ticket>([opened()])
        .when(ReopenTicket { at: at(5) })
        .then_refused(TicketRefusal::NotResolved);
}

#[test]
fn what_was_left_resolved_is_closed_unless_somebody_came_back() {
    let resolved_at = match resolved() {
        TicketEvent::TicketResolved(resolved) => resolved.at,
        other => panic!("not a resolution: {other:?}"),
    };
    let close = CloseLeftTicket {
        resolved_at,
        at: at(50),
    };
    let reopened: TicketEvent = TicketReopened {
        comment: None,
        in_hand: false,
        at: at(10),
    }
    .into();
    let again: TicketEvent = TicketResolved { at: at(20) }.into();
    given::<Ticket>([opened(), resolved()])
        .when(close.clone())
        .then([TicketClosed { at: at(50) }.into()]);
    given::<Ticket>([opened()]).when(close.clone()).then_quiet();
    given::<Ticket>([opened(), resolved(), reopened.clone()])
        .when(close.clone())
        .then_quiet();
    given::<Ticket>([opened(), resolved(), reopened, again])
        .when(close.clone())
        .then_quiet();
    given::<Ticket>([opened(), resolved(), closed()])
        .when(close)
        .then_quiet();
}

#[test]
fn what_is_closed_is_closed_for_good() {
    given::<Ticket>([opened(), closed()])
        .when(ReopenTicket { at: at(5) })
        .then_refused(TicketRefusal::Closed);
    given::<Ticket>([opened(), closed()])
        .when(StartWork { at: at(5) })
        .then_refused(TicketRefusal::Closed);
    given::<Ticket>([opened(), closed()])
        .when(CloseTicket { at: at(5) })
        .then_quiet();
}

#[test]
fn an_escalation_says_why() {
    let escalate = |reason: &str| EscalateTicket {
        reason: said(reason),
        at: at(5),
    };
    given::<Ticket>([opened()])
        .when(escalate(" "))
        .then_refused(TicketRefusal::ReasonMissing);
    let escalated = TicketEscalated {
        reason: said("Serveur arrêté"),
        at: at(5),
    };
    given::<Ticket>([opened()])
        .when(escalate("Serveur arrêté"))
        .then([escalated.into()]);
}

#[test]
fn a_client_asks_for_the_closing_once_until_the_ticket_is_reopened() {
    given::<Ticket>([opened()])
        .when(request_closing())
        .then([closing_requested()]);
    given::<Ticket>([opened(), closing_requested()])
        .when(request_closing())
        .then_quiet();
    let reopened = TicketReopened {
        comment: None,
        in_hand: false,
        at: at(4),
    };
    given::<Ticket>([opened(), closing_requested(), resolved(), reopened.into()])
        .when(request_closing())
        .then([closing_requested()]);
}
