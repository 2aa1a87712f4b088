//! Who gets it. TK6.

use super::{
    assignment::{Assigned, Candidate, Needs, choose},
    *,
};
use crate::testing::given;
use std::collections::BTreeSet;

fn assign(to: Assignee) -> AssignTicket {
    AssignTicket {
        to,
        how: Assigned::ByHand,
    }
}

#[test]
fn a_ticket_goes_to_a_person_a_team_or_both_but_never_to_nobody() {
    given::<Ticket>([opened()])
        .when(assign(in_hand()))
        .then([assigned()]);
    given::<Ticket>([opened(), assigned()])
        .when(assign(in_hand()))
        .then_quiet();
    given::<Ticket>([opened()])
        .when(assign(Assignee::default()))
        .then_refused(TicketRefusal::NobodyNamed);
    let queue = Assignee {
        team: Some(TEAM),
        account: None,
    };
    let handed_on = TicketAssigned {
        to: queue,
        from: in_hand(),
        how: Assigned::ByHand,
    };
    given::<Ticket>([opened(), assigned()])
        .when(assign(queue))
        .then([handed_on.into()]);
}

#[test]
fn what_nobody_has_is_not_released() {
    given::<Ticket>([opened()]).when(ReleaseTicket {}).then_quiet();
    given::<Ticket>([opened(), assigned()])
        .when(ReleaseTicket {})
        .then([TicketReleased { from: in_hand() }.into()]);
}

fn candidate(number: u128, skill: &str, sector: &str, load: usize) -> Candidate {
    let words = |word: &str| BTreeSet::from_iter((!word.is_empty()).then(|| word.to_owned()));
    Candidate {
        account: AccountId(Uuid::from_u128(number)),
        skills: words(skill),
        sectors: words(sector),
        load,
    }
}

/// Who is chosen, among the candidates of each line.
#[test]
fn skill_comes_before_sector_and_sector_before_load() {
    let needs = Needs {
        skill: Some("réseau".to_owned()),
        sector: Some("santé".to_owned()),
    };
    let cases = [
        (
            vec![candidate(1, "", "santé", 0), candidate(2, "réseau", "", 9)],
            2,
        ),
        (
            vec![candidate(1, "réseau", "", 0), candidate(2, "réseau", "santé", 9)],
            2,
        ),
        // As people write it.
        (
            vec![candidate(1, "réseaux", "santé", 0), candidate(2, "Réseau", "", 9)],
            2,
        ),
        (
            vec![
                candidate(1, "réseau", "santé", 3),
                candidate(2, "réseau", "santé", 2),
            ],
            2,
        ),
        // Always the same one.
        (vec![candidate(2, "", "", 1), candidate(1, "", "", 1)], 1),
    ];
    for (candidates, chosen) in cases {
        let (account, choice) = choose(&needs, &candidates).expect("somebody");
        assert_eq!(account, AccountId(Uuid::from_u128(chosen)), "{candidates:?}");
        assert_eq!(choice.considered.len(), candidates.len());
        assert_eq!(choice.considered[0].account, account);
    }
}

#[test]
fn whoever_needs_nothing_is_served_by_the_freest_hand() {
    let all = [candidate(1, "réseau", "", 2), candidate(2, "", "", 1)];
    let (account, choice) = choose(&Needs::default(), &all).expect("somebody");
    assert_eq!(account, AccountId(Uuid::from_u128(2)));
    assert!(choice.considered.iter().all(|one| one.has_skill && one.in_sector));
    assert!(choose(&Needs::default(), &[]).is_none());
}
