//! Who is told by which way, what is read, what a digest gathers.

use super::{
    command::{ChoosePreferences, GatherDigest, NoticeCommand, RaiseNotice, ReadNotices},
    event::{DigestGathered, NoticeEvent, NoticeRaised, NoticesRead, PreferencesChosen, ReadNotice},
    preferences::Way,
    recipient::Recipient,
    refusal::NoticeRefusal,
    state::{NoticesState, UNREAD_AT_MOST},
};

type Decision = Result<Vec<NoticeEvent>, NoticeRefusal>;

pub fn decide(state: &NoticesState, command: &NoticeCommand) -> Decision {
    match command {
        NoticeCommand::RaiseNotice(command) => raise_notice(state, command),
        NoticeCommand::ReadNotices(command) => Ok(read_notices(state, command)),
        NoticeCommand::ReadAllNotices(_) => Ok(read(state.unread.clone())),
        NoticeCommand::ChoosePreferences(command) => choose_preferences(state, command),
        NoticeCommand::GatherDigest(command) => Ok(gather_digest(state, command)),
    }
}

fn raise_notice(state: &NoticesState, command: &RaiseNotice) -> Decision {
    if command.outside && command.kind.is_of_the_team() {
        return Err(NoticeRefusal::OfTheTeam);
    }
    let way = match command.to {
        Recipient::Account(_) => state.preferences.way(command.kind, command.outside),
        Recipient::Contact { .. } | Recipient::Correspondent(_) => Way::Mail,
    };
    if way == Way::Nothing {
        return Ok(vec![]);
    }
    let raised = NoticeRaised {
        notice: command.notice,
        to: command.to,
        kind: command.kind,
        about: command.about,
        by: command.by,
        message: command.message,
        cause: command.cause.clone(),
        way,
        at: command.at,
    };
    let mut events = vec![raised.into()];
    if way.is_in_portal() && state.unread.len() >= UNREAD_AT_MOST {
        events.extend(read(state.unread.iter().take(1).copied().collect()));
    }
    Ok(events)
}

/// What is read already, or was never told, is none of it.
fn read_notices(state: &NoticesState, command: &ReadNotices) -> Vec<NoticeEvent> {
    let named = state
        .unread
        .iter()
        .filter(|unread| command.notices.contains(&unread.notice) || command.about.contains(&unread.about));
    read(named.copied().collect())
}

fn read(notices: Vec<ReadNotice>) -> Vec<NoticeEvent> {
    if notices.is_empty() {
        return vec![];
    }
    vec![NoticesRead { notices }.into()]
}

fn choose_preferences(state: &NoticesState, command: &ChoosePreferences) -> Decision {
    let preferences = command.preferences.clone();
    if preferences.digest_hour > 23 {
        let hour = preferences.digest_hour;
        return Err(NoticeRefusal::NotAnHour { hour });
    }
    if preferences == state.preferences {
        return Ok(vec![]);
    }
    Ok(vec![PreferencesChosen { preferences }.into()])
}

/// Nothing when there is nothing to tell.
fn gather_digest(state: &NoticesState, command: &GatherDigest) -> Vec<NoticeEvent> {
    let Some(to) = state.to.filter(|_| !state.waiting.is_empty()) else {
        return vec![];
    };
    let gathered = DigestGathered {
        to,
        notices: state.waiting.clone(),
        at: command.at,
    };
    vec![gathered.into()]
}
