//! ID7, TK6: given / when / then.

use super::{routing::Queue, *};
use crate::testing::given;
use kernel::{AccountId, TeamId, TicketType};
use std::collections::BTreeSet;
use uuid::Uuid;

fn team(number: u128) -> TeamId {
    TeamId(Uuid::from_u128(number))
}

fn somebody() -> AccountId {
    AccountId(Uuid::from_u128(70))
}

fn formed(number: u128, name: &str) -> TeamEvent {
    TeamFormed {
        team: team(number),
        name: name.to_owned(),
    }
    .into()
}

fn takes(number: u128, queue: Queue) -> TeamEvent {
    QueueSet {
        team: team(number),
        queue,
    }
    .into()
}

fn of_kinds(kinds: &[TicketType]) -> Queue {
    Queue {
        kinds: kinds.iter().copied().collect(),
        ..Queue::default()
    }
}

fn of_theme(theme: &str) -> Queue {
    Queue {
        themes: BTreeSet::from([theme.to_owned()]),
        ..Queue::default()
    }
}

fn of_everything() -> Queue {
    Queue {
        takes_everything: true,
        ..Queue::default()
    }
}

#[test]
fn a_team_is_formed_once_and_its_name_is_its_own() {
    let form = |number, name: &str| FormTeam {
        team: team(number),
        name: name.to_owned(),
    };
    given::<Teams>([])
        .when(form(1, "Support"))
        .then([formed(1, "Support")]);
    given::<Teams>([formed(1, "Support")])
        .when(form(1, "Support"))
        .then_quiet();
    given::<Teams>([formed(1, "Support")])
        .when(form(2, "support"))
        .then_refused(TeamRefusal::NameTaken {
            name: "Support".to_owned(),
        });
    given::<Teams>([])
        .when(form(1, "  "))
        .then_refused(TeamRefusal::WithoutName);
}

#[test]
fn a_team_that_is_disbanded_takes_nobody_and_frees_its_name() {
    let gone = || [formed(1, "Support"), TeamDisbanded { team: team(1) }.into()];
    let join = JoinTeam {
        team: team(1),
        account: somebody(),
    };
    given::<Teams>(gone())
        .when(join)
        .then_refused(TeamRefusal::Disbanded);
    given::<Teams>(gone())
        .when(DisbandTeam { team: team(1) })
        .then_quiet();
    let again = FormTeam {
        team: team(2),
        name: "Support".to_owned(),
    };
    given::<Teams>(gone()).when(again).then([formed(2, "Support")]);
}

#[test]
fn members_join_and_leave_once() {
    let joined = MemberJoined {
        team: team(1),
        account: somebody(),
    };
    let join = JoinTeam {
        team: team(1),
        account: somebody(),
    };
    given::<Teams>([formed(1, "Support"), joined.into()])
        .when(join)
        .then_quiet();
    let leave = LeaveTeam {
        team: team(1),
        account: somebody(),
    };
    given::<Teams>([formed(1, "Support")])
        .when(leave.clone())
        .then_quiet();
    given::<Teams>([])
        .when(leave)
        .then_refused(TeamRefusal::NotFormed);
}

#[test]
fn a_queue_that_names_the_theme_comes_before_one_that_names_the_type_and_before_the_one_for_the_rest() {
    let state = given::<Teams>([
        formed(1, "Tout"),
        takes(1, of_everything()),
        formed(2, "Incidents"),
        takes(2, of_kinds(&[TicketType::Incident])),
        formed(3, "Réseau"),
        takes(3, of_theme("réseau")),
        formed(4, "Autres incidents"),
        takes(4, of_kinds(&[TicketType::Incident])),
    ]);
    let queue = |kind, theme| state.state().queue_for(kind, theme);
    assert_eq!(queue(TicketType::Incident, Some("réseau")), Some(team(3)));
    assert_eq!(
        queue(TicketType::Incident, Some("RÉSEAU")),
        Some(team(3)),
        "as people write it"
    );
    // The one that was formed first.
    assert_eq!(queue(TicketType::Incident, Some("mail")), Some(team(2)));
    assert_eq!(queue(TicketType::Request, None), Some(team(1)));
}

#[test]
fn without_a_queue_for_it_a_ticket_goes_nowhere() {
    let state = given::<Teams>([formed(1, "Réseau"), takes(1, of_theme("réseau"))]);
    assert_eq!(state.state().queue_for(TicketType::Request, Some("mail")), None);
}

#[test]
fn skills_are_said_as_a_whole_and_not_twice() {
    let record = RecordSkills {
        account: somebody(),
        skills: BTreeSet::from(["linux".to_owned()]),
        sectors: BTreeSet::new(),
    };
    let recorded = SkillsRecorded {
        account: somebody(),
        skills: record.skills.clone(),
        sectors: BTreeSet::new(),
    };
    given::<Teams>([])
        .when(record.clone())
        .then([recorded.clone().into()]);
    given::<Teams>([recorded.into()]).when(record).then_quiet();
    let many = RecordSkills {
        account: somebody(),
        skills: (0..51).map(|number| number.to_string()).collect(),
        sectors: BTreeSet::new(),
    };
    given::<Teams>([])
        .when(many)
        .then_refused(TeamRefusal::TooManyLabels { most: 50 });
}
