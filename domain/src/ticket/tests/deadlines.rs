//! What is promised, when that falls due, and what is said at its time. SL1-SL3.

use super::{
    clock::{Promise, Which},
    *,
};
use crate::{Decider, testing::given};
use kernel::{
    Calendar, Minutes, ServicePolicyId, Target,
    calendar::{Holidays, Week},
};
use std::collections::BTreeSet;

fn promised(minutes: i64) -> Promised {
    let always = Calendar {
        zone: "Europe/Paris".parse().expect("a zone"),
        week: Week::always(),
        holidays: Holidays::None,
        closed_days: BTreeSet::new(),
        open_days: BTreeSet::new(),
    };
    Promised {
        policy: ServicePolicyId(Uuid::from_u128(50)),
        promise: Promise {
            first_answer: Some(Target::BusinessMinutes(Minutes::new(minutes))),
            resolution: None,
            calendar: always,
            waiting_pauses_first_answer: false,
            waiting_pauses_resolution: true,
            near: 80,
        },
    }
}

/// The events of a ticket after all these commands.
fn after(commands: impl IntoIterator<Item = TicketCommand>) -> Vec<TicketEvent> {
    let mut events = vec![];
    for command in commands {
        let state = Ticket::fold(&events);
        events.extend(Ticket::decide(&state, &command).expect("yes"));
    }
    events
}

fn opened_with(minutes: i64) -> TicketCommand {
    OpenTicket {
        promised: Some(promised(minutes)),
        ..open()
    }
    .into()
}

fn due(events: &[TicketEvent]) -> Option<Timestamp> {
    let state = Ticket::fold(events);
    let deadlines = &state.ticket()?.deadlines;
    Some(deadlines.first_answer?.due)
}

#[test]
fn a_ticket_is_opened_with_its_promise_and_its_deadline() {
    let events = after([opened_with(100)]);
    let kinds: Vec<_> = events.iter().map(crate::Event::event_type).collect();
    assert_eq!(
        kinds,
        ["ticket.opened", "ticket.promise_made", "ticket.deadlines_set"]
    );
    assert_eq!(due(&events), Some(at(100)));
}

#[test]
fn another_priority_promises_anew_from_the_opening_and_the_same_promise_is_not_said_twice() {
    let prioritise = |priority, minutes| PrioritiseTicket {
        priority,
        promised: Some(promised(minutes)),
        at: at(10),
    };
    let sooner = after([opened_with(100), prioritise(Priority::Critical, 30).into()]);
    assert_eq!(due(&sooner), Some(at(30)));
    let same = after([opened_with(100), prioritise(Priority::High, 100).into()]);
    assert_eq!(
        same.last().map(crate::Event::event_type),
        Some("ticket.prioritised")
    );
}

#[test]
fn a_priority_for_which_nothing_is_promised_ends_the_clock_and_says_nothing_later() {
    let low = PrioritiseTicket {
        priority: Priority::Low,
        promised: None,
        at: at(10),
    };
    let history = after([opened_with(100), low.into()]);
    let kinds: Vec<_> = history[3..].iter().map(crate::Event::event_type).collect();
    assert_eq!(
        kinds,
        [
            "ticket.prioritised",
            "ticket.promise_ended",
            "ticket.deadlines_set"
        ]
    );
    assert_eq!(due(&history), None);
    given::<Ticket>(history)
        .when(RaiseDeadlines { now: at(500) })
        .then_quiet();
}

#[test]
fn a_merge_that_is_undone_leaves_its_clock_running() {
    let merge = MergeTicket {
        into: OTHER,
        into_client: CLIENT,
        at: at(5),
    };
    let history = after([opened_with(100), merge.into(), UndoMerge { at: at(15) }.into()]);
    assert_eq!(due(&history), Some(at(110)));
    let late = given::<Ticket>(history).when(RaiseDeadlines { now: at(500) });
    late.then([
        DeadlineNeared {
            clock: Which::FirstAnswer,
            near_at: at(90),
            due: at(110),
        }
        .into(),
        DeadlineMissed {
            clock: Which::FirstAnswer,
            due: at(110),
        }
        .into(),
    ]);
}

#[test]
fn near_and_missed_are_said_at_their_time_once_each_also_late() {
    let history = after([opened_with(100)]);
    let raise = |minute| RaiseDeadlines { now: at(minute) };
    given::<Ticket>(history.clone()).when(raise(79)).then_quiet();
    let near = DeadlineNeared {
        clock: Which::FirstAnswer,
        near_at: at(80),
        due: at(100),
    };
    given::<Ticket>(history.clone())
        .when(raise(80))
        .then([near.clone().into()]);
    let missed = DeadlineMissed {
        clock: Which::FirstAnswer,
        due: at(100),
    };
    given::<Ticket>(history.clone())
        .when(raise(500))
        .then([near.clone().into(), missed.clone().into()]);
    let told = history.into_iter().chain([near.into(), missed.into()]);
    given::<Ticket>(told).when(raise(501)).then_quiet();
}

#[test]
fn what_was_answered_has_nothing_to_say() {
    let history = after([opened_with(100), comment(Side::Team).into()]);
    given::<Ticket>(history)
        .when(RaiseDeadlines { now: at(500) })
        .then_quiet();
}
