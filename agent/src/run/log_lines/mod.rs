//! Critical lines of the system's log, each told once: the place is written down behind the last, and lines that wait
//! in the spool are known by theirs.

use super::shared::Shared;
use crate::{
    home::Paper,
    look::log::{self, Found, Sign},
};
use agent_protocol::{Body, Event, Reason, Record, Why};
use jiff::{SignedDuration, Timestamp};

pub struct LogLines {
    place: Option<String>,
    /// When the last line was written that was told since the start.
    told_until: Option<Timestamp>,
    /// The look before this one left nothing behind it.
    caught_up: bool,
    /// What the log's files were when everything in them was told, and when that was.
    told_all_of: Option<(Vec<Sign>, Timestamp)>,
    failures: u32,
}

/// A log whose files are as they were is asked all the same so often: to ask costs more than all the rest of a look.
const ASKED_EVERY: SignedDuration = SignedDuration::from_mins(15);

/// After so many looks in a row that fail at the place, it is the place that is wrong.
const FAILURES_AT_MOST: u32 = 5;

impl LogLines {
    /// What a kill left between keeping a line and writing down its place stands in the spool.
    pub fn open(shared: &Shared<'_>) -> LogLines {
        let waiting = shared.with_spool(|spool| spool.newest_waiting(place_of));
        let place = match waiting {
            Some(Ok(Some(waiting))) => waiting,
            Some(Ok(None) | Err(_)) | None => shared.home.recall(Paper::LogPlace),
        };
        LogLines {
            place,
            told_until: None,
            caught_up: false,
            told_all_of: None,
            failures: 0,
        }
    }

    pub fn read(&mut self, shared: &Shared<'_>) {
        let (signs, now) = (log::signs(&shared.machine), shared.clock.now());
        if self.has_told_all_of(signs.as_ref(), now) {
            return;
        }
        self.ask(shared);
        self.told_all_of = signs.filter(|_| self.caught_up).map(|signs| (signs, now));
    }

    fn has_told_all_of(&self, signs: Option<&Vec<Sign>>, now: Timestamp) -> bool {
        self.told_all_of.as_ref().is_some_and(|(before, told_at)| {
            let since = now.duration_since(*told_at);
            signs == Some(before) && !since.is_negative() && since < ASKED_EVERY
        })
    }

    fn ask(&mut self, shared: &Shared<'_>) {
        match log::lines(&shared.machine, self.place.as_deref()) {
            Ok(found) if found.place_is_there || !found.lines.is_empty() => {
                shared.over("log");
                self.failures = 0;
                self.keep(shared, found);
            }
            // Everything was told, and the log has forgotten it since.
            Ok(_) if self.caught_up => self.forget_place(shared),
            Ok(_) => self.fail(shared, &gone()),
            Err(why) => self.fail(shared, &why),
        }
    }

    fn keep(&mut self, shared: &Shared<'_>, mut found: Found) {
        if let (None, Some(told_until)) = (&self.place, self.told_until) {
            // The place was lost, not what was told before.
            found.lines.retain(|line| line.at > told_until);
        }
        self.caught_up = found.lines.len() < log::AT_ONCE;
        let Some(last) = found.lines.last() else {
            return;
        };
        let (place, at) = (last.place.clone(), last.at);
        let missed = (!found.place_is_there).then_some(Event::LogLinesMissed);
        let logged = found.lines.into_iter().map(Event::Logged);
        let events = missed.into_iter().chain(logged);
        if !shared.keep(events.map(Body::Event).collect()) {
            self.caught_up = false;
            return;
        }
        shared.bell.ring();
        // Where it cannot be written, lines are told again after a restart; the server knows them by their place.
        let _ = shared.home.write(Paper::LogPlace, &place);
        self.place = Some(place);
        self.told_until = Some(at);
    }

    /// The place stays: what failed is asked again from there, and nothing is told twice.
    fn fail(&mut self, shared: &Shared<'_>, why: &Why) {
        shared.trouble("log", in_words(why));
        self.caught_up = false;
        let of_the_place = matches!(why.reason, Reason::NotReadable | Reason::TooLarge);
        if self.place.is_none() || !of_the_place {
            return;
        }
        self.failures += 1;
        if self.failures >= FAILURES_AT_MOST && shared.keep_event(Event::LogLinesMissed) {
            self.forget_place(shared);
        }
    }

    fn forget_place(&mut self, shared: &Shared<'_>) {
        let _ = shared.home.remove(Paper::LogPlace);
        self.place = None;
        self.failures = 0;
    }
}

/// The place that a record leaves the log at; none where it says nothing of the log.
fn place_of(record: Record) -> Option<Option<String>> {
    match record.body {
        Body::Event(Event::Logged(line)) => Some(Some(line.place)),
        Body::Event(Event::LogLinesMissed) => Some(None),
        Body::Event(_)
        | Body::Sample(_)
        | Body::DiskHealth { .. }
        | Body::Inventory(_)
        | Body::WholeInventory(_)
        | Body::Gap(_) => None,
    }
}

fn gone() -> Why {
    Why {
        reason: Reason::NotReadable,
        detail: Some("the last line that was told is no longer in it".to_owned()),
    }
}

pub fn in_words(why: &Why) -> String {
    let reason = match why.reason {
        Reason::NotThere => "it is not there",
        Reason::NotAllowed => "the agent may not look",
        Reason::NotReadable => "what it says makes no sense",
        Reason::NotSupported => "this agent cannot look",
        Reason::ToolMissing => "a program is not installed",
        Reason::FirstReading => "it takes two readings",
        Reason::TimedOut => "it took too long",
        Reason::TooLarge => "it is too large",
    };
    match &why.detail {
        Some(detail) => format!("{reason} ({detail})"),
        None => reason.to_owned(),
    }
}

#[cfg(all(test, unix))]
mod tests;
