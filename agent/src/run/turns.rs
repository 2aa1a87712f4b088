//! Services, processes and protection that are no longer as they were.

use super::shared::Shared;
use crate::{home::Paper, look::inventory};
use agent_protocol::{Event, Fact, Reason, Sample, Turn, Watched, inventory::Protection};
use std::collections::BTreeMap;

type States = BTreeMap<(Watched, String), Fact<String>>;

pub struct Turns {
    before: States,
    /// Protection by name, as it was last written down.
    written: BTreeMap<String, Fact<String>>,
    /// What is off was told since the start.
    began: bool,
}

impl Turns {
    /// Protection goes on from where the run before left it: it may fall silent while the machine starts.
    pub fn open(shared: &Shared<'_>) -> Turns {
        let written: BTreeMap<String, Fact<String>> =
            shared.home.recall(Paper::Protection).unwrap_or_default();
        let before = written.clone().into_iter();
        Turns {
            before: before
                .map(|(name, state)| ((Watched::Protection, name), state))
                .collect(),
            written,
            began: false,
        }
    }

    /// A state that could not be kept as turned turns again at the next look.
    pub fn note(&mut self, shared: &Shared<'_>, sample: &Sample) {
        let protection = inventory::protection(&shared.machine).ok();
        let looked = protection.is_some();
        let now = states(sample, protection.unwrap_or_default());
        let mut turns = self.turned(&now, looked);
        if looked && !self.began {
            turns.extend(self.off_at_the_start(&now));
        }
        let mut all_kept = true;
        for turn in turns {
            let (key, after) = ((turn.of, turn.name.clone()), turn.after.clone());
            if shared.keep_event(Event::Turned(turn)) {
                self.before.insert(key, after);
            } else {
                all_kept = false;
            }
        }
        for (key, state) in now {
            self.before.entry(key).or_insert(state);
        }
        self.began |= looked && all_kept;
        self.write_down(shared);
    }

    /// What is off when the agent starts is told, also where nothing is known of it or it was off before: the server
    /// takes a second word for the same alert. What is on is told only where it was off when it was last known: then an
    /// alert may be open. Where nothing is known none is, since it was never told to be off.
    fn off_at_the_start(&self, now: &States) -> Vec<Turn> {
        let off = Fact::Known(STOPPED.to_owned());
        let never_seen = Fact::absent(Reason::FirstReading);
        let still_off = now.iter().filter_map(|(key, state)| {
            let before = self.before.get(key).unwrap_or(&never_seen);
            let told_as_turned = says_something(before) && *before != off;
            let is_off = key.0 == Watched::Protection && *state == off && !told_as_turned;
            is_off.then(|| Turn {
                of: key.0,
                name: key.1.clone(),
                before: before.clone(),
                after: off.clone(),
            })
        });
        still_off.collect()
    }

    fn write_down(&mut self, shared: &Shared<'_>) {
        let protection = self.before.iter().filter(|(key, _)| key.0 == Watched::Protection);
        let protection: BTreeMap<String, Fact<String>> = protection
            .map(|(key, state)| (key.1.clone(), state.clone()))
            .collect();
        // Where it cannot be written, it is tried again at the next look.
        if protection != self.written && shared.home.write(Paper::Protection, &protection).is_ok() {
            self.written = protection;
        }
    }

    /// Protection that was looked for and not found is gone; what is no longer watched is not.
    fn turned(&self, now: &States, looked_for_protection: bool) -> Vec<Turn> {
        let gone = Fact::absent(Reason::NotThere);
        let turned = self.before.iter().filter_map(|(key, before)| {
            let is_gone = looked_for_protection && key.0 == Watched::Protection;
            let after = now.get(key).or(is_gone.then_some(&gone))?;
            let turned = says_something(before) && says_something(after) && before != after;
            turned.then(|| Turn {
                of: key.0,
                name: key.1.clone(),
                before: before.clone(),
                after: after.clone(),
            })
        });
        turned.collect()
    }
}

const STOPPED: &str = "stopped";

/// That it could not be looked at is no state.
fn says_something(state: &Fact<String>) -> bool {
    match state {
        Fact::Known(_) => true,
        Fact::Absent(why) => why.reason == Reason::NotThere,
    }
}

fn states(sample: &Sample, protection: Vec<Protection>) -> States {
    let running = |running: bool| if running { "running" } else { STOPPED }.to_owned();
    let services = sample
        .services
        .iter()
        .map(|service| ((Watched::Service, service.name.clone()), service.state.clone()));
    let processes = sample.processes.iter().map(|process| {
        let state = process.running.clone().map(|count| running(count > 0));
        ((Watched::Process, process.name.clone()), state)
    });
    let protection = protection.into_iter().map(|product| {
        (
            (Watched::Protection, product.product),
            product.running.map(running),
        )
    });
    services.chain(processes).chain(protection).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        home::Home,
        look::{Machine, sample},
        run::Bell,
        scratch,
    };
    use agent_protocol::{Body, Digest, Mark, Record, Settings};
    use jiff::Timestamp;
    use kernel::Clock;
    use std::{fs, path::PathBuf};

    /// A machine with ClamAV on it.
    struct Protected(PathBuf);

    impl Protected {
        fn new() -> Protected {
            let folder = scratch::folder("turns");
            fs::create_dir_all(folder.join("root/etc/clamav")).expect("made");
            Protected(folder)
        }

        fn runs(&self, running: bool) {
            let process = self.0.join("root/proc/77");
            fs::create_dir_all(&process).expect("made");
            fs::write(process.join("comm"), if running { "clamd" } else { "cron" }).expect("written");
        }

        fn is_uninstalled(&self) {
            fs::remove_dir(self.0.join("root/etc/clamav")).expect("removed");
        }

        /// What a run of so many looks tells of protection, as `before -> after`.
        fn told_by_a_run(&self, looks: u32) -> Vec<String> {
            let (bell, clock) = (Bell::default(), Clock::manual(Timestamp::UNIX_EPOCH));
            let machine = Machine::recorded(self.0.join("root"));
            let home = Home::at(self.0.join("home"));
            let shared = Shared::open(home, machine, clock, &bell, Settings::default());
            let mut turns = Turns::open(&shared);
            for _ in 0..looks {
                let (sample, _) = sample::take(&shared.machine, &Settings::default(), None);
                turns.note(&shared, &sample);
            }
            let told = shared.with_spool(|spool| {
                let pending = spool.pending(u64::MAX).expect("records");
                let last = pending.last().map(|last| Mark {
                    sequence: last.sequence,
                    digest: Digest::of(&last.record),
                });
                spool.settle(last).expect("settled");
                pending
            });
            let records = told.expect("a spool").into_iter();
            records.filter_map(|kept| turn_in(&kept.record)).collect()
        }
    }

    impl Drop for Protected {
        fn drop(&mut self) {
            let _ = self.0.parent().map(fs::remove_dir_all);
        }
    }

    fn turn_in(text: &str) -> Option<String> {
        let record: Record = serde_json::from_str(text).expect("a record");
        let Body::Event(Event::Turned(turn)) = record.body else {
            return None;
        };
        let words = |state: &Fact<String>| match state {
            Fact::Known(state) => state.clone(),
            Fact::Absent(why) => format!("{:?}", why.reason),
        };
        Some(format!("{} -> {}", words(&turn.before), words(&turn.after)))
    }

    #[test]
    fn protection_that_is_off_at_the_start_is_told_once_a_run() {
        let machine = Protected::new();
        machine.runs(false);
        assert_eq!(machine.told_by_a_run(3), ["FirstReading -> stopped"]);
        assert_eq!(machine.told_by_a_run(3), ["stopped -> stopped"]);
    }

    #[test]
    fn protection_that_was_on_and_is_off_after_a_restart_has_turned() {
        let machine = Protected::new();
        machine.runs(true);
        assert_eq!(machine.told_by_a_run(2), Vec::<String>::new());
        machine.runs(false);
        assert_eq!(machine.told_by_a_run(2), ["running -> stopped"]);
    }

    #[test]
    fn protection_that_was_off_and_is_on_after_a_restart_is_told_to_be_well() {
        let machine = Protected::new();
        machine.runs(false);
        machine.told_by_a_run(1);
        machine.runs(true);
        assert_eq!(machine.told_by_a_run(2), ["stopped -> running"]);
        assert_eq!(machine.told_by_a_run(2), Vec::<String>::new());
    }

    #[test]
    fn protection_that_was_taken_away_between_two_runs_is_told_to_be_gone_once() {
        let machine = Protected::new();
        machine.runs(true);
        machine.told_by_a_run(1);
        machine.is_uninstalled();
        assert_eq!(machine.told_by_a_run(2), ["running -> NotThere"]);
        assert_eq!(machine.told_by_a_run(2), Vec::<String>::new());
    }

    fn key(name: &str) -> (Watched, String) {
        (Watched::Service, name.to_owned())
    }

    fn known(state: &str) -> Fact<String> {
        Fact::Known(state.to_owned())
    }

    #[test]
    fn only_what_was_seen_and_is_seen_turns() {
        let turns = Turns {
            written: BTreeMap::new(),
            began: true,
            before: BTreeMap::from([
                (key("nginx"), known("active")),
                (key("cron"), known("active")),
                (key("gone"), known("active")),
                (key("unsure"), known("active")),
                ((Watched::Protection, "ClamAV".to_owned()), known("running")),
            ]),
        };
        let now = BTreeMap::from([
            (key("nginx"), known("failed")),
            (key("cron"), known("active")),
            (key("gone"), Fact::absent(Reason::NotThere)),
            (key("unsure"), Fact::absent(Reason::TimedOut)),
            (key("new"), known("active")),
        ]);
        let turned = turns.turned(&now, true);
        let names: Vec<&str> = turned.iter().map(|turn| turn.name.as_str()).collect();
        assert_eq!(names, ["gone", "nginx", "ClamAV"]);
        assert_eq!(turned[1].after, known("failed"));
        let unsure = turns.turned(&now, false);
        assert!(unsure.iter().all(|turn| turn.of != Watched::Protection));
    }
}
