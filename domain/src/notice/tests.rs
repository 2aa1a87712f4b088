//! NO1, NO2: given / when / then.

use super::*;
use crate::testing::given;
use jiff::Timestamp;
use kernel::{AccountId, ClientId, ContactId, NoticeId, NoticeKind, TicketId};
use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

fn notice(number: u128) -> NoticeId {
    NoticeId(Uuid::from_u128(number))
}

fn unread(number: u128) -> ReadNotice {
    ReadNotice {
        notice: notice(number),
        about: ticket(7),
    }
}

fn ticket(number: u128) -> About {
    About::Ticket(TicketId(Uuid::from_u128(number)))
}

fn raise(number: u128, kind: NoticeKind) -> RaiseNotice {
    RaiseNotice {
        notice: notice(number),
        to: Recipient::Account(AccountId(Uuid::from_u128(1))),
        outside: false,
        kind,
        about: ticket(7),
        by: None,
        message: None,
        cause: "ticket/7@1".to_owned(),
        at: Timestamp::UNIX_EPOCH,
    }
}

fn raised(command: &RaiseNotice, way: Way) -> NoticeEvent {
    NoticeRaised {
        notice: command.notice,
        to: command.to,
        kind: command.kind,
        about: command.about,
        by: command.by,
        message: command.message,
        cause: command.cause.clone(),
        way,
        at: command.at,
    }
    .into()
}

fn chosen(kind: NoticeKind, way: Way) -> NoticeEvent {
    let preferences = Preferences {
        ways: BTreeMap::from([(kind, way)]),
        ..Preferences::default()
    };
    PreferencesChosen { preferences }.into()
}

#[test]
fn a_client_message_reaches_the_team_both_ways_unless_somebody_wants_it_otherwise() {
    let command = raise(2, NoticeKind::MessageWritten);
    given::<Notices>([])
        .when(command.clone())
        .then([raised(&command, Way::Both)]);
    given::<Notices>([chosen(NoticeKind::MessageWritten, Way::Digest)])
        .when(command.clone())
        .then([raised(&command, Way::Digest)]);
    given::<Notices>([chosen(NoticeKind::MessageWritten, Way::Nothing)])
        .when(command)
        .then_quiet();
}

#[test]
fn whoever_cannot_sign_in_is_told_by_mail() {
    let contact = Recipient::Contact {
        client: ClientId(Uuid::from_u128(3)),
        contact: ContactId(Uuid::from_u128(4)),
    };
    let command = RaiseNotice {
        to: contact,
        outside: true,
        ..raise(2, NoticeKind::MessageWritten)
    };
    given::<Notices>([])
        .when(command.clone())
        .then([raised(&command, Way::Mail)]);
}

#[test]
fn nobody_outside_is_told_what_is_the_teams_own() {
    for kind in NoticeKind::ALL.into_iter().filter(|kind| kind.is_of_the_team()) {
        let command = RaiseNotice {
            outside: true,
            ..raise(2, kind)
        };
        given::<Notices>([])
            .when(command)
            .then_refused(NoticeRefusal::OfTheTeam);
    }
}

#[test]
fn reading_a_ticket_reads_what_was_told_of_it_once() {
    let (first, second) = (
        raise(2, NoticeKind::MessageWritten),
        raise(3, NoticeKind::TicketAssigned),
    );
    let told = [raised(&first, Way::Both), raised(&second, Way::Both)];
    let read = ReadNotices {
        notices: BTreeSet::new(),
        about: BTreeSet::from([ticket(7)]),
    };
    let both = NoticesRead {
        notices: [2, 3].map(unread).to_vec(),
    };
    given::<Notices>(told.clone())
        .when(read.clone())
        .then([both.clone().into()]);
    given::<Notices>(told.into_iter().chain([both.into()]))
        .when(read)
        .then_quiet();
}

#[test]
fn a_digest_gathers_what_waits_and_is_none_when_nothing_does() {
    let gather = GatherDigest {
        at: Timestamp::UNIX_EPOCH,
    };
    let command = raise(2, NoticeKind::MessageWritten);
    let waiting = [
        chosen(NoticeKind::MessageWritten, Way::Digest),
        raised(&command, Way::Digest),
    ];
    let gathered = DigestGathered {
        to: command.to,
        notices: vec![notice(2)],
        at: gather.at,
    };
    given::<Notices>(waiting.clone())
        .when(gather.clone())
        .then([gathered.clone().into()]);
    given::<Notices>(waiting.into_iter().chain([gathered.into()]))
        .when(gather.clone())
        .then_quiet();
    given::<Notices>([]).when(gather).then_quiet();
}

#[test]
fn an_hour_that_is_none_is_refused_and_what_was_chosen_already_is_quiet() {
    let choose = |hour| ChoosePreferences {
        preferences: Preferences {
            ways: BTreeMap::new(),
            digest_hour: hour,
        },
    };
    given::<Notices>([])
        .when(choose(24))
        .then_refused(NoticeRefusal::NotAnHour { hour: 24 });
    given::<Notices>([])
        .when(choose(preferences::USUAL_DIGEST_HOUR))
        .then_quiet();
}

proptest! {
    /// However much is told to somebody who never looks, what is remembered stays small, and the newest is unread.
    #[test]
    fn unread_notices_are_bounded(count in 1_usize..1_300, read_one in any::<bool>()) {
        let mut state = NoticesState::default();
        for number in 0..count {
            let command = raise(number as u128, NoticeKind::MessageWritten);
            for event in Notices::decide(&state, &command.into()).unwrap() {
                state = Notices::evolve(state, &event);
            }
        }
        prop_assert_eq!(state.unread.len(), count.min(UNREAD_AT_MOST));
        let newest = notice(count as u128 - 1);
        prop_assert!(state.unread.iter().any(|unread| unread.notice == newest));
        if read_one {
            let read = ReadNotices { notices: BTreeSet::from([newest]), about: BTreeSet::new() };
            for event in Notices::decide(&state, &read.into()).unwrap() {
                state = Notices::evolve(state, &event);
            }
            prop_assert!(state.unread.iter().all(|unread| unread.notice != newest));
        }
    }
}
