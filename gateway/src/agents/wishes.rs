//! What a machine is asked to look at beside what every machine looks at: the services and the processes that rules are
//! about. A rule that is off counts too: it is tried on what was seen before it is switched on.

use super::{Agents, speaker::Speaker};
use crate::Failure;
use agent_protocol::Settings;
use domain::alert_rule::Watched;
use projections::{
    Scope, Sees,
    alert_rule::list::{self, Row as Rule},
};
use std::collections::BTreeSet;

impl Agents {
    pub(super) async fn settings_for(&self, speaker: &Speaker) -> Result<Settings, Failure> {
        let scope = Scope {
            tenant: speaker.tenant,
            sees: Sees::Everybody,
            work_of: None,
        };
        let mut snapshot = self.readers.snapshot(scope).await?;
        let rules = list::all(&mut snapshot).await?;
        let client = speaker.enrolled.client;
        let theirs = rules
            .iter()
            .filter(|rule| rule.machines().have(speaker.machine, client));
        Ok(Settings {
            sample_seconds: self.every,
            ..wishes(theirs)
        })
    }
}

/// Each name once, in the same order for the same rules.
fn wishes<'r>(rules: impl Iterator<Item = &'r Rule>) -> Settings {
    let (mut services, mut processes) = (BTreeSet::new(), BTreeSet::new());
    for rule in rules {
        match rule.condition.watched() {
            Some(Watched::Service(name)) => services.insert(name.to_owned()),
            Some(Watched::Process(name)) => processes.insert(name.to_owned()),
            None => false,
        };
    }
    Settings {
        services: services.into_iter().collect(),
        processes: processes.into_iter().collect(),
        ..Settings::default()
    }
}
