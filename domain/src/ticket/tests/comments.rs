//! Messages and notes. TK3, TK4.

use super::*;
use crate::testing::given;

#[test]
fn the_first_word_of_the_team_answers_and_the_next_ones_do_not_answer_again() {
    let answered = FirstAnswered {
        comment: COMMENT,
        at: at(5),
    };
    given::<Ticket>([opened()])
        .when(comment(Side::Team))
        .then([written(Side::Team), answered.clone().into()]);
    given::<Ticket>([opened(), answered.into()])
        .when(comment(Side::Team))
        .then([written(Side::Team)]);
}

#[test]
fn a_note_answers_nothing_and_may_be_left_on_what_is_closed() {
    let WriteComment { author, text, .. } = comment(Side::Team);
    let write = WriteNote {
        note: COMMENT,
        author: author.clone(),
        text: text.clone(),
        files: vec![],
        at: at(5),
    };
    let written = || NoteWritten {
        note: COMMENT,
        author: author.clone(),
        text: text.clone(),
        files: vec![],
        at: at(5),
    };
    given::<Ticket>([opened()])
        .when(write.clone())
        .then([written().into()]);
    given::<Ticket>([opened(), closed()])
        .when(write.clone())
        .then([written().into()]);
    let empty = WriteNote {
        text: said(" "),
        ..write
    };
    given::<Ticket>([opened()])
        .when(empty)
        .then_refused(TicketRefusal::EmptyComment);
}

#[test]
fn a_clients_message_ends_the_waiting_at_the_time_of_the_message() {
    let goes_on = |in_hand| ClientAnswered {
        comment: COMMENT,
        in_hand,
        at: at(5),
    };
    given::<Ticket>([opened(), awaited()])
        .when(comment(Side::Client))
        .then([written(Side::Client), goes_on(false).into()]);
    given::<Ticket>([opened(), assigned(), awaited()])
        .when(comment(Side::Client))
        .then([written(Side::Client), goes_on(true).into()]);
    given::<Ticket>([opened()])
        .when(comment(Side::Client))
        .then([written(Side::Client)]);
}

#[test]
fn a_clients_message_reopens_what_is_resolved_and_cannot_reach_what_is_closed() {
    let reopened = TicketReopened {
        comment: Some(COMMENT),
        in_hand: false,
        at: at(5),
    };
    given::<Ticket>([opened(), resolved()])
        .when(comment(Side::Client))
        .then([written(Side::Client), reopened.into()]);
    given::<Ticket>([opened(), closed()])
        .when(comment(Side::Client))
        .then_refused(TicketRefusal::Closed);
}

#[test]
fn a_message_of_the_team_may_wait_for_the_client_or_resolve() {
    let first = FirstAnswered {
        comment: COMMENT,
        at: at(5),
    };
    let and = |next| WriteComment {
        next: Some(next),
        ..comment(Side::Team)
    };
    let waits = ClientAwaited { at: at(5) };
    given::<Ticket>([opened()]).when(and(Next::AwaitClient)).then([
        written(Side::Team),
        first.clone().into(),
        waits.into(),
    ]);
    let is_done = TicketResolved { at: at(5) };
    given::<Ticket>([opened()]).when(and(Next::Resolve)).then([
        written(Side::Team),
        first.into(),
        is_done.into(),
    ]);
}

#[test]
fn an_empty_message_needs_a_file() {
    let empty = WriteComment {
        text: said(" \n"),
        ..comment(Side::Client)
    };
    given::<Ticket>([opened()])
        .when(empty.clone())
        .then_refused(TicketRefusal::EmptyComment);
    let with_a_file = WriteComment {
        files: vec![kernel::FileId(Uuid::from_u128(8))],
        ..empty
    };
    let state = given::<Ticket>([opened()]).state().clone();
    let events = <Ticket as crate::Decider>::decide(&state, &with_a_file.into());
    assert_eq!(events.map(|events| events.len()), Ok(1));
}
