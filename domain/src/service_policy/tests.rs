//! given / when / then on every command, and which row of the table wins.

use super::default::{ChooseDefaultPolicy, DefaultPolicyChosen};
use super::*;
use crate::testing::{Given, given};
use kernel::{CalendarId, Minutes, Priority, ServicePolicyId, Target, TicketType};
use uuid::Uuid;

fn minutes(number: i64) -> Option<Target> {
    Some(Target::BusinessMinutes(Minutes::new(number)))
}

fn row(kind: Option<TicketType>, priority: Option<Priority>, resolution: Option<Target>) -> TargetRow {
    TargetRow {
        kind,
        priority,
        first_answer: None,
        resolution,
    }
}

fn terms(targets: impl IntoIterator<Item = TargetRow>) -> PolicyTerms {
    PolicyTerms {
        calendar: CalendarId(Uuid::from_u128(7)),
        targets: targets.into_iter().collect(),
        waiting_pauses_first_answer: false,
        waiting_pauses_resolution: true,
        near: 80,
    }
}

fn usual() -> PolicyTerms {
    terms([row(None, None, minutes(480))])
}

fn policy(number: u128) -> ServicePolicyId {
    ServicePolicyId(Uuid::from_u128(number))
}

fn define() -> DefineServicePolicy {
    DefineServicePolicy {
        policy: policy(1),
        name: "Standard".into(),
        terms: usual(),
    }
}

fn defined() -> ServicePolicyEvent {
    let DefineServicePolicy { policy, name, terms } = define();
    ServicePolicyDefined { policy, name, terms }.into()
}

fn in_use() -> Given<ServicePolicy> {
    given([defined()])
}

fn retired() -> Given<ServicePolicy> {
    given([defined(), ServicePolicyRetired {}.into()])
}

fn change(terms: PolicyTerms) -> ChangeServicePolicy {
    ChangeServicePolicy {
        name: "Standard".into(),
        terms,
    }
}

#[test]
fn a_policy_is_defined_once() {
    given::<ServicePolicy>([]).when(define()).then([defined()]);
    in_use().when(define()).then_quiet();
    let other = DefineServicePolicy {
        name: "Premium".into(),
        ..define()
    };
    in_use()
        .when(other)
        .then_refused(ServicePolicyRefusal::AlreadyDefined);
    let unnamed = DefineServicePolicy {
        name: " ".into(),
        ..define()
    };
    given::<ServicePolicy>([])
        .when(unnamed)
        .then_refused(ServicePolicyRefusal::NameMissing);
}

#[test]
fn a_change_is_the_whole_policy_again() {
    let terms = terms([row(None, None, Some(Target::BusinessDays(5)))]);
    in_use().when(change(terms.clone())).then([ServicePolicyChanged {
        name: "Standard".into(),
        terms: terms.clone(),
    }
    .into()]);
    in_use().when(change(usual())).then_quiet();
    retired()
        .when(change(terms.clone()))
        .then_refused(ServicePolicyRefusal::Retired);
    given::<ServicePolicy>([])
        .when(change(terms))
        .then_refused(ServicePolicyRefusal::NotDefined);
}

#[test]
fn a_policy_is_retired_once_and_not_while_it_is_the_default() {
    let retire = |is_default| RetireServicePolicy { is_default };
    in_use()
        .when(retire(false))
        .then([ServicePolicyRetired {}.into()]);
    in_use()
        .when(retire(true))
        .then_refused(ServicePolicyRefusal::IsDefault);
    retired().when(retire(false)).then_quiet();
    given::<ServicePolicy>([])
        .when(retire(false))
        .then_refused(ServicePolicyRefusal::NotDefined);
}

#[test]
fn a_policy_that_promises_nothing_or_the_impossible_is_refused() {
    let refused = |terms, refusal| in_use().when(change(terms)).then_refused(refusal);
    refused(terms([]), ServicePolicyRefusal::NothingPromised);
    refused(
        terms([row(None, None, None)]),
        ServicePolicyRefusal::NothingPromised,
    );
    let twice = [row(None, None, minutes(60)), row(None, None, minutes(90))];
    refused(terms(twice), ServicePolicyRefusal::RowTwice);
    let most = Minutes::hours(366 * 24);
    for count in [0, -5, most.get() + 1] {
        let minutes = Minutes::new(count);
        let wrong = row(None, None, Some(Target::BusinessMinutes(minutes)));
        refused(
            terms([wrong]),
            ServicePolicyRefusal::MinutesOutOfRange { minutes, most },
        );
    }
    for days in [0, 367] {
        let wrong = row(None, None, Some(Target::BusinessDays(days)));
        refused(
            terms([wrong]),
            ServicePolicyRefusal::DaysOutOfRange { days, most: 366 },
        );
    }
    for near in [0, 101] {
        let wrong = PolicyTerms { near, ..usual() };
        refused(wrong, ServicePolicyRefusal::NearOutOfRange { near });
    }
}

/// SL2: type and priority, else priority, else type, else the row for all.
#[test]
fn the_most_precise_row_wins() {
    let (incident, critical) = (TicketType::Incident, Priority::Critical);
    let all = [
        row(None, None, minutes(4)),
        row(Some(incident), None, minutes(3)),
        row(None, Some(critical), minutes(2)),
        row(Some(incident), Some(critical), minutes(1)),
    ];
    let won = |terms: &PolicyTerms| terms.row_for(incident, critical).and_then(|row| row.resolution);
    for most_precise in (1..=4).rev() {
        let rows = all.iter().take(most_precise).copied();
        let expected = minutes(5 - i64::try_from(most_precise).expect("four"));
        assert_eq!(won(&terms(rows.clone())), expected);
        assert_eq!(won(&terms(rows.rev())), expected);
    }
    let others = terms([all[1], all[2]]);
    assert_eq!(others.row_for(TicketType::Request, Priority::Low), None);
    assert_eq!(others.row_for(TicketType::Request, critical), Some(&all[2]));
}

#[test]
fn one_policy_is_the_default_and_the_next_takes_its_place() {
    let choose = |number| ChooseDefaultPolicy {
        policy: policy(number),
    };
    let chosen = |number, before: Option<u128>| DefaultPolicyChosen {
        policy: policy(number),
        instead_of: before.map(policy),
    };
    given::<DefaultPolicy>([])
        .when(choose(1))
        .then([chosen(1, None).into()]);
    let first = || given::<DefaultPolicy>([chosen(1, None).into()]);
    first().when(choose(1)).then_quiet();
    first().when(choose(2)).then([chosen(2, Some(1)).into()]);
}
