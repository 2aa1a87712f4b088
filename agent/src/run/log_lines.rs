//! Critical lines of the system's log, each told once: the place is written down behind the line, and lines that wait
//! in the spool are known by theirs.

use super::shared::Shared;
use crate::{home::Paper, look::log, spool::Spool};
use agent_protocol::{Body, Event, LogLine, Reason, Why};
use std::collections::BTreeSet;

pub struct LogLines {
    place: Option<String>,
    /// Those of a run that was killed between keeping a line and writing down its place.
    waiting: BTreeSet<String>,
}

impl LogLines {
    pub fn open(shared: &Shared<'_>) -> LogLines {
        LogLines {
            place: shared.home.recall(Paper::LogPlace),
            waiting: shared.with_spool(|spool| places(spool)).unwrap_or_default(),
        }
    }

    pub fn read(&mut self, shared: &Shared<'_>) {
        match log::lines(&shared.machine, self.place.as_deref()) {
            Ok(lines) => {
                shared.over("log");
                self.keep(shared, lines);
            }
            // The place is no longer in the log: it was turned over since.
            Err(why) if why.reason == Reason::NotReadable && self.place.is_some() => {
                if shared.keep_event(Event::LogLinesMissed) {
                    self.place = None;
                }
            }
            Err(why) => shared.trouble("log", in_words(&why)),
        }
    }

    fn keep(&mut self, shared: &Shared<'_>, lines: Vec<LogLine>) {
        let Some(place) = lines.last().map(|line| line.place.clone()) else {
            return;
        };
        let untold = lines
            .into_iter()
            .filter(|line| !self.waiting.contains(&line.place));
        let bodies: Vec<Body> = untold.map(|line| Body::Event(Event::Logged(line))).collect();
        if bodies.is_empty() || shared.keep(bodies) {
            shared.bell.ring();
            // Where it cannot be written, lines are told again after a restart; the server knows them by their place.
            let _ = shared.home.write(Paper::LogPlace, &place);
            self.place = Some(place);
            self.waiting.clear();
        }
    }
}

fn places(spool: &Spool) -> BTreeSet<String> {
    let records = spool.waiting().unwrap_or_default();
    let places = records.into_iter().filter_map(|record| match record.body {
        Body::Event(Event::Logged(line)) => Some(line.place),
        Body::Event(_)
        | Body::Sample(_)
        | Body::DiskHealth { .. }
        | Body::Inventory(_)
        | Body::WholeInventory(_)
        | Body::Gap(_) => None,
    });
    places.collect()
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
