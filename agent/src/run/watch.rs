//! Looks at the machine again and again, and keeps what it saw.

use super::{bell::Woken, inventory::Inventories, log_lines::LogLines, shared::Shared, turns::Turns};
use crate::look::sample::{self, Counters};
use agent_protocol::{Body, Event, Fact};
use jiff::Timestamp;
use std::time::{Duration, Instant};

pub struct Watch<'a> {
    shared: &'a Shared<'a>,
    counters: Option<Counters>,
    /// What the wall clock said less how long the machine is up.
    began_at: Option<i64>,
    turns: Turns,
    log: LogLines,
    inventories: Inventories,
}

/// Clocks that are kept right move by less in a minute.
const STEP_MILLIS: i64 = 2_000;

impl<'a> Watch<'a> {
    pub fn new(shared: &'a Shared<'a>) -> Watch<'a> {
        Watch {
            shared,
            counters: None,
            began_at: None,
            turns: Turns::open(shared),
            log: LogLines::open(shared),
            inventories: Inventories::open(shared),
        }
    }

    pub fn until_stopped(mut self) {
        loop {
            let begun = Instant::now();
            self.look();
            let every = Duration::from_secs(u64::from(self.shared.settings().sample_seconds.clamp(1, 3600)));
            if self.shared.bell.rest(every.saturating_sub(begun.elapsed())) == Woken::Stopped {
                return;
            }
        }
    }

    fn look(&mut self) {
        self.shared.open_spool();
        let settings = self.shared.settings();
        let (sample, counters) = sample::take(&self.shared.machine, &settings, self.counters.as_ref());
        self.note_shares();
        self.note_clock(self.shared.clock.now(), &counters.up_millis);
        self.turns.note(self.shared, &sample);
        self.counters = Some(counters);
        self.shared.keep(vec![Body::Sample(Box::new(sample))]);
        self.log.read(self.shared);
        self.inventories.look(self.shared, &settings);
    }

    /// A sample has no place for why a share is missing in it.
    fn note_shares(&self) {
        let hanging = self.shared.machine.shares.hanging();
        match &hanging[..] {
            [] => self.shared.over("shares"),
            places => self
                .shared
                .trouble("shares", format!("no answer from {}", places.join(", "))),
        }
    }

    /// The time since the machine started goes on while it sleeps, so that sleep is no step.
    fn note_clock(&mut self, now: Timestamp, up: &Fact<u64>) {
        let Some(up) = up.known().and_then(|millis| i64::try_from(*millis).ok()) else {
            return;
        };
        let began_at = now.as_millisecond() - up;
        if let Some(before) = self.began_at.replace(began_at)
            && (began_at - before).abs() > STEP_MILLIS
        {
            let millis = began_at - before;
            self.shared.keep_event(Event::ClockStepped { millis });
        }
    }
}
