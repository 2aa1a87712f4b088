//! What is asked. TK2, TK5.

use super::*;
use crate::testing::given;

#[test]
fn a_request_becomes_a_ticket_once() {
    given::<Ticket>([]).when(open()).then([opened()]);
    given::<Ticket>([opened()]).when(open()).then_quiet();
    let other = OpenTicket { number: 13, ..open() };
    given::<Ticket>([opened()])
        .when(other)
        .then_refused(TicketRefusal::AlreadyOpened);
}

#[test]
fn a_ticket_has_a_subject_that_fits_on_a_line() {
    for (subject, refusal) in [
        ("  ".to_owned(), TicketRefusal::WithoutSubject),
        ("é".repeat(251), TicketRefusal::SubjectTooLong { longest: 250 }),
    ] {
        let open = OpenTicket {
            subject: said(&subject),
            ..open()
        };
        given::<Ticket>([]).when(open).then_refused(refusal);
    }
}

#[test]
fn a_client_rewrites_the_request_until_somebody_has_it_and_the_team_always() {
    let rewrite = |side| RewriteRequest {
        side,
        subject: said("Scanner"),
        description: said("Et non l'imprimante."),
    };
    let rewritten = || RequestRewritten {
        subject: said("Scanner"),
        description: said("Et non l'imprimante."),
    };
    given::<Ticket>([opened()])
        .when(rewrite(Side::Client))
        .then([rewritten().into()]);
    given::<Ticket>([opened(), assigned()])
        .when(rewrite(Side::Client))
        .then_refused(TicketRefusal::AlreadyAssigned);
    given::<Ticket>([opened(), assigned()])
        .when(rewrite(Side::Team))
        .then([rewritten().into()]);
    given::<Ticket>([opened(), rewritten().into()])
        .when(rewrite(Side::Client))
        .then_quiet();
}

#[test]
fn a_closed_ticket_is_not_sorted_again() {
    let prioritise = PrioritiseTicket {
        priority: Priority::High,
        promised: None,
        at: at(5),
    };
    given::<Ticket>([opened(), closed()])
        .when(prioritise.clone())
        .then_refused(TicketRefusal::Closed);
    let prioritised = TicketPrioritised {
        from: Priority::Normal,
        to: Priority::High,
        at: at(5),
    };
    given::<Ticket>([opened()])
        .when(prioritise)
        .then([prioritised.into()]);
}

#[test]
fn a_class_or_a_link_that_stands_is_not_said_again() {
    let classify = ClassifyTicket {
        kind: TicketType::Incident,
        theme: None,
        stage: None,
        promised: None,
        at: at(5),
    };
    given::<Ticket>([opened()]).when(classify).then_quiet();
    let link = LinkTicket {
        links: Links::default(),
        promised: None,
        at: at(5),
    };
    given::<Ticket>([opened()]).when(link).then_quiet();
}
