//! Services, processes and protection that are no longer as they were.

use super::shared::Shared;
use crate::look::inventory;
use agent_protocol::{Event, Fact, Reason, Sample, Turn, Watched, inventory::Protection};
use std::collections::BTreeMap;

type States = BTreeMap<(Watched, String), Fact<String>>;

#[derive(Default)]
pub struct Turns {
    before: States,
}

impl Turns {
    /// A state that could not be kept as turned turns again at the next look.
    pub fn note(&mut self, shared: &Shared<'_>, sample: &Sample) {
        let protection = inventory::protection(&shared.machine).ok();
        let looked = protection.is_some();
        let now = states(sample, protection.unwrap_or_default());
        for turn in self.turned(&now, looked) {
            let (key, after) = ((turn.of, turn.name.clone()), turn.after.clone());
            if shared.keep_event(Event::Turned(turn)) {
                self.before.insert(key, after);
            }
        }
        for (key, state) in now {
            self.before.entry(key).or_insert(state);
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

/// That it could not be looked at is no state.
fn says_something(state: &Fact<String>) -> bool {
    match state {
        Fact::Known(_) => true,
        Fact::Absent(why) => why.reason == Reason::NotThere,
    }
}

fn states(sample: &Sample, protection: Vec<Protection>) -> States {
    let running = |running: bool| if running { "running" } else { "stopped" }.to_owned();
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

    fn key(name: &str) -> (Watched, String) {
        (Watched::Service, name.to_owned())
    }

    fn known(state: &str) -> Fact<String> {
        Fact::Known(state.to_owned())
    }

    #[test]
    fn only_what_was_seen_and_is_seen_turns() {
        let turns = Turns {
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
