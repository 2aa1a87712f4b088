//! Alerts: of silence, and of rules.

use super::*;
use kernel::{AlertRuleId, Priority, TicketId};
use proptest::prelude::*;

const SUBJECT: &str = "Compta 3 ne répond plus";

fn watched() -> MachineEvent {
    let priority = Priority::High;
    let subject = SUBJECT.to_owned();
    SilenceWatched { subject, priority }.into()
}

fn silent(second: i64) -> MachineEvent {
    MachineWentSilent { since: at(second) }.into()
}

fn silence_raised(second: i64) -> MachineEvent {
    AlertRaised {
        rule: None,
        record: None,
        measured: None,
        client: client(),
        subject: SUBJECT.to_owned(),
        priority: Priority::High,
        since: at(second),
    }
    .into()
}

fn cleared(rule: Option<AlertRuleId>, record: Option<u64>) -> MachineEvent {
    AlertCleared { rule, record }.into()
}

fn back(second: i64) -> MachineEvent {
    MachineCameBack {
        silent_since: at(second),
    }
    .into()
}

#[test]
fn rm4_silence_is_watched_where_a_ticket_has_a_client_and_a_subject() {
    let watch = |subject: &str| WatchSilence {
        subject: subject.to_owned(),
        priority: Priority::High,
    };
    machine().when(watch(&format!(" {SUBJECT} "))).then([watched()]);
    machine()
        .when(watch(" "))
        .then_refused(MachineRefusal::SubjectMissing);
    let watching = || given::<Machine>([expected(), enrolled(), watched()]);
    watching().when(watch(SUBJECT)).then_quiet();
    watching().when(IgnoreSilence {}).then([SilenceIgnored {}.into()]);
    machine().when(IgnoreSilence {}).then_quiet();
    let nobodys = MachineAssigned { client: None };
    given::<Machine>([expected(), enrolled(), nobodys.into()])
        .when(watch(SUBJECT))
        .then_refused(MachineRefusal::NobodysTicket);
    given::<Machine>([expected()])
        .when(watch(SUBJECT))
        .then_refused(MachineRefusal::NotEnrolled);
}

#[test]
fn rm4_an_alert_stands_from_the_silence_to_the_return_where_somebody_wants_to_know() {
    let silence = NoteSilence {
        since: at(100),
        is_planned: false,
    };
    let watching = || given::<Machine>([expected(), enrolled(), watched()]);
    watching()
        .when(silence.clone())
        .then([silent(100), silence_raised(100)]);
    let alarmed = || {
        given::<Machine>([
            expected(),
            enrolled(),
            watched(),
            silent(100),
            silence_raised(100),
        ])
    };
    alarmed()
        .when(NoteReturn {})
        .then([back(100), cleared(None, None)]);
    given::<Machine>([expected(), enrolled(), watched(), SilenceIgnored {}.into()])
        .when(silence.clone())
        .then([silent(100)]);
    let nobodys = MachineAssigned { client: None };
    given::<Machine>([expected(), enrolled(), watched(), nobodys.into()])
        .when(silence)
        .then([silent(100)]);
}

#[test]
fn rm4_a_silence_that_was_planned_is_told_of_once_it_is_no_longer() {
    let silence = |is_planned| NoteSilence {
        since: at(100),
        is_planned,
    };
    let watching = [expected(), enrolled(), watched()];
    given::<Machine>(watching.clone())
        .when(silence(true))
        .then([silent(100)]);
    let planned = || given::<Machine>(watching.clone().into_iter().chain([silent(100)]));
    planned().when(silence(true)).then_quiet();
    planned().when(silence(false)).then([silence_raised(100)]);
    planned().when(NoteReturn {}).then([back(100)]);
}

#[test]
fn rm4_an_alert_is_counted_in_the_ticket_that_tells_of_it() {
    let ticket = |number| TicketId(Uuid::from_u128(number));
    let report = |number| ReportAlert {
        rule: None,
        ticket: ticket(number),
    };
    let reported = |number, times| {
        MachineEvent::from(AlertReported {
            rule: None,
            ticket: ticket(number),
            times,
        })
    };
    let history = || {
        vec![
            expected(),
            enrolled(),
            watched(),
            silent(100),
            silence_raised(100),
        ]
    };
    given::<Machine>(history()).when(report(7)).then([reported(7, 1)]);
    let mut again = history();
    again.extend([
        reported(7, 1),
        back(100),
        cleared(None, None),
        silent(200),
        silence_raised(200),
    ]);
    given::<Machine>(again.clone())
        .when(report(7))
        .then([reported(7, 2)]);
    given::<Machine>(again).when(report(8)).then([reported(8, 1)]);
    machine().when(report(7)).then_quiet();
}

fn rule(number: u128) -> AlertRuleId {
    AlertRuleId(Uuid::from_u128(number))
}

fn raise(number: u128, record: u64) -> RaiseAlert {
    RaiseAlert {
        rule: rule(number),
        record,
        subject: "Processeur chargé".to_owned(),
        priority: Priority::Normal,
        since: at(50),
        measured: Some(9_500),
    }
}

fn raised(number: u128, record: u64) -> MachineEvent {
    AlertRaised {
        rule: Some(rule(number)),
        record: Some(record),
        measured: Some(9_500),
        client: client(),
        subject: "Compta 3 – Processeur chargé".to_owned(),
        priority: Priority::Normal,
        since: at(50),
    }
    .into()
}

fn clear(number: u128, record: u64) -> ClearAlert {
    let rule = rule(number);
    ClearAlert { rule, record }
}

#[test]
fn rm4_a_rule_raises_one_alert_for_each_machine_and_names_it() {
    machine().when(raise(1, 10)).then([raised(1, 10)]);
    let alarmed = || given::<Machine>([expected(), enrolled(), raised(1, 10)]);
    alarmed().when(raise(1, 11)).then_quiet();
    alarmed().when(raise(2, 11)).then([raised(2, 11)]);
    alarmed()
        .when(clear(1, 12))
        .then([cleared(Some(rule(1)), Some(12))]);
    alarmed().when(clear(2, 12)).then_quiet();
    let nobodys = MachineAssigned { client: None };
    given::<Machine>([expected(), enrolled(), nobodys.into()])
        .when(raise(1, 10))
        .then_quiet();
    given::<Machine>([expected()])
        .when(raise(1, 10))
        .then_refused(MachineRefusal::NotEnrolled);
    given::<Machine>([expected()])
        .when(clear(1, 10))
        .then_refused(MachineRefusal::NotEnrolled);
}

#[test]
fn rm4_what_is_judged_again_raises_and_clears_nothing() {
    let over = || {
        let over = cleared(Some(rule(1)), Some(12));
        given::<Machine>([expected(), enrolled(), raised(1, 10), over])
    };
    for record in [9, 10, 11, 12] {
        over().when(raise(1, record)).then_quiet();
        over().when(clear(1, record)).then_quiet();
    }
    over().when(raise(1, 13)).then([raised(1, 13)]);
    let alarmed = || given::<Machine>([expected(), enrolled(), raised(1, 10)]);
    alarmed().when(clear(1, 10)).then_quiet();
}

#[test]
fn rm4_a_revoked_machine_has_no_alert() {
    given::<Machine>([
        expected(),
        enrolled(),
        watched(),
        silent(100),
        silence_raised(100),
        raised(1, 10),
    ])
    .when(revoke())
    .then([cleared(None, None), cleared(Some(rule(1)), None), revoked()]);
}

#[test]
fn rm4_each_alert_has_a_ticket_of_its_own() {
    let ticket = |number| TicketId(Uuid::from_u128(number));
    let report = |of: Option<AlertRuleId>, number| ReportAlert {
        rule: of,
        ticket: ticket(number),
    };
    let reported = |of: Option<AlertRuleId>, number, times| {
        MachineEvent::from(AlertReported {
            rule: of,
            ticket: ticket(number),
            times,
        })
    };
    let one = Some(rule(1));
    let history = || vec![expected(), enrolled(), raised(1, 10), reported(one, 7, 1)];
    given::<Machine>(history()).when(report(None, 7)).then_quiet();
    let mut again = history();
    again.extend([cleared(one, Some(11)), raised(1, 12)]);
    given::<Machine>(again)
        .when(report(one, 7))
        .then([reported(one, 7, 2)]);
}

proptest! {
    /// Records in any order, as often as one likes: raised and cleared take turns, and each record does one thing at most.
    #[test]
    fn rm4_no_order_and_no_repetition_raises_twice(asked in prop::collection::vec((1_u64..20, any::<bool>()), 0..60)) {
        let mut state = Machine::fold(&[expected(), enrolled()]);
        let (mut standing, mut last) = (false, 0);
        for (record, is_raise) in asked {
            let command = match is_raise {
                true => MachineCommand::from(raise(1, record)),
                false => clear(1, record).into(),
            };
            let decided = Machine::decide(&state, &command).expect("it is enrolled");
            let expected = usize::from(record > last && standing != is_raise);
            prop_assert_eq!(decided.len(), expected);
            for event in decided {
                state = Machine::evolve(state, &event);
                (standing, last) = (is_raise, record);
            }
        }
    }
}
