//! given / when / then on every command.

mod watching;

use super::*;
use crate::testing::{Given, given};
use kernel::{AlertRuleId, Machines, Priority};
use uuid::Uuid;

fn terms() -> Terms {
    Terms {
        name: "Processeur chargé".to_owned(),
        machines: Machines::All,
        condition: processor(9_000, 7_000, 3, 5),
        subject: "Processeur chargé".to_owned(),
        description: "Regarder ce qui tourne.".to_owned(),
        priority: Priority::High,
    }
}

pub fn processor(raise: i64, clear: i64, hits: u16, last: u16) -> Condition {
    Condition::Threshold(Threshold {
        measure: Measure::Processor,
        of: None,
        side: Side::Above,
        raise,
        clear,
        hits,
        last,
    })
}

fn define(terms: Terms) -> DefineAlertRule {
    let rule = AlertRuleId(Uuid::from_u128(1));
    DefineAlertRule { rule, terms }
}

fn defined() -> AlertRuleEvent {
    let DefineAlertRule { rule, terms } = define(terms());
    AlertRuleDefined { rule, terms }.into()
}

fn rule() -> Given<AlertRule> {
    given([defined()])
}

#[test]
fn rm4_a_rule_is_defined_once_and_is_off() {
    given::<AlertRule>([]).when(define(terms())).then([defined()]);
    rule().when(define(terms())).then_quiet();
    let name = "Autre".to_owned();
    rule()
        .when(define(Terms { name, ..terms() }))
        .then_refused(AlertRuleRefusal::AlreadyDefined);
    assert_eq!(rule().state().defined().map(|rule| rule.on), Ok(false));
}

#[test]
fn rm4_a_rule_is_changed_as_a_whole() {
    let other = Terms {
        subject: " Trop chargé ".to_owned(),
        ..terms()
    };
    let changed = Terms {
        subject: "Trop chargé".to_owned(),
        ..terms()
    };
    rule()
        .when(ChangeAlertRule { terms: other })
        .then([AlertRuleChanged { terms: changed }.into()]);
    rule().when(ChangeAlertRule { terms: terms() }).then_quiet();
    given::<AlertRule>([])
        .when(ChangeAlertRule { terms: terms() })
        .then_refused(AlertRuleRefusal::NotDefined);
}

#[test]
fn rm4_a_rule_is_switched_on_and_off_once_each() {
    let on = || AlertRuleEvent::from(AlertRuleSwitchedOn {});
    let off = || AlertRuleEvent::from(AlertRuleSwitchedOff {});
    rule().when(SwitchOnAlertRule {}).then([on()]);
    rule().when(SwitchOffAlertRule {}).then_quiet();
    let switched_on = || given::<AlertRule>([defined(), on()]);
    switched_on().when(SwitchOnAlertRule {}).then_quiet();
    switched_on().when(SwitchOffAlertRule {}).then([off()]);
    for command in [
        AlertRuleCommand::from(SwitchOnAlertRule {}),
        SwitchOffAlertRule {}.into(),
    ] {
        given::<AlertRule>([])
            .when(command)
            .then_refused(AlertRuleRefusal::NotDefined);
    }
}

fn refused(terms: Terms, refusal: AlertRuleRefusal) {
    given::<AlertRule>([]).when(define(terms)).then_refused(refusal);
}

#[test]
fn rm4_a_rule_without_its_words_is_refused_with_its_reason() {
    let empty = String::new;
    refused(
        Terms {
            name: empty(),
            ..terms()
        },
        AlertRuleRefusal::NameMissing,
    );
    refused(
        Terms {
            subject: empty(),
            ..terms()
        },
        AlertRuleRefusal::SubjectMissing,
    );
    let long = "é".repeat(5_001);
    refused(
        Terms {
            description: long,
            ..terms()
        },
        AlertRuleRefusal::TextTooLong { most: 5_000 },
    );
}

#[test]
fn rm4_a_rule_that_cannot_work_is_refused_with_its_reason() {
    let watching = |condition| Terms { condition, ..terms() };
    for (hits, last) in [(0, 5), (6, 5), (1, 61)] {
        let most = 60;
        refused(
            watching(processor(9_000, 7_000, hits, last)),
            AlertRuleRefusal::CountsOutOfRange { most },
        );
    }
    refused(
        watching(processor(9_000, 9_000, 1, 1)),
        AlertRuleRefusal::LevelsCrossed,
    );
    let service = ServiceDown {
        service: " ".to_owned(),
        hits: 1,
        last: 1,
    };
    refused(
        watching(Condition::ServiceDown(service)),
        AlertRuleRefusal::NothingNamed,
    );
    let disk = DiskFilling {
        mounted_on: "/".to_owned(),
        over_hours: 1,
        within_days: 7,
    };
    refused(
        watching(Condition::DiskFilling(disk)),
        AlertRuleRefusal::SpanOutOfRange,
    );
    let unnamed = Threshold {
        measure: Measure::Filesystem,
        of: None,
        side: Side::Above,
        raise: 9_500,
        clear: 9_000,
        hits: 1,
        last: 1,
    };
    refused(
        watching(Condition::Threshold(unnamed)),
        AlertRuleRefusal::NothingNamed,
    );
}
